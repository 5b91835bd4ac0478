import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CaseFile, closeCase, openCase } from '../ledger/case-file.ts';
import { partyMarks } from './party-marks.ts';

let file: CaseFile;
beforeEach(async () => {
  file = await openCase(':memory:', { create: true });
});
afterEach(() => closeCase(file));

interface Row {
  slug: string;
  name: string;
  party: string | null;
  mentions: number;
}

async function actors(rows: readonly Row[]): Promise<void> {
  await file.db
    .insertInto('actors')
    .values(rows.map((row) => ({ ...row, kind: 'state', body: JSON.stringify({ ...row, aliases: [row.name] }) })))
    .execute();
}

test('a side of which only an army or a spokesman is named has its mark all the same, behind those that are named', async () => {
  await actors([
    { slug: 'qatar', name: 'Qatar', party: 'qatar', mentions: 1 },
    { slug: 'pakistan-armed-forces', name: 'Pakistan armed forces', party: 'pakistan', mentions: 4 },
    { slug: 'river-front-spokesman', name: 'a spokesman', party: 'river-front', mentions: 3 },
    { slug: 'some-bureau', name: 'Some Bureau', party: null, mentions: 9 },
  ]);
  const marks = await partyMarks(file);
  expect(marks.map(({ slug, name, letters, hue }) => [slug, name, letters, hue])).toEqual([
    ['qatar', 'Qatar', 'QA', 1],
    ['pakistan', 'Pakistan', 'PK', 2],
    ['river-front', 'River Front', 'RF', 3],
  ]);
  expect(marks[1]?.adjective).toBe('Pakistani');
});
