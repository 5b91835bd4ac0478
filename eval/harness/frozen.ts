import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Mistake } from '../corpora/corpus.ts';
import type { Measured } from './suite.ts';

/** The figures of each release, a file a version; `--freeze` puts a run into the file of the version in package.json. */
export const FROZEN = fileURLToPath(new URL('../frozen/', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

const FrozenFigure = z.strictObject({
  label: z.string(),
  value: z.number(),
  count: z.literal(true).optional(),
  detail: z.string(),
  floor: z.number().nullable(),
  peer: z.string().nullable(),
  goal: z.number().nullable(),
});
const FrozenSuite = z.strictObject({
  on: z.string(),
  figures: z.record(z.string(), FrozenFigure),
  table: z.string().nullable(),
  /** How many mistakes of each kind: no words of the corpus, which belong to others. */
  mistakes: z.record(z.string(), z.int()),
});
export type FrozenSuite = z.infer<typeof FrozenSuite>;
const Frozen = z.strictObject({ version: z.string(), suites: z.record(z.string(), FrozenSuite) });
export type Frozen = z.infer<typeof Frozen>;

/** The newest release's figures; without suites where nothing has been frozen yet. */
export function lastFrozen(folder = FROZEN): Frozen {
  const newest = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
        .at(-1)
    : undefined;
  return newest === undefined ? { version: 'none', suites: {} } : readFrozen(join(folder, newest));
}

function readFrozen(file: string): Frozen {
  const read = Frozen.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new Error(`${file}: ${z.prettifyError(read.error)}`);
}

/** Puts what was measured beside the other suites of this version and returns the whole. */
export function freeze(measured: ReadonlyMap<string, Measured>, folder = FROZEN, version = versionHere()): Frozen {
  const file = join(folder, `${version}.json`);
  const frozen: Frozen = existsSync(file) ? readFrozen(file) : { version, suites: {} };
  for (const [name, { on, figures, table, mistakes }] of measured) {
    const kept = figures.map(({ key, ...figure }) => [key, figure] as const);
    frozen.suites[name] = { on, figures: Object.fromEntries(kept), table, mistakes: countKinds(mistakes) };
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(frozen, null, 2)}\n`);
  return frozen;
}

/** Kinds of mistake with their number, the most frequent first. */
export function countKinds(mistakes: readonly Mistake[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of mistakes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)));
}

function versionHere(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE, 'utf8'))).version;
}
