/**
 * A user's words as an FTS5 query: each word quoted, all of them wanted, the last one as a prefix.
 * FTS5 has a language of its own (AND, NEAR, -, *, ^, :), so nothing of the user's reaches it bare.
 * Null where there is no word to search for.
 */
export function searchWords(typed: string): string | null {
  const words = typed.split(/[\s"\0]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return null;
  return `${words.map((word) => `"${word}"`).join(' ')}*`;
}

/** A user's words inside a LIKE pattern; to be used with ESCAPE '\'. */
export function likeAnywhere(typed: string): string {
  return `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
}

/** The end of the range of texts that start with `typed`: no text sorts after the last code point. */
export function afterPrefix(typed: string): string {
  return `${typed}\u{10FFFF}`;
}
