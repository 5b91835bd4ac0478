import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENDING = '.d.ts';
const IMPORTED = /((?:from |import\()['"])(\.{1,2}\/[^'"]+?)\.ts(['"])/g;

/**
 * Leaves in `dist` the declarations that `import … from 'sitrep'` needs, and no others: those of the whole program are ten
 * times as much, and would make every file of ours something that others lean on. Throws where one is missing.
 */
export function keepDeclarations(dist: string): void {
  const needed = new Set<string>();
  const toRead = [join(dist, 'library/index.d.ts')];
  for (let path = toRead.pop(); path !== undefined; path = toRead.pop()) {
    if (needed.has(path)) continue;
    if (!existsSync(path)) throw new Error(`${path}: no such declaration; run \`npm run build\``);
    needed.add(path);
    const folder = dirname(path);
    const text = readFileSync(path, 'utf8').replace(IMPORTED, (_, before: string, name: string, after: string) => {
      toRead.push(resolve(folder, name) + ENDING);
      return `${before}${name}.js${after}`;
    });
    writeFileSync(path, text);
  }
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const path = join(dist, name);
    if (name.endsWith(ENDING) && !needed.has(path)) rmSync(path);
  }
}

if (process.argv[1] === import.meta.filename) keepDeclarations(fileURLToPath(new URL('../dist/', import.meta.url)));
