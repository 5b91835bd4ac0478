import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ComparedIncidentPage, ComparisonSums, ImportedList, RowAlonePage } from '../../src/contract/dataset.ts';
import { fileOf } from '../../src/datasets/testing/rows.ts';
import { runHere } from '../run-cli.ts';
import { readWeek, type Serving, serveWeek } from './serving.ts';

const BOLDAK = { where_coordinates: 'Spin Boldak town', latitude: '31.02', longitude: '66.39', country: 'Afghanistan' };
const SIDES = { side_a: 'Government of Pakistan', side_b: 'Government of Afghanistan' };
const on = (day: string) => ({ date_start: `${day} 00:00:00.000`, date_end: `${day} 00:00:00.000` });

/** One row that the clash of Spin Boldak is, one that it may be, and five near nothing. */
const ROWS = [
  { ...BOLDAK, ...SIDES, id: '1', best: '60', low: '23', high: '70' },
  {
    ...{ ...BOLDAK, ...SIDES, id: '2', date_prec: '4', best: '3' },
    ...{ date_start: '2025-10-01 00:00:00.000', date_end: '2025-10-31 00:00:00.000' },
  },
  ...[3, 4, 5, 6, 7].map((n) => ({ ...BOLDAK, ...SIDES, ...on('2025-10-14'), id: String(n), best: String(n * 10) })),
];

let week = '';
let serving: Serving;
beforeAll(async () => {
  week = await readWeek();
  writeFileSync(join(week, 'ged.csv'), fileOf('ucdp-ged', ROWS));
  await runHere(['import', join(week, 'ged.csv'), '--case', join(week, 'week.db')]);
  serving = await serveWeek(week);
}, 120_000);
afterAll(async () => {
  await serving.close();
  rmSync(week, { recursive: true, force: true });
});

const get = async (path: string) => (await serving.ask('GET', `/cases/week/datasets/${path}`)).body;
const sums = async (query = '') => ComparisonSums.parse(await get(`ucdp/comparison${query}`));
const incidents = async (query = '') => ComparedIncidentPage.parse(await get(`ucdp/incidents${query}`));
const rows = async (query = '') => RowAlonePage.parse(await get(`ucdp/rows${query}`));

