const END = 1;
const MARKS = [0, 50, 100] as const;

/** How likely somebody called it, from never to surely; only the axis where he gave no word for it. */
export function LikelihoodBand({
  low,
  high,
  width = 116,
}: {
  low: number | null;
  high: number | null;
  width?: number;
}) {
  const x = (percent: number) => END + (percent / 100) * (width - 2 * END);
  return (
    <svg width={width} height={14} viewBox={`0 0 ${width} 14`} aria-hidden="true">
      <path d={`M${x(0)} 7H${x(100)}`} stroke="var(--rule-2)" />
      {MARKS.map((percent) => (
        <path key={percent} d={`M${x(percent)} 3v8`} stroke="var(--rule-2)" />
      ))}
      {low === null || high === null ? null : (
        <rect x={x(low)} y="3.5" width={Math.max(x(high) - x(low), 3)} height="7" fill="var(--st-judge)" />
      )}
    </svg>
  );
}

/** What the marks of the bands below it are, in percent. */
export function LikelihoodScale({ width = 116 }: { width?: number }) {
  return (
    <svg className="likelihood-scale" width={width} height={14} viewBox={`0 0 ${width} 14`} aria-hidden="true">
      {MARKS.map((percent, at) => (
        <text
          key={percent}
          x={END + (percent / 100) * (width - 2 * END)}
          y={11}
          textAnchor={at === 0 ? 'start' : at === MARKS.length - 1 ? 'end' : 'middle'}
        >
          {percent}%
        </text>
      ))}
    </svg>
  );
}
