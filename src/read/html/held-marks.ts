/**
 * Characters of the page's text that would be markup again when the cleaned page is parsed, held as characters of the
 * private use area. Character references would do the same, but linkedom makes a text node of each: half a million of
 * them took 28 s.
 */
const HELD: Record<string, string> = { '&': '\uE000', '<': '\uE001', '>': '\uE002' };
const MARKS: Record<string, string> = { '\uE000': '&', '\uE001': '<', '\uE002': '>' };

export function heldMarks(text: string): string {
  return text.replace(/[\uE000-\uE002]/g, '').replace(/[&<>]/g, (mark) => HELD[mark] ?? mark);
}

export function releasedMarks(text: string): string {
  return text.replace(/[\uE000-\uE002]/g, (held) => MARKS[held] ?? held);
}
