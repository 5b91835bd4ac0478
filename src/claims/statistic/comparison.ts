import type { QuantityMention } from '../../model/annotation.ts';
import type { ClaimDraft, Measure } from '../../model/claim.ts';
import type { When } from '../../model/when.ts';
import { headOf, type Reading } from '../draft.ts';
import { wheresOf } from '../event/circumstances.ts';
import type { Harm } from '../toll/harm.ts';
import type { SentenceView } from '../view.ts';
import { isLong, saidBesides } from './period.ts';

const LEADS = new Set(['compared with', 'compared to', 'up from', 'down from', 'as against']);
const OPENERS = new Set(['in', 'during', 'over', 'for', 'throughout']);
/** Words from the number to its period: "five in the whole of 1991". A guess. */
const MAX_WORDS = 5;

/** "212 were killed in June, compared with 140 in May": the figure of another period that the first is laid beside. */
export function comparedWith(reading: Reading, s: SentenceView, harm: Harm, measure: Measure): ClaimDraft[] {
  const { tree } = s;
  return s.quantities.flatMap((q) => {
    const lead = tree.tokens
      .slice(Math.max(0, q.first - 2), q.first)
      .map((t) => t.lower)
      .join(' ');
    const period = LEADS.has(lead) && q.first > harm.head ? periodBehind(s, q) : null;
    if (!period || (q.noun !== null && q.of !== 'people') || q.quantity.n === null) return [];
    const head = headOf(reading, s, harm.token, {
      rule: 'count of another period',
      entries: [harm.entry],
      certainty: harm.certainty,
      tokens: [...new Set([harm.head, harm.token, q.first, q.last])],
    });
    return [
      {
        ...head,
        said: saidBesides(reading, head.said, period),
        kind: 'statistic' as const,
        measure,
        quantity: q.quantity,
        period,
        scope: scopeOf(s, harm),
        victims: harm.victims,
        where: wheresOf(s, harm.token, reading.book),
      },
    ];
  });
}

function scopeOf(s: SentenceView, harm: Harm): string {
  const { text } = s.tree.token(harm.token);
  const { name } = harm.victims;
  return harm.entry === 'effect:toll' || name === text ? name : `${name} ${text}`;
}

function periodBehind(s: SentenceView, q: QuantityMention): When | null {
  const { tokens } = s.tree;
  const from = q.noun !== null && q.noun > q.last ? q.noun + 1 : q.last + 1;
  if (!OPENERS.has(tokens[from]?.lower ?? '')) return null;
  // "in the same period last year": of how many months, the words before tell.
  if (tokens.slice(from, from + MAX_WORDS).some((t) => t.lower === 'same')) return null;
  const time = s.times.find((t) => t.first > from && t.first - from <= MAX_WORDS && t.when !== null);
  const near = time && tokens.slice(from + 1, time.first).every((t) => ['DET', 'ADJ', 'NOUN', 'ADP'].includes(t.upos));
  return near && time.when && isLong(time.when) ? time.when : null;
}
