import { describe, expect, it, test } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';

const counted = (text: string) => claimsOf('statistic', text).map((c) => [c.quantity.n, c.measure]);

describe('what a figure over a long period counts', () => {
  it.each([
    ['captives', 'The army said it had captured 1,240 militants since January 2025.', 1240, 'captured'],
    ['arrests', 'Soldiers in Chad have arrested more than 600 rebels since the start of the year.', 600, 'arrests'],
    ['abductions', 'Gunmen have abducted 411 people in Niger since January 2025.', 411, 'abductions'],
    ['things', 'Sudan has destroyed 2,300 drones since March 2025, its army said.', 2300, 'destroyed'],
    ['deaths', 'The institute recorded 2,890 deaths between January and September 2025.', 2890, 'deaths'],
    ['casualties', 'The mission recorded 70 casualties in Chad since January 2025.', 70, 'casualties'],
    ['incidents', 'The centre recorded 329 attacks in 2024.', 329, 'incidents'],
  ])('%s', (_name, text, n, measure) => expect(counted(text)).toContainEqual([n, measure]));

  it.each([
    ['who has been missing since a day', 'Some 43 students have been missing since September 2024.'],
    ['who was captured in one raid', 'The army said it had captured 24 militants in a raid on Tuesday.'],
  ])('not %s', (_name, text) => expect(counted(text)).toEqual([]));
});

test('a count of arrests is no incident of ten months', () => {
  const text = 'Soldiers in Chad have arrested more than 600 rebels since the start of the year.';
  expect(claimsOf('incident', text)).toEqual([]);
  expect(claimsOf('toll', text)).toEqual([]);
});

test('whom, by whom, and which kinds', () => {
  const [deaths] = claimsOf(
    'statistic',
    'Sudanese forces have killed 640 civilians since January 2025, the mission said.',
  );
  expect([deaths?.victims?.role, deaths?.agents?.map((w) => w.party)]).toEqual(['civilians', ['sudan']]);
  const [strikes] = claimsOf('statistic', 'The mission recorded 1,300 airstrikes in 2024.');
  expect(strikes?.types).toEqual(['air strike']);
});
