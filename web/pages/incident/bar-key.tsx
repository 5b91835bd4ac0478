/** How to read the bars: textures only, whatever the colour. */
export function BarKey() {
  return (
    <ul className="key hue-third" aria-label="How to read the bars">
      <li>
        <Swatch fill="var(--ink-3)" stroke="var(--ink-3)" />
        own side admits
      </li>
      <li>
        <Swatch fill="url(#hatch-third)" />
        another side alleges
      </li>
      <li>
        <Swatch fill="url(#dots-third)" />
        third party counts
      </li>
      <li>
        <Swatch fill="none" dashed />
        in doubt
      </li>
      <li>
        <svg width="44" height="12" aria-hidden="true">
          <path d="M16 .5H.5V11.5H16" fill="var(--third)" stroke="var(--third)" />
          {[0.5, 0.34, 0.2, 0.1].map((opacity, at) => (
            <rect key={opacity} x={17 + at * 5} y="0" width="3" height="12" fill="var(--third)" opacity={opacity} />
          ))}
          <path d="M38 2.5l4 3.5-4 3.5" fill="none" stroke="var(--third)" strokeWidth="1.5" />
        </svg>
        or more
      </li>
    </ul>
  );
}

function Swatch({
  fill,
  stroke = 'var(--third)',
  dashed = false,
}: {
  fill: string;
  stroke?: string;
  dashed?: boolean;
}) {
  return (
    <svg width="26" height="12" aria-hidden="true">
      <rect
        x=".5"
        y=".5"
        width="24"
        height="11"
        fill={fill}
        stroke={stroke}
        strokeDasharray={dashed ? '3 2' : undefined}
      />
    </svg>
  );
}
