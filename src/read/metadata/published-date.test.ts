import { describe, expect, it } from 'vitest';
import { publishedDate } from './published-date.ts';

describe('publishedDate', () => {
  it.each<[string, string]>([
    ['2025-10-15', '2025-10-15'],
    [' 2025-10-15 ', '2025-10-15'],
    ['2025-10-15T10:30:00Z', '2025-10-15T10:30Z'],
    ['2025-10-15T10:30:00.123+05:00', '2025-10-15T05:30Z'],
    ['2025-10-15 23:30 -0500', '2025-10-16T04:30Z'],
    ['2025-10-15T10:30', '2025-10-15'], // no zone: the time is not known
    ['2025-10-15T10:30 IST', '2025-10-15'], // a zone of three countries
    ['20251015', '2025-10-15'],
    ['20251015T103000Z', '2025-10-15T10:30Z'],
    ['2025/10/15', '2025-10-15'],
    ['Wed, 15 Oct 2025 10:30:00 +0500', '2025-10-15T05:30Z'],
    ['Wed, 15 Oct 2025 10:30:00 GMT', '2025-10-15T10:30Z'],
    ['Wed Oct 15 10:30:00 UTC 2025', '2025-10-15T10:30Z'],
    ['15 October 2025', '2025-10-15'],
    ['15th of October, 2025', '2025-10-15'],
    ['15-Oct-2025', '2025-10-15'],
    ['October 15, 2025', '2025-10-15'],
    ['Oct. 15, 2025', '2025-10-15'],
    ['Wednesday, October 15, 2025', '2025-10-15'],
    ['October 15, 2025 10:30 GMT', '2025-10-15T10:30Z'],
    ['October 15, 2025 at 10:30 p.m. PKT', '2025-10-15T17:30Z'],
    ['15 October 2025, 10:30 GMT+4:30', '2025-10-15T06:00Z'],
    ['15 October 2025 | 10:30', '2025-10-15'],
    ['10:30 GMT, 15 October 2025', '2025-10-15T10:30Z'],
    ['12:05 am UTC, 1 January 2024', '2024-01-01T00:05Z'],
    ['Published: 21 June 2020 18:20 GMT', '2020-06-21T18:20Z'],
    ['15/10/2025', '2025-10-15'], // there is no fifteenth month
    ['10/15/2025', '2025-10-15'],
    ['10.11.2025', '2025-11-10'], // dots are day first everywhere
    ['2024-02-29', '2024-02-29'],
    ['2999-01-01', '2999-01-01'], // strange, yet a date
  ])('%s is %s', (value, want) => expect(publishedDate(value)).toBe(want));

  it.each([
    '',
    'yesterday',
    'October 2025',
    '2025-10',
    '2025',
    '2025-02-29',
    '2025-13-01',
    '31 June 2025',
    '10/11/2025', // October or November
    '10/11/12',
    '15 October 2025 in the morning',
    '2025-10-15T25:00Z',
    '2025-10-15T10:30+99:00',
    '15 October',
    `15 October 2025${' '.repeat(200)}x`,
    '9'.repeat(10_000),
  ])('leaves %s alone', (value) => expect(publishedDate(value)).toBeNull());
});
