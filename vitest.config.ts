import { defineConfig } from 'vitest/config';

const BROWSER = 'test/browser/**/*.test.ts';

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
          exclude: [BROWSER, '**/node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: [BROWSER], testTimeout: 120_000, globalSetup: 'test/browser/build-pages.ts' },
      },
    ],
  },
});
