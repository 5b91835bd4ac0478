import { describe, expect, test } from 'vitest';
import { openWording } from '../../knowledge/wording.ts';
import type { BriefPart } from '../../model/brief.ts';
import type { Certainty, Stance } from '../../model/claim.ts';
import { BriefFault, checkBrief } from './check-brief.ts';
import { textOf } from './compose/phrase.ts';
import { composeBrief } from './compose-brief.ts';
import { briefMarkdown } from './markdown.ts';
import {
  figure,
  happening,
  INCIDENT,
  MARSH,
  madeMaterial,
  quantity,
  toll,
  VELDT,
  WIRE,
  who,
} from './testing/made-material.ts';

const WORDING = openWording('en');

function sentencesAbout(material = madeMaterial()): string[] {
  const brief = composeBrief(material, WORDING);
  const days = brief.sections.find(({ id }) => id === 'days');
  const item = days?.blocks.find((block) => block.kind === 'item');
  return item?.kind === 'item' ? item.sentences.map(({ parts }) => textOf(parts)) : [];
}

/** The sentences on one row of tolls of the made clash. */
function told(
  rows: {
    by: typeof VELDT;
    slug: string;
    about: 'own' | 'adversary' | 'other';
    n: ReturnType<typeof quantity>;
    stance?: Stance;
    certainty?: Certainty;
  }[],
): string {
  const claims = rows.map(({ by, n, stance = 'states', certainty = 'asserted' }, at) =>
    toll(`c-t${at}`, by, 'words', n, { stance, certainty }),
  );
  const figures = rows.map(({ slug, by, about }, at) =>
    figure(slug, by.party, about, claims[at] ?? toll('x', VELDT, '', quantity(1))),
  );
  const [row] = INCIDENT.tolls;
  if (!row) throw new Error('no row');
  const incident = { ...INCIDENT, tolls: [{ ...row, figures }], claims: claims.map(({ id }) => id) };
  return sentencesAbout(madeMaterial({ claimList: claims, incidents: [incident] }))[0] ?? '';
}

describe('what sides say of one toll stands in one sentence', () => {
  const own = { by: VELDT, slug: 'veldt', about: 'own' as const };
  const other = { by: MARSH, slug: 'marsh-front', about: 'adversary' as const };
  const wire = { by: WIRE, slug: WIRE.name, about: 'other' as const };
  test.each([
    [
      [
        { ...own, n: quantity(23) },
        { ...other, n: quantity(58) },
      ],
      'Veldt says 23 of its soldiers were killed; the Marsh Front says 58.',
    ],
    [[{ ...own, n: quantity(1) }], 'Veldt says 1 of its soldiers was killed.'],
    [[{ ...own, n: quantity(9), stance: 'admits' as const }], 'Veldt admits that 9 of its soldiers were killed.'],
    [
      [{ ...other, n: quantity(58), stance: 'accuses' as const }],
      'The Marsh Front alleges that 58 Veldtian soldiers were killed.',
    ],
    [[{ ...wire, n: quantity(12) }], 'Border Wire reports that 12 Veldtian soldiers were killed.'],
    [
      [{ ...wire, n: quantity(12), certainty: 'hedged' as const }],
      'Border Wire says 12 Veldtian soldiers were reportedly killed.',
    ],
    [[{ ...own, n: quantity(12), stance: 'denies' as const }], 'Veldt denies that 12 of its soldiers were killed.'],
    [
      [{ ...own, n: quantity(12), certainty: 'unclear' as const }],
      'Veldt says it is not known whether 12 of its soldiers were killed.',
    ],
    [
      [{ ...wire, n: quantity(12), stance: 'suspects' as const }],
      'Border Wire suspects that 12 Veldtian soldiers were killed.',
    ],
    [
      [{ ...wire, n: quantity(200, { bound: 'more than' }) }],
      'Border Wire reports that more than 200 Veldtian soldiers were killed.',
    ],
    [
      [{ ...wire, n: quantity(60, { bound: 'range', to: 70 }) }],
      'Border Wire reports that between 60 and 70 Veldtian soldiers were killed.',
    ],
    [
      [{ ...wire, n: quantity(null, { bound: 'vague', word: 'dozens', said: 'dozens of' }) }],
      'Border Wire reports that dozens of Veldtian soldiers were killed.',
    ],
    [[{ ...own, n: quantity(0, { bound: 'none', said: 'no' }) }], 'Veldt says no Veldtian soldiers were killed.'],
    [
      [{ ...own, n: quantity(null, { said: '' }) }],
      'Veldt says that Veldtian soldiers were killed, without giving a number.',
    ],
    [
      [
        { ...other, n: quantity(58) },
        { ...wire, n: quantity(58) },
      ],
      'The Marsh Front and Border Wire say 58 Veldtian soldiers were killed.',
    ],
  ])('%#', (rows, want) => {
    expect(told(rows)).toBe(want);
  });
});

