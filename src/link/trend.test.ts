import { expect, it } from 'vitest';
import { codedOf } from '../../test/claims/claims-of.ts';
import type { Claim } from '../model/claim.ts';
import { isTrend } from './trend.ts';

/** For each event word, whether what hangs on it is told as a trend. */
function trends(text: string): boolean[] {
  const groups = new Map<number, Claim[]>();
  for (const claim of codedOf(text)) {
    const at = claim.trace.event?.start;
    if (at !== undefined) groups.set(at, [...(groups.get(at) ?? []), claim]);
  }
  return [...groups.values()].map((claims) => isTrend(claims, text));
}

it.each([
  'The army accused the rebels of a surge in attacks on its outposts.',
  'Officials blamed the militia for the uptick in cross-border raids.',
  "The government condemned the rebels' increasing attacks on villages.",
])('a trend: %s', (text) => {
  expect(trends(text)).toContain(true);
});

it.each([
  'The rebels carried out a wave of attacks on outposts on Friday.',
  'The army accused the rebels of an attack on an outpost in Goma on Friday.',
  'A surge in attacks killed 14 people in Goma on Friday, police said.',
  'A series of strikes hit Goma on Friday.',
])('an event: %s', (text) => {
  expect(trends(text)).not.toContain(true);
});
