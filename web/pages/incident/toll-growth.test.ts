import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../src/model/quantity.ts';
import type { TollChange, TollHistory } from '../../../src/model/toll-history.ts';
import { isoDay } from '../../words/when.ts';
import { apart, growthOf, spanOf } from './toll-growth.ts';

const exactly = (n: number | null, bound: Quantity['bound'] = 'exact'): Quantity => ({
  said: String(n),
  bound,
  n,
  to: null,
  word: null,
});

function history(steps: [string, number | null, TollChange, Quantity['bound']?][]): TollHistory {
  return {
    effect: 'killed',
    victims: { party: 'tarvonia', role: null },
    voices: [
      {
        claimant: 'sulmark',
        party: 'sulmark',
        about: 'adversary',
        steps: steps.map(([day, n, change, bound], at) => ({
          day,
          published: day,
          claimant: 'sulmark',
          quantity: exactly(n, bound),
          change,
          before: null,
          parts: [],
          claims: [`c-${at}`],
        })),
        now: null,
      },
    ],
  };
}

const steps = (...args: Parameters<typeof history>) => growthOf(history(...args), new Set(['sulmark', 'tarvonia']))[0];

describe('how a voice’s figure grew', () => {
  test('each figure stands until another takes its place', () => {
    const growth = steps([
      ['2031-03-09', 19, 'first'],
      ['2031-03-11', 23, 'grew', 'at least'],
    ]);
    expect(
      growth?.stretches.map(({ from, to, value, before, isOpen }) => [
        isoDay(from),
        to && isoDay(to),
        value,
        before,
        isOpen,
      ]),
    ).toEqual([
      ['2031-03-09', '2031-03-11', 19, 0, false],
      ['2031-03-11', null, 23, 19, true],
    ]);
    expect(growth?.standing).toBe('alleged');
  });

  test('what does not move it is marked beside it', () => {
    const growth = steps([
      ['2031-03-09', 19, 'first'],
      ['2031-03-10', 19, 'same'],
      ['2031-03-10', 4, 'part'],
    ]);
    expect(growth?.stretches).toHaveLength(1);
    expect(growth?.again.map(({ value }) => value)).toEqual([19, 4]);
  });

  test('one that is taken back ends', () => {
    const growth = steps([
      ['2031-03-09', 58, 'first'],
      ['2031-03-12', 0, 'retracted', 'none'],
    ]);
    expect(growth?.stretches.map(({ to }) => to && isoDay(to))).toEqual(['2031-03-12']);
    expect(growth?.retracted && isoDay(growth.retracted)).toBe('2031-03-12');
  });

  test('words without a number are not drawn', () => {
    expect(steps([['2031-03-09', null, 'first', 'vague']])?.stretches).toEqual([]);
  });
});

describe('the days of the charts', () => {
  const one = history([['2031-03-09', 19, 'first']]);
  test.each<[string, string | null, string, string | null]>([
    ['reach the day that is known on', '2031-03-12', '2031-03-12', '2031-03-12'],
    ['stop short of a day far off', '2031-09-01', '2031-03-12', null],
    ['are some at least', '2031-03-09', '2031-03-12', '2031-03-09'],
  ])('%s', (_name, knownOn, to, now) => {
    const span = spanOf([one], knownOn);
    expect(span && isoDay(span.to)).toBe(to);
    expect(span?.now && isoDay(span.now)).toBe(now);
  });

  test('are none without figures', () => {
    expect(spanOf([], '2031-03-12')).toBeNull();
  });
});

describe('labels', () => {
  test.each<[string, number[], number[]]>([
    ['keep their places where there is room', [10, 60], [10, 60]],
    ['are moved apart downwards', [50, 50, 55], [50, 64, 78]],
    ['are moved up from the floor', [98, 99], [86, 100]],
    ['keep their order', [60, 10, 61], [60, 10, 74]],
  ])('%s', (_name, ys, want) => {
    expect(apart(ys, 14, 100)).toEqual(want);
  });
});
