import type { DocumentView, SentenceView } from '../view.ts';
import { phraseAt } from './phrase.ts';
import { senseOf } from './phrase-clues.ts';
import { violentAt } from './violence.ts';

/** What of a sentence speaks for its telling of one incident of violence that took place, and of which kind. */
export function sentenceClues(view: DocumentView, s: SentenceView): string[] {
  const { tree } = s;
  const out = ['bias', `si=${Math.min(s.index, 10)}`, `len=${Math.min(8, tree.tokens.length >> 3)}`];
  const kinds = new Set<string>();
  for (const t of tree.tokens) {
    const kind = violentAt(view, s, t.index);
    if (kind) {
      kinds.add(kind);
      const tense =
        t.upos === 'VERB'
          ? tenseOf(s, t.index)
          : `${t.xpos}${tree.child(t.index, 'det') >= 0 ? lowerAt(s, tree.child(t.index, 'det')) : ''}`;
      out.push(`v=${t.lemma}`, `vt=${t.lemma}|${tense}`, `kt=${kind}|${tense}`);
      const up = t.head;
      if (up >= 0) out.push(`vu=${t.lemma}|${t.rel}|${lemma(s, up)}`);
      for (const k of tree.children(t.index)) {
        out.push(`vc=${t.lemma}|${tree.token(k).rel}|${lemma(s, k)}`);
        const { upos, rel } = tree.token(k);
        if (upos === 'NOUN' || upos === 'PROPN')
          out.push(`vs=${kind}|${rel}:${tree.caseOf(k)}|${senseOf(view, s, phraseAt(s, k))}`);
      }
    }
    if (['NOUN', 'VERB', 'ADJ', 'ADV'].includes(t.upos)) out.push(`w=${t.lemma}`);
    else if (t.upos !== 'PROPN' && t.upos !== 'PUNCT' && t.upos !== 'NUM') out.push(`w=${t.lower}`);
    const next = tree.tokens[t.index + 1];
    if (next) out.push(`b=${lemma(s, t.index)} ${lemma(s, next.index)}`);
  }
  for (const kind of kinds) out.push(`k=${kind}`);
  out.push(`kk=${[...kinds].sort().join('+')}`);
  for (const a of s.actors) {
    out.push(`ak=${a.kind}`, `ar=${a.role}`);
    if (a.actor && a.kind !== 'person') out.push(`aa=${a.actor}`);
  }
  if (s.times.some((t) => t.when?.grain === 'day' || t.when?.grain === 'hour')) out.push('day');
  if (s.times.some((t) => t.when && ['year', 'month', 'decade'].includes(t.when.grain))) out.push('long ago');
  if (s.places.some((p) => p.where.precision < 4)) out.push('place');
  if (s.quantities.some((q) => q.of === 'people' && !q.article)) out.push('people counted');
  for (const word of headingOf(view)) out.push(`hd=${word}`);
  const first = tree.tokens[0];
  if (first && view.quoteAt(first.start, first.end)) out.push('quoted');
  return out;
}

/** The words in brackets before the text itself: "[COMMUNIQUE]", "[EDITORIAL REPORT]". */
function headingOf(view: DocumentView): string[] {
  const opening = view.document.text.slice(0, HEADING_LENGTH);
  return [...opening.matchAll(/\[([A-Z][A-Za-z]+)\b/g)].map((m) => (m[1] ?? '').toLowerCase());
}

const HEADING_LENGTH = 200;

function tenseOf(s: SentenceView, v: number): string {
  const aux = s.tree
    .childrenBy(v, 'aux', 'aux:pass', 'mark')
    .map((k) => s.tree.token(k).lower)
    .join(' ');
  return `${s.tree.token(v).xpos} ${aux}`;
}

function lowerAt(s: SentenceView, i: number): string {
  return s.tree.token(i).lower;
}

function lemma(s: SentenceView, i: number): string {
  const { upos, lemma: own } = s.tree.token(i);
  return upos === 'PROPN' ? 'N' : upos === 'NUM' ? '0' : own;
}
