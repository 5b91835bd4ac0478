import type { Certainty, Effect } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Who } from '../../model/who.ts';
import type { VerbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';
import type { Victims } from './victims.ts';

/** A word of harm with those harmed, before it is known whether it is one incident's toll or a statistic. */
export interface Harm {
  sentence: number;
  token: number;
  entry: string;
  effect: Effect;
  victims: Who;
  quantity: Quantity;
  /** The noun or number counted. */
  head: number;
  /** Who or what does the harm: a person, a party, an event; -1 where not said. */
  doer: number;
  certainty: Certainty;
  /** Tokens whose places and dates may be the harm's, where two counts share a verb; null: the whole sentence. */
  within: readonly [number, number] | null;
  /** The count that this one is a part of ("including two children"). */
  partOf: Harm | null;
  /** Deaths as a count of their own ("2,414 deaths") and not people harmed. */
  counted: boolean;
  /** The words of a figure that is no number ("far higher"). */
  figure?: readonly number[];
}

/** A count that stands alone: nobody named who did it, no part of another, no doubt of its own. */
export const PLAIN = {
  doer: -1,
  within: null,
  partOf: null,
  certainty: 'asserted',
  counted: false,
} as const satisfies Partial<Harm>;

export function toHarm(
  s: SentenceView,
  token: number,
  victims: Victims,
  rest: Pick<Harm, 'entry' | 'effect' | 'doer' | 'certainty'>,
): Harm {
  const none = victims.quantity.bound === 'none';
  return {
    sentence: s.index,
    token,
    victims: victims.who,
    quantity: victims.quantity,
    head: victims.head,
    within: null,
    partOf: null,
    counted: false,
    ...rest,
    certainty: none && rest.certainty === 'negated' ? 'asserted' : rest.certainty,
  };
}

export function certaintyOf(phrase: VerbPhrase | null, otherwise: Certainty): Certainty {
  if (phrase?.negated) return 'negated';
  return phrase?.hedged || phrase?.possible ? 'hedged' : otherwise;
}

/** The words of the figure, and the name of who is counted where it stands for the number: a claim without them has no evidence. */
export function figureOf(s: SentenceView, { quantity, victims, figure = [] }: Harm): number[] {
  const mention = s.quantities.find((q) => q.quantity === quantity);
  const { span } = victims;
  const named = mention || span === null ? [] : s.tree.tokens.filter((t) => t.start >= span.start && t.end <= span.end);
  return [...(mention ? [mention.first, mention.last] : []), ...named.map((t) => t.index), ...figure];
}
