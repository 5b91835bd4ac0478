const HUES = ['1', '2', '3', '4', '5', 'third'];

/** Hatch (another side alleges) and dots (a third party counts) in each party's colour: `url(#hatch-1)`, `url(#dots-third)`. Once a page. */
export function Patterns() {
  return (
    <svg className="vh" width="0" height="0" aria-hidden="true">
      <defs>
        {HUES.map((hue) => (
          <g key={hue}>
            <pattern
              id={`hatch-${hue}`}
              className={`hue-${hue}`}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="5" height="5" fill="var(--c-soft)" />
              <rect width="2.1" height="5" fill="var(--c)" />
            </pattern>
            <pattern id={`dots-${hue}`} className={`hue-${hue}`} width="5" height="5" patternUnits="userSpaceOnUse">
              <rect width="5" height="5" fill="var(--c-soft)" />
              <circle cx="2.5" cy="2.5" r="1.2" fill="var(--c)" />
            </pattern>
          </g>
        ))}
      </defs>
    </svg>
  );
}
