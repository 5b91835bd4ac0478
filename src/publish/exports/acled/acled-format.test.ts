import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { on, who } from '../../../../test/sample-case.ts';
import { asItWas } from '../../csv.ts';
import type { IncidentRecord } from '../case-source.ts';
import { madeCase } from '../testing/made-case.ts';
import { HOSTILE, QARSAN } from '../testing/made-names.ts';
import { caseInMemory, written } from '../testing/memory-case.ts';
import { ACLED } from './acled-format.ts';

const [FILE] = ACLED.files;
if (!FILE) throw new Error('ACLED has a file');

/** What the codebook has, typed here a second time. */
const COLUMNS =
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp';

async function exported(change?: (records: IncidentRecord[]) => IncidentRecord[]) {
  const made = madeCase();
  const incidents = change?.(made.incidents) ?? made.incidents;
  const file = await written(FILE as NonNullable<typeof FILE>, caseInMemory({ ...made, incidents }));
  const rows: Record<string, string>[] = parse(file.text, { bom: true, columns: true, relaxColumnCount: false });
  return {
    ...file,
    cells: rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, asItWas(v)]))),
  };
}

/** The first made incident otherwise. */
function otherwise(over: Partial<IncidentRecord['incident']>, rest: Partial<IncidentRecord> = {}) {
  return (records: IncidentRecord[]): IncidentRecord[] => {
    const record = records.find(({ incident }) => incident.id === 'i-1');
    if (!record) throw new Error('there is no i-1');
    return [{ ...record, claims: [], ...rest, incident: { ...record.incident, ...over } }];
  };
}

const PAKISTAN = { ...QARSAN, name: 'Bannu', country: 'PK', admin1: 'Khyber Pakhtunkhwa', precision: 1 as const };

