import type { SentenceView } from './view.ts';

/** "Will the neighbours join the war?" claims nothing. */
export function isQuestion(s: SentenceView): boolean {
  return (
    s.tree.tokens.slice(-2).some((t) => t.text === '?') && !s.tree.tokens.some((t) => t.text === '"' || t.text === '”')
  );
}
