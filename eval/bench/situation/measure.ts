import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from '../../../src/ledger/case-file.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Engine } from '../../../src/pipeline/engine.ts';
import {
  addDocument,
  closeCase,
  codeDocument,
  deriveAgain,
  findClaims,
  findIncidents,
  openCase,
  openEngine,
  startRun,
  updateSituation,
} from '../built.ts';
import { inventCase } from './invented-case.ts';
import { type PairScore, pairScore } from './measure-linking.ts';
import { type CommandTime, commandTimes } from './show-times.ts';
import { add, quantile, type Spent, spentOn } from './timing.ts';

/** One size of the case: what reading up to it took, and deriving everything at that size. */
export interface Size {
  documents: number;
  claims: number;
  read: Spent;
  derive: Spent;
}

export interface SituationBench {
  sizes: Size[];
  /** Adding one report to the whole case in a warm process: storing and deriving, and reading it beside. */
  adding: { reports: number; read: Spent[]; store: Spent[] };
  /** `sitrep read FILE` from nothing. */
  command: CommandTime;
  shows: CommandTime[];
  linking: PairScore & { incidents: number; invented: number };
  fileMb: number;
  peakRssMb: number;
}

const AT = '2026-01-01T00:00:00.000Z';
const ADDED = 24;
const HALVINGS = 3;

/** Reads, links and looks at an invented case of `count` reports, each of which is really read. `folder` keeps the case. */
export async function measureSituation(count: number, folder: string, main: string): Promise<SituationBench> {
  const { documents, truth, incidents: invented } = inventCase(count + ADDED + 1);
  const path = join(folder, `invented-${count}.db`);
  mkdirSync(folder, { recursive: true });
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  const engine = openEngine();
  const file = await openCase(path, { create: true });
  const run = await startRun(file, { command: 'read', reader: engine.reader, at: AT });
  const sizes = await growing(file, documents.slice(0, count), { engine, run });
  const adding = await addOneByOne(file, documents.slice(count, count + ADDED), { engine, run });
  const claims = (await findClaims(file, {})).rows;
  const known = new Set(documents.slice(0, count + ADDED).map(({ id }) => id));
  const linking = pairScore(
    truth.filter(({ document }) => known.has(document)),
    claims,
  );
  const incidents = await findIncidents(file, {});
  await closeCase(file);
  const [first] = incidents.rows;
  const last = documents.at(-1);
  if (!first || !last) throw new Error('the invented case came to nothing');
  const report = join(folder, 'one-more.txt');
  writeFileSync(report, last.text);
  const command = commandTimes(main, [['read', report, '--published', last.published, '--case', path]])[0];
  if (!command) throw new Error('no time was taken');
  return {
    sizes,
    adding,
    command,
    shows: commandTimes(
      main,
      shownOf(first.id, last).map((args) => [...args, '--case', path]),
    ),
    linking: { ...linking, incidents: incidents.total, invented },
    fileMb: statSync(path).size / 2 ** 20,
    peakRssMb: process.resourceUsage().maxRSS / 1024,
  };
}

interface Reading {
  engine: Engine;
  run: number;
}

/** Reads report after report; at each doubling everything is derived from nothing. */
async function growing(file: CaseFile, documents: readonly Document[], reading: Reading): Promise<Size[]> {
  const marks = new Set(Array.from({ length: HALVINGS + 1 }, (_, n) => Math.round(documents.length / 2 ** n)));
  const sizes: Size[] = [];
  let read: Spent = { ms: 0, cpuMs: 0 };
  let claims = 0;
  for (const [at, document] of documents.entries()) {
    const spent = await spentOn(async () => {
      claims += await readOne(file, document, reading);
    });
    read = add(read, spent);
    if (!marks.has(at + 1)) continue;
    const derive = await spentOn(() => deriveAgain(file, reading.engine));
    sizes.push({ documents: at + 1, claims, read, derive });
  }
  return sizes;
}

async function readOne(file: CaseFile, document: Document, { engine, run }: Reading): Promise<number> {
  const { claims, problems } = codeDocument(document, engine);
  await addDocument(file, { document, claims, problems, reader: engine.reader, run, at: AT });
  return claims.length;
}

