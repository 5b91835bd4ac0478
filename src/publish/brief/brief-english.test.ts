import { expect, test } from 'vitest';
import { openWording } from '../../knowledge/wording.ts';
import type { BriefSection } from '../../model/brief.ts';
import type { PositionRow } from '../../model/position.ts';
import { textOf } from './compose/phrase.ts';
import { composeBrief } from './compose-brief.ts';
import {
  figure,
  INCIDENT,
  MARSH,
  madeMaterial,
  position,
  quantity,
  toll,
  VELDT,
  WIRE,
} from './testing/made-material.ts';

const WORDING = openWording('en');

/** The lines of a section, each item's lead and sentences in one. */
function lines(id: BriefSection['id'], material = madeMaterial()): string[] {
  const blocks = composeBrief(material, WORDING).sections.find((section) => section.id === id)?.blocks ?? [];
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`# ${textOf(block.parts)}`];
    if (block.kind === 'paragraph') return [block.sentences.map(({ parts }) => textOf(parts)).join(' ')];
    if (block.kind !== 'item') return [];
    return [[...(block.lead ? [block.lead] : []), ...block.sentences].map(({ parts }) => textOf(parts)).join(' ')];
  });
}

const own = { by: VELDT, slug: 'veldt', about: 'own' as const };
const ministry = { ...VELDT, name: 'Defence Ministry', actor: 'veldt-ministry' };
const actors = new Map([
  ...madeMaterial().actors,
  ['veldt-ministry', { name: 'Veldt defence ministry', kind: 'institution', party: 'veldt' }],
]);

test.each([
  [
    'the same number from somebody else is not said again',
    [own, { by: WIRE, slug: WIRE.name, about: 'other' as const }],
    'Veldt says 4 of its soldiers were killed; Border Wire says the same.',
  ],
  [
    'soldiers are no staff of a ministry, which is called as one would call it',
    [{ by: ministry, slug: 'veldt-ministry', about: 'own' as const }],
    'The Veldtian defence ministry says 4 Veldtian soldiers were killed.',
  ],
  [
    'no second adjective before the one that a name has',
    [{ by: { ...VELDT, name: 'Northern military source' }, slug: 'Northern military source', about: 'other' as const }],
    'A Northern military source (Veldt) says 4 Veldtian soldiers were killed.',
  ],
  [
    'a possessive takes no article',
    [
      {
        by: { ...WIRE, name: 'Veldt’s interior minister' },
        slug: 'Veldt’s interior minister',
        about: 'other' as const,
      },
    ],
    'Veldt’s interior minister reports that 4 Veldtian soldiers were killed.',
  ],
])('%s', (_, voices, want) => {
  const claims = voices.map(({ by }, at) => toll(`c-${at}`, by, 'words', quantity(4)));
  const figures = claims.map((claim, at) => {
    const { slug = '', by = VELDT, about = 'other' as const } = voices[at] ?? {};
    return figure(slug, by.party, about, claim);
  });
  const [row] = INCIDENT.tolls;
  if (!row) throw new Error('no row');
  const incident = { ...INCIDENT, tolls: [{ ...row, figures }], claims: claims.map(({ id }) => id) };
  expect(lines('days', madeMaterial({ actors, claimList: claims, incidents: [incident] })).at(-1)).toBe(
    `Reported deaths in Qarsan ${want}`,
  );
});

test('what reports look back on stands last, under its day, and leads no brief', () => {
  const when = { ...INCIDENT.when, from: '2029-05-01', to: '2029-05-01' } as typeof INCIDENT.when;
  const before = { ...INCIDENT, id: 'i-0', when };
  const material = madeMaterial({ incidents: [before, INCIDENT] });
  const days = lines('days', material);
  expect(days.slice(-2)).toEqual([
    '# Earlier, as these reports recall it',
    expect.stringContaining('in Qarsan, 1 May 2029'),
  ]);
  expect(lines('headline', material).filter((line) => line.includes('Qarsan'))).toHaveLength(1);
  const asked = { ...material.asked, since: '2029-01-01' };
  expect(lines('days', { ...material, asked })).toContain('# 1 May 2029');
});

test.each([
  ['capital', 'Armed clash between Veldt and the Marsh Front in the capital'],
  ['northern Qarsan', 'Armed clash between Veldt and the Marsh Front in northern Qarsan'],
])('a place called "%s"', (name, want) => {
  const [place] = INCIDENT.where;
  if (!place) throw new Error('no place');
  const line = lines('days', madeMaterial({ incidents: [{ ...INCIDENT, where: [{ ...place, name }] }] })).at(-1);
  expect(line?.startsWith(`${want} `)).toBe(true);
});

test('words without a number are left out beside numbers, and of an accord', () => {
  const vague = toll('c-v', WIRE, 'words', quantity(null, { said: '' }));
  const [row] = INCIDENT.tolls;
  if (!row) throw new Error('no row');
  const unnumbered = {
    ...row,
    victims: { party: null, role: null },
    figures: [figure(WIRE.name, null, 'other', vague)],
  };
  const claimList = [...madeMaterial().claims.values(), vague];
  const both = { ...INCIDENT, tolls: [...INCIDENT.tolls, unnumbered] };
  expect(lines('days', madeMaterial({ claimList, incidents: [both] })).at(-1)).not.toContain('without giving');
  const accord = { ...INCIDENT, type: 'agreement' as const, tolls: [unnumbered], claims: ['c-1', 'c-v'] };
  expect(lines('days', madeMaterial({ claimList, incidents: [accord] })).at(-1)).toBe(
    'Agreement between Veldt and the Marsh Front in Qarsan Border Wire reports it.',
  );
});

const said = (id: string, quote: string, more: Partial<PositionRow> = {}): PositionRow => ({
  ...position(id, MARSH, quote),
  day: '2031-03-05',
  sort: 'threat',
  answers: [],
  ...more,
});
const positions = (rows: PositionRow[]) =>
  lines('positions', madeMaterial({ claimList: rows, incidents: [], positions: rows })).slice(1);

test.each<[string, PositionRow[], string[]]>([
  [
    'what several say in the same words is of all of them',
    [said('c-1', 'Both urge calm'), said('c-2', 'Both urge calm', { claimant: VELDT })],
    ['# Threats', 'The Marsh Front and Veldt, 5 March 2031: “Both urge calm”.'],
  ],
  [
    'a piece of what is told is not told again',
    [said('c-1', 'will answer'), said('c-2', 'will answer every shell')],
    ['# Threats', 'The Marsh Front, 5 March 2031: “will answer every shell”.'],
  ],
  [
    'a threat that is denied is a denial',
    [said('c-1', 'denies having threatened Veldt'), said('c-2', 'denies having threatened Veldt', { sort: 'denial' })],
    ['# Denials', 'The Marsh Front, 5 March 2031: “denies having threatened Veldt”.'],
  ],
  [
    'a mark whose other one is outside is left out, with who said it',
    [said('c-1', 'We shall answer every shell," he said'), said('c-2', 'He added, “There will be no talks.')],
    [
      '# Threats',
      'The Marsh Front, 5 March 2031: “We shall answer every shell”.',
      'The Marsh Front, 5 March 2031: “There will be no talks”.',
    ],
  ],
  [
    'marks within stay',
    [said('c-1', 'calls the raid “a crime”')],
    ['# Threats', 'The Marsh Front, 5 March 2031: “calls the raid “a crime””.'],
  ],
])('positions: %s', (_, rows, want) => {
  expect(positions(rows)).toEqual(want);
});
