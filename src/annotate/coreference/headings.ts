import type { Sentence } from '../../model/annotation.ts';

/** Tokens of a heading. A guess. */
const LONGEST = 12;
/** What ends a sentence, and what opens a line of a list. */
const CLOSED = /^[.!?:;,…"”’»)]$/;
const BULLET = /^[-–—•*·▪]$/;

/**
 * Sentences that open a section: a short line of its own that nothing closes ("Outlook", "08:50 - Army says it struck the
 * refinery"). A line of a list is none, and the first line of the text opens nothing new.
 */
export function headingsIn(sentences: readonly Sentence[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const sentence of sentences) {
    const { index, paragraph, tokens } = sentence;
    if (index === 0 || sentences[index + 1]?.paragraph === paragraph) continue;
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last || tokens.length > LONGEST || CLOSED.test(last.text) || BULLET.test(first.text)) continue;
    let open = index;
    while (sentences[open - 1]?.paragraph === paragraph) open--;
    const line = sentences.slice(open, index);
    // A clock or a place may stand before it; a sentence before it makes it the end of a paragraph.
    if (line.some((s) => /^[.!?]$/.test(s.tokens.at(-1)?.text ?? ''))) continue;
    if (BULLET.test(sentences[open]?.tokens[0]?.text ?? '')) continue;
    found.add(index);
  }
  return found;
}
