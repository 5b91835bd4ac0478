import { describe, expect, it, test } from 'vitest';
import { nextLook, wishesIn } from './polite.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2031-03-04T12:00:00Z');

test.each<[string, Record<string, string>, number | null, number]>([
  ['nothing', {}, null, 0],
  ['max-age', { 'cache-control': 'public, max-age=1800' }, null, 30],
  ['a ttl', {}, 60, 60],
  ['seconds', { 'retry-after': '600' }, null, 10],
  ['a day', { 'retry-after': 'Tue, 04 Mar 2031 12:20:00 GMT' }, null, 20],
  ['a day that is over', { 'retry-after': 'Tue, 04 Mar 2030 12:20:00 GMT' }, null, 0],
  ['the longest of all', { 'cache-control': 'max-age=60', 'retry-after': '600' }, 5, 10],
  ['rubbish', { 'cache-control': 'max-age=soon', 'retry-after': 'later' }, null, 0],
])('a site that wishes %s', (_name, headers, ttl, minutes) => {
  expect(wishesIn(headers, ttl, NOW).leaveFor).toBe(minutes * MINUTE);
});

describe('nextLook', () => {
  const minutes = (over: object) =>
    (nextLook({ target: 'a', now: NOW, everyMs: 15 * MINUTE, failures: 0, wishes: { leaveFor: 0 }, ...over }) - NOW) /
    MINUTE;

  it.each([
    ['as asked', {}, 15],
    ['never sooner than five minutes', { everyMs: MINUTE }, 5],
    ['as late as the site wishes', { wishes: { leaveFor: 60 * MINUTE } }, 60],
    ['once a day however long that is', { wishes: { leaveFor: 9_999 * MINUTE } }, 24 * 60],
    ['once a day after many failures', { failures: 40 }, 24 * 60],
  ])('%s', (_name, over, want) => expect(minutes(over)).toBe(want));

  it('waits twice as long after each failure, a little differently for each feed, and the same each time', () => {
    const waits = [2, 3, 4, 5].map((failures) => minutes({ failures }));
    for (const [at, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(5 * 2 ** (at + 2));
      expect(wait).toBeLessThanOrEqual(5 * 2 ** (at + 2) * 1.25);
    }
    expect(minutes({ failures: 3 })).toBe(minutes({ failures: 3 }));
    expect(minutes({ failures: 3 })).not.toBe(minutes({ failures: 3, target: 'b' }));
  });
});
