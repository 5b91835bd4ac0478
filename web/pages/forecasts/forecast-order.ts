import type { ForecastRecord } from '../../../src/model/forecast-record.ts';

export const TABS = ['all', 'open', 'due', 'resolved'] as const;
export type Tab = (typeof TABS)[number];

/** Its day has come and nobody has said yet what became of it. */
export function isDue(
  { until, state, proposal }: Pick<ForecastRecord, 'until' | 'state' | 'proposal'>,
  knownOn: string | null,
): boolean {
  if (state !== 'open') return false;
  return proposal !== null || (until !== null && knownOn !== null && until <= knownOn.slice(0, 10));
}

export function tabOf(forecast: ForecastRecord, knownOn: string | null): Exclude<Tab, 'all'> {
  if (forecast.state !== 'open') return 'resolved';
  return isDue(forecast, knownOn) ? 'due' : 'open';
}

/** Those that want an answer first, then the open ones by their day, then what is settled; the latest said first among equals. */
export function inOrder(forecasts: readonly ForecastRecord[], knownOn: string | null): ForecastRecord[] {
  const rank = { due: 0, open: 1, resolved: 2 };
  return [...forecasts].sort(
    (a, b) =>
      rank[tabOf(a, knownOn)] - rank[tabOf(b, knownOn)] ||
      (a.until ?? '9999').localeCompare(b.until ?? '9999') ||
      b.said.localeCompare(a.said),
  );
}

/** How far off the words of one band were, in words; null where nothing was resolved. */
export function bandWords({ forecasts, cameTrue }: { forecasts: number; cameTrue: number }): string {
  if (forecasts === 0) return 'none resolved';
  return `${cameTrue} of ${forecasts} came true, ${Math.round((cameTrue / forecasts) * 100)}%`;
}
