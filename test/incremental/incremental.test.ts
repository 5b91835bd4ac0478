import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CaseFile, closeCase } from '../../src/ledger/case-file.ts';
import { findIncidents } from '../../src/ledger/find-situation.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Ruling } from '../../src/model/decision.ts';
import { anchorClaim, anchorIncident } from '../../src/pipeline/decide/anchors.ts';
import { record, undo } from '../../src/pipeline/decide/record.ts';
import { deriveAgain, updateSituation } from '../../src/pipeline/update-situation.ts';
import { AT, emptyCase, engine, everything, put, type Read, readOnce } from './read-once.ts';

const BY = { who: 'Ana', why: 'seen', at: AT };
let reports: Read[] = [];
beforeAll(() => {
  reports = readOnce(40);
}, 120_000);

/** A decision on something of the case, told by numbers: which sort, and on what. */
async function rulingOn(file: CaseFile, sort: number, n: number): Promise<Ruling | null> {
  const incidents = (await findIncidents(file, {})).rows;
  const [first, second] = [incidents[n % incidents.length], incidents[(n * 7 + 1) % incidents.length]];
  const claims = reports.flatMap((one) => one.claims).filter(({ id }) => first?.claims.includes(id));
  const claim = claims[n % Math.max(1, claims.length)];
  if (!first || !second || first.id === second.id || !claim) return null;
  const anchor = async (one: Claim) => anchorClaim(file, one);
  if (sort === 0) return { kind: 'reject', claim: await anchor(claim) };
  if (sort === 1) return { kind: 'correct', claim: await anchor(claim), set: { when: null } };
  if (sort === 2)
    return { kind: 'merge', incidents: [await anchorIncident(file, first), await anchorIncident(file, second)] };
  if (sort === 3) return { kind: 'move', claim: await anchor(claim), to: await anchorIncident(file, second) };
  if (first.claims.length < 2) return null;
  return { kind: 'split', incident: await anchorIncident(file, first), claims: [await anchor(claim)] };
}

const steps = fc.record({
  order: fc.infiniteStream(fc.nat(1_000_000)),
  /** After how many reports the situation is brought up to date. */
  batches: fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
  /** Every so many batches a decision is made, some of them taken back later. */
  decisions: fc.infiniteStream(
    fc.record({ every: fc.integer({ min: 2, max: 5 }), sort: fc.nat(4), n: fc.nat(500), back: fc.boolean() }),
  ),
});

function shuffled<T>(all: readonly T[], keys: Iterator<number>): T[] {
  return all
    .map((one) => ({ one, key: keys.next().value ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

describe('a case that grew report by report', () => {
  test('is what deriving everything gives, in any order, with decisions made on the way', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async ({ order, batches, decisions }) => {
        const { file, run } = await emptyCase();
        const left = shuffled(reports, order);
        const made: string[] = [];
        for (let batch = 1; left.length > 0; batch++) {
          for (const one of left.splice(0, batches.next().value ?? 1)) await put(file, run, one);
          await updateSituation(file, engine);
          const { every, sort, n, back } = decisions.next().value ?? { every: 9, sort: 0, n: 0, back: false };
          if (batch % every !== 0) continue;
          const ruling = await rulingOn(file, sort, n);
          if (ruling) made.push(...(await record(file, [ruling], BY, engine)).map(({ id }) => id));
          const taken = back ? made.pop() : undefined;
          if (taken !== undefined) await undo(file, taken, BY, engine);
        }
        const grown = await everything(file);
        await deriveAgain(file, engine);
        expect(grown).toEqual(await everything(file));
        await closeCase(file);
      }),
      { numRuns: Number(process.env.RUNS ?? 5), seed: Number(process.env.SEED ?? 20250901) },
    );
  });

  test('says which incidents came, changed and went', async () => {
    const { file, run } = await emptyCase();
    for (const one of reports.slice(-40, -1)) await put(file, run, one);
    await updateSituation(file, engine);
    const before = new Map((await findIncidents(file, {})).rows.map((one) => [one.id, JSON.stringify(one)]));
    const [last] = reports.slice(-1);
    if (last) await put(file, run, last);
    const updated = await updateSituation(file, engine);
    const after = new Map((await findIncidents(file, {})).rows.map((one) => [one.id, JSON.stringify(one)]));
    const changed = [...after].filter(([id, body]) => before.get(id) !== body).map(([id]) => id);
    const gone = [...before.keys()].filter((id) => !after.has(id));
    expect([...(updated?.incidents.changed ?? [])].sort()).toEqual(changed.sort());
    expect(updated?.incidents.gone).toEqual(gone);
    expect(changed.length).toBeGreaterThan(0);
    await closeCase(file);
  });
});
