import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import buildPages from './build-pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the sample of October 2025, read: `october.db`, and what SQLite may have left beside it. */
    october: string;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Once for all browser tests: pages are built and the sample is read, which takes longer than most walks through it. */
export default async function beforeAll({ provide }: TestProject): Promise<() => void> {
  await buildPages();
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-october-'));
  const file = join(folder, 'october.db');
  const read = ['--import', 'tsx', 'src/cli/main.ts', 'read', 'examples/pak-afghan-2025-10', '--case', file];
  execFileSync(process.execPath, read, { cwd: ROOT, stdio: 'ignore' });
  if (!existsSync(file)) throw new Error(`nothing was read into ${file}`);
  provide('october', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
