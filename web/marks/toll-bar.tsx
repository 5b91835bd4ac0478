import type { Quantity } from '../../src/model/quantity.ts';
import { useCase } from '../api/case-context.tsx';
import { extentOf } from '../words/quantity.ts';

/** Whose figure it is, seen from the victims: their own side admits, another alleges, a third party counts. */
export type Standing = 'admitted' | 'alleged' | 'third';

export interface TollBarProps {
  quantity: Quantity | null;
  party: string | null;
  standing: Standing;
  hedged?: boolean;
  /** The largest number of the axis. */
  most: number;
  width: number;
  /** Positions of gridlines, in people. */
  ticks: readonly number[];
  height?: number;
}

/** Room right of the last tick, so that an open end can be drawn. */
export const OPEN_ROOM = 30;
const FADE = [0.5, 0.34, 0.2, 0.1];

/**
 * One figure on an axis that starts at nobody. Solid, hatched or dotted by `standing`; an end that nobody fixes fades into an
 * arrow; words without a number are a dotted stub, never a length.
 */
export function TollBar({ quantity, party, standing, hedged = false, most, width, ticks, height = 20 }: TollBarProps) {
  const hue = String(useCase().partyOf(party)?.hue ?? 'third');
  const scale = (n: number) => 1 + (n / Math.max(most, 1)) * (width - 1 - OPEN_ROOM);
  const extent = quantity === null ? null : extentOf(quantity);
  const top = (height - 12) / 2;
  const fill = { admitted: 'var(--c)', alleged: `url(#hatch-${hue})`, third: `url(#dots-${hue})` }[standing];
  return (
    <svg className={`hue-${hue}`} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {ticks.map((tick) => (
        <path key={tick} d={`M${scale(tick)} 0V${height}`} stroke={tick === 0 ? 'var(--rule-2)' : 'var(--rule)'} />
      ))}
      {extent === null ? (
        <path d={`M1 ${height / 2}H28`} stroke="var(--c)" strokeWidth="1.6" strokeDasharray="1.5 3" />
      ) : (
        <Bar
          extent={extent}
          about={quantity?.bound === 'about'}
          fill={hedged ? 'none' : fill}
          dashed={hedged}
          top={top}
          scale={scale}
        />
      )}
    </svg>
  );
}

function Bar({
  extent: { low, high },
  about,
  fill,
  dashed,
  top,
  scale,
}: {
  extent: { low: number | null; high: number | null };
  about: boolean;
  fill: string;
  dashed: boolean;
  top: number;
  scale: (n: number) => number;
}) {
  const end = scale(low ?? high ?? 0);
  const line = { stroke: 'var(--c)', strokeWidth: 1, ...(dashed ? { strokeDasharray: '2.5 2' } : {}) };
  const bottom = top + 12;
  if (low === 0 && high === 0) return <path d={`M1 ${top}V${bottom}`} stroke="var(--c)" strokeWidth="2.5" />;
  if (high === null || about)
    return (
      <>
        <path d={`M${end} ${top}H1V${bottom}H${end}`} fill={fill} {...line} />
        {FADE.map((opacity, at) => (
          <rect key={opacity} x={end + 1 + at * 5} y={top} width="3" height="12" fill="var(--c)" opacity={opacity} />
        ))}
        {about ? null : (
          <path d={`M${end + 22} ${top + 2.5}l4 3.5-4 3.5`} fill="none" stroke="var(--c)" strokeWidth="1.5" />
        )}
      </>
    );
  if (low === null)
    return (
      <>
        <path d={`M1 ${top}H${end}V${bottom}H1`} fill={fill} fillOpacity="0.45" {...line} />
        <path
          d={`M${Math.max(end - 8, 5)} ${top + 2.5}l-4 3.5 4 3.5`}
          fill="none"
          stroke="var(--c)"
          strokeWidth="1.5"
        />
      </>
    );
  const far = scale(high);
  return (
    <>
      <rect x="1" y={top} width={Math.max(end - 1, 1.5)} height="12" fill={fill} {...line} />
      {far > end ? (
        <path d={`M${end} ${top + 6}H${far}M${far} ${top}V${bottom}`} fill="none" stroke="var(--c)" strokeWidth="1.5" />
      ) : null}
    </>
  );
}

/** Round numbers from nobody up to `most`, at most five, and the end of the axis. */
export function axisOf(most: number): { most: number; ticks: number[] } {
  const top = Math.max(most, 4);
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough && Number.isInteger(each)) ??
    Math.ceil(rough);
  const ticks: number[] = [];
  for (let tick = 0; tick < top + step && ticks.length < 6; tick += step) ticks.push(tick);
  return { most: ticks[ticks.length - 1] ?? top, ticks };
}
