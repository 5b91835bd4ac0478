import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims-of.ts';

const ROWS = [
  [
    'each demand its own',
    'Pakistan rejected the report, demanded the withdrawal of all foreign troops, and called for an inquiry.',
    ['denies', 'demands', 'demands'],
  ],
  ['pressing', 'China has pressed the TNLA to accept a ceasefire.', ['urges']],
  ['own plan', 'The ministry said it would open the border on Friday.', ['promises']],
  ['silence', 'The rebels have been silent.', ['declines']],
  ['a bare will', '"If they do not do it, we will," the Israeli official said.', ['promises']],
  ['a warning of what is so', 'Analysts cautioned that the truce was fragile.', ['assesses']],
  ['warned of its own doing', 'Iran warned that it would strike Israel if attacked.', ['threatens']],
  [
    'warned of what will be done to anybody',
    'The ELN warned that anyone who helped the army would be treated as a target.',
    ['threatens'],
  ],
  [
    'a condition turned round',
    'Should the attacks continue, the Armenian armed forces will respond, the Armenian defence ministry warned.',
    ['threatens'],
  ],
  ['neither confirmed nor denied', 'The government of Mali has neither confirmed nor denied the strike.', ['declines']],
] as const;

describe('a position by its words', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    expect(claimsOf('position', text).map((c) => c.stance)).toEqual(want);
  });

  it.each([
    ['an interview’s terms', 'An army officer, who asked not to be named, said several hundred soldiers were missing.'],
    ['refuge', 'Many leaders sought refuge in Pakistan.'],
    ['what is expected', 'The sides were expected to discuss trade.'],
    ['guarantors', 'Cuba, Norway and Venezuela have guaranteed the talks.'],
  ])('leaves alone: %s', (_name, text) => {
    expect(claimsOf('position', text)).toEqual([]);
  });
});