describe('ACLED', () => {
  test('columns are the 31 of the codebook, in their order', async () => {
    const { text } = await exported(() => []);
    expect(text.replace(/^\uFEFF/, '')).toBe(`${COLUMNS.split(' ').join(',')}\r\n`);
  });

  test('a row and what it lost', async () => {
    const { cells, losses, rows } = await exported();
    expect(rows).toBe(2);
    expect(cells[0]).toMatchObject({
      event_id_cnty: '1',
      event_date: '2031-03-04',
      year: '2031',
      time_precision: '1',
      disorder_type: 'Political violence',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Air/drone strike',
      country: '',
      location: 'Qarsan',
      latitude: '1.25',
      geo_precision: '2',
      fatalities: '9',
      tags: 'sitrep=i-1',
      source: 'Northline Wire; unnamed source',
    });
    expect(cells[0]?.notes).toContain('claims c-1, c-2, c-3, c-13');
    const lost = losses.filter(({ record }) => record === 'i-1').map(({ kind, field }) => `${kind}: ${field}`);
    expect(lost).toContain('claimants dropped: fatalities');
    expect(lost).toContain('range cut: fatalities');
    expect(lost).toContain('number coded: fatalities');
    expect(lost).toContain('place coarsened: country');
  });

  test('what has no row is left out with its reason', async () => {
    const { losses } = await exported();
    const out = losses.filter(({ kind }) => kind === 'left out');
    expect(out.map(({ record }) => record).sort()).toEqual(['i-2', 'i-3']);
    expect(out.every(({ row, claims }) => row === null && claims.length > 0)).toBe(true);
  });

  test.each([
    ['one day', on('2031-03-04'), '2031-03-04', '1'],
    ['about a day', { ...on('2031-03-04'), approximate: true }, '2031-03-04', '2'],
    ["the report's own day", { ...on('2031-03-04'), basis: 'published' as const }, '2031-03-04', '2'],
    ['a week has its middle', on('2031-03-03', 'week', '2031-03-09'), '2031-03-06', '2'],
    ['a month has its middle', on('2031-02-01', 'month', '2031-02-28'), '2031-02-14', '3'],
    ['the beginning of a month has its first day', on('2031-03-01', 'month', '2031-03-10'), '2031-03-01', '3'],
    ['the end of a month has its last day', on('2031-03-21', 'month', '2031-03-31'), '2031-03-31', '3'],
    ['half a month has its middle', on('2031-03-16', 'month', '2031-03-31'), '2031-03-23', '3'],
  ])('days: %s', async (_name, when, day, precision) => {
    const { cells } = await exported(otherwise({ when }));
    expect([cells[0]?.event_date, cells[0]?.time_precision]).toEqual([day, precision]);
  });

  test.each([
    ['a year', { when: on('2031-01-01', 'year', '2031-12-31') }],
    ['no day', { when: null }],
    ['no place', { where: [] }],
    ['a country alone', { where: [{ ...QARSAN, precision: 6 as const }] }],
    ['talks', { type: 'talks' as const }],
    ['an attack on nobody known', { type: 'armed attack' as const, sides: { agents: [], targets: [] }, tolls: [] }],
  ])('no row for %s', async (_name, over) => {
    const { rows, losses } = await exported(otherwise(over));
    expect(rows).toBe(0);
    expect(losses.map(({ kind }) => kind)).toEqual(['left out']);
  });

  test('a state at home and abroad, civilians, and an unnamed doer', async () => {
    const civilians = { ...who('villagers'), role: 'civilians' };
    const strike = (agents: ReturnType<typeof who>[]) =>
      otherwise({ where: [PAKISTAN], sides: { agents, targets: [civilians] }, tolls: [] });
    const home = (await exported(strike([who('the army', 'pakistan')]))).cells[0];
    expect(home).toMatchObject({
      event_id_cnty: 'PAK1',
      actor1: 'Military Forces of Pakistan',
      inter1: 'State forces',
      actor2: 'Civilians (Pakistan)',
      interaction: 'State forces-Civilians',
      civilian_targeting: 'Civilian targeting',
      iso: '586',
      region: 'South Asia',
      country: 'Pakistan',
    });
    expect((await exported(strike([who('India', 'india')]))).cells[0]?.inter1).toBe('External/Other forces');
    expect((await exported(strike([]))).cells[0]).toMatchObject({ actor1: '', inter1: '', interaction: '' });
    const bomb = otherwise({
      type: 'bombing',
      where: [PAKISTAN],
      sides: { agents: [], targets: [civilians] },
      tolls: [],
    });
    expect((await exported(bomb)).cells[0]).toMatchObject({
      actor1: 'Unidentified Armed Group (Pakistan)',
      inter1: 'Political militia',
      interaction: 'Political militia-Civilians',
    });
    const group = await exported(strike([who('the TTP', 'ttp')]));
    expect(group.cells[0]).toMatchObject({
      actor1: 'Tehrik-e-Taliban Pakistan',
      inter1: 'Rebel group',
      interaction: 'Rebel group-Civilians',
    });
    const open = await exported(strike([who('Hamas', 'hamas')]));
    expect(open.cells[0]).toMatchObject({ actor1: 'Hamas', inter1: '', interaction: '' });
    expect(open.losses.map(({ field }) => field)).toContain('inter1');
  });

  test.each([
    ['a militia', 'wazalendo', 'Political militia'],
    ['a militia of a people', 'dan-na-ambassagou', 'Identity militia'],
    ['peacekeepers', 'monusco', 'External/Other forces'],
    ['a group that holds a land, abroad', 'houthis', 'External/Other forces'],
    ['a group that governs its state, abroad', 'afghan-taliban', 'External/Other forces'],
    ['a newspaper is no armed actor', 'dawn', ''],
  ])('the class of %s', async (_name, slug, inter) => {
    const villagers = { ...who('villagers'), role: 'civilians' };
    const attack = otherwise({
      type: 'armed attack',
      where: [PAKISTAN],
      sides: { agents: [who(slug, slug)], targets: [villagers] },
      tolls: [],
    });
    const { cells } = await exported(attack);
    expect(cells[0]).toMatchObject({ inter1: inter === '' ? 'Political militia' : inter, inter2: 'Civilians' });
    if (inter === '') expect(cells[0]?.actor1).toBe('Unidentified Armed Group (Pakistan)');
  });

  test('both sides of a clash are those who have names; a third is of neither', async () => {
    const clash = otherwise({
      type: 'armed clash',
      where: [PAKISTAN],
      tolls: [],
      sides: {
        agents: [
          { ...who('gunmen'), role: 'gunmen' },
          who('the TTP', 'ttp'),
          who('the army', 'pakistan-armed-forces', 'pakistan'),
          who('Pakistan', 'pakistan'),
          who('the BLA', 'bla'),
        ],
        targets: [],
      },
    });
    expect((await exported(clash)).cells[0]).toMatchObject({
      actor1: 'Tehrik-e-Taliban Pakistan',
      assoc_actor_1: '',
      actor2: 'Military Forces of Pakistan',
      assoc_actor_2: '',
      interaction: 'State forces-Rebel group',
    });
  });

  test('soldiers of no named army were hit: no armed group, and no class', async () => {
    const attack = otherwise({
      type: 'armed attack',
      where: [PAKISTAN],
      sides: { agents: [], targets: [{ ...who('soldiers'), role: 'soldiers' }] },
      tolls: [],
    });
    expect((await exported(attack)).cells[0]).toMatchObject({
      event_type: 'Battles',
      actor1: 'Unidentified Armed Group (Pakistan)',
      actor2: 'Unidentified Military Forces',
      inter2: '',
      interaction: '',
    });
  });

  test.each([
    ['a state bombs', { type: 'bombing' as const, agent: 'pakistan' }, 'Air/drone strike'],
    ['a group bombs', { type: 'bombing' as const, agent: 'ttp' }, 'Remote explosive/landmine/IED'],
    ['an execution of soldiers', { type: 'execution' as const, agent: 'ttp', role: 'soldiers' }, 'Attack'],
    [
      'a state takes a town abroad',
      { type: 'territory captured' as const, agent: 'india' },
      'Non-state actor overtakes territory',
    ],
    ['prisoners are let go', { type: 'prisoner release' as const, agent: 'ttp' }, 'Agreement'],
    ['some surrender', { type: 'surrender' as const, agent: 'ttp' }, 'Agreement'],
    [
      'an abduction without dead',
      { type: 'abduction' as const, agent: 'ttp', role: 'civilians' },
      'Abduction/forced disappearance',
    ],
  ])('by the codebook: %s', async (_name, { type, agent, ...rest }, sub) => {
    const targets = 'role' in rest ? [{ ...who('them'), role: rest.role }] : [];
    const made = otherwise({ type, where: [PAKISTAN], sides: { agents: [who(agent, agent)], targets }, tolls: [] });
    expect((await exported(made)).cells[0]?.sub_event_type).toBe(sub);
  });

  test('protesters who are killed, and an abduction that kills', async () => {
    const told = madeCase().incidents.find(({ incident }) => incident.id === 'i-1')?.incident.tolls ?? [];
    const targets = [{ ...who('villagers'), role: 'civilians' }];
    const of = (type: 'protest' | 'abduction') =>
      otherwise({ type, where: [PAKISTAN], sides: { agents: [], targets }, tolls: told });
    expect((await exported(of('protest'))).cells[0]).toMatchObject({
      sub_event_type: 'Excessive force against protesters',
      civilian_targeting: 'Civilian targeting',
    });
    expect((await exported(of('abduction'))).cells[0]?.sub_event_type).toBe('Attack');
  });

  test('a strategic development of nobody has no row; four decimals', async () => {
    const nobody = { agents: [], targets: [] };
    expect((await exported(otherwise({ type: 'arson', where: [PAKISTAN], sides: nobody, tolls: [] }))).rows).toBe(0);
    const place = { ...PAKISTAN, lat: 32.998765, lon: 70.6 };
    expect((await exported(otherwise({ where: [place] }))).cells[0]).toMatchObject({
      latitude: '32.9988',
      longitude: '70.6',
    });
  });

  test('in a battle those who fight stand first; militants of no name are no rivals of a group', async () => {
    const villagers = { ...who('villagers'), role: 'civilians' };
    const militants = { ...who('militants'), role: 'militants' };
    const army = who('the army', 'pakistan-armed-forces', 'pakistan');
    const clash = otherwise({
      type: 'armed clash',
      where: [PAKISTAN],
      sides: { agents: [who('the TTP', 'ttp')], targets: [villagers, militants, army] },
    });
    const { cells } = await exported(clash);
    expect(cells[0]).toMatchObject({
      actor1: 'Tehrik-e-Taliban Pakistan',
      inter2: 'State forces',
      actor2: 'Military Forces of Pakistan',
      assoc_actor_2: '',
      civilian_targeting: '',
    });
  });

  test('who took a town: a group, a state; one that came to govern is neither for certain', async () => {
    const taken = (agent: ReturnType<typeof who>) =>
      otherwise({ type: 'territory captured', where: [PAKISTAN], sides: { agents: [agent], targets: [] }, tolls: [] });
    expect((await exported(taken(who('the TTP', 'ttp')))).cells[0]?.sub_event_type).toBe(
      'Non-state actor overtakes territory',
    );
    expect((await exported(taken(who('Pakistan', 'pakistan')))).cells[0]?.sub_event_type).toBe(
      'Government regains territory',
    );
    expect((await exported(taken(who('the Taliban', 'afghan-taliban')))).rows).toBe(0);
  });

  test('hostile text comes back as it was', async () => {
    const title = `${HOSTILE}\t"quoted", \u0000 and\r\na line`;
    const { cells } = await exported(otherwise({ title, where: [{ ...PAKISTAN, name: HOSTILE }] }));
    expect(cells[0]?.location).toBe(HOSTILE);
    expect(cells[0]?.notes?.startsWith(title)).toBe(true);
    const raw = (await exported(otherwise({ where: [{ ...PAKISTAN, name: HOSTILE }] }))).text;
    expect(raw).toContain(`"'=HYPERLINK(`);
  });
});
