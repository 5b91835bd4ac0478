/** How bars are read. */
export function TimelineKey() {
  return (
    <ul className="key tl-key" aria-label="How to read the timeline">
      <li>
        <Sample fill="var(--ink)" opacity={0.66} />
        the day is known
      </li>
      <li>
        <Sample fill="var(--ink)" opacity={1} />
        and what happened is contested
      </li>
      <li>
        <Sample fill="url(#tl-soft)" />
        about then
      </li>
      <li>
        <Sample fill="var(--ink)" opacity={0.3} />
        some time in these weeks or months
      </li>
      <li>
        <Sample fill="var(--paper)" stroke="var(--ink-2)" strokeDasharray="3 2" />
        only the report’s own day
      </li>
    </ul>
  );
}

function Sample(paint: { fill: string; opacity?: number; stroke?: string; strokeDasharray?: string }) {
  return (
    <svg width="26" height="12" viewBox="0 0 26 12" aria-hidden="true">
      <rect x="0.5" y="1.5" width="25" height="9" {...paint} />
    </svg>
  );
}