describe('a case beside a dataset', { timeout: 120_000 }, () => {
  test('what was imported, with its terms', async () => {
    const { datasets } = ImportedList.parse(await get('imported'));
    expect(datasets).toMatchObject([
      {
        dataset: 'ucdp',
        rows: 7,
        licence: 'CC BY 4.0',
        redistribute: true,
        counts: true,
        reach: { first: '2025-10-01' },
      },
    ]);
  });

  test('an incident beside its row: figures by claimant, its sums, what differs, and why it is taken for it', async () => {
    const page = await incidents();
    expect(page).toMatchObject({ total: 1, next: null, undated: 0 });
    const [clash] = page.rows;
    expect(clash).toMatchObject({
      incident: { type: 'armed clash' },
      theirs: { low: 23, best: 60, high: 70 },
      counts: { rows: 1, perhaps: 1, refused: 0 },
      rows: [{ row: { id: '1' }, licence: 'CC BY 4.0', link: { state: 'linked', needed: 6.5 } }],
      perhaps: [{ row: { id: '2' } }],
    });
    expect(clash?.losses.map(({ victims, killed }) => [victims.name, killed])).toContainEqual([
      'Government of Pakistan',
      2,
    ]);
    const said = clash?.killed.flatMap(({ figures }) => figures) ?? [];
    expect(said.length).toBeGreaterThan(1);
    expect(said.every(({ claims }) => claims.length > 0)).toBe(true);
    expect(clash?.difference).toBe(60 - (clash?.ours?.best ?? Number.NaN));
    expect(clash?.differs.map(({ what }) => what)).toContain('number');
  });

  test('totals, and what only one of the two has', async () => {
    const whole = await sums();
    expect(whole).toMatchObject({
      both: { incidents: 1, rows: 1, theirs: { best: 60 }, differing: { number: 1 } },
      theirs: { rows: 6, theirs: { best: 253 } },
    });
    const lacking = await incidents('?part=ours');
    expect(lacking.total).toBe(whole.ours.incidents);
    expect(lacking.rows.every(({ counts, theirs }) => counts.rows === 0 && theirs === null)).toBe(true);
    const alone = await rows();
    expect(alone.rows.map(({ row }) => row.id)).toEqual(['7', '6', '5', '4', '3', '2']);
    expect(alone.rows.at(-1)?.perhaps).toMatchObject([{ title: expect.stringContaining('clash') }]);
  });

  test('pages by cursor give each row once', async () => {
    const met: string[] = [];
    let next: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof rows>> = await rows(
        `?limit=4&order=oldest${next === null ? '' : `&cursor=${next}`}`,
      );
      met.push(...page.rows.map(({ row }) => row.id));
      next = page.next;
    } while (next !== null);
    expect(met).toEqual(['2', '3', '4', '5', '6', '7']);
  });

  test.each<[string, [both: number, alone: number]]>([
    ['?since=2025-10-13', [0, 6]],
    ['?until=2025-10-12', [1, 1]],
    ['?place=Spin', [1, 6]],
    ['?place=AF', [1, 6]],
    ['?place=Kandahar+City', [0, 0]],
    ['?actor=pakistan', [1, 6]],
    ['?actor=nobody+of+this+name', [0, 0]],
  ])('narrowed by %s', async (query, want) => {
    const { both, theirs } = await sums(query);
    expect([both.incidents, theirs.rows]).toEqual(want);
    expect((await incidents(query)).total).toBe(both.incidents);
    expect((await rows(query)).total).toBe(theirs.rows);
  });

  test('only what differs so', async () => {
    const { both } = await sums();
    for (const what of ['number', 'day', 'place', 'sides'] as const)
      expect((await incidents(`?differs=${what}`)).total).toBe(both.differing[what]);
    expect((await incidents('?differs=number&differs=day')).total).toBe(1);
  });

  test('a decision shows, and is taken back; nothing of before is handed out for it', async () => {
    const [clash] = (await incidents()).rows;
    const before = await serving.fetch('/cases/week/datasets/ucdp/incidents');
    const decided = await serving.ask('POST', '/cases/week/decisions', {
      ...{ kind: 'unlink row', row: 'ucdp:1', incident: clash?.incident.id, why: 'another day' },
    });
    expect(decided.status).toBe(201);
    const again = await serving.fetch('/cases/week/datasets/ucdp/incidents', {
      headers: { 'If-None-Match': before.headers.get('ETag') ?? '' },
    });
    expect([again.status, ComparedIncidentPage.parse(await again.json()).total]).toEqual([200, 0]);
    const lacked = (await incidents('?part=ours')).rows.find(({ incident }) => incident.id === clash?.incident.id);
    expect(lacked?.refused.map(({ row }) => row.id)).toEqual(['1']);
    const { decision } = decided.body as { decision: { id: string } };
    await serving.ask('POST', `/cases/week/decisions/${decision.id}/undo`, { why: 'no' });
    expect((await incidents()).total).toBe(1);
    const none = await serving.ask('POST', '/cases/week/decisions', {
      ...{ kind: 'unlink row', row: 'ucdp:7', incident: null, why: 'elsewhere' },
    });
    const made = none.body as { decision: { id: string } };
    expect((await rows()).rows[0]).toMatchObject({ row: { id: '7' }, none: made.decision.id });
    await serving.ask('POST', `/cases/week/decisions/${made.decision.id}/undo`, { why: 'no' });
    expect((await rows()).rows[0]?.none).toBeNull();
  });

  test('as CSV, narrowed, with the terms of each row', async () => {
    const answer = await serving.fetch('/cases/week/datasets/ucdp/file?until=2025-10-12');
    expect(answer.headers.get('content-disposition')).toContain('week-ucdp-compared.csv');
    const [head, ...lines] = (await answer.text()).trim().split('\r\n');
    expect(head).toContain('what,dataset,incident,row');
    expect(
      lines
        .map((line) => line.split(',')[0])
        .sort()
        .at(-1),
    ).toBe('row without incident');
    expect(lines.every((line) => line.includes('CC BY 4.0'))).toBe(true);
  });

  test.each([
    ['nothing was imported of it', 'acled/comparison', 404, 'dataset'],
    ['no dataset', 'who/comparison', 400, 'dataset'],
    ['no difference', 'ucdp/incidents?differs=colour', 400, 'differs'],
    ['as known on a day there are none', 'ucdp/rows?asKnownOn=2025-10-12', 404, 'dataset'],
  ])('refused: %s', async (_, path, status, field) => {
    const answer = await serving.ask('GET', `/cases/week/datasets/${path}`);
    expect(answer).toMatchObject({ status, body: { error: { field } } });
  });

  test('an import by another program shows at once', async () => {
    const before = await serving.fetch('/cases/week/datasets/imported');
    const path = join(serving.folder, 'more.csv');
    writeFileSync(path, fileOf('ucdp-ged', [{ ...BOLDAK, ...SIDES, ...on('2025-10-14'), id: '8', best: '90' }]));
    await runHere(['import', path, '--case', join(serving.folder, 'week.db')]);
    const after = await serving.fetch('/cases/week/datasets/imported', {
      headers: { 'If-None-Match': before.headers.get('ETag') ?? '' },
    });
    expect([after.status, ImportedList.parse(await after.json()).datasets[0]?.rows]).toEqual([200, 8]);
    expect((await rows('?limit=1')).rows[0]?.row.id).toBe('8');
  });
});
