import type { Stance } from '../../model/claim.ts';
import type { Trigger } from '../event/trigger.ts';
import type { SentenceView } from '../view.ts';

/** Somebody's word about his own part in an event. */
export interface Avowal {
  verb: number;
  stance: Extract<Stance, 'claims' | 'admits' | 'denies'>;
  event: Trigger | null;
  /** Said of the subject by whoever speaks there: "said it had no hand in it". */
  told?: true;
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
    const found =
      nothingToDo(s, token.index, triggers) ??
      (BLAME_NOUNS.has(token.lemma) ? byNoun(s, token.index) : claimedEvent(s, token.index, triggers));
    if (found && !out.some((a) => a.verb === found.verb)) out.push(found);
  }
  return out;
}

const SHARE = new Set(['hand', 'part', 'role', 'involvement', 'connection', 'link', 'complicity', 'responsibility']);

/** "had nothing to do with the bombing", "had no hand in the killing", "played no part in the attack". */
function nothingToDo(s: SentenceView, noun: number, triggers: readonly Trigger[]): Avowal | null {
  const { tree } = s;
  const { lower, lemma, rel, head } = tree.token(noun);
  if (rel !== 'obj' || head < 0 || !['have', 'play', 'bear', 'take'].includes(tree.token(head).lemma)) return null;
  const doing = lower === 'nothing' && tree.childrenBy(noun, 'acl').find((k) => tree.token(k).lemma === 'do');
  const no = SHARE.has(lemma) && tree.childrenBy(noun, 'det').some((k) => ['no', 'any'].includes(tree.token(k).lower));
  const denied =
    no && (tree.tokens[noun - 1]?.lower === 'no' || tree.childrenBy(head, 'advmod').some((k) => isNot(s, k)));
  if (typeof doing !== 'number' && !denied) return null;
  const inside = new Set(tree.subtree(head));
  const event = triggers.find((t) => inside.has(t.token) && t.token > noun) ?? null;
  const deed = event !== null || [...inside].some((k) => k > noun && DEEDS.has(tree.token(k).lemma));
  return deed ? { verb: head, stance: 'denies', event, told: true } : null;
}

function isNot(s: SentenceView, k: number): boolean {
  return ['not', "n't", 'n’t', 'never'].includes(s.tree.token(k).lower);
}

/** What somebody has no hand in, where no event is named. */
const DEEDS = new Set([
  'happen',
  'killing',
  'death',
  'murder',
  'massacre',
  'incident',
  'attack',
  'event',
  'disappearance',
]);

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
