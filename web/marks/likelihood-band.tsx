const END = 1;

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
      {[0, 50, 100].map((percent) => (
        <path key={percent} d={`M${x(percent)} 3v8`} stroke="var(--rule-2)" />
      ))}
      {low === null || high === null ? null : (
        <rect x={x(low)} y="3.5" width={Math.max(x(high) - x(low), 3)} height="7" fill="var(--st-judge)" />
      )}
    </svg>
  );
}
