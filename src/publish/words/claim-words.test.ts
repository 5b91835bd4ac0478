import { expect, test } from 'vitest';
import { aDocument, figure, sampleClaims, who } from '../../../test/sample-case.ts';
import type { TollClaim } from '../../model/claim.ts';
import { claimWords } from './claim-words.ts';
import { quantityPlain } from './quantity-plain.ts';

const CLAIMS = sampleClaims(aDocument());
const TOLL = CLAIMS.find((claim) => claim.kind === 'toll');
const STRIKE = CLAIMS.find((claim) => claim.kind === 'incident');

test.each<[string, Partial<TollClaim>, string]>([
  ['of whom', { quantity: figure('at least', 58), victims: who('rebels') }, 'at least 58 rebels killed'],
  ['a side behind its victims', { victims: who('soldiers', null, 'veldt') }, 'at least 40 soldiers (veldt) killed'],
  ['victims named by their number', { quantity: figure('exact', 8), victims: who('8 farmers') }, '8 killed'],
  [
    'a word for how many is said once',
    { quantity: figure('vague', null, 'several'), victims: who('Several border posts'), effect: 'destroyed' },
    'Several border posts destroyed',
  ],
  ['dozens of', { quantity: figure('vague', null, 'dozens'), victims: who('people') }, '“dozens” of people killed'],
  ['several', { quantity: figure('vague', null, 'several'), victims: who('people') }, '“several” people killed'],
  ['dozens', { quantity: figure('vague', null, 'dozens'), victims: who('dozens') }, '“dozens” killed'],
  [
    'words that are no count',
    { quantity: figure('vague', null, 'higher'), victims: who('people'), effect: 'injured' },
    'injured people: “higher”',
  ],
  ['none', { quantity: figure('none', 0), victims: who('soldiers') }, 'no soldiers killed'],
])('a toll: %s', (_name, over, want) => {
  expect(claimWords({ ...TOLL, when: null, where: [], ...over } as TollClaim, quantityPlain)).toBe(want);
});

test('in a terminal a number has its sign', () => {
  expect(claimWords({ ...TOLL, when: null, where: [] } as TollClaim)).toBe('≥40 rebels (marsh-front) killed');
});

test('a place that is itself a target is said once', () => {
  if (STRIKE?.kind !== 'incident') throw new Error('the sample has no incident');
  const [place] = STRIKE.where;
  const words = claimWords({
    ...STRIKE,
    agents: [],
    targets: [who('Qarsan')],
    where: place ? [place] : [],
    when: null,
  });
  expect(words).toBe('drone strike → Qarsan');
});
