/** Text from a document within one line; what is printed on a terminal goes through `safeLine` beside it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
