import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Decided, HistoryView, QueuePage } from '../../src/contract/decision.ts';
import { fileOf } from '../../src/datasets/testing/rows.ts';
import { listEntries } from '../../src/ledger/decisions.ts';
import { findIncidents } from '../../src/ledger/find-situation.ts';
import { IncidentComparison } from '../../src/model/comparison.ts';
import { OpenProposal } from '../../src/model/proposal.ts';
import { runHere } from '../run-cli.ts';
import { readWeek, type Serving, serveWeek } from './serving.ts';

const BOLDAK = { where_coordinates: 'Spin Boldak town', latitude: '31.02', longitude: '66.39', country: 'Afghanistan' };
const SIDES = { side_a: 'Government of Pakistan', side_b: 'Government of Afghanistan' };

/** One row that the clash of Spin Boldak is, one that it may be (no day nearer than a month), and one near nothing. */
const ROWS = [
  { ...BOLDAK, ...SIDES, id: '1', best: '60', low: '23', high: '70' },
  {
    ...BOLDAK,
    ...SIDES,
    id: '2',
    date_start: '2025-10-01 00:00:00.000',
    date_end: '2025-10-31 00:00:00.000',
    date_prec: '4',
  },
  {
    ...BOLDAK,
    ...SIDES,
    id: '3',
    date_start: '2025-10-14 00:00:00.000',
    date_end: '2025-10-14 00:00:00.000',
    best: '5',
  },
];

let week = '';
let serving: Serving;
beforeAll(async () => {
  week = await readWeek();
  const file = join(week, 'ged.csv');
  writeFileSync(file, fileOf('ucdp-ged', ROWS));
  await runHere(['import', file, '--case', join(week, 'week.db')]);
  serving = await serveWeek(week);
}, 60_000);
afterAll(async () => {
  await serving.close();
  rmSync(week, { recursive: true, force: true });
});

const file = () => serving.served.shelf.get('week').file;
const decide = (request: object) => serving.ask('POST', '/cases/week/decisions', { why: 'seen', ...request });
const undo = (id: string) => serving.ask('POST', `/cases/week/decisions/${id}/undo`, { why: 'no' });

async function clash(): Promise<string> {
  const found = (await findIncidents(file(), {})).rows.find(({ type }) => type === 'armed clash');
  if (!found) throw new Error('the week has a clash');
  return found.id;
}

async function ucdp() {
  const { body } = await serving.ask('GET', `/cases/week/incidents/${await clash()}/datasets`);
  const [beside] = IncidentComparison.parse(body).datasets;
  const ids = (rows: { row: { id: string } }[] = []) => rows.map(({ row }) => row.id);
  return {
    rows: ids(beside?.rows),
    perhaps: ids(beside?.perhaps),
    refused: ids(beside?.refused),
    best: beside?.deaths?.best ?? null,
    states: beside?.rows.map(({ link }) => link.state),
  };
}

async function waiting() {
  const { body } = await serving.ask('GET', '/cases/week/queue?kind=dataset%20row');
  return QueuePage.parse(body);
}

async function made(request: object): Promise<string> {
  const { status, body } = await decide(request);
  expect([status, body]).toEqual([201, expect.anything()]);
  return Decided.parse(body).decision.id;
}

