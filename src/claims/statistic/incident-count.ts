import type { QuantityMention } from '../../model/annotation.ts';
import type { ClaimDraft, IncidentType } from '../../model/claim.ts';
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
    const { nouns, effectNouns } = reading.view.knowledge.events;
    const casualties = effectNouns.get(token.lemma) === 'casualties' && token.lemma !== 'loss';
    // "verified 212 killings": deaths, and counted as such.
    if (effectNouns.get(token.lemma) === 'killed') continue;
    if (!COUNTED.has(token.lemma) && !nouns.has(token.lemma) && !casualties) continue;
    const count = countAt(s, token.index, casualties);
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
      measure: casualties ? 'casualties' : 'incidents',
      quantity: count.quantity,
      period,
      scope: scopeText(reading, s, tokens),
      where: wheresOf(s, token.index, reading.book),
      ...typesOf(reading, s, token.index),
    });
  }
  return out;
}

/** "airstrikes", "rocket attacks": the kinds counted; nothing where the noun names none ("incidents", "violations"). */
function typesOf(reading: Reading, s: SentenceView, noun: number): { types?: IncidentType[] } {
  const { lemma } = s.tree.token(noun);
  const before = s.tree.tokens[noun - 1]?.lemma ?? '';
  const entry = (reading.view.knowledge.events.nouns.get(lemma) ?? []).find(
    ({ words }) => words.length === 1 || words.at(-2) === before,
  );
  return entry ? { types: [entry.type] } : {};
}

function countAt(s: SentenceView, noun: number, people: boolean): QuantityMention | null {
  const count = s.quantityOf(noun);
  return count && !count.article && !count.definite && (count.quantity.n ?? 0) > 1 && (people || count.of !== 'people')
    ? count
    : null;
}

function scopeText(reading: Reading, s: SentenceView, tokens: readonly number[]): string {
  const span = s.spanOf(tokens);
  return reading.view.document.text.slice(span.start, span.end);
}
