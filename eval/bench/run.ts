import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEngine, readDocument } from './built.ts';
import { coldStart } from './cold-start.ts';
import { exportRows, measureExports } from './exports/measure-exports.ts';
import { importRowsShown, measureImports } from './imports/measure.ts';
import { makeLedger } from './ledger/make-ledger.ts';
import { browserRows, measureBrowser } from './ledger/measure-browser.ts';
import { measureServer, serverRows } from './ledger/measure-server.ts';
import { linesRows, measureLines } from './lines/measure-lines.ts';
import { machineBaseline } from './machine-baseline.ts';
import { measureSituation, situationRows } from './situation/measure.ts';
import { stageTimes, throughput } from './stage-times.ts';
import { readExamples, variedReports, WORDS_PER_REPORT, wordCount } from './varied-reports.ts';

/**
 * `npm run bench [-- --json] [-- --documents N]`: how fast Sitrep reads on this machine, beside fixed work of the
 * machine itself. Compare ratios between machines, never seconds. Then an invented case of 1,000 reports is read, linked
 * and looked at. `npm run bench -- situation [--documents N]` does that alone, with 20,000: minutes of reading.
 * `npm run bench -- ledger [--documents N]` makes a case file of 100,000 reports without reading any, keeps it in out/, and
 * measures the workbench's server on it, and its pages in Chromium where there is one.
 * `npm run bench -- imports [--rows N]` imports invented files of 500,000 rows.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DEFAULT_DOCUMENTS = 120;
/** Read first and not counted: the engine's hot loops are compiled by then. */
const WARM_UP = 12;

function numberAfter(flag: string): number | null {
  const at = process.argv.indexOf(flag);
  const value = at === -1 ? Number.NaN : Number(process.argv[at + 1]);
  return Number.isInteger(value) && value > 0 ? value : null;
}

function measure() {
  const count = numberAfter('--documents') ?? DEFAULT_DOCUMENTS;
  const baseline = machineBaseline();
  const documents = variedReports(readExamples(join(ROOT, 'examples')), count + WARM_UP);
  const counted = documents.map((document) => ({ document, words: wordCount(document.text) }));
  const opened = performance.now();
  const engine = openEngine();
  const openMs = performance.now() - opened;
  throughput(counted.slice(0, WARM_UP), engine);
  const whole = throughput(counted.slice(WARM_UP), engine);
  const stages = stageTimes(documents.slice(WARM_UP, WARM_UP + Math.ceil(count / 2)), engine);
  const text = documents[0]?.text ?? '';
  return {
    machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version },
    baseline,
    openMs,
    throughput: whole,
    documentsPerSecond: whole.documents / whole.seconds,
    wordsPerSecond: whole.words / whole.seconds,
    /** Words read in the time of the machine's own float work: the figure to compare between machines. */
    wordsPerFloatBaseline: (whole.words / whole.seconds) * (baseline.floatMs / 1000),
    stages,
    reading: readingTimes(text),
    coldStart: codeFromNothing(text),
    peakRssMb: process.resourceUsage().maxRSS / 1024,
  };
}

/** Milliseconds for one report as text and as a page of the same words. */
function readingTimes(text: string) {
  const page = `<!doctype html><html><head><title>T</title></head><body><article>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></body></html>`;
  return { textMs: timeReading(text, 'bench.txt'), htmlMs: timeReading(page, 'bench.html') };
}

function timeReading(content: string, file: string): number {
  const bytes = new TextEncoder().encode(content);
  const runs = 20;
  const read = () => readDocument(bytes, { file, flags: { published: '2025-10-15' } });
  if (!read().ok) throw new Error(`the bench's own ${file} could not be read`);
  const begun = performance.now();
  for (let run = 0; run < runs; run++) read();
  return (performance.now() - begun) / runs;
}

