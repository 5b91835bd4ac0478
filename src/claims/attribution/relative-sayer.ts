import type { SentenceView } from '../view.ts';

const RELATIVE = new Set(['whose', 'which', 'whom']);
/** Words between a relative and the subject of its clause: "of which it". */
const MOST_BETWEEN = 2;

/**
 * "The prime minister, whose country chairs the bloc, offered to mediate"; "Armenia urges the pact, of which it is a
 * member, to act, and demands an answer": where the tree gives the verb the subject of a clause closed by a comma, who
 * that clause describes is the one who speaks, or, for "of which it", whom the pronoun means: the sentence's own subject.
 * Gives the subject back where it is the verb's own.
 */
export function beyondRelative(s: SentenceView, subject: number, v: number): number {
  if (subject < 0 || subject > v) return subject;
  const { tree } = s;
  const opener = openerOf(s, subject);
  if (opener < 0 || !closes(s, subject, v)) return subject;
  const comma = tree.tokens.slice(0, opener).findLastIndex((t) => t.text === ',');
  if (comma <= 0) return subject;
  // "…, which their spokesman denied, telling reporters that …": he goes on speaking.
  const { xpos, rel, head } = tree.token(v);
  if (xpos === 'VBG' && rel === 'advcl' && tree.token(head).rel === 'acl:relcl' && tree.ownSubject(head) === subject)
    return subject;
  if (tree.token(opener).lower === 'whose' && opener === comma + 1) {
    const described = s.actors.find((m) => m.last === comma - 1);
    return described ? described.head : subject;
  }
  const root = tree.tokens.find((t) => t.head < 0);
  const own = root ? tree.ownSubject(root.index) : -1;
  return own >= 0 && own < comma ? own : subject;
}

/** The relative that opens the clause of a subject, at or right before it. */
function openerOf(s: SentenceView, subject: number): number {
  const first = s.tree.subtree(subject, (k) => k > subject)[0] ?? subject;
  for (let i = first; i >= Math.max(0, first - MOST_BETWEEN); i--) if (RELATIVE.has(s.tree.token(i).lower)) return i;
  return -1;
}

/** Whether the clause has a verb of its own and a comma behind it, before the verb. */
function closes(s: SentenceView, subject: number, v: number): boolean {
  const { tokens } = s.tree;
  const comma = tokens.slice(0, v).findLastIndex((t) => t.text === ',');
  return comma > subject + 1;
}
