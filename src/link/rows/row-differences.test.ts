import { expect, test } from 'vitest';
import type { DatasetRow } from '../../model/dataset.ts';
import type { Incident } from '../../model/situation.ts';
import type { When } from '../../model/when.ts';
import type { Precision, Where } from '../../model/where.ts';
import type { Who } from '../../model/who.ts';
import { differencesOf } from './row-differences.ts';

const when = (from: string, to = from, basis: When['basis'] = 'stated'): When => ({
  ...{ from, to, grain: 'day', approximate: false, basis, span: null },
});
const where = (
  name: string,
  lat: number | null,
  lon: number | null,
  precision: Precision = 1,
  country = 'PK',
): Where => ({
  ...{ name, place: null, country, admin1: null, lat, lon, precision, span: null },
});
const who = (name: string, party: string | null): Who => ({ name, actor: party, party, role: null, span: null });

const TANK = where('Tank', 32.22, 70.38);
const MIRANSHAH = where('Miran Shah', 33, 70.07);
const BOTH = [who('Pakistani troops', 'pakistan'), who('the TTP', 'ttp')];

interface RowGiven {
  days?: When;
  place?: Where | null;
  sides?: Who[];
}

const row = ({ days = when('2025-10-11'), place = TANK, sides = BOTH }: RowGiven = {}): DatasetRow => ({
  ...{ dataset: 'ucdp', format: 'ucdp-ged', id: '1', line: 2, kind: 'state-based violence', types: ['armed clash'] },
  ...{ days, where: place, sides: sides.map((each) => ({ ...each, part: 'side' as const })) },
  ...{ deaths: { low: null, best: null, high: null }, losses: [], certainty: 'asserted', source: null, url: null },
  ...{ text: '', cells: {} },
});
const incident = (
  day: When | null = when('2025-10-11'),
  places: Where[] = [TANK],
  whos: Who[] = BOTH,
): Pick<Incident, 'when' | 'where' | 'sides'> => ({
  when: day,
  where: places,
  sides: { agents: whos, targets: [] },
});

test.each<[string, DatasetRow[], ReturnType<typeof incident>, string[]]>([
  ['nothing to compare', [], incident(), []],
  ['alike', [row()], incident(), []],
  ['the day after', [row({ days: when('2025-10-12') })], incident(), ['day: 2025-10-12 there']],
  [
    'of two rows the nearer one is named',
    [row({ days: when('2025-10-14') }), row({ days: when('2025-10-12', '2025-10-13') })],
    incident(),
    ['day: 2025-10-12 to 2025-10-13 there'],
  ],
  ['one row of several agrees', [row({ days: when('2025-10-12') }), row()], incident(), []],
  ['a month holds the day', [row({ days: when('2025-10-01', '2025-10-31') })], incident(), []],
  [
    'a report that names no day',
    [row({ days: when('2025-10-10') })],
    incident(when('2025-10-12', undefined, 'published')),
    [],
  ],
  ['no day here', [row()], incident(null), []],
  ['another town', [row({ place: MIRANSHAH })], incident(), ['place: Miran Shah there, 91 km from Tank']],
  ['a town and its province', [row({ place: where('Khyber Pakhtunkhwa', 34, 71.5, 4) })], incident(), []],
  [
    'another country',
    [row({ place: where('Paktika', 32.5, 68.8, 4, 'AF') })],
    incident(),
    ['place: in AF there, in PK here'],
  ],
  ['a border in one of the two countries', [row({ place: where('the border', null, null, 5, 'PK') })], incident(), []],
  ['no place there', [row({ place: null })], incident(), []],
  [
    'a side more, and one less',
    [row({ sides: [who('Government of Pakistan', 'pakistan'), who('IS', 'islamic-state')] })],
    incident(),
    ['sides: IS only there; the TTP only here'],
  ],
  [
    'a branch of one side',
    [row({ sides: [who('Government of Pakistan', 'pakistan'), who('JuA', 'jua')] })],
    incident(),
    [],
  ],
  [
    'one of theirs is nobody known, and may be ours',
    [row({ sides: [who('Government of Pakistan', 'pakistan'), who('an armed group', null)] })],
    incident(),
    [],
  ],
  [
    'one name of two identities',
    [row({ sides: [who('Government of Pakistan', 'pakistan'), who('Rapid Support Forces', 'rsf')] })],
    incident(undefined, undefined, [
      who('Pakistani troops', 'pakistan'),
      who('the Rapid Support Forces fighters', 'rapid-support-forces'),
    ]),
    [],
  ],
  [
    'civilians there are no side',
    [row({ sides: [who('Government of Pakistan', 'pakistan'), { ...who('Civilians', null), role: 'civilians' }] })],
    incident(),
    ['sides: the TTP only here'],
  ],
  [
    'one of ours is nobody known, and may be theirs',
    [row()],
    incident(undefined, undefined, [who('Pakistani troops', 'pakistan'), who('gunmen', null)]),
    [],
  ],
  ['nobody known there', [row({ sides: [who('Civilians', null)] })], incident(), []],
  ['nobody known here', [row()], incident(undefined, undefined, [who('gunmen', null)]), []],
])('%s', (_, rows, beside, want) => {
  const isKin = (one: string, other: string) => one === other || [one, other].sort().join(' ') === 'jua ttp';
  expect(differencesOf(rows, beside, isKin).map(({ what, words }) => `${what}: ${words}`)).toEqual(want);
});
