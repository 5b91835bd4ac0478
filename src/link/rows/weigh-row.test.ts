import { expect, test } from 'vitest';
import type { DatasetRow, RowSide } from '../../model/dataset.ts';
import type { Incident } from '../../model/situation.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import { settleLinks } from './settle-links.ts';
import { ROW_NEEDED, ROW_WEIGHTS, weighRow } from './weigh-row.ts';

const day = (from: string, to = from): When => ({
  from,
  to,
  grain: 'day',
  approximate: false,
  basis: 'stated',
  span: null,
});
const at = (
  name: string,
  lat: number | null,
  lon: number | null,
  precision: Where['precision'],
  country = 'PK',
): Where => ({
  name,
  place: null,
  country,
  admin1: null,
  lat,
  lon,
  precision,
  span: null,
});
const who = (party: string | null) => ({ name: party ?? 'gunmen', actor: party, party, role: null, span: null });
const side = (party: string | null, part: RowSide['part'] = 'side'): RowSide => ({ ...who(party), part });
const MIRANSHAH = at('Miran Shah', 33, 70.07, 1);

const INCIDENT: Incident = {
  id: 'i-1',
  type: 'armed clash',
  title: 'Armed clash in Miran Shah',
  when: day('2025-10-11'),
  where: [MIRANSHAH],
  sides: { agents: [who('pakistan')], targets: [who('ttp')] },
  tolls: [
    {
      effect: 'killed',
      victims: { party: null, role: null },
      figures: [
        {
          claimant: 'officials',
          party: null,
          about: 'other',
          quantity: { said: '7', bound: 'exact', n: 7, to: null, word: null },
          said: null,
          claims: [],
        },
      ],
      admitted: null,
      alleged: null,
      contested: false,
    },
  ],
  status: 'single source',
  claims: [],
  documents: [],
};
const ROW: DatasetRow = {
  dataset: 'acled',
  format: 'acled',
  id: 'A1',
  line: 2,
  days: day('2025-10-11'),
  where: MIRANSHAH,
  kind: 'Battles, Armed clash',
  types: ['armed clash', 'armed attack'],
  sides: [side('pakistan'), side('ttp')],
  deaths: { low: 7, best: 7, high: 7 },
  losses: [],
  certainty: 'asserted',
  source: null,
  url: null,
  text: '',
  cells: {},
};

test.each<[string, Partial<DatasetRow>, Partial<Incident>]>([
  ['all alike', {}, {}],
  ['a town nearby', { where: at('Mir Ali', 33.1, 70.25, 1) }, {}],
  ['other dead', { deaths: { low: 9, best: 9, high: 9 } }, {}],
  ['sides nobody knows', { sides: [side(null), side(null)] }, {}],
  ['one side known', { sides: [side('ttp'), side(null)] }, {}],
  ['the middle of its district', { where: at('North Waziristan', 32.95, 69.9, 3) }, {}],
  ['a report that names no day', {}, { when: { ...day('2025-10-13'), basis: 'published' } }],
  ['across the border, near', { where: at('Post', 33.05, 70.0, 1, 'AF') }, {}],
])('taken for it: %s', (_, row, incident) => {
  const weighed = weighRow({ ...ROW, ...row }, { ...INCIDENT, ...incident });
  expect(weighed.against).toBe(null);
  expect(weighed.against === null && weighed.score).toBeGreaterThanOrEqual(ROW_NEEDED);
});

test.each<[string, Partial<DatasetRow>, Partial<Incident>]>([
  ['only the country in common', { where: at('Pakistan', 30, 70, 6), deaths: { low: 1, best: 1, high: 1 } }, {}],
  ['any day of a month', { days: day('2025-10-01', '2025-10-31'), deaths: { low: 2, best: 2, high: 2 } }, {}],
  ['a neighbouring day, where all else is alike', { days: day('2025-10-12') }, {}],
  ['no place', { where: null, deaths: { low: null, best: null, high: null } }, {}],
])('too little: %s', (_, row, incident) => {
  const weighed = weighRow({ ...ROW, ...row }, { ...INCIDENT, ...incident });
  expect(weighed.against === null && weighed.score).toBeLessThan(ROW_NEEDED);
});

