import { expect, test } from 'vitest';
import { outcomeWords } from './outcome.ts';

test.each([
  ['that Kabul will hand them over', 'Kabul will hand them over'],
  ['will increase the toll', 'Will increase the toll'],
  ['That side will lose', 'That side will lose'],
  ['thatch will burn', 'Thatch will burn'],
  ['', ''],
])('“%s” is told as “%s”', (outcome, words) => expect(outcomeWords(outcome)).toBe(words));
