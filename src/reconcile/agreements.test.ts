import { describe, expect, test } from 'vitest';
import { type Report, who } from '../link/testing/report.ts';
import type { Agreement } from '../model/agreement.ts';
import { accord, accordsOf, at, BOTH, STARTS, told } from './testing/accords.ts';

const agreements = (...reports: Report[]) => accordsOf(reports);

describe('one truce', () => {
  test('told by four reports is one, with the end counted from its length', () => {
    const found = agreements(
      accord(told('a', '2031-03-15'), { parties: BOTH, starts: STARTS, duration: 'PT48H' }),
      accord(told('b', '2031-03-15'), { parties: BOTH }),
      accord(told('c', '2031-03-16'), { ends: at('2031-03-17T13:00Z') }),
      accord(told('d', '2031-03-16'), { parties: [who('sulmark')], duration: 'PT48H' }),
    );
    expect(found.map((a) => [a.starts?.from, a.ends?.from, a.parties.length, a.claims.length, a.status])).toEqual([
      ['2031-03-15T13:00Z', '2031-03-17T13:00Z', 2, 4, 'in force'],
    ]);
  });

  test('keeps both accounts of who asked for it', () => {
    const found = agreements(
      accord(told('a', '2031-03-15', 'tarvonia'), { parties: BOTH, requestedBy: who('sulmark') }),
      accord(told('b', '2031-03-15', 'sulmark'), { parties: BOTH, requestedBy: who('tarvonia') }),
    );
    expect(found.map((a) => a.requested.map((r) => [r.by.party, r.according]))).toEqual([
      [
        ['sulmark', 'tarvonia'],
        ['tarvonia', 'sulmark'],
      ],
    ]);
  });

  const rows: { name: string; made: Report[]; want: Agreement['status'][] }[] = [
    {
      name: 'has expired by the last report',
      made: [
        accord(told('a', '2031-03-15'), { parties: BOTH, starts: STARTS, duration: 'PT48H' }),
        told('b', '2031-03-20'),
      ],
      want: ['expired'],
    },
    {
      name: 'is announced while its start is ahead',
      made: [accord(told('a', '2031-03-14'), { parties: BOTH, starts: STARTS })],
      want: ['announced'],
    },
    {
      name: 'is extended where somebody says that it was',
      made: [
        accord(told('a', '2031-03-18'), {
          parties: BOTH,
          starts: STARTS,
          course: { turn: 'extended', until: null, by: null },
        }),
      ],
      want: ['extended'],
    },
  ];
  for (const { name, made, want } of rows)
    test(name, () => expect(agreements(...made).map((a) => a.status)).toEqual(want));
});

describe('leaves apart', () => {
  test('a new truce agreed after the first one ran out', () => {
    const found = agreements(
      accord(told('a', '2031-03-15'), { parties: BOTH, starts: STARTS, duration: 'PT48H' }),
      accord(told('b', '2031-03-19'), { parties: BOTH, mediators: [who('quot')] }),
    );
    expect(found.map((a) => [a.starts?.from ?? null, a.mediators.map((m) => m.party)])).toEqual([
      ['2031-03-15T13:00Z', []],
      [null, ['quot']],
    ]);
  });

  test('truces of other sides', () => {
    const found = agreements(
      accord(told('a', '2031-03-15'), { parties: BOTH }),
      accord(told('b', '2031-03-15'), { parties: [who('tarvonia'), who('red-front')] }),
    );
    expect(found).toHaveLength(2);
  });
});

test('drops a word without sides, clock, mediator or asker, talks without talkers, and what is denied', () => {
  const found = agreements(
    accord(told('a', '2031-03-15'), {}),
    accord(told('b', '2031-03-15'), { type: 'talks', starts: STARTS }),
    accord(told('c', '2031-03-15'), { parties: BOTH, certainty: 'negated' }),
  );
  expect(found).toEqual([]);
});
