/** Of an address's list, what is not among the words that its page knows. */
export function unknownOf(given: readonly string[] | undefined, known: readonly string[]): string[] {
  return [...new Set(given?.filter((each) => !known.includes(each)) ?? [])];
}

/** "“a”", "“a” and “b”", "“a”, “b” and 3 more": in quotation marks, and no longer than a line. */
export function joinedWords(words: readonly string[]): string {
  const [first = '', second, ...more] = words.map((each) => `“${each.length > 40 ? `${each.slice(0, 40)}…` : each}”`);
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
}
