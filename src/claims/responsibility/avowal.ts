import type { Stance } from '../../model/claim.ts';
import type { Trigger } from '../event/trigger.ts';
import type { SentenceView } from '../view.ts';

/** Somebody's word about his own part in an event. */
export interface Avowal {
  verb: number;
  stance: Extract<Stance, 'claims' | 'admits' | 'denies'>;
  event: Trigger | null;
}

const BLAME_NOUNS = new Set(['responsibility', 'involvement', 'part', 'hand', 'role', 'complicity']);
const TAKES: ReadonlyMap<string, Avowal['stance']> = new Map(
  Object.entries<Avowal['stance']>({
    claim: 'claims',
    take: 'claims',
    accept: 'admits',
    admit: 'admits',
    acknowledge: 'admits',
    assume: 'claims',
  }),
);
const DENIES = new Set(['deny', 'disclaim', 'reject', 'disavow', 'dismiss']);

/** "claimed responsibility", "denied any involvement", "denied having had a hand in it", "claimed the attack". */
export function avowalsIn(s: SentenceView, triggers: readonly Trigger[]): Avowal[] {
  const { tree } = s;
  const out: Avowal[] = [];
  for (const token of tree.tokens) {
    const found = BLAME_NOUNS.has(token.lemma) ? byNoun(s, token.index) : claimedEvent(s, token.index, triggers);
    if (found && !out.some((a) => a.verb === found.verb)) out.push(found);
  }
  return out;
}

function byNoun(s: SentenceView, noun: number): Avowal | null {
  const { tree } = s;
  const { lemma, rel } = tree.token(noun);
  const whole = lemma === 'responsibility' || lemma === 'involvement' || lemma === 'complicity';
  if (!['obj', 'nsubj:pass', 'obl'].includes(rel)) return null;
  let verb = tree.token(noun).head;
  for (let n = 0; n < 4 && verb >= 0 && tree.isVerb(verb); n++) {
    const word = tree.token(verb).lemma;
    if (DENIES.has(word)) return { verb, stance: 'denies', event: null };
    const takes = whole && n === 0 ? TAKES.get(word) : undefined;
    if (takes) return { verb, stance: takes, event: null };
    if (!['xcomp', 'ccomp', 'advcl'].includes(tree.token(verb).rel) || tree.ownSubject(verb) >= 0) return null;
    verb = tree.token(verb).head;
  }
  return null;
}

/** "claimed the attack", "the bombing was claimed by": the event itself is what somebody claims as his. */
function claimedEvent(s: SentenceView, v: number, triggers: readonly Trigger[]): Avowal | null {
  const { tree } = s;
  if (tree.token(v).lemma !== 'claim' || !tree.isVerb(v)) return null;
  const object = tree.isPassive(v) ? tree.patient(v) : tree.child(v, 'obj');
  const event = triggers.find((t) => t.token === object && t.via === 'noun');
  if (!event || tree.childrenBy(v, 'ccomp', 'xcomp').length > 0 || s.quantityOf(object)) return null;
  return { verb: v, stance: 'claims', event };
}
