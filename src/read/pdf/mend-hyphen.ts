/** Second halves that stand behind a hyphen of their own: "Iran-backed", "12-year". What ends a line there keeps it. */
const COMPOUND =
  /^(?:aligned|affiliated|allied|armed|based|backed|born|controlled|era|fire|five|funded|held|language|led|level|linked|made|mediated|month|old|occupied|owned|related|run|scale|sponsored|style|term|trained|week|wide|year)\b/i;

/**
 * Two lines as one. A hyphen at the end of the first goes where it only cut a word in two: always if it is a soft one, else
 * if the word stands elsewhere in the file without it, or if nothing speaks for a word that has one ("Iran-backed",
 * "mid-October").
 */
export function joinWithoutHyphen(above: string, below: string, known: ReadonlySet<string>): string {
  if (above.endsWith('\u00AD')) return above.slice(0, -1) + below;
  const first = /(\p{L}[\p{L}'’]{0,40})[-‐]$/u.exec(above)?.[1];
  const second = /^\p{L}+/u.exec(below)?.[0];
  if (first === undefined || second === undefined) return `${above} ${below}`;
  return (isCut(first, second, known) ? above.slice(0, -1) : above) + below;
}

function isCut(first: string, second: string, known: ReadonlySet<string>): boolean {
  if (!/^\p{Ll}/u.test(second)) return false;
  if (known.has(`${first}-${second}`.toLowerCase())) return false;
  if (known.has((first + second).toLowerCase())) return true;
  // A name stays whole before a hyphen ("Pakistan-based"); two letters are no name's first half ("Af-ghan" is rare).
  return !COMPOUND.test(second) && !/^(?:mid|pre|post|non|self|cross|anti|ex|co|so)$/i.test(first);
}

/** The words of a text, small letters, with hyphens inside them. */
export function wordsIn(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:[-‐]\p{L}+)*(?![\p{L}]*[-‐]\s*$)/gu)) words.add(word);
  return words;
}
