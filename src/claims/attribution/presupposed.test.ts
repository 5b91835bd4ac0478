import { describe, expect, it } from 'vitest';
import { toldIn } from '../../../test/claims/told.ts';

describe('what a denial takes for granted', () => {
  it.each([
    [
      'behind it',
      'The rebel leader denied that his fighters were behind the car bomb that killed three farmers.',
      [
        'narrator states: killed 3 of residents about other',
        'rebel leader (party) denies negated: bombing by fighters',
      ],
    ],
    [
      'part in it',
      'The Malian army denied having taken part in the raid that left nine villagers dead.',
      ['narrator states: killed 9 of residents about other', 'mali (party) denies negated: armed attack by mali'],
    ],
    [
      'involvement in it',
      'The Taliban denied involvement in the bombing that killed 12 people.',
      [
        'narrator states: killed 12 of people about other',
        'afghan-taliban (party) denies negated: bombing by afghan-taliban',
      ],
    ],
    [
      'suspected',
      'Residents suspect that the Malian army was responsible for the strike in Kidal that killed nine farmers.',
      [
        'narrator states: killed 9 of residents in Kidal about other',
        'Residents (witness) suspects hedged: armed attack by mali',
      ],
    ],
  ])('is the report’s own: %s', (_name, text, want) => {
    expect(toldIn(text, ['toll', 'responsibility'])).toEqual(want);
  });

  it.each([
    [
      'the deaths themselves',
      'Iran denied that 12 people had been killed in Herat.',
      ['iran (party) denies negated: killed 12 of people in Herat'],
    ],
    [
      'some event, not a certain one',
      'The Taliban denied involvement in any bombing that killed 12 people.',
      ['afghan-taliban (party) denies negated: killed 12 of people'],
    ],
  ])('is not %s', (_name, text, want) => {
    expect(toldIn(text, ['toll'])).toEqual(want);
  });
});