describe('which row is which incident, said by a person', { timeout: 60_000 }, () => {
  test('a row is taken out of its incident, and comes back when that is taken back', async () => {
    const before = await ucdp();
    expect(before).toMatchObject({ rows: ['1'], perhaps: ['2'], refused: [], best: 60, states: ['linked'] });
    const decision = await made({ kind: 'unlink row', row: 'ucdp:1', incident: await clash() });
    expect(await ucdp()).toMatchObject({ rows: [], refused: ['1'], best: null });
    expect(await decide({ kind: 'unlink row', row: 'ucdp:1', incident: await clash() })).toMatchObject({ status: 409 });
    await undo(decision);
    expect(await ucdp()).toEqual(before);
  });

  test('a row that waits is said to be the incident: it counts there and waits no more', async () => {
    const before = await waiting();
    expect(before.rows.map(({ row }) => row?.id)).toEqual(['ucdp:2', 'ucdp:3']);
    const [uncertain] = before.rows;
    expect(uncertain?.row).toMatchObject({ text: 'Clash at the border, officials say', licence: 'CC BY 4.0' });
    const yes = uncertain?.answers[0]?.request ?? {};
    expect(yes).toEqual({ kind: 'link row', row: 'ucdp:2', incident: await clash() });
    const decision = await made(yes);
    expect(await ucdp()).toMatchObject({ rows: ['2', '1'], best: 67, states: ['confirmed', 'linked'] });
    expect((await waiting()).counts['dataset row']).toBe(1);
    await undo(decision);
    expect((await waiting()).rows).toEqual(before.rows);
  });

  test('a row that is nothing of the case waits no more; one that contradicts its incident may be put there', async () => {
    const far = (await waiting()).rows.find(({ row }) => row?.id === 'ucdp:3');
    expect(far?.answers).toMatchObject([{ says: 'no', label: 'Nothing of this case' }]);
    const none = await made(far?.answers[0]?.request ?? {});
    expect((await waiting()).rows.map(({ row }) => row?.id)).toEqual(['ucdp:2']);
    expect(await decide({ kind: 'unlink row', row: 'ucdp:3', incident: null })).toMatchObject({ status: 409 });
    const decision = await made({ kind: 'link row', row: 'ucdp:3', incident: await clash() });
    const { body } = await serving.ask('GET', `/cases/week/incidents/${await clash()}/datasets`);
    expect(IncidentComparison.parse(body).datasets[0]?.rows[0]).toMatchObject({
      row: { id: '3' },
      link: { state: 'confirmed', decision, against: 'different days', reasons: [] },
    });
    const history = HistoryView.parse((await serving.ask('GET', '/cases/week/history?of=ucdp:3')).body);
    expect(history).toMatchObject({ of: { what: 'row', id: 'ucdp:3' }, decisions: [{ id: none }, { id: decision }] });
    await undo(decision);
    await undo(none);
    expect(await ucdp()).toMatchObject({ rows: ['1'], perhaps: ['2'], refused: [] });
  });

  test('the command line proposes the rows that the queue asks about, with commands and terms', async () => {
    const { out } = await runHere(['show', 'proposals', '--json', '--case', file().path]);
    const { proposals, total, heldBack } = JSON.parse(out);
    const rows = OpenProposal.array()
      .parse(proposals)
      .filter(({ kind }) => kind === 'dataset row');
    expect(rows.map(({ row }) => row?.id)).toEqual((await waiting()).rows.map(({ row }) => row?.id));
    expect(rows[0]).toMatchObject({
      accept: [`sitrep decide link-row ucdp:2 ${await clash()} --why "…"`],
      reject: ['sitrep decide unlink-row ucdp:2 --why "…"'],
    });
    expect([total, heldBack]).toEqual([proposals.length, []]);
    const page = await runHere(['show', 'proposals', '--case', file().path]);
    expect(page.out).toContain('Rows of datasets: which incident are they? (2)');
    expect(page.out).toContain('CC BY 4.0');
  });

  test('a decision holds through a merge and is lost with its row', async () => {
    const id = await made({ kind: 'link row', row: 'ucdp:3', incident: await clash() });
    const other = (await findIncidents(file(), {})).rows.find(({ type }) => type !== 'armed clash');
    const merge = await made({ kind: 'merge', incidents: [await clash(), other?.id] });
    expect((await ucdp()).rows).toContain('3');
    await undo(merge);
    expect((await ucdp()).rows).toContain('3');
    await runHere(['import', '--remove', '1', '--case', file().path]);
    const lost = (await listEntries(file())).find((entry) => entry.id === id);
    expect(lost?.fate).toMatchObject({
      state: 'orphan',
      note: expect.stringContaining('row ucdp:3 is not in this case'),
    });
  });

  test.each<[string, object, number, string]>([
    ['a row that is not there', { kind: 'link row', row: 'ucdp:77', incident: 'CLASH' }, 404, 'row'],
    ['a row without its dataset', { kind: 'unlink row', row: '1', incident: null }, 404, 'row'],
    ['an incident that is not there', { kind: 'link row', row: 'ucdp:1', incident: 'i-none' }, 404, 'row'],
  ])('refused: %s', async (_, request, status, field) => {
    const asked = {
      ...request,
      ...('incident' in request && request.incident === 'CLASH' ? { incident: await clash() } : {}),
    };
    expect(await decide(asked)).toMatchObject({ status, body: { error: { field } } });
  });
});
