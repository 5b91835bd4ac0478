import { describe, expect, it } from 'vitest';
import type { ForecastRecord } from '../../../src/model/forecast-record.ts';
import { bandWords, inOrder, tabOf } from './forecast-order.ts';

const forecast = (claim: string, part: Partial<ForecastRecord> = {}): ForecastRecord => ({
  claim,
  outcome: 'it will rain',
  analyst: { slug: null, name: 'A', party: null, role: null, as: 'analyst' },
  outlet: null,
  document: 'd1',
  said: '2025-10-01',
  likelihood: null,
  conditional: false,
  by: null,
  until: null,
  deed: null,
  state: 'open',
  decided: [],
  proposal: null,
  quote: '',
  ...part,
});
const proposal = { outcome: null, why: '', evidence: [], caveat: null };

describe('forecasts', () => {
  it.each([
    ['without a day', {}, 'open'],
    ['whose day is to come', { until: '2025-10-20' }, 'open'],
    ['whose day has come', { until: '2025-10-16' }, 'due'],
    ['that something in the case speaks to', { proposal }, 'due'],
    ['that is settled', { until: '2025-10-16', state: 'did not' }, 'resolved'],
  ] satisfies [string, Partial<ForecastRecord>, string][])('one %s', (_, part, want) =>
    expect(tabOf(forecast('f', part), '2025-10-16T09:00Z')).toBe(want),
  );

  it('stand with those first that want an answer, then by their day', () => {
    const list = [
      forecast('settled', { state: 'void' }),
      forecast('no day'),
      forecast('later', { until: '2025-11-01' }),
      forecast('due', { until: '2025-10-02' }),
      forecast('sooner', { until: '2025-10-20' }),
      forecast('no day, later said', { said: '2025-10-05' }),
    ];
    expect(inOrder(list, '2025-10-16').map(({ claim }) => claim)).toEqual([
      'due',
      'sooner',
      'later',
      'no day, later said',
      'no day',
      'settled',
    ]);
  });
});

it.each([
  [{ forecasts: 0, cameTrue: 0 }, 'none resolved'],
  [{ forecasts: 3, cameTrue: 2 }, '2 of 3 came true, 67%'],
])('%j is %s', (band, want) => expect(bandWords(band)).toBe(want));
