import { describe, expect, test } from 'vitest';
import { cut, titleWithoutDay } from './bar-words.ts';

describe('titles beside an axis of days', () => {
  test.each([
    ['Drone strikes in Kabul, 9 October 2025', 'Drone strikes in Kabul'],
    ['Armed attack in Orakzai, 7–8 October 2025', 'Armed attack in Orakzai'],
    ['Drone strike in Ukraine, 1 June – 31 August 2025', 'Drone strike in Ukraine'],
    ['Bombing in Paktika, December 2024', 'Bombing in Paktika'],
    ['Territory captured by M23, 2012', 'Territory captured by M23'],
    ['Visit to New Delhi', 'Visit to New Delhi'],
    ['Attack on tanks, guns and 3 depots', 'Attack on tanks, guns and 3 depots'],
  ])('%s', (title, want) => expect(titleWithoutDay(title)).toBe(want));

  test.each([
    ['Armed clash between Pakistan and Taliban', 22, 'Armed clash…'],
    ['Talks in Doha', 20, 'Talks in Doha'],
    ['Donaudampfschifffahrt', 10, 'Donaudamp…'],
  ])('%s, cut to %d', (words, most, want) => expect(cut(words, most)).toBe(want));
});
