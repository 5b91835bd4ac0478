import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKnowledgeBytes } from '../../src/knowledge/files.ts';
import { openGazetteer } from '../../src/knowledge/gazetteer.ts';
import { addDocument } from '../../src/ledger/add-document.ts';
import { type CaseFile, closeCase, openCase } from '../../src/ledger/case-file.ts';
import { linksOfRows } from '../../src/ledger/datasets/links.ts';
import { keysOfRows } from '../../src/ledger/datasets/rows.ts';
import { findClaims } from '../../src/ledger/find-claims.ts';
import { documentsById } from '../../src/ledger/find-documents.ts';
import { startRun } from '../../src/ledger/runs.ts';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import type { Engine } from '../../src/pipeline/engine.ts';
import { importRows } from '../../src/pipeline/imports/import-rows.ts';
import { linkRows } from '../../src/pipeline/imports/link-rows.ts';
import { openBytes } from '../../src/pipeline/imports/open-bytes.ts';
import { DISK } from '../../src/pipeline/input-files.ts';
import { readInto } from '../../src/pipeline/read-into.ts';
import { updateSituation } from '../../src/pipeline/update-situation.ts';
import { chanceOf } from '../bench/situation/chance.ts';
import { inventCase } from '../bench/situation/invented-case.ts';
import { inventIncidents } from '../bench/situation/invented-incidents.ts';
import { sentenceAround } from '../statements.ts';
import type { CodedRows } from './coded-rows.ts';
import { inventRows } from './invented-rows.ts';
import type { JudgedRow } from './link-score.ts';
import { type RowFacts, rowFiles } from './row-file.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AT = '2026-01-01T00:00:00.000Z';
const now = () => AT;

/** Rows coded by hand, beside the reports that they were coded from. */
export async function judgeCoded({ reports, rows }: CodedRows, engine: Engine): Promise<JudgedRow[]> {
  const file = await openCase(':memory:', { create: true });
  const stop = new AbortController().signal;
  const silent = { onInput: () => undefined, onStart: () => undefined };
  await readInto(file, [join(ROOT, reports)], engine, { flags: {}, now, files: DISK, stop, ...silent });
  const claims = (await findClaims(file, {})).rows;
  const documents = new Map(
    (await documentsById(file.db, [...new Set(claims.map(({ document }) => document))])).map((one) => [one.id, one]),
  );
  const sentences = claims.map((claim) => ({
    incident: claim.incident,
    words: sentenceAround(documents.get(claim.document)?.text ?? '', claim.span).toLowerCase(),
  }));
  const truly = (words: readonly string[] | null) => {
    const said = (words ?? []).map((each) => each.toLowerCase());
    const own = sentences.filter((sentence) => said.some((each) => sentence.words.includes(each)));
    return new Set(own.flatMap(({ incident }) => incident ?? []));
  };
  return judged(
    file,
    rows.map(({ facts, is }) => ({ facts, truly: truly(is) })),
  );
}

const SEED = 7;
/** Incidents a day of the invented world that no report tells of. */
const UNTOLD_A_DAY = 4;

/** Rows of an invented case of `count` reports, half as many again of events that no report tells of. */
export async function judgeInvented(count: number, engine: Engine): Promise<JudgedRow[]> {
  const { documents, truth, happened } = inventCase(count);
  const file = await openCase(':memory:', { create: true });
  const run = await startRun(file, { command: 'read', reader: engine.reader, at: AT });
  for (const document of documents) {
    const { claims, problems } = codeDocument(document, engine);
    await addDocument(file, { document, claims, problems, reader: engine.reader, run, at: AT });
  }
  await updateSituation(file, engine);
  const told = new Set(truth.map(({ incident }) => incident));
  // Nobody could tell a row of another event in the same town on the same day by what a dataset has.
  const known = new Set(happened.filter(({ id }) => told.has(id)).map(({ day, town }) => `${day} ${town}`));
  const last = Math.max(...happened.map(({ day }) => day));
  const untold = inventIncidents((last + 1) * UNTOLD_A_DAY, UNTOLD_A_DAY, chanceOf(SEED)).filter(
    ({ day, town }) => !known.has(`${day} ${town}`),
  );
  const places = openGazetteer(readKnowledgeBytes('places/gazetteer.bin'));
  const rows = inventRows(
    happened.filter(({ id }) => told.has(id)),
    untold,
    (town, iso) => {
      const { lat = null, lon = null } = places.lookup(town).find(({ country }) => country === iso) ?? {};
      return lat === null || lon === null ? null : { lat, lon };
    },
    SEED,
  );
  const found = await trueIncidents(file, truth);
  return judged(
    file,
    rows.map(({ facts, incident }) => ({
      facts,
      truly: incident === null ? new Set() : (found.get(incident) ?? new Set()),
    })),
  );
}

/** Of each invented incident the incidents of the case of which most claims tell of it. */
async function trueIncidents(
  file: CaseFile,
  truth: readonly { document: string; start: number; end: number; incident: number }[],
): Promise<Map<number, Set<string>>> {
  const byDocument = new Map<string, typeof truth>();
  for (const each of truth) byDocument.set(each.document, [...(byDocument.get(each.document) ?? []), each]);
  const votes = new Map<string, Map<number, number>>();
  for (const { document, span, incident } of (await findClaims(file, {})).rows) {
    const told = byDocument.get(document)?.find(({ start, end }) => span.start >= start && span.start < end);
    if (incident === null || !told) continue;
    const own = votes.get(incident) ?? new Map<number, number>();
    votes.set(incident, own.set(told.incident, (own.get(told.incident) ?? 0) + 1));
  }
  const out = new Map<number, Set<string>>();
  for (const [incident, own] of votes) {
    const [most] = [...own].sort((a, b) => b[1] - a[1]);
    if (most) out.set(most[0], (out.get(most[0]) ?? new Set()).add(incident));
  }
  return out;
}

/** Imports the rows as files, as a user would, and takes what linking made of each. */
async function judged(
  file: CaseFile,
  rows: readonly { facts: RowFacts; truly: ReadonlySet<string> }[],
): Promise<JudgedRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-rows-'));
  try {
    for (const { name, text } of rowFiles(rows.map(({ facts }) => facts))) {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, text);
      await importRows(file, await openBytes(path, () => undefined), {
        strict: true,
        now,
        stop: new AbortController().signal,
        onStart: () => undefined,
        onProgress: () => undefined,
        onRefused: ({ line, field, message }) => {
          throw new Error(`${name}:${line} ${field}: ${message}`);
        },
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await linkRows(file);
  const idOf = ({ coded, id }: RowFacts) => ('acled' in coded ? `EV${id}` : String(id));
  const nameOf = (facts: RowFacts) => `${'acled' in facts.coded ? 'acled' : 'ucdp'}:${idOf(facts)}`;
  const keys = await keysOfRows(
    file,
    rows.map(({ facts }) => idOf(facts)),
  );
  const links = await linksOfRows(file.db, [...keys.values()]);
  const out = rows.map(({ facts, truly }) => ({
    name: `${nameOf(facts)}, ${facts.place}, ${facts.from}`,
    truly,
    links: links.get(keys.get(nameOf(facts)) ?? -1) ?? [],
  }));
  await closeCase(file);
  return out;
}
