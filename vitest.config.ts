import { defineConfig } from 'vitest/config';

const BROWSER = 'test/browser/**/*.test.ts';

/** They break knowledge on purpose, or must be the first to read it. */
const ALONE = ['scripts/compile-knowledge.test.ts', 'test/knowledge-error.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'program',
          include: [
            'src/**/*.test.ts',
            'test/**/*.test.ts',
            'eval/**/*.test.ts',
            'scripts/**/*.test.ts',
            'web/**/*.test.ts',
          ],
          exclude: [BROWSER, ...ALONE, '**/node_modules/**'],
          testTimeout: 30_000,
          // One process reads knowledge and weights once for all its files: a third of the time. Tests leave nothing behind.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, testTimeout: 30_000 } },
      {
        extends: true,
        test: { name: 'browser', include: [BROWSER], testTimeout: 120_000, globalSetup: 'test/browser/before-all.ts' },
      },
    ],
  },
});
