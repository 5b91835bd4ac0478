import { describe, expect, it } from 'vitest';
import { codedOf } from '../../test/claims/claims-of.ts';
import type { TollClaim } from '../model/claim.ts';
import { isPeriodTotal, isRunningTotal } from './period-total.ts';

function running(text: string): boolean[] {
  return codedOf(text)
    .filter((claim): claim is TollClaim => claim.kind === 'toll')
    .map((toll) => isRunningTotal(toll, text));
}

describe('a count over a stretch of time', () => {
  it.each([
    ["The prime minister named 105 servicemen who have died since Tuesday's attack.", true],
    ['To 24:00 on 20 March, the office recorded 2,421 civilian casualties: 925 killed and 1,496 injured.', true],
    ['In the attack on Tuesday nine servicemen died.', false],
  ])('%s', (text, want) => {
    const tolls = codedOf(text).filter((claim): claim is TollClaim => claim.kind === 'toll');
    expect(tolls.some((toll) => isPeriodTotal(toll, text))).toBe(want);
  });
});

describe('a count of a side so far, over whatever happened', () => {
  it.each([
    'Fourteen people have been killed, namely 13 civilians and one soldier.',
    'As of 10:00, the ministry reports that 14 people were killed.',
    "Kenya's toll stands at 23, according to the army.",
    "Kenya's army put its losses at nine.",
  ])('%s', (text) => {
    expect(running(text)).toContain(true);
  });

  it.each([
    'Fourteen people were killed.',
    'Fourteen people were killed in Goma on Friday, the army said, putting the total at 14.',
    'The toll from the attack on the market in Goma rose to eight.',
  ])('not: %s', (text) => {
    expect(running(text)).not.toContain(true);
  });
});
