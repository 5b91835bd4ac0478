import type { QuantityMention } from '../../model/annotation.ts';
import type { ClaimDraft } from '../../model/claim.ts';
import { headOf, type Reading } from '../draft.ts';
import { wheresOf } from '../event/circumstances.ts';
import type { SentenceView } from '../view.ts';
import { periodAt, saidBesides } from './period.ts';

/** Nouns that are counted as incidents though they name no one kind of event. */
const COUNTED = new Set(['violation', 'incident', 'breach', 'attack', 'event']);

/** "recorded over 10,000 violations since November", "more than 150 attacks this year". */
export function incidentCounts(reading: Reading, s: SentenceView): ClaimDraft[] {
  const out: ClaimDraft[] = [];
  for (const token of s.tree.tokens) {
    if (token.upos !== 'NOUN' || token.xpos !== 'NNS') continue;
    if (!COUNTED.has(token.lemma) && !reading.view.knowledge.events.nouns.has(token.lemma)) continue;
    const count = countAt(s, token.index);
    const period = count ? periodAt(reading, s, token.index, false) : null;
    if (!count || !period) continue;
    const tokens = s.tree.subtree(token.index, (k) =>
      ['acl:relcl', 'appos', 'parataxis'].includes(s.tree.token(k).rel),
    );
    const head = headOf(reading, s, token.index, {
      rule: 'incidents counted over a long period',
      entries: [`event:${token.lemma}`],
      tokens,
      certainty: 'asserted',
    });
    out.push({
      ...head,
      said: saidBesides(reading, head.said, period),
      kind: 'statistic',
      measure: 'incidents',
      quantity: count.quantity,
      period,
      scope: scopeText(reading, s, tokens),
      where: wheresOf(s, token.index, reading.book),
    });
  }
  return out;
}

function countAt(s: SentenceView, noun: number): QuantityMention | null {
  const count = s.quantityOf(noun);
  return count && !count.article && !count.definite && (count.quantity.n ?? 0) > 1 && count.of !== 'people'
    ? count
    : null;
}

function scopeText(reading: Reading, s: SentenceView, tokens: readonly number[]): string {
  const span = s.spanOf(tokens);
  return reading.view.document.text.slice(span.start, span.end);
}
