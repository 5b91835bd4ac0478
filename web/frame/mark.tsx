/** Sitrep's own mark: lines of a report, one of them doubtful. */
export function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" stroke="var(--ink)">
      <path d="M2 3h9M2 8h16" strokeWidth="2.4" />
      <path d="M2 13h6" strokeWidth="2.4" />
      <path d="M10 13h8" strokeWidth="2.4" strokeDasharray="2 1.6" />
      <path d="M2 18h12" strokeWidth="1.2" />
    </svg>
  );
}
