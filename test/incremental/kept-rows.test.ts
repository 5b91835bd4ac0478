import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useKnowledgeOver as layKnowledge } from '../../src/knowledge/files.ts';
import { type CaseFile, closeCase, openCase } from '../../src/ledger/case-file.ts';
import { findClaims } from '../../src/ledger/find-claims.ts';
import { findIncidents } from '../../src/ledger/find-situation.ts';
import { startRun } from '../../src/ledger/runs.ts';
import type { Ruling } from '../../src/model/decision.ts';
import { anchorClaim, anchorIncident } from '../../src/pipeline/decide/anchors.ts';
import { record, undo } from '../../src/pipeline/decide/record.ts';
import { caseSourceOf } from '../../src/pipeline/exports/case-source-of.ts';
import { rowsFolder } from '../../src/pipeline/exports/kept/rows-folder.ts';
import { deriveAgain, updateSituation } from '../../src/pipeline/update-situation.ts';
import type { CaseSource } from '../../src/publish/exports/case-source.ts';
import { FORMATS } from '../../src/publish/exports/formats.ts';
import { countedLosses, type LossCounts } from '../../src/publish/exports/losses.ts';
import { caseInMemory, written } from '../../src/publish/exports/testing/memory-case.ts';
import { AT, engine, put, type Read, readOnce } from './read-once.ts';

const BY = { who: 'Ana', why: 'seen', at: AT };
/** Few enough that a small case has several blocks. */
const KEEP = { least: 0, atOnce: 11, inBlock: 4 };
const FILES = FORMATS.flatMap(({ files }) => files);
let keepable: typeof FILES = [];
let reports: Read[] = [];
beforeAll(async () => {
  reports = readOnce(40);
  keepable = [];
  for (const each of FILES) {
    const kept: CaseSource['kept'] = () => {
      keepable.push(each);
      return nothing();
    };
    await written(each, { ...caseInMemory(), kept });
  }
}, 120_000);

async function* nothing<T>(): AsyncGenerator<T> {
  yield* [];
}

let folder = '';
let file: CaseFile;
let run = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-kept-'));
  file = await openCase(join(folder, 'a.db'), { create: true });
  run = await startRun(file, { command: 'read', reader: engine.reader, at: AT });
});
afterEach(async () => {
  await closeCase(file);
  rmSync(folder, { recursive: true, force: true });
});

async function holds(files = keepable): Promise<void> {
  const [fresh, keeping] = [await caseSourceOf(file), await caseSourceOf(file, { keepRows: KEEP })];
  for (const each of files) {
    const counts: LossCounts = {};
    const counted = {
      ...each,
      async *pieces(source: CaseSource) {
        for await (const piece of each.pieces(source)) {
          for (const [kind, count] of Object.entries(piece.lost ?? {}) as [keyof LossCounts, number][])
            counts[kind] = (counts[kind] ?? 0) + count;
          yield piece;
        }
      },
    };
    const [want, got] = [await written(each, fresh), await written(counted, keeping)];
    expect({ file: each.name, ...got, pieces: 0 }).toEqual({ file: each.name, ...want, pieces: 0 });
    expect({ file: each.name, counts }).toEqual({ file: each.name, counts: countedLosses(want.losses) });
  }
}

/** How many records rows are made of for one file, and what is kept then. */
async function madeOf(name: string): Promise<number> {
  const each = keepable.find((one) => one.name === name);
  if (!each) throw new Error(`${name} is not kept`);
  const source = await caseSourceOf(file, { keepRows: KEEP });
  let made = 0;
  const kept: CaseSource['kept'] = (maker) => {
    const make: typeof maker.make = (one, ...from) => {
      made++;
      return maker.make(one, ...from);
    };
    return source.kept?.({ ...maker, make }) ?? nothing();
  };
  await written(each, { ...source, kept });
  return made;
}

async function readAll(some: readonly Read[]): Promise<void> {
  for (const one of some) await put(file, run, one);
  await updateSituation(file, engine);
}

async function someRuling(sort: number, n: number): Promise<Ruling | null> {
  const incidents = (await findIncidents(file, {})).rows;
  const claims = (await findClaims(file, {})).rows.filter(({ incident }) => incident !== null);
  const claim = claims[n % Math.max(1, claims.length)];
  const first = incidents.find(({ id }) => id === claim?.incident);
  const second = incidents[(n * 7 + 1) % Math.max(1, incidents.length)];
  if (!claim || !first || !second || first.id === second.id) return null;
  const anchor = await anchorClaim(file, claim);
  if (sort === 0) return { kind: 'reject', claim: anchor };
  if (sort === 1) return { kind: 'correct', claim: anchor, set: { 'claimant.name': '=HYPERLINK("x")' } };
  if (sort === 2)
    return { kind: 'merge', incidents: [await anchorIncident(file, first), await anchorIncident(file, second)] };
  if (sort === 3) return { kind: 'move', claim: anchor, to: await anchorIncident(file, second) };
  if (sort === 4) return { kind: 'grade', source: 'Northline Wire', grade: 'B' };
  return first.claims.length < 2
    ? null
    : { kind: 'split', incident: await anchorIncident(file, first), claims: [anchor] };
}

