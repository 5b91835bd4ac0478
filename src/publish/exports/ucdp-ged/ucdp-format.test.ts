import { describe, expect, test } from 'vitest';
import { claimant, figure, on, who } from '../../../../test/sample-case.ts';
import type { TollClaim } from '../../../model/claim.ts';
import type { IncidentRecord } from '../case-source.ts';
import { madeCase, madeClaims } from '../testing/made-case.ts';
import { QARSAN } from '../testing/made-names.ts';
import { caseInMemory, written } from '../testing/memory-case.ts';
import { byName, readCsv } from '../testing/read-table.ts';
import { UCDP_COLUMNS, UCDP_GED } from './ucdp-format.ts';
import { prioCell } from './ucdp-row.ts';

const BANNU = { ...QARSAN, name: 'Bannu', country: 'PK', precision: 1 as const, lat: 32.99, lon: 70.6 };

interface Dead {
  said: TollClaim['quantity'];
  victims: TollClaim['victims'];
  by?: string;
}

const DEAD: Dead = { said: figure('exact', 9), victims: { ...who('fighters', 'ttp'), role: 'fighters' } };

/** An incident of this side against that one, with these dead. */
async function exported(dead: readonly Dead[], over: Partial<IncidentRecord['incident']> = {}) {
  const made = madeCase();
  const record = made.incidents.find(({ incident }) => incident.id === 'i-1');
  const toll = madeClaims().find(({ id }) => id === 'c-2');
  if (!record || toll?.kind !== 'toll') throw new Error('the made case has changed');
  const claims = dead.map(
    ({ said, victims, by = 'x' }, at): TollClaim => ({
      ...toll,
      id: `c-t${at}`,
      document: `d${by}`,
      claimant: claimant(by, by),
      quantity: said,
      victims,
      agents: [],
    }),
  );
  const incident = {
    ...record.incident,
    where: [BANNU],
    sides: { agents: [who('the army', 'pakistan')], targets: [who('the TTP', 'ttp')] },
    ...over,
  };
  const [file] = UCDP_GED.files;
  if (!file) throw new Error('UCDP has a file');
  const source = caseInMemory({ ...made, incidents: [{ ...record, incident, claims }] });
  const { text, losses } = await written(file, source);
  const names = UCDP_COLUMNS.map(({ name }) => name);
  return { rows: byName(names, readCsv(text).slice(1)), losses };
}

describe('UCDP GED', () => {
  test('a row', async () => {
    const { rows } = await exported([DEAD]);
    expect(rows[0]).toMatchObject({
      id: '1',
      relid: 'i-1',
      year: '2031',
      type_of_violence: '1',
      dyad_name: 'Government of Pakistan - Tehrik-e-Taliban Pakistan',
      conflict_name: '',
      where_prec: '1',
      geom_wkt: 'POINT (70.6 32.99)',
      country: 'Pakistan',
      country_id: '770',
      region: 'Asia',
      date_prec: '1',
      date_start: '2031-03-04 00:00:00.000',
      date_end: '2031-03-04 00:00:00.000',
      deaths_a: '0',
      deaths_b: '9',
      best: '9',
      high: '9',
      low: '9',
      gwnoa: '770',
      gwnob: '',
      active_year: '',
    });
  });

  test('the dead by whose they were', async () => {
    const { rows } = await exported([
      DEAD,
      { said: figure('exact', 3), victims: { ...who('villagers'), role: 'civilians' } },
      {
        said: figure('exact', 2),
        victims: { ...who('soldiers', 'pakistan-armed-forces', 'pakistan'), role: 'soldiers' },
      },
    ]);
    const [row] = rows;
    expect([row?.deaths_a, row?.deaths_b, row?.deaths_civilians, row?.deaths_unknown, row?.best]).toEqual([
      '2',
      '9',
      '3',
      '0',
      '14',
    ]);
  });

  test('figures that differ: low, best and high in order, and said in the losses', async () => {
    const { rows, losses } = await exported([
      { ...DEAD, by: 'a' },
      { ...DEAD, by: 'b', said: figure('at least', 40) },
    ]);
    const { low, best, high } = rows[0] ?? {};
    expect([low, best, high].map(Number)).toEqual([9, 9, 40]);
    expect(losses.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['claimants dropped', 'range cut', 'number coded']),
    );
  });

  test.each([
    ['two governments', [who('the army', 'pakistan')], [who('Taliban', 'afghan-taliban')], '1'],
    ['two groups', [who('ISKP', 'islamic-state-khorasan')], [who('the TTP', 'ttp')], '2'],
    ['civilians', [who('the TTP', 'ttp')], [{ ...who('villagers'), role: 'civilians' }], '3'],
  ])('type of violence: %s', async (_name, agents, targets, type) => {
    const dead = { said: figure('exact', 1), victims: who('people') };
    const { rows } = await exported([dead], { sides: { agents, targets } });
    expect(rows.map(({ type_of_violence }) => type_of_violence)).toEqual([type]);
  });

  test.each<[string, readonly Dead[], Partial<IncidentRecord['incident']>]>([
    ['nobody counted', [], {}],
    ['a stated zero', [{ ...DEAD, said: figure('none', 0) }], {}],
    ['no doer', [DEAD], { sides: { agents: [], targets: [who('the TTP', 'ttp')] } }],
    ['a protest', [DEAD], { type: 'protest' }],
    ['no day', [DEAD], { when: null }],
    ['several years', [DEAD], { when: on('2029-01-01', 'year', '2030-12-31') }],
    ['no place', [DEAD], { where: [] }],
  ])('no row for %s', async (_name, dead, over) => {
    const { rows, losses } = await exported(dead, over);
    expect(rows).toEqual([]);
    expect(losses.map(({ kind }) => kind)).toEqual(['left out']);
  });

  test.each([
    [on('2031-03-01', 'week', '2031-03-04'), '2'],
    [on('2031-03-01', 'week', '2031-03-07'), '3'],
    [on('2031-03-01', 'month', '2031-03-31'), '4'],
    [on('2031-01-01', 'year', '2031-12-31'), '5'],
  ])('date_prec of %j', async (when, precision) => {
    const { rows } = await exported([DEAD], { when });
    expect([rows[0]?.date_prec, rows[0]?.event_clarity]).toEqual([precision, '2']);
  });

  test('PRIO-GRID cells', () => {
    expect(prioCell({ lat: -90, lon: -180 })).toBe(1);
    expect(prioCell({ lat: 0.25, lon: 0.25 })).toBe(180 * 720 + 361);
    expect(prioCell({ lat: null, lon: null })).toBeNull();
  });
});
