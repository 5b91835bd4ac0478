import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../words/when.ts';
import { ticksOf } from './time-ticks.ts';

const words = (from: string, to: string, width: number) =>
  ticksOf({ from: dayNumber(from), to: dayNumber(to) }, width).map((tick) => tick.words);

describe('words of the axis', () => {
  test('days by name', () =>
    expect(words('2025-10-30', '2025-11-02', 400)).toEqual(['Thu 30 Oct', 'Fri 31', 'Sat 1 Nov']));
  test('some days where they are many', () =>
    expect(words('2025-10-07', '2025-10-19', 260)).toEqual(['7 Oct', '10', '13', '16']));
  test('months with the year where it begins', () =>
    expect(words('2024-10-15', '2025-04-02', 420)).toEqual(['Nov 2024', 'Dec', 'Jan 2025', 'Feb', 'Mar', 'Apr']));
  test('years', () => expect(words('2001-06-01', '2005-03-01', 320)).toEqual(['2002', '2003', '2004', '2005']));
});
