import type { Certainty, RelationType } from '../../model/claim.ts';
import type { Who } from '../../model/who.ts';
import type { Reading } from '../draft.ts';
import { isReal, verbPhrase } from '../grammar/verb-phrase.ts';
import type { SentenceView } from '../view.ts';
import { type Part, partOf } from './part.ts';

/** A relation read off some words, before it has its claimant. */
export interface Found {
  token: number;
  relation: RelationType;
  subject: Who;
  object: Who;
  entry: string;
  certainty: Certainty;
  /** Said beside the clause, in apposition: what the clause hedges does not touch it. */
  aside?: boolean;
}

export function worth(reading: Reading, s: SentenceView, v: number, own: Certainty | undefined): Certainty | null {
  const phrase = verbPhrase(s.tree, v, reading.view.knowledge.speech);
  const frame = reading.book.at(s.index, v);
  // "was believed to wield": the infinitive is what is believed, not a plan.
  const believed = frame?.cue.rule === 'believed or reported';
  const charged = frame?.shape === 'charge';
  if (!isReal(phrase) && !believed && !charged) return null;
  if (phrase.negated) return 'negated';
  return phrase.hedged || phrase.possible ? 'hedged' : (own ?? 'asserted');
}

const FOR_ONCE = new Set([
  'delegation',
  'team',
  'mission',
  'convoy',
  'raid',
  'attack',
  'operation',
  'protest',
  'march',
  'talk',
]);

/** "a delegation led by the minister": he leads it, and not those who sent it. */
function isForOnce({ tree }: SentenceView, v: number): boolean {
  const led = tree.token(v).rel === 'acl' ? tree.token(v).head : tree.patient(v);
  return led >= 0 && FOR_ONCE.has(tree.token(led).lemma);
}

export function pair(
  reading: Reading,
  s: SentenceView,
  v: number,
  parts: { from: Part; to: Part },
  rest: Pick<Found, 'relation' | 'entry' | 'certainty'>,
): Found[] {
  const froms = partOf(reading.view, s, v, parts.from);
  const tos = partOf(reading.view, s, v, parts.to);
  if (rest.relation === 'leads' && isForOnce(s, v)) return [];
  const known = (who: Who): boolean => who.actor !== null || who.party !== null || who.role === 'place';
  // "accused its neighbour of sheltering him": the charge stands even where neither is known by name.
  if (!froms.some(known) && !tos.some(known) && reading.book.at(s.index, v)?.shape !== 'charge') return [];
  return froms.flatMap((subject) => tos.map((object) => ({ token: v, subject, object, ...rest })));
}
