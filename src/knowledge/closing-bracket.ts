/** A name without what stands in brackets at its end: "Tehreek-i-Taliban Pakistan (2007-)". */
export function withoutClosingBracket(name: string): string {
  const whole = name.trim();
  const open = whole.endsWith(')') ? whole.lastIndexOf('(') : -1;
  return open > 0 ? whole.slice(0, open).trimEnd() : whole;
}
