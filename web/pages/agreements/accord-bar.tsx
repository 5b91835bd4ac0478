import type { Agreement } from '../../../src/model/agreement.ts';
import type { TimeAxis } from '../../marks/time-axis.ts';

const HEIGHT = 22;

/** From when to when an accord holds, on the axis of the page; an end that nobody names fades out. */
export function AccordBar({
  accord: { starts, ends, status },
  axis,
  width,
}: {
  accord: Pick<Agreement, 'starts' | 'ends' | 'status'>;
  axis: TimeAxis;
  width: number;
}) {
  const right = width - 16;
  const over = status === 'expired' || status === 'broken';
  const from = starts ? axis.x(starts.from) : null;
  const to = ends ? Math.max(axis.x(ends.to), (from ?? 0) + 4) : right;
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      {axis.ticks.map(({ at }) => (
        <path key={at} d={`M${at} 0V${HEIGHT}`} stroke="var(--rule)" />
      ))}
      {from === null ? (
        <path d={`M2 ${HEIGHT / 2}H30`} stroke="var(--ink-3)" strokeWidth="1.6" strokeDasharray="2 3" />
      ) : (
        <>
          <rect
            x={from}
            y="5"
            width={Math.max(to - from, 4)}
            height="12"
            fill={over ? 'var(--paper)' : 'var(--k-accord-line)'}
            stroke="var(--k-accord-line)"
            strokeDasharray={starts?.approximate ? '3 2' : undefined}
          />
          {ends
            ? null
            : [0.6, 0.35, 0.18].map((opacity, at) => (
                <rect
                  key={opacity}
                  x={to + 2 + at * 4}
                  y="5"
                  width="2.5"
                  height="12"
                  fill="var(--k-accord-line)"
                  opacity={opacity}
                />
              ))}
        </>
      )}
    </svg>
  );
}
