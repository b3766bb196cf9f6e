import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The sources and not what is built of them: a class that a test and a library both know would otherwise be there twice. */
const alias = [
  { find: '#calendar/holidays', replacement: root('libs/calendar/src/holidays.ts') },
  { find: /^#config\/(.+)$/, replacement: root('config/$1.ts') },
  { find: /^#([a-z-]+)$/, replacement: root('libs/$1/src/index.ts') },
];

export default defineConfig({
  test: {
    globals: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // What is loaded stays loaded for the next file (docs/adr/0026): to load it anew was half of all that the tests cost.
    isolate: false,
    maxWorkers: '100%',
    reporters: [['default', { summary: false }]],
    slowTestThreshold: 5_000,
    projects: [
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            '{apps,libs,config}/**/*.spec.ts',
            'test/{definitions,scenarios,stored,structure,support}/**/*.spec.ts',
          ],
        },
      },
      {
        extends: true,
        resolve: { alias },
        test: {
          name: 'system',
          include: ['test/{integration,journeys,faults,browser}/**/*.spec.ts'],
          // The programs are run as they are built; so is what starts the tests' PostgreSQL.
          globalSetup: 'dist/test/support/global-setup.js',
          server: { deps: { external: [/\/dist\//] } },
        },
      },
    ],
  },
});