/** `sitrep code FILE --published … --json` on a report of 500 words, by the built program. */
function codeFromNothing(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
  try {
    const file = join(folder, 'report.txt');
    writeFileSync(file, text);
    return coldStart([join(ROOT, 'dist/cli/main.js'), 'code', file, '--published', '2025-10-15', '--json']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(result: ReturnType<typeof measure>): string {
  const { baseline, throughput: whole, stages, reading, coldStart: cold } = result;
  const rows: [string, string][] = [
    ['machine', `${result.machine.cpu}, ${result.machine.cores} cores, Node ${result.machine.node}`],
    ['machine baseline: float work', `${baseline.floatMs.toFixed(1)} ms`],
    ['machine baseline: text work', `${baseline.textMs.toFixed(1)} ms`],
    ['machine baseline: SHA-256 of 64 MB', `${baseline.hashMs.toFixed(1)} ms`],
    ['documents', `${whole.documents} of about ${WORDS_PER_REPORT} words, ${whole.claims} claims`],
    ['throughput, one thread', `${result.documentsPerSecond.toFixed(1)} documents/s`],
    ['', `${Math.round(result.wordsPerSecond)} words/s`],
    ['', `${Math.round(whole.words / whole.cpuSeconds)} words per second of processor time`],
    ['words per float baseline', result.wordsPerFloatBaseline.toFixed(0)],
    ['per document: median', `${whole.medianMs.toFixed(2)} ms; best tenth ${whole.bestTenthMs.toFixed(2)}`],
    ['per document: annotate', `${stages.annotateMs.toFixed(2)} ms`],
    ['per document: claims', `${stages.claimsMs.toFixed(2)} ms`],
    ['per document: link and reconcile', `${stages.situationMs.toFixed(2)} ms`],
    ['per document: read from text', `${reading.textMs.toFixed(2)} ms`],
    ['per document: read from HTML', `${reading.htmlMs.toFixed(2)} ms`],
    ['opening knowledge and weights', `${result.openMs.toFixed(0)} ms`],
    ['cold start of `sitrep code`', `${cold.medianMs.toFixed(0)} ms (median of 10; best ${cold.leastMs.toFixed(0)})`],
    ['  of which Node itself', `${cold.nodeMs.toFixed(0)} ms`],
    ['  peak memory', `${cold.peakRssMb.toFixed(0)} MB`],
    ['peak memory of the bench', `${result.peakRssMb.toFixed(0)} MB`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(36)} ${value}`).join('\n');
}

function print(rows: readonly [string, string][]): void {
  console.log(rows.map(([name, value]) => `${name.padEnd(36)} ${value}`).join('\n'));
}

/** Reports in the invented case: of `bench -- situation`, and of the plain bench, which is to take no longer than a coffee. */
const WHOLE_CASE = 20_000;
const SMALL_CASE = 1_000;

async function benchSituation(count: number): Promise<void> {
  const bench = await measureSituation(count, join(ROOT, 'out/bench'), join(ROOT, 'dist/cli/main.js'));
  if (process.argv.includes('--json')) console.log(JSON.stringify(bench, null, 2));
  else print(situationRows(bench));
}

/** Reports in the case that only the workbench is measured on: nobody reads them, so that it can be large. */
const LARGE_CASE = 100_000;

async function benchLedger(count: number): Promise<void> {
  const path = join(ROOT, `out/bench/ledger-${count}.db`);
  const made = await makeLedger(path, count, console.error);
  if (made) {
    const { documents, claims, incidents, seconds, fileMb } = made;
    const size = `${documents} reports, ${claims} claims, ${incidents} incidents`;
    print([['invented case file', `${size}; made in ${seconds.toFixed(0)} s, ${fileMb.toFixed(0)} MB`]]);
  }
  const built = join(ROOT, 'dist/cli/main.js');
  const options = { folder: join(ROOT, 'out/bench/no-cases'), note: console.error };
  const pages = await measureBrowser(built, path, options);
  const bench = await measureServer(built, path, options);
  if (process.argv.includes('--json')) console.log(JSON.stringify({ ...bench, pages }, null, 2));
  else print([...(pages ? browserRows(pages) : []), ...serverRows(bench)]);
}

/** Rows of a file that is imported; five million of them are a year of GDELT's conflict. */
const IMPORTED_ROWS = 500_000;

function benchImports(rows: number): void {
  const times = measureImports(rows, join(ROOT, 'out/bench'), join(ROOT, 'dist/cli/main.js'));
  if (process.argv.includes('--json')) console.log(JSON.stringify(times, null, 2));
  else print(importRowsShown(times));
}

/** Reports that each run of the filter codes. */
const LINES = 800;

function benchLines(count: number): void {
  const bench = measureLines(count, console.error);
  if (process.argv.includes('--json')) console.log(JSON.stringify(bench, null, 2));
  else print(linesRows(bench));
}

/** Reports in the case that exports are measured on. */
const EXPORTED_CASE = 10_000;

async function benchExports(count: number): Promise<void> {
  const path = join(ROOT, `out/bench/ledger-${count}.db`);
  await makeLedger(path, count, console.error);
  const times = await measureExports(path, console.error);
  if (process.argv.includes('--json')) console.log(JSON.stringify(times, null, 2));
  else print(exportRows(times));
}

if (process.argv[2] === 'jsonl') {
  benchLines(numberAfter('--documents') ?? LINES);
} else if (process.argv[2] === 'imports') {
  benchImports(numberAfter('--rows') ?? IMPORTED_ROWS);
} else if (process.argv[2] === 'exports') {
  await benchExports(numberAfter('--documents') ?? EXPORTED_CASE);
} else if (process.argv[2] === 'ledger') {
  await benchLedger(numberAfter('--documents') ?? LARGE_CASE);
} else if (process.argv[2] === 'situation') {
  const { floatMs, textMs } = machineBaseline();
  console.log(
    `${cpus()[0]?.model}, ${cpus().length} cores; float work ${floatMs.toFixed(1)} ms, text work ${textMs.toFixed(1)} ms`,
  );
  await benchSituation(numberAfter('--documents') ?? WHOLE_CASE);
} else {
  const result = measure();
  console.log(process.argv.includes('--json') ? JSON.stringify(result, null, 2) : report(result));
  if (!process.argv.includes('--json')) await benchSituation(SMALL_CASE);
}