test.each([
  [{ ...WIRE, name: 'narrator' }, 'The report says 4 Veldtian soldiers were killed.'],
  [{ ...WIRE, name: 'head', as: 'official' as const }, 'An official says 4 Veldtian soldiers were killed.'],
  [{ ...WIRE, name: 'head', as: 'analyst' as const }, '“head” says 4 Veldtian soldiers were killed.'],
  [{ ...WIRE, name: 'group', as: 'unnamed' as const }, 'The group says 4 Veldtian soldiers were killed.'],
  [{ ...WIRE, name: 'aid group', as: 'unnamed' as const }, 'An aid group says 4 Veldtian soldiers were killed.'],
])('a voice without a name, %#', (by, want) => {
  expect(told([{ by, slug: by.name, about: 'other', n: quantity(4) }])).toBe(want);
});

test('armed forces have their soldiers, a state its own', () => {
  const actors = new Map([
    ...madeMaterial().actors,
    ['veldt', { name: 'Veldt Armed Forces', kind: 'military', party: 'veldt' }],
  ]);
  const text = briefMarkdown(composeBrief({ ...madeMaterial(), actors }, WORDING), WORDING);
  expect(text).toContain('The Veldt Armed Forces say 23 of their soldiers were killed');
});

test.each([
  [
    ['marsh-front', 'fighters'],
    'Border Wire reports that 22 Veldtian soldiers and 2 Marsh Front fighters were killed.',
  ],
  [
    ['veldt', 'officers'],
    'Border Wire reports that 22 Veldtian soldiers were killed and 2 Veldtian officers were killed.',
  ],
  [[null, 'people'], 'Border Wire reports that 22 Veldtian soldiers were killed and 2 people were killed.'],
] as const)('people who may be the same are not added up: %s', ([party, role], want) => {
  const claims = [toll('c-1', WIRE, 'w', quantity(22)), toll('c-2', WIRE, 'w', quantity(2))];
  const [row] = INCIDENT.tolls;
  if (!row) throw new Error('no row');
  const tolls = claims.map((claim, at) => ({
    ...row,
    victims: at === 0 ? row.victims : { party, role },
    figures: [figure(WIRE.name, null, 'other', claim)],
  }));
  const incident = { ...INCIDENT, tolls, claims: ['c-1', 'c-2'] };
  expect(sentencesAbout(madeMaterial({ claimList: claims, incidents: [incident] }))[0]).toBe(want);
});

test('a brief that leaves incidents out says of how many it shows the last', () => {
  const text = (incidentsInAll: number) =>
    briefMarkdown(composeBrief(madeMaterial({ incidentsInAll }), WORDING), WORDING);
  expect(text(412)).toContain('Only the last 1 incident of 412 in this period are shown.');
  expect(text(1)).not.toContain('Only the last');
});

test('what both sides count in both ways is told in one breath', () => {
  const [row] = INCIDENT.tolls;
  const hurt = [
    toll('c-6', VELDT, 'w', quantity(29), { effect: 'injured' }),
    toll('c-7', MARSH, 'w', quantity(30, { bound: 'about' }), { effect: 'injured' }),
  ];
  const material = madeMaterial();
  const claims = new Map([...material.claims, ...hurt.map((claim) => [claim.id, claim] as const)]);
  const figures = [
    figure('veldt', 'veldt', 'own', hurt[0] ?? toll('x', VELDT, '', quantity(1))),
    figure('marsh-front', 'marsh-front', 'adversary', hurt[1] ?? toll('x', VELDT, '', quantity(1))),
  ];
  if (!row) throw new Error('no row');
  const incident = { ...INCIDENT, tolls: [row, { ...row, effect: 'injured' as const, figures }] };
  expect(sentencesAbout({ ...material, claims, incidents: [incident] })).toEqual([
    'Veldt says 23 of its soldiers were killed and 29 injured; the Marsh Front says 58 killed and about 30 injured.',
  ]);
});

test('who did it is a charge, unless he says so himself', () => {
  const strike = (by: typeof VELDT) => happening('c-s', by, 'w', { type: 'air strike', agents: [VELDT], targets: [] });
  const heads = [MARSH, VELDT].map((by) => {
    const incident = {
      ...INCIDENT,
      type: 'air strike' as const,
      tolls: [],
      claims: ['c-s'],
      sides: { agents: [VELDT], targets: [] },
    };
    const brief = composeBrief(madeMaterial({ claimList: [strike(by)], incidents: [incident] }), WORDING);
    const item = brief.sections.find(({ id }) => id === 'days')?.blocks.find((block) => block.kind === 'item');
    return item?.kind === 'item' ? [textOf(item.lead?.parts ?? []), textOf(item.sentences[0]?.parts ?? [])] : [];
  });
  expect(heads).toEqual([
    ['Air strike in Qarsan', 'The Marsh Front attributes it to Veldt.'],
    ['Air strike by Veldt in Qarsan', 'Veldt claims it.'],
  ]);
});

