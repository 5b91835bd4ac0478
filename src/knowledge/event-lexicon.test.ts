import { expect, test } from 'vitest';
import { openEventLexicon } from './event-lexicon.ts';

const lexicon = openEventLexicon();

test('frequent words are less rare than others, and what is not known is the rarest', () => {
  expect(lexicon.rarity('the')).toBe(0);
  expect(lexicon.rarity('attack')).toBeLessThan(lexicon.rarity('ambush'));
  expect(lexicon.rarity('qwertzuiop')).toBe(1);
});

test.each([
  ['arrested', 'arrested', 'arrest'],
  ['dies', 'dies', 'die'],
  ['attack', 'attacks', 'attack'],
  ['#election', '#election', 'election'],
  ['xyzzy', 'xyzzy', 'xyzzy'],
])('headword of "%s"', (lemma, form, want) => expect(lexicon.headword(lemma, form)).toBe(want));

test('a family holds what is derived, and shares its senses', () => {
  expect(lexicon.family('attack').has('attacker')).toBe(true);
  expect(lexicon.family('kill').has('body')).toBe(false);
  const shared = [...lexicon.senses('arrest', 3)].filter((sense) => lexicon.senses('apprehend', 3).has(sense));
  expect(shared.length).toBeGreaterThan(0);
});

test('vectors are of length 1 in units', () => {
  const vector = lexicon.vector('attack');
  const length = Math.sqrt([...(vector ?? [])].reduce((sum, x) => sum + (x / 254) ** 2, 0));
  expect(length).toBeGreaterThan(0.97);
  expect(length).toBeLessThan(1.03);
  expect(lexicon.vector('qwertzuiop')).toBeNull();
});