async function addOneByOne(file: CaseFile, documents: readonly Document[], { engine, run }: Reading) {
  const [read, store]: [Spent[], Spent[]] = [[], []];
  for (const document of documents) {
    let coded = { claims: [], problems: [] } as Pick<ReturnType<typeof codeDocument>, 'claims' | 'problems'>;
    read.push(
      await spentOn(() => {
        coded = codeDocument(document, engine);
      }),
    );
    store.push(
      await spentOn(async () => {
        await addDocument(file, { document, ...coded, reader: engine.reader, run, at: AT });
        await updateSituation(file, engine);
      }),
    );
  }
  return { reports: documents.length, read, store };
}

/** What an analyst asks of a case, each as a command from nothing. */
function shownOf(incident: string, { published }: Document): string[][] {
  const month = published.slice(0, 7);
  return [
    ['situation'],
    ['show', 'incidents'],
    ['show', 'incidents', '--since', month],
    ['show', 'incidents', '--place', 'Sake'],
    ['show', 'incident', incident],
    ['show', 'claims'],
    ['show', 'claims', '--kind', 'toll', '--stance', 'denies'],
    ['show', 'actors'],
    ['show', 'agreements'],
    ['show', 'violations'],
    ['show', 'statistics'],
    ['show', 'forecasts'],
    ['show', 'documents'],
    ['show', 'network'],
    ['show', 'gaps'],
    ['show', 'proposals'],
    ['explain', incident],
    ['history'],
  ];
}

/** The bench as lines of name and value. */
export function situationRows(bench: SituationBench): [string, string][] {
  const { sizes, adding, command, shows, linking } = bench;
  const last = sizes.at(-1);
  const stored = adding.store;
  const line = (spent: Spent) => `${seconds(spent.ms)} (${seconds(spent.cpuMs)} of processor)`;
  return [
    [
      'invented case',
      `${last?.documents} reports, all of them read; ${last?.claims} claims; twice the reports are twice the days`,
    ],
    ...sizes.map(({ documents, read, derive }, at): [string, string] => {
      const before = sizes[at - 1];
      const factor = before
        ? `; ×${((read.cpuMs + derive.cpuMs) / (before.read.cpuMs + before.derive.cpuMs)).toFixed(2)}`
        : '';
      const linked = before ? `, linking and deriving alone ×${(derive.cpuMs / before.derive.cpuMs).toFixed(2)}` : '';
      return [`read and derive ${documents}`, `read ${line(read)}, link and derive ${line(derive)}${factor}${linked}`];
    }),
    [
      'add one report, warm process',
      `store, link and derive: median ${middle(stored)}, 95 of 100 ${late(stored)}; reading it: median ${middle(adding.read)}`,
    ],
    [
      'add one report, `sitrep read`',
      `${command.ms.toFixed(0)} ms (${command.cpuMs.toFixed(0)} of processor), from nothing`,
    ],
    ...[...shows]
      .sort((a, b) => b.cpuMs - a.cpuMs)
      .map((one): [string, string] => [one.command, `${one.ms.toFixed(0)} ms (${one.cpuMs.toFixed(0)} of processor)`]),
    [
      'linking against what is known',
      `pairs: precision ${percent(linking.precision)}, recall ${percent(linking.recall)}; ${linking.tellings} tellings of ${linking.invented} incidents, ${linking.inNone} in none; ${linking.incidents} incidents found`,
    ],
    ['peak memory; size of the case file', `${bench.peakRssMb.toFixed(0)} MB; ${bench.fileMb.toFixed(0)} MB`],
  ];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function middle(spent: readonly Spent[]): string {
  return at(spent, 0.5);
}

function late(spent: readonly Spent[]): string {
  return at(spent, 0.95);
}

function at(spent: readonly Spent[], share: number): string {
  const wall = quantile(
    spent.map(({ ms }) => ms),
    share,
  );
  const cpu = quantile(
    spent.map(({ cpuMs }) => cpuMs),
    share,
  );
  return `${wall.toFixed(0)} ms (${cpu.toFixed(0)} of processor)`;
}
