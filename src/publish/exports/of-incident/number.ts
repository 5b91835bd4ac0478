/** An id as a whole number, for formats whose ids are numbers: its hexadecimal digits, of which 12 fit. Stable as long as the id is. */
export function numberOf(id: string): number {
  const digits = id.replace(/^[a-z]+-/, '').slice(0, 12);
  const value = Number.parseInt(digits, 16);
  return Number.isSafeInteger(value) ? value : 0;
}
