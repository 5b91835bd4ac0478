import { describe, expect, test } from 'vitest';
import { who } from '../link/testing/report.ts';
import { accord, accordsOf, at, BOTH, STARTS, told } from './testing/accords.ts';

const truce = () => accord(told('a', '2031-03-15'), { parties: BOTH, starts: STARTS, duration: 'PT48H' });
const stand = (...found: ReturnType<typeof accordsOf>) => found.map((a) => [a.status, a.statusBy?.basis]);

describe('a truce of 48 hours', () => {
  test.each([
    ['2031-03-14', 'announced', 'word'],
    ['2031-03-16', 'in force', 'clock'],
    ['2031-03-17T12:59:00Z', 'in force', 'clock'],
    ['2031-03-17T13:01:00Z', 'expired', 'clock'],
    ['2031-03-20', 'expired', 'clock'],
  ])('looked at on %s is %s', (asOf, status, basis) =>
    expect(stand(...accordsOf([truce()], asOf))).toEqual([[status, basis]]),
  );

  test('extended until talks end has no end of its own, and keeps the one that was agreed', () => {
    const later = accord(told('b', '2031-03-17', 'tarvonia'), {
      parties: BOTH,
      course: { turn: 'extended', until: 'until the talks end', by: null },
    });
    const [one, ...more] = accordsOf([truce(), later], '2031-03-19');
    expect([one?.status, one?.until, one?.ends?.from, more.length]).toEqual([
      'extended',
      'until the talks end',
      '2031-03-17T13:00Z',
      0,
    ]);
    expect(one?.course?.map(({ turn, by, bound }) => [turn, by, bound])).toEqual([['extended', 'tarvonia', true]]);
  });

  test('extended by a length, told twice, is longer by it once', () => {
    const by = { turn: 'extended' as const, until: null, by: 'PT24H' };
    const again = (id: string) => accord(told(id, '2031-03-17'), { parties: BOTH, course: by });
    const found = (asOf: string) => accordsOf([truce(), again('b'), again('c')], asOf);
    expect(found('2031-03-18').map((a) => [a.ends?.from, a.status])).toEqual([['2031-03-18T13:00Z', 'expired']]);
    expect(found('2031-03-18T10:00:00Z').map((a) => a.status)).toEqual(['extended']);
  });

  test('extended to a day ends on that day', () => {
    const to = { ...at('2031-03-30'), grain: 'day' as const };
    const later = accord(told('b', '2031-03-17'), {
      parties: BOTH,
      ends: to,
      course: { turn: 'extended', until: null, by: null },
    });
    expect(accordsOf([truce(), later], '2031-03-29').map((a) => [a.ends?.from, a.status])).toEqual([
      ['2031-03-30', 'extended'],
    ]);
    expect(stand(...accordsOf([truce(), later], '2031-03-31'))).toEqual([['expired', 'clock']]);
  });
});

describe('broken', () => {
  const over = (by: string | undefined, parties = [] as ReturnType<typeof who>[]) =>
    accord(told('b', '2031-03-16', by), { parties, course: { turn: 'broken', until: null, by: null } });

  test('one side’s word that it fell apart is an allegation', () => {
    const [one] = accordsOf([truce(), over('tarvonia')], '2031-03-16');
    expect([one?.status, one?.course?.map(({ turn, by }) => [turn, by])]).toEqual([
      'in force',
      [['broken', 'tarvonia']],
    ]);
  });

  test('who gives it up himself breaks it; so do both in one voice', () => {
    expect(
      accordsOf([truce(), over('tarvonia', [who('tarvonia')])], '2031-03-16').map((a) => [a.status, a.statusBy?.by]),
    ).toEqual([['broken', ['tarvonia']]]);
    const both = [
      truce(),
      over('tarvonia'),
      accord(told('c', '2031-03-16', 'sulmark'), {
        course: { turn: 'broken', until: null, by: null },
        parties: [who('tarvonia')],
      }),
    ];
    expect(accordsOf(both, '2031-03-16').map((a) => a.status)).toEqual(['broken']);
  });

  test('and is whole again when it is said to hold after that', () => {
    const again = accord(told('c', '2031-03-17'), {
      parties: BOTH,
      course: { turn: 'in force', until: null, by: null },
    });
    const made = [truce(), over('tarvonia', [who('tarvonia')]), again];
    expect(accordsOf(made, '2031-03-17T10:00:00Z').map((a) => a.status)).toEqual(['in force']);
  });
});

describe('one after the other', () => {
  const next = () =>
    accord(told('n', '2031-03-19'), {
      parties: BOTH,
      starts: { ...at('2031-03-19'), grain: 'day' },
      mediators: [who('quot')],
    });
  const open = accord(told('b', '2031-03-17'), {
    parties: BOTH,
    course: { turn: 'extended', until: 'until the talks end', by: null },
  });

  test('the later takes the place of one that runs without a day', () => {
    const [first, second] = accordsOf([truce(), open, next()], '2031-03-20');
    expect([first?.status, first?.statusBy?.basis, first?.followedBy, second?.follows]).toEqual([
      'expired',
      'successor',
      second?.id,
      first?.id,
    ]);
  });

  test('not of other sides', () => {
    const other = accord(told('o', '2031-03-19'), {
      parties: [who('tarvonia'), who('quot')],
      starts: { ...at('2031-03-19'), grain: 'day' },
    });
    expect(accordsOf([truce(), other], '2031-03-20').map((a) => a.followedBy)).toEqual([null, null]);
  });
});
