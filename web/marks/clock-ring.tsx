const SIZE = 84;
const RADIUS = 34;
const MIDDLE = SIZE / 2;
const TICKS = 8;

/**
 * An accord's clock: the ring is all of its time, ink what has run. Without an end (`part` null) the ring is dashed and
 * nothing is filled. `big` and `small` are the words within.
 */
export function ClockRing({
  part,
  big,
  small,
  label,
}: {
  part: number | null;
  big: string;
  small: string;
  label: string;
}) {
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
      <circle
        cx={MIDDLE}
        cy={MIDDLE}
        r={RADIUS}
        fill="none"
        stroke={part === null ? 'var(--rule-2)' : 'var(--rule)'}
        strokeWidth={part === null ? 3 : 7}
        {...(part === null ? { strokeDasharray: '2 5' } : {})}
      />
      {part !== null && part >= 1 ? (
        <circle cx={MIDDLE} cy={MIDDLE} r={RADIUS} fill="none" stroke="var(--ink)" strokeWidth="7" />
      ) : null}
      {part !== null && part > 0 && part < 1 ? (
        <path d={arc(part)} fill="none" stroke="var(--ink)" strokeWidth="7" />
      ) : null}
      {Array.from({ length: TICKS }, (_, at) => at / TICKS).map((turn) => (
        <path key={turn} d={`M${point(turn, 28)}L${point(turn, 25)}`} stroke="var(--ink-3)" />
      ))}
      <text x={MIDDLE} y={small ? 41 : 48} textAnchor="middle" className="ring-big">
        {big}
      </text>
      <text x={MIDDLE} y={55} textAnchor="middle">
        {small}
      </text>
    </svg>
  );
}

function arc(part: number): string {
  return `M${point(0, RADIUS)}A${RADIUS} ${RADIUS} 0 ${part > 0.5 ? 1 : 0} 1 ${point(part, RADIUS)}`;
}

/** A place on the ring, as a part of a turn from the top. */
function point(turn: number, radius: number): string {
  const angle = turn * 2 * Math.PI;
  return `${(MIDDLE + radius * Math.sin(angle)).toFixed(2)} ${(MIDDLE - radius * Math.cos(angle)).toFixed(2)}`;
}