describe('rows that are kept', () => {
  test('of the files that people use most', () => {
    expect(keepable.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['acled.csv', 'ucdp-ged.csv', 'gdelt-events.export.CSV', 'gdelt-mentions.mentions.CSV']),
    );
    expect(keepable.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['polecat.txt', 'plover.jsonl', 'muc-templates.txt', 'incidents.geojson', 'claims.csv']),
    );
  });

  test('are those that would be made, whatever is read, decided and taken back between exports', {
    timeout: 300_000,
  }, async () => {
    const step = fc.record({ reports: fc.nat(9), sort: fc.nat(6), n: fc.nat(500), anew: fc.nat(9) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 5 }), fc.nat(40), async (steps, skip) => {
        const left = [...reports.slice(skip), ...reports.slice(0, skip)];
        const made: string[] = [];
        for (const { reports: count, sort, n, anew } of steps) {
          await readAll(left.splice(0, count));
          const ruling = sort < 6 ? await someRuling(sort, n) : null;
          if (ruling) made.push(...(await record(file, [ruling], BY, engine)).map(({ id }) => id));
          const taken = sort === 6 ? made.pop() : undefined;
          if (taken !== undefined) await undo(file, taken, BY, engine);
          if (anew === 0) await deriveAgain(file, engine);
          await holds();
        }
        await closeCase(file);
        rmSync(folder, { recursive: true, force: true });
        folder = mkdtempSync(join(tmpdir(), 'sitrep-kept-'));
        file = await openCase(join(folder, 'a.db'), { create: true });
        run = await startRun(file, { command: 'read', reader: engine.reader, at: AT });
      }),
      { numRuns: Number(process.env.RUNS ?? 2), seed: Number(process.env.SEED ?? 20250901) },
    );
  });

  test('are made again only where something changed', { timeout: 120_000 }, async () => {
    await readAll(reports.slice(0, -1));
    const incidents = (await findIncidents(file, {})).total;
    expect(await madeOf('acled.csv')).toBe(incidents);
    expect(await madeOf('acled.csv')).toBe(0);
    await readAll(reports.slice(-1));
    const again = await madeOf('acled.csv');
    expect(again).toBeGreaterThan(0);
    expect(again).toBeLessThan(incidents / 2);
    await deriveAgain(file, engine);
    expect(await madeOf('acled.csv')).toBe(0);
    await holds();
  });

  test('hang on what is known of the actors they ask for', { timeout: 120_000 }, async () => {
    await readAll(reports.slice(0, 30));
    await holds();
    await file.db.updateTable('actors').set({ name: 'Somebody else' }).execute();
    const own = file;
    // Another opening: what is known of actors is kept for as long as nothing is read or decided.
    file = await openCase(own.path, { create: false });
    await closeCase(own);
    await holds();
  });

  test('are made again with other knowledge', { timeout: 120_000 }, async () => {
    await readAll(reports.slice(0, 30));
    const incidents = (await findIncidents(file, {})).total;
    expect(await madeOf('acled.csv')).toBe(incidents);
    mkdirSync(join(folder, 'knowledge/actors/groups'), { recursive: true });
    writeFileSync(
      join(folder, 'knowledge/actors/groups/mine.yaml'),
      '- { slug: sea-league, name: Sea League, aliases: [League of the Sea], countries: [CD] }\n',
    );
    try {
      layKnowledge(join(folder, 'knowledge'));
      expect(await madeOf('acled.csv')).toBe(incidents);
      await holds();
    } finally {
      layKnowledge(null);
    }
    expect(await madeOf('acled.csv')).toBe(incidents);
  });

  test('are not taken from a file that was changed, cut short, or is of another case', {
    timeout: 120_000,
  }, async () => {
    await readAll(reports.slice(0, 30));
    await holds();
    const place = join(rowsFolder(file), 'acled.csv.rows');
    const bytes = readFileSync(place);
    const changed = Buffer.from(bytes);
    changed[40] = (changed[40] ?? 0) ^ 1;
    for (const other of [changed, bytes.subarray(0, bytes.length - 9), Buffer.from('rows'), Buffer.alloc(0)]) {
      writeFileSync(place, other);
      expect(await madeOf('acled.csv')).toBe((await findIncidents(file, {})).total);
    }
    const other = await openCase(join(folder, 'b.db'), { create: true });
    const before = file;
    file = other;
    run = await startRun(file, { command: 'read', reader: engine.reader, at: AT });
    await readAll(reports.slice(20, 50));
    await holds();
    for (const name of readdirSync(rowsFolder(before)))
      writeFileSync(join(rowsFolder(file), name), readFileSync(join(rowsFolder(before), name)));
    await holds();
    await closeCase(before);
  });

  test('leave no half file behind, and the case as it was', { timeout: 120_000 }, async () => {
    await readAll(reports.slice(0, 30));
    const before = await file.db.selectFrom('state').selectAll().execute();
    const source = await caseSourceOf(file, { keepRows: KEEP });
    for await (const _ of keepable[0]?.pieces(source) ?? []) break;
    expect(readdirSync(rowsFolder(file))).toEqual([]);
    await holds();
    expect(readdirSync(rowsFolder(file)).filter((name) => !name.endsWith('.rows'))).toEqual([]);
    expect(statSync(join(rowsFolder(file), 'acled.csv.rows')).mode & 0o077).toBe(statSync(file.path).mode & 0o077);
    expect(await file.db.selectFrom('state').selectAll().execute()).toEqual(before);
  });

  test('small cases, and those in no file, have none', { timeout: 120_000 }, async () => {
    await readAll(reports.slice(0, 20));
    for (const each of keepable) await written(each, await caseSourceOf(file, { keepRows: {} }));
    expect(readdirSync(folder).filter((name) => name.includes('export-rows'))).toEqual([]);
  });
});
