import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Before the browser tests: the pages are built as `npm run build` builds them. */
export default async function buildPages(): Promise<void> {
  // Not the test runner's: what is built here is what is served afterwards.
  process.env.NODE_ENV = 'production';
  await build({
    configFile: fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url)),
    logLevel: 'warn',
  });
}
