import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Coded } from '../src/model/situation.ts';
import { type Judged, judge, readCase } from './statements.ts';
import type { Case } from './statements-schema.ts';

const CASES = fileURLToPath(new URL('./cases/', import.meta.url));

export interface CaseRun {
  name: string;
  expected: Case;
  /** Null where the case could not be run; `reason` says why. */
  judged: Judged | null;
  claims: number;
  problems: string[];
  reason: string | null;
}
/** Codes one report: handed in, so that the checker runs without the reader. */
export type Coder = (file: string, published: string) => Promise<Coded>;

export async function runCases(only: string | null, code: Coder): Promise<CaseRun[]> {
  const names = readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (only === null || entry.name === only))
    .map((entry) => entry.name)
    .sort();
  const runs: CaseRun[] = [];
  for (const name of names) runs.push(await runCase(name, code));
  return runs;
}

async function runCase(name: string, code: Coder): Promise<CaseRun> {
  const folder = join(CASES, name);
  const expected = readCase(readFileSync(join(folder, 'expected.yaml'), 'utf8'));
  const report = join(folder, expected.report);
  const run: CaseRun = { name, expected, judged: null, claims: 0, problems: [], reason: null };
  if (!existsSync(report)) return { ...run, reason: `its report is not here (${expected.report})` };
  const coded = await code(report, expected.published);
  run.problems = coded.problems.map((problem) => `${problem.kind}: ${problem.message}`);
  if (!coded.document) return { ...run, reason: `the report could not be read (${run.problems.join('; ')})` };
  return { ...run, claims: coded.claims.length, judged: judge(coded, coded.document.text, expected) };
}

export interface CaseTotals {
  found: number;
  of: number;
  forbidden: number;
  /** Claims whose quote is not the document's own words. */
  broken: number;
  claims: number;
}

export function caseTotals(runs: readonly CaseRun[]): CaseTotals {
  const total = { found: 0, of: 0, forbidden: 0, broken: 0, claims: 0 };
  for (const { judged, expected, claims } of runs) {
    if (!judged) continue;
    total.found += judged.found.length;
    total.of += expected.must.length;
    total.forbidden += judged.forbidden.length;
    total.broken += judged.broken.length;
    total.claims += claims;
  }
  return total;
}

/** One line a case and a total, then a line a kind of claim. */
export function casesReport(runs: readonly CaseRun[]): string {
  const { found, of, forbidden, broken, claims } = caseTotals(runs);
  const lines = runs.map(({ name, judged, expected, claims, reason }) =>
    judged
      ? row(name, judged.found.length, expected.must.length, judged.forbidden.length, judged.broken.length, claims)
      : `${name.padEnd(22)} skipped: ${reason}`,
  );
  return [
    row('case', 'found', 'of', 'forbidden', 'bad quotes', 'claims'),
    ...lines,
    row('all', found, of, forbidden, broken, claims),
    '',
    kindTable(runs),
  ].join('\n');
}

function row(name: string, ...cells: (string | number)[]): string {
  return name.padEnd(22) + cells.map((cell) => String(cell).padStart(11)).join('');
}

/** A statement that several kinds may carry is counted under the first one its author wrote. */
function kindTable(runs: readonly CaseRun[]): string {
  const counts = new Map<string, { found: number; of: number }>();
  for (const run of runs) {
    if (!run.judged) continue;
    const met = new Set(run.judged.found.map((one) => one.statement.id));
    for (const statement of run.expected.must) {
      const check = statement.any?.[0] ?? statement.claim;
      const kind = check?.kind?.split('|')[0] ?? 'any';
      const count = counts.get(kind) ?? { found: 0, of: 0 };
      count.of += 1;
      if (met.has(statement.id)) count.found += 1;
      counts.set(kind, count);
    }
  }
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([kind, { found, of }]) => row(kind, found, of));
  return [row('kind', 'found', 'of'), ...rows].join('\n');
}
