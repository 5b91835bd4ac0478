import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Coded } from '../src/model/situation.ts';
import { SituationDiff } from '../src/model/situation-diff.ts';
import { BORDER_WEEK } from './border-week.ts';
import { runHere } from './run-cli.ts';

let folder = '';
const before = process.cwd();
const week = (...args: string[]) => runHere([...args, '--case', 'week.db']);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-clocks-'));
  process.chdir(folder);
  mkdirSync('week');
  for (const [name, text] of Object.entries(BORDER_WEEK)) writeFileSync(join('week', name), text);
  await runHere(['read', 'week', '--case', 'week.db']);
  await runHere(['read', 'week/12-northline.md', 'week/13-meridian.md', '--case', 'first-days.db']);
}, 60_000);
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

describe('as known on a day', () => {
  test('a case is what it would be if only the reports published by then had been read', async () => {
    const known = Coded.parse(JSON.parse((await week('export', '--as-known-on', '2025-10-14')).out));
    expect(known.asKnownOn).toBe('2025-10-14');
    const { asKnownOn: _, ...rest } = known;
    const own = await runHere(['export', '--case', 'first-days.db']);
    expect(rest).toEqual(JSON.parse(own.out));
  });

  test('the day itself counts, and the whole case stays as it was', async () => {
    const whole = (await week('export')).out;
    expect((await week('situation', '--as-known-on', '2025-10-15')).out).toContain(
      'As known on 15 Oct 2025: 3 of 4 documents, the last published 15 Oct 2025.',
    );
    expect((await week('export')).out).toBe(whole);
    expect(Coded.parse(JSON.parse(whole))).not.toHaveProperty('asKnownOn');
  });

  test('every list and one incident are of that day', async () => {
    const documents = await week('show', 'documents', '--as-known-on', '2025-10-13');
    expect(documents.out).toMatch(/^As known on 13 Oct 2025: 2 of 4 documents[\s\S]*2 documents/);
    const incidents = JSON.parse((await week('show', 'incidents', '--json', '--as-known-on', '2025-10-12')).out);
    expect(incidents).toMatchObject({ asKnownOn: '2025-10-12', total: 1 });
    const { id } = incidents.incidents[0];
    const early = await week('show', 'incident', id, '--as-known-on', '2025-10-12');
    expect(early.out).toContain('admitted 19');
    expect((await week('show', 'incident', id)).out).toContain('admitted 23');
  });

  test('a day before the first report says so', async () => {
    const { code, out } = await week('show', 'incidents', '--as-known-on', '2025-10-01');
    expect(code).toBe(0);
    expect(out).toContain('none of 4 documents had been published; the first is of 12 Oct 2025');
  });

  test.each(['2025-10', '12.10.2025', '2025-02-30', 'yesterday'])('"%s" is no day', async (typed) => {
    for (const args of [['situation'], ['export'], ['show', 'claims'], ['show', 'incident', 'i-1']])
      expect(await week(...args, '--as-known-on', typed)).toMatchObject({
        code: 2,
        err: expect.stringContaining(
          `--as-known-on: "${typed}" is not a day. Write year, month and day, as 2025-10-12`,
        ),
      });
  });
});

describe('tolls over time', () => {
  test('show incident says what became of each figure', async () => {
    const { incidents } = JSON.parse((await week('show', 'incidents', '--place', 'Spin Boldak', '--json')).out);
    const { out } = await week('show', 'incident', incidents[0].id);
    expect(out).toMatch(
      /How the figures moved\n {2}killed {2}pakistan soldiers\n {4}pakistan-armed-forces \(pakistan\) admits\n/,
    );
    expect(out).toMatch(/12 Oct 2025 {2}19 +c-\w+\n {6}13 Oct 2025 {2}23 {2}up 4 from 19 +c-\w+\n/);
    expect(out).toMatch(/15 Oct 2025 {2}47 {2}cut 11 from 58/);
  });

  test('show gaps sets what one says of the other beside what that one admits', async () => {
    const { gaps } = JSON.parse((await week('show', 'gaps', '--json')).out);
    expect(gaps).toMatchObject([
      { by: 'afghan-taliban', of: 'pakistan', gaps: [{ alleged: { n: 47 }, admitted: { n: 23 }, gap: { n: 24 } }] },
      { by: 'pakistan', of: 'afghan-taliban', gaps: [{ gap: { n: 191, bound: 'more than' } }] },
    ]);
    expect((await week('show', 'gaps')).out).toMatch(/soldiers +47 +23 +24 {2}i-/);
    const early = await week('show', 'gaps', '--as-known-on', '2025-10-12');
    expect(early.out).toMatch(/soldiers +58 +19 +39[\s\S]*silent/);
    expect((await week('show', 'gaps', '--actor', 'ttp')).err).toContain('takes no --actor');
  });
});

describe('diff', () => {
  test('is the news of the days between, with the sentences it stands on', async () => {
    const { code, out } = await week('diff', '--from', '2025-10-12', '--to', '2025-10-17');
    expect(code).toBe(0);
    expect(out).toContain('3 new reports: 1 before, 4 now.');
    expect(out).toMatch(/Revised \(2\)\n {2}killed, pakistan soldiers: pakistan-armed-forces \(pakistan\) 19 → 23\n/);
    expect(out).toMatch(
      /“Pakistan's army said on Monday that 23[^”]+”\n {6}Pakistan's army · Meridian Dispatch, 13 Oct 2025 · c-/,
    );
    expect(out).toMatch(/ceasefire, Pakistan – Afghan Taliban: broken, according to afghan-taliban · a-/);
    expect(out).toContain('Nothing under: withdrawn, confirmed.');
  });

  test('as JSON has the shape of SituationDiff, every quote one of its claim', async () => {
    const diff = SituationDiff.parse(
      JSON.parse((await week('diff', '--from', '2025-10-12', '--to', '2025-10-17', '--json')).out),
    );
    const { claims } = Coded.parse(JSON.parse((await week('export')).out));
    const entries = [...diff.new, ...diff.figures, ...diff.revised, ...diff.contested, ...diff.agreements];
    expect(entries.length).toBeGreaterThan(5);
    for (const { evidence } of entries) {
      expect(evidence).not.toEqual([]);
      for (const each of evidence) expect(claims.find(({ id }) => id === each.claim)?.quote).toBe(each.quote);
    }
  });

  test('between two days without a report there is nothing', async () => {
    const { out } = await week('diff', '--from', '2025-10-13', '--to', '2025-10-14');
    expect(out).toMatch(/No new reports: 2 before, 2 now\.\n\nNothing under: new, new figures, revised/);
  });

  test.each([
    [
      'a day that is none',
      ['--from', '2025-13-01', '--to', '2025-10-14'],
      '--from: "2025-13-01" is not a day. Write year,',
    ],
    ['a month', ['--from', '2025-10-01', '--to', '2025-10'], '--to: "2025-10" is not a day. Write year, month and day'],
    [
      'days the wrong way round',
      ['--from', '2025-10-14', '--to', '2025-10-12'],
      '--from: 2025-10-14 is not before 2025-10-12',
    ],
    ['no --to', ['--from', '2025-10-14'], "required option '--to <day>' not specified"],
  ])('%s is a wrong command line', async (_name, args, want) => {
    expect(await week('diff', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(want) });
  });
});
