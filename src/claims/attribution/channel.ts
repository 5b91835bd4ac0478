import type { When } from '../../model/when.ts';
import type { DocumentView, SentenceView } from '../view.ts';

const PLACES_OF_SPEECH = new Set(['in', 'on', 'at', 'to', 'via', 'by', 'during', 'through', 'over']);

/** Where it was said: "in a televised press conference", "posted on X", "told Al Jazeera". Null where not named. */
export function channelOf(
  view: DocumentView,
  s: SentenceView,
  verb: number,
  content: ReadonlySet<number>,
): string | null {
  const { tree } = s;
  const { channels } = view.knowledge.speech;
  if (tree.token(verb).lemma === 'tell') {
    const hearer = tree.child(verb, 'obj', 'iobj', 'nsubj');
    const mention = hearer >= 0 && hearer > verb ? s.actorAt(hearer) : null;
    const next = mention ?? s.actorAt(Math.min(verb + 1, tree.tokens.length - 1));
    if (next && next.first >= verb && ['media', 'organisation'].includes(next.kind)) return `told ${next.name}`;
    if (next && next.first >= verb && next.role === 'reporters') return 'told reporters';
  }
  for (const k of tree.children(verb)) {
    if (content.has(k) || !tree.token(k).rel.startsWith('obl')) continue;
    if (!PLACES_OF_SPEECH.has(tree.caseOf(k).split(' ')[0] ?? '')) continue;
    const named = channelNamed(s, k, channels);
    if (named) return named;
  }
  return null;
}

/** The channel that a noun names, with its modifiers: "press conference", "social media", "X". */
export function channelNamed(s: SentenceView, noun: number, channels: ReadonlyMap<string, string>): string | null {
  const { tree } = s;
  const word = tree.token(noun);
  for (let from = Math.max(0, noun - 2); from <= noun; from++) {
    const words = tree.tokens.slice(from, noun + 1);
    const exact = words.map((t) => t.text).join(' ');
    const folded = [...words.slice(0, -1).map((t) => t.lower), word.lemma].join(' ');
    const found = channels.get(exact) ?? (word.upos === 'PROPN' ? undefined : channels.get(folded));
    if (found) return found;
  }
  return null;
}

/** When it was said: a time that hangs on the verb of saying itself. */
export function saidWhen(s: SentenceView, verb: number, content: ReadonlySet<number>): When | null {
  const { tree } = s;
  for (const time of s.times) {
    if (!time.when || time.use !== 'date' || time.limit || content.has(time.head)) continue;
    const top = topOf(s, time.first, time.last);
    const { head } = tree.token(top);
    if (head === verb) return time.when;
    // "in a statement issued on October 10", "in a press conference on Monday"
    if (head >= 0 && !content.has(head) && hangsOnChannel(s, head, verb)) return time.when;
  }
  return null;
}

function hangsOnChannel(s: SentenceView, from: number, verb: number): boolean {
  for (let k = from, n = 0; k >= 0 && n < 4; k = s.tree.token(k).head, n++) {
    if (k === verb) return true;
    if (!['obl', 'acl', 'nmod'].includes(s.tree.token(k).rel)) return false;
  }
  return false;
}

/** The token of an extent that the rest of the sentence sees. */
export function topOf(s: SentenceView, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const { head } = s.tree.token(i);
    if (head < first || head > last) return i;
  }
  return first;
}
