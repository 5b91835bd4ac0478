import type { LedgerSum } from '../../../src/model/statistic.ts';
import { OPEN_ROOM } from '../../marks/toll-bar.tsx';

/** What the case's own reports add up to: ink to the low end, a thin line to the high one; no side's colour, for it is no side's figure. */
export function LedgerBar({
  sum: { low, high, figures },
  most,
  ticks,
  width,
}: {
  sum: LedgerSum;
  most: number;
  ticks: readonly number[];
  width: number;
}) {
  const x = (n: number) => 1 + (n / Math.max(most, 1)) * (width - 1 - OPEN_ROOM);
  return (
    <svg width={width} height="20" viewBox={`0 0 ${width} 20`} aria-hidden="true">
      {ticks.map((tick) => (
        <path key={tick} d={`M${x(tick)} 0V20`} stroke={tick === 0 ? 'var(--rule-2)' : 'var(--rule)'} />
      ))}
      {figures === 0 ? (
        <path d="M1 10H28" stroke="var(--ink-3)" strokeWidth="1.6" strokeDasharray="1.5 3" />
      ) : (
        <>
          <path d={`M1 10H${Math.max(x(low), 3)}`} stroke="var(--ink)" strokeWidth="8" />
          {high !== null && high > low ? (
            <path d={`M${x(low)} 10H${x(high)}M${x(high)} 5V15`} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
          ) : null}
          {high === null ? (
            <path d={`M${x(low) + 8} 6.5l4 3.5-4 3.5`} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
          ) : null}
        </>
      )}
    </svg>
  );
}
