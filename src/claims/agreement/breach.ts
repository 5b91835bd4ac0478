import type { Quantity } from '../../model/quantity.ts';
import type { When } from '../../model/when.ts';
import type { Who } from '../../model/who.ts';
import type { Reading } from '../draft.ts';
import { partiesAt, type Trigger } from '../event/trigger.ts';
import type { SentenceView } from '../view.ts';
import { isVerb } from './clock.ts';

export interface Breach {
  agents: Who[];
  when: When | null;
  /** How often, where it is told: "47 violations", "broke it 2,935 times". */
  times?: Quantity;
}

const COMMITS = new Set(['commit', 'perpetrate']);

/** What is told of the breach of a truce beside the event itself. */
export function breachOf(reading: Reading, s: SentenceView, t: Trigger): Breach {
  const times = timesOf(s, t);
  return {
    agents: t.agents.length > 0 ? t.agents : committedBy(s, t),
    when: t.when !== null && isOfTheTruce(reading, s, t.when) ? null : t.when,
    ...(times ? { times } : {}),
  };
}

function timesOf(s: SentenceView, t: Trigger): Quantity | null {
  const { tree } = s;
  const counted =
    t.via === 'noun'
      ? s.quantityOf(t.token)
      : s.quantities.find(
          (q) => q.noun !== null && tree.token(q.noun).lemma === 'time' && tree.isUnder(q.noun, t.token),
        );
  return counted && !counted.article && (counted.quantity.n ?? 0) > 1 ? counted.quantity : null;
}

/** "had committed 47 violations of the truce". */
function committedBy(s: SentenceView, t: Trigger): Who[] {
  const { tree } = s;
  const { head, rel } = tree.token(t.token);
  return t.via === 'noun' && rel === 'obj' && head >= 0 && COMMITS.has(tree.token(head).lemma)
    ? partiesAt(s, tree.doer(head))
    : [];
}

/** "violations since it came into force on 10 October": that day is the truce's. */
function isOfTheTruce(reading: Reading, s: SentenceView, when: When): boolean {
  const { tree } = s;
  return s.times.some((time) => {
    if (time.when?.span?.start !== when.span?.start || time.when?.from !== when.from) return false;
    const verb = tree.token(time.head).head;
    return verb >= 0 && tree.isVerb(verb) && isVerb(s, verb, reading.view.knowledge.relations.agreements.start);
  });
}
