import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeCase, openCase } from '../ledger/case-file.ts';
import { listEntries } from '../ledger/decisions.ts';
import { findClaims } from '../ledger/find-claims.ts';
import { readerOf } from '../ledger/find-documents.ts';
import { putState, stateOf } from '../ledger/situation.ts';
import { record } from '../pipeline/decide/record.ts';
import { judging } from '../pipeline/decide/rulings.ts';
import { DERIVATION } from '../pipeline/derive/state-names.ts';
import { openEngine } from '../pipeline/engine.ts';
import { readerNow } from '../pipeline/reader-version.ts';
import { rebuild } from '../pipeline/rebuild.ts';
import type { Console } from './console.ts';
import { fillSamples } from './fill-samples.ts';

let folder = '';
let said: string[] = [];
const console = {
  err: async (text: string) => void said.push(text),
  now: () => '2031-03-05T12:00:00.000Z',
} as Partial<Console> as Console; // all that filling uses of it
const samples = () => [{ name: 'gate', title: 'The gate (sample)', reports: join(folder, 'reports') }];
const fill = async () => {
  said = [];
  await fillSamples(join(folder, 'cases'), console, samples());
  return said.join('');
};
const opened = () => openCase(join(folder, 'cases', 'gate.db'), { create: false });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-samples-'));
  mkdirSync(join(folder, 'reports'));
  writeFileSync(
    join(folder, 'reports', 'a.md'),
    '---\ntitle: Gate\npublished: 2031-03-04\nsource: Northline Wire\n---\nGunmen killed two guards in Qarsan, police said.\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('samples are read once, and again when another version read or derived them; decisions hold', async () => {
  expect(await fill()).toBe('Reading the sample “The gate (sample)” …\n');
  expect(await fill()).toBe('');
  const engine = openEngine();
  const file = await opened();
  const [claim] = (await findClaims(file, { kind: 'toll' })).rows;
  if (!claim) throw new Error('the sample has a toll');
  const ruled = await judging(file, 'reject', claim);
  if (!ruled.ok) throw new Error('a claim can be rejected');
  await record(file, [ruled.ruling], { who: 'Ana', why: 'seen', at: '2031-03-06' }, engine);
  await rebuild(file, { ...engine, reader: 'sitrep 0.0.9' }, { now: console.now, all: true });
  await closeCase(file);

  expect(await fill()).toMatch(
    /^The sample “The gate \(sample\)” was read by sitrep 0\.0\.9; sitrep .* reads it again\./,
  );
  const again = await opened();
  expect(await readerOf(again)).toBe(readerNow());
  expect((await listEntries(again)).map(({ kind, fate }) => [kind, fate?.state])).toEqual([['reject', 'applied']]);
  await putState(again.db, DERIVATION.name, '0');
  await closeCase(again);

  expect(await fill()).toContain('was put together by an older version');
  const last = await opened();
  expect(await stateOf(last.db, DERIVATION.name)).toBe(DERIVATION.version);
  await closeCase(last);
  expect(await fill()).toBe('');
}, 60_000);

test('one that is no case file stays as it is, and is told of', async () => {
  mkdirSync(join(folder, 'cases'));
  writeFileSync(join(folder, 'cases', 'gate.db'), 'no case at all, but some words of somebody');
  expect(await fill()).toMatch(/gate\.db[\s\S]*The sample “The gate \(sample\)” stays as it is\./);
});
