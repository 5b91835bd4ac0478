import { describe, expect, test } from 'vitest';
import { Report, who } from '../link/testing/report.ts';
import type { AgreementClaim, Claim } from '../model/claim.ts';
import type { Agreement } from '../model/situation.ts';
import type { When } from '../model/when.ts';
import { agreementsOf } from './agreements.ts';

const at = (iso: string): When => ({
  from: iso,
  to: iso,
  grain: 'minute',
  approximate: false,
  basis: 'stated',
  span: null,
});

/** Turns the last claim of a report into one of an agreement. */
function agreement(report: Report, parts: Partial<AgreementClaim> & { quote?: string } = {}): Report {
  const last = report.claims.pop();
  if (last === undefined) throw new Error('say something first');
  const { id, document, span, claimant, about, stance, certainty, direct, channel, said, incident, trace } = last;
  const base = { id, document, span, claimant, about, stance, certainty, direct, channel, said, incident, trace };
  const none = { requestedBy: null, mediators: [], starts: null, ends: null, duration: null, terms: null };
  report.claims.push({
    ...base,
    quote: last.quote,
    kind: 'agreement',
    type: 'ceasefire',
    parties: [],
    ...none,
    ...parts,
  });
  return report;
}

const told = (id: string, published: string, by?: string) =>
  new Report(id, published).say('A truce holds.').incident('truce', by === undefined ? {} : { by });
const BOTH = [who('tarvonia'), who('sulmark')];
const STARTS = at('2031-03-15T13:00Z');

function agreements(...reports: Report[]): Agreement[] {
  const claims: Claim[] = reports.flatMap((r) => r.claims);
  return agreementsOf(
    reports.map((r) => r.document),
    claims,
    [],
  );
}

describe('one truce', () => {
  test('told by four reports is one, with the end counted from its length', () => {
    const found = agreements(
      agreement(told('a', '2031-03-15'), { parties: BOTH, starts: STARTS, duration: 'PT48H' }),
      agreement(told('b', '2031-03-15'), { parties: BOTH }),
      agreement(told('c', '2031-03-16'), { ends: at('2031-03-17T13:00Z') }),
      agreement(told('d', '2031-03-16'), { parties: [who('sulmark')], duration: 'PT48H' }),
    );
    expect(found.map((a) => [a.starts?.from, a.ends?.from, a.parties.length, a.claims.length, a.status])).toEqual([
      ['2031-03-15T13:00Z', '2031-03-17T13:00Z', 2, 4, 'in force'],
    ]);
  });

  test('keeps both accounts of who asked for it', () => {
    const found = agreements(
      agreement(told('a', '2031-03-15', 'tarvonia'), { parties: BOTH, requestedBy: who('sulmark') }),
      agreement(told('b', '2031-03-15', 'sulmark'), { parties: BOTH, requestedBy: who('tarvonia') }),
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
        agreement(told('a', '2031-03-15'), { parties: BOTH, starts: STARTS, duration: 'PT48H' }),
        told('b', '2031-03-20'),
      ],
      want: ['expired'],
    },
    {
      name: 'is announced while its start is ahead',
      made: [agreement(told('a', '2031-03-14'), { parties: BOTH, starts: STARTS })],
      want: ['announced'],
    },
    {
      name: 'is extended where somebody says that it was',
      made: [agreement(told('a', '2031-03-18'), { parties: BOTH, starts: STARTS, quote: 'The truce was extended.' })],
      want: ['extended'],
    },
  ];
  for (const { name, made, want } of rows)
    test(name, () => expect(agreements(...made).map((a) => a.status)).toEqual(want));
});

describe('leaves apart', () => {
  test('a new truce agreed after the first one ran out', () => {
    const found = agreements(
      agreement(told('a', '2031-03-15'), { parties: BOTH, starts: STARTS, duration: 'PT48H' }),
      agreement(told('b', '2031-03-19'), { parties: BOTH, mediators: [who('quot')] }),
    );
    expect(found.map((a) => [a.starts?.from ?? null, a.mediators.map((m) => m.party)])).toEqual([
      ['2031-03-15T13:00Z', []],
      [null, ['quot']],
    ]);
  });

  test('truces of other sides', () => {
    const found = agreements(
      agreement(told('a', '2031-03-15'), { parties: BOTH }),
      agreement(told('b', '2031-03-15'), { parties: [who('tarvonia'), who('red-front')] }),
    );
    expect(found).toHaveLength(2);
  });
});

test('drops a word without sides, clock, mediator or asker, talks without talkers, and what is denied', () => {
  const found = agreements(
    agreement(told('a', '2031-03-15')),
    agreement(told('b', '2031-03-15'), { type: 'talks', starts: STARTS }),
    agreement(told('c', '2031-03-15'), { parties: BOTH, certainty: 'negated' }),
  );
  expect(found).toEqual([]);
});