test.each<[string, Partial<DatasetRow>, Partial<Incident>, string, number]>([
  [
    'a name without a point',
    { where: at('Ta Kwai temple', 14.36, 103.38, 1) },
    { where: [at('Ta Kwai', null, null, 1)] },
    'same name (Ta Kwai)',
    ROW_WEIGHTS.sameName,
  ],
  [
    'a namesake far off',
    { where: at('Ban Phue', 14.55, 104.6, 1) },
    { where: [at('Ban Phue', 17.69, 102.46, 1)] },
    'same name, elsewhere (Ban Phue and Ban Phue, 417 km)',
    0,
  ],
  [
    'a town beyond the border',
    { where: at('Gisenyi', -1.7, 29.26, 1, 'RW') },
    { where: [at('Goma', -1.68, 29.22, 1, 'CD')] },
    'near, across a border (Gisenyi and Goma, 5 km)',
    ROW_WEIGHTS.acrossBorder,
  ],
  [
    'another kind that goes with it',
    { types: ['bombing', 'mine or IED'], kind: 'IED' },
    { type: 'air strike' },
    'another kind (IED)',
    ROW_WEIGHTS.otherType,
  ],
])('counts %s', (_, row, incident, name, weight) => {
  const weighed = weighRow({ ...ROW, ...row }, { ...INCIDENT, ...incident });
  expect(weighed.against === null && weighed.reasons).toContainEqual({ name, weight });
});

test.each<[string, Partial<DatasetRow>, Partial<Incident>, string]>([
  ['two days apart', { days: day('2025-10-13') }, {}, 'different days'],
  ['no day', {}, { when: null }, 'the incident has no day'],
  ['another town', { where: at('Quetta', 30.18, 66.99, 1) }, {}, 'different places'],
  ['another country', { where: at('Kabul', 34.5, 69.2, 1, 'AF') }, {}, 'different places'],
  ['another province', { where: at('Balochistan', 28.5, 65.5, 4) }, {}, 'different places'],
  ['a protest', { types: ['protest'] }, {}, 'different kinds of event'],
  ['nothing of ours', { types: [] }, {}, 'nothing that the case would tell of'],
  ['another adversary', { sides: [side('pakistan'), side('baloch-liberation-army')] }, {}, 'other sides'],
  [
    'struck by another',
    { types: ['air strike'], sides: [side('ttp', 'agent'), side('pakistan', 'target')] },
    { type: 'air strike' },
    'another attacker',
  ],
])('never across a contradiction: %s', (_, row, incident, against) => {
  expect(weighRow({ ...ROW, ...row }, { ...INCIDENT, ...incident })).toEqual({ against });
});

const candidate = (incident: string, score: number) => ({ incident, score, reasons: [] });
const NOBODY = { is: new Map<string, string>(), isNot: new Map<string, string>() };

test.each([
  ['the likeliest', [candidate('a', 8), candidate('b', 6.5)], NOBODY, { a: 'linked', b: 'perhaps' }],
  [
    'neither of two that are as likely',
    [candidate('a', 8), candidate('b', 7.8)],
    NOBODY,
    { a: 'perhaps', b: 'perhaps' },
  ],
  ['none that too little speaks for', [candidate('a', 5)], NOBODY, { a: 'perhaps' }],
  [
    'what a person said',
    [candidate('a', 8), candidate('b', 4)],
    { ...NOBODY, is: new Map([['b', 'k-1']]) },
    { a: 'refused', b: 'confirmed' },
  ],
  [
    'the next one, where a person said no',
    [candidate('a', 8), candidate('b', 6.5)],
    { ...NOBODY, isNot: new Map([['a', 'k-1']]) },
    { a: 'refused', b: 'linked' },
  ],
])('a row is %s', (_, candidates, said, want) => {
  const states = settleLinks(candidates, said).map(({ incident, state }) => [incident, state]);
  expect(Object.fromEntries(states)).toEqual(want);
});

test('a group and the one that it belongs to are one side; two of its groups are not', () => {
  const isKin = (one: string, other: string) => one === other || one === 'is' || other === 'is';
  const fight = { ...INCIDENT, sides: { agents: [who('pakistan')], targets: [who('is')] } };
  const row = { ...ROW, sides: [side('pakistan'), side('is-khorasan')] };
  expect(weighRow(row, fight)).toEqual({ against: 'other sides' });
  expect(weighRow(row, fight, isKin)).toMatchObject({ against: null });
  const other = { ...fight, sides: { ...fight.sides, targets: [who('is-west-africa')] } };
  expect(weighRow(row, other, isKin)).toEqual({ against: 'other sides' });
});
