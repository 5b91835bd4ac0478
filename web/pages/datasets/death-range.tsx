import type { RowDeaths } from '../../../src/model/dataset.ts';
import { OPEN_ROOM } from '../../marks/toll-bar.tsx';
import { rangeOf } from './figure-lines.ts';

/**
 * A dataset's figure on the axis of the bars: a line from the lowest to the highest with the best as a diamond, filled for the
 * dataset, hollow for ours by its rule. No bar: nobody says it, somebody worked it out. An open end has an arrow.
 */
export function DeathRange({
  deaths,
  isOurs = false,
  most,
  width,
  ticks,
  height = 20,
}: {
  deaths: RowDeaths;
  isOurs?: boolean;
  most: number;
  width: number;
  ticks: readonly number[];
  height?: number;
}) {
  const range = rangeOf(deaths);
  const x = (n: number) => 1 + (n / Math.max(most, 1)) * (width - 1 - OPEN_ROOM);
  const y = height / 2;
  return (
    <svg className="death-range" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {ticks.map((tick) => (
        <path key={tick} d={`M${x(tick)} 0V${height}`} stroke={tick === 0 ? 'var(--rule-2)' : 'var(--rule)'} />
      ))}
      {range === null ? null : (
        <g fill="none" stroke="var(--ink)" strokeWidth="1.5">
          {range.high > range.low ? (
            <path d={`M${x(range.low)} ${y}H${x(range.high)}M${x(range.low)} ${y - 4}v8M${x(range.high)} ${y - 4}v8`} />
          ) : null}
          {range.isOpen ? <path d={`M${x(range.high) + 6} ${y}h12m-4-3.5 4 3.5-4 3.5`} /> : null}
          {range.best === null ? null : (
            <path
              d={`M${x(range.best)} ${y - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`}
              fill={isOurs ? 'var(--paper)' : 'var(--ink)'}
            />
          )}
        </g>
      )}
    </svg>
  );
}
