import type { DocumentView } from '../view.ts';
import type { SeenSentence } from './context-clues.ts';

/** Sentences whose words count as the opening. */
const OPENING = 3;

/** What of a whole text speaks for its telling of a recent incident at all: its words, and the clues of its violent sentences. */
export function textClues(view: DocumentView, seen: readonly SeenSentence[]): string[] {
  const out = new Set<string>(seen.flatMap(({ clues }) => clues));
  for (const { tree, index } of view.sentences) {
    for (const t of tree.tokens) {
      const word = t.upos === 'PROPN' ? t.lower : t.lemma;
      out.add(`tw=${word}`);
      if (index < OPENING) out.add(`to=${word}`);
      const next = tree.tokens[t.index + 1];
      if (next) out.add(`tb=${word} ${next.lemma}`);
    }
  }
  return [...out];
}
