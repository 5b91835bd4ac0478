import type { TimeMention } from '../../model/annotation.ts';
import type { ClaimDraft, Effect } from '../../model/claim.ts';
import type { When } from '../../model/when.ts';
import { headOf, type Reading } from '../draft.ts';
import { timeOf, wheresOf } from '../event/circumstances.ts';
import type { SentenceView } from '../view.ts';
import { clauseTokens } from './incident.ts';
import type { HarmAt } from './toll.ts';

/** A figure over a period as long as this is a statistic, not an incident's toll. Three weeks: longer than any one battle is told of in a daily. A guess. */
const MIN_DAYS = 21;
const DAY_MS = 86_400_000;

const MEASURE: Partial<Record<Effect, 'deaths' | 'injuries' | 'displaced'>> = { killed: 'deaths', injured: 'injuries', displaced: 'displaced' };

/** Splits figures into one incident's tolls and counts over a long period ("2,414 deaths in the first three quarters"). */
export function splitStatistics(reading: Reading, s: SentenceView, harms: readonly HarmAt[]): { tolls: HarmAt[]; statistics: ClaimDraft[] } {
  const tolls: HarmAt[] = [];
  const statistics: ClaimDraft[] = [];
  for (const at of harms) {
    const period = periodOf(reading, s, at);
    const measure = MEASURE[at.harm.effect];
    if (!period || !measure) {
      tolls.push(at);
      continue;
    }
    const { harm } = at;
    statistics.push({
      ...headOf(reading, s, harm.token, {
        rule: 'count over a long period',
        entries: [harm.entry],
        certainty: harm.certainty,
        tokens: clauseTokens(s, { token: harm.token, tokens: [harm.token], via: 'verb' }),
      }),
      kind: 'statistic',
      measure,
      quantity: harm.quantity,
      period,
      scope: scopeOf(s, at),
      where: wheresOf(s, harm.token, () => false),
    });
  }
  return { tolls, statistics };
}

/** The long period that the figure is counted over, or null where it is one incident's. */
function periodOf(reading: Reading, s: SentenceView, { harm, event }: HarmAt): When | null {
  if (harm.quantity.n === null && harm.quantity.word === null) return null;
  const time = timeOf(s, harm.token, reading.book) ?? timeNear(s, harm.token, event === null || event.generic || harm.counted);
  const when = time?.when ?? null;
  if (!when || days(when) < MIN_DAYS) return null;
  // "in the clash of October 2024 that killed 12" has an event of its own with a coarse date.
  if (event && !event.generic && !harm.counted && event.agents.length + event.targets.length > 0) return null;
  return when;
}

/** "after a bloody 2024, one of the deadliest years, with more than 2,500 people killed": the year stands apart from the figure. */
function timeNear(s: SentenceView, token: number, allowed: boolean): TimeMention | null {
  if (!allowed) return null;
  let best: TimeMention | null = null;
  let least = 25; // words within one sentence; beyond, the year belongs to something else (a guess)
  for (const t of s.times) {
    if (!t.when || !['year', 'quarter', 'month', 'season'].includes(t.when.grain)) continue;
    const arcs = Math.abs(t.head - token);
    if (arcs < least && t.first < token) {
      least = arcs;
      best = t;
    }
  }
  return best;
}

function days(when: When): number {
  return (Date.parse(when.to.slice(0, 10)) - Date.parse(when.from.slice(0, 10))) / DAY_MS + 1;
}

/** What is counted, in the text's own words: "deaths", "people killed in violence". */
function scopeOf(s: SentenceView, { harm }: HarmAt): string {
  const { tree } = s;
  const noun = tree.subtree(harm.head, (k) => ['acl', 'acl:relcl', 'appos', 'punct'].includes(tree.token(k).rel));
  const cause = tree.obliques(harm.token, 'in', 'by', 'from').filter((k) => s.timeAt(k) === null && s.placeAt(k) === null);
  const words = [...noun, ...(harm.counted ? [] : [harm.token]), ...cause.flatMap((k) => tree.subtree(k))];
  return tree.text([...new Set(words)].sort((a, b) => a - b));
}
