import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Makes one file in `dist/vendor/` of each package that comes as hundreds, and points the built program at it: opening 360
 * files took longer than most commands take.
 */
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const PACKAGES = ['kysely', 'zod'];

for (const name of PACKAGES)
  await build({
    stdin: { contents: `export * from '${name}';`, resolveDir: DIST },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'inline',
    outfile: join(DIST, 'vendor', `${name}.js`),
  });

for (const name of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.js') || name.startsWith('vendor')) continue;
  const path = join(DIST, name);
  const before = readFileSync(path, 'utf8');
  const after = PACKAGES.reduce(
    (text, vendor) => text.replaceAll(`from '${vendor}';`, `from '${pathTo(path, vendor)}';`),
    before,
  );
  if (after !== before) writeFileSync(path, after);
}

function pathTo(from: string, vendor: string): string {
  const path = relative(dirname(from), join(DIST, 'vendor', `${vendor}.js`));
  return path.startsWith('.') ? path : `./${path}`;
}
