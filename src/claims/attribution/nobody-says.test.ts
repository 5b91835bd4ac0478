import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';
import { toldIn } from '../../../test/claims/told.ts';

const EVENTS = ['incident', 'toll'] as const;

const ROWS = [
  [
    'denied that',
    'Rwanda denied that its troops had shelled a camp near Goma.',
    'rwanda (party) denies negated: shelling by rwanda on camp with artillery in Goma',
  ],
  ['denied doing', 'Rwanda denied attacking Goma.', 'rwanda (party) denies negated: armed attack by rwanda in Goma'],
  [
    'neither confirmed nor denied that',
    'The army neither confirmed nor denied that it had bombed a market in Tora.',
    'army (party) declines unclear: bombing by it on market with bomb in Tora',
  ],
  [
    'did not say whether',
    'The minister did not say whether soldiers had been killed in the attack on Djibo.',
    'minister (official) declines unclear: armed attack in Djibo',
  ],
  [
    'has not commented on',
    'Kenya has not commented on the raid in Mandera.',
    'kenya (party) declines unclear: armed attack in Mandera',
  ],
  [
    'was believed to have been',
    'The commander was believed to have been killed in the strike on Damascus.',
    '- (unnamed) assesses hedged: killed 1 of commander in Damascus',
  ],
  [
    'it was not clear if',
    'It was not clear if the commander was killed in the strike on Damascus.',
    '- (unnamed) states unclear: killed 1 of commander in Damascus',
  ],
  [
    'was reported',
    'An attack against Chadian troops was reported on Tuesday near Barka Tolorom.',
    '- (unnamed) states hedged: armed attack on chad when 2025-10-14 in Barka Tolorom',
  ],
  [
    'a claim told to be false',
    "The ministry's claim that Armenian forces shelled Ganja is false.",
    'narrator denies negated: shelling by armenia with artillery in Ganja',
  ],
] as const;

describe('denied, unclear or held by nobody named', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    expect(toldIn(text, EVENTS)).toContain(want);
  });

  it.each([
    [
      'a nameless official',
      'An official, who asked not to be named, said four soldiers were killed in the raid.',
      'killed 4',
    ],
    ['his wish to be nameless', 'A diplomat who asked not to be named said the RSF shelled Nyala.', 'shelling'],
  ])('%s speaks, and what he asked is no claim', (_name, text, want) => {
    const claims = toldIn(text, [...EVENTS, 'position']);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toContain(want);
  });
});

describe('leaves alone', () => {
  it.each([
    ['no comment', 'The army declined to comment.', 'incident'],
    ['a denial of something else', 'Iran denied that it had supplied drones to the RSF.', 'incident'],
  ] as const)('%s', (_name, text, kind) => {
    expect(codedOf(text).filter((c) => c.kind === kind)).toEqual([]);
  });

  it('never makes a plain fact of what is denied or unclear', () => {
    const told = ROWS.flatMap(([, text]) => codedOf(text).filter((c) => EVENTS.some((kind) => kind === c.kind)));
    expect(told.filter((c) => c.certainty === 'asserted')).toEqual([]);
  });
});