describe('a number without a claim fails', () => {
  const material = madeMaterial();
  const good = composeBrief(material, WORDING);
  const withParts = (parts: BriefPart[], claims: string[] = []) => ({ ...good, under: [{ parts, claims, notes: [] }] });
  const basis = { of: 'claims' as const, claims: ['c-2'], quantity: quantity(23) };
  test.each([
    ['in a fixed phrase', [{ kind: 'words', text: 'Some 40 were killed' }], []],
    ['in Arabic digits', [{ kind: 'words', text: '٤٠' }], []],
    ['whose claim the sentence does not name', [{ kind: 'figure', text: '23', basis }], []],
    [
      'that its claim does not give',
      [{ kind: 'figure', text: '24', basis: { ...basis, quantity: quantity(24) } }],
      ['c-2'],
    ],
    ['that is not what it shows', [{ kind: 'figure', text: '32', basis }], ['c-2']],
    ['of no claim', [{ kind: 'figure', text: '23', basis: { ...basis, claims: [] } }], ['c-2']],
    ['counted wrongly', [{ kind: 'figure', text: '3', basis: { of: 'count', what: 'incidents', ids: ['i-1'] } }], []],
    [
      'counted of reports that are not there',
      [{ kind: 'figure', text: '1', basis: { of: 'count', what: 'reports', ids: ['d9'] } }],
      [],
    ],
    [
      'a likelihood that nobody gave',
      [{ kind: 'figure', text: '99', basis: { of: 'likelihood', claim: 'c-5', percent: 99 } }],
      ['c-5'],
    ],
    ['words that nobody said', [{ kind: 'quote', text: 'We surrender', claim: 'c-4' }], ['c-4']],
    ['a claim that is not in the case', [{ kind: 'words', text: 'So it is' }], ['c-99']],
  ] as [string, BriefPart[], string[]][])('%s', (_, parts, claims) => {
    expect(() => checkBrief(withParts(parts, claims), material)).toThrow(BriefFault);
  });

  test('the sentence is named, and a sound brief passes', () => {
    expect(() => checkBrief(withParts([{ kind: 'words', text: 'Some 40 were killed' }]), material)).toThrow(
      'Some 40 were killed',
    );
    expect(() => checkBrief(good, material)).not.toThrow();
  });
});

test('a small case: its sections, and each sentence that has a figure leads to notes', () => {
  const brief = composeBrief(madeMaterial(), WORDING);
  expect(brief.sections.map(({ id }) => id)).toEqual([
    'headline',
    'days',
    'contested',
    'agreements',
    'positions',
    'forecasts',
    'statistics',
    'coverage',
  ]);
  expect(brief.title).toBe('Veldt and Marsh Front: situation brief');
  expect(brief.notes.map(({ number, claims }) => [number, ...claims])).toEqual([
    [1, 'c-2'],
    [2, 'c-3'],
    [3, 'c-4'],
    [4, 'c-5'],
  ]);
  const text = briefMarkdown(brief, WORDING);
  expect(text).toContain('Veldt says 23 of its soldiers were killed; the Marsh Front says 58.[^1][^2]');
  expect(text).toContain(
    '| Armed clash between Veldt and the Marsh Front in Qarsan, 4 March 2031 | Veldtian soldiers, killed | 23 — Veldt[^1] | 58 — the Marsh Front[^2] | No figure given |',
  );
  expect(text).toContain('The Marsh Front, 5 March 2031: “We will answer every shell”.[^3]');
  expect(text).toContain('“unlikely” stands for 20 to 45 per cent on a published scale.[^4]');
  expect(text).toContain(
    '[^1]: “Veldt said 23 of its soldiers were killed.” Veldt, in Border Wire (invented outlet), 2031-03-05 (c-2)',
  );
  expect(text).toContain('least accurate part');
});

test('the same material gives the same brief', () => {
  expect(JSON.stringify(composeBrief(madeMaterial(), WORDING))).toBe(
    JSON.stringify(composeBrief(madeMaterial(), WORDING)),
  );
});

test('a period without reports says so', () => {
  const brief = composeBrief(
    madeMaterial({
      incidents: [],
      inPeriod: [],
      claimList: [],
      reports: new Map(),
      lastDay: null,
      coverage: { sentences: [], coded: [], uncoded: [] },
    }),
    WORDING,
  );
  expect(brief.sections.map(({ id }) => id)).toEqual(['headline', 'coverage']);
  expect(briefMarkdown(brief, WORDING)).toContain('Nothing was reported of this period.');
});

test('words of reports stay words in Markdown', () => {
  const nasty = who('<script>alert(1)</script> [x](javascript:y) `z` *b* # | ~', null, null);
  const by = { ...nasty, as: 'organisation' as const };
  const claims = [toll('c-n', by, 'a | b\n# head <img src=x onerror=y> $x$', quantity(3))];
  const [row] = INCIDENT.tolls;
  if (!row) throw new Error('no row');
  const incident = {
    ...INCIDENT,
    tolls: [{ ...row, figures: [figure(nasty.name, null, 'other', claims[0] ?? toll('x', by, '', quantity(1)))] }],
    claims: ['c-n'],
  };
  const text = briefMarkdown(
    composeBrief(madeMaterial({ claimList: claims, incidents: [incident] }), WORDING),
    WORDING,
  );
  expect(text).not.toMatch(/<script|<img/);
  expect(text).toContain('a \\| b \\# head &lt;img');
  expect(text).not.toContain('[x](');
});
