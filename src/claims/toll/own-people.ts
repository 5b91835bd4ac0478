import type { Stance } from '../../model/claim.ts';
import type { Claimant, Who } from '../../model/who.ts';
import type { Reading } from '../draft.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import type { Harm } from './harm.ts';

/** "our men", "were martyred": the speaker's own, where nothing else says whose they are. */
export function ownPeople(
  { view }: Reading,
  s: SentenceView,
  harm: Harm,
  { claimant, stance }: { claimant: Claimant; stance: Stance },
): Who {
  const { victims } = harm;
  if (victims.party !== null) return victims;
  const side = sideOf(s, harm) ?? loserNamed(s, harm) ?? beatenAttackers(view, s, harm);
  if (side) return { ...victims, party: side };
  if (claimant.party === null || claimant.actor === null) return victims;
  const possessed = s.tree
    .children(harm.head)
    .some((k) => s.tree.token(k).rel === 'nmod:poss' && ['our', 'my'].includes(s.tree.token(k).lower));
  const partOf = s.tree
    .children(harm.head)
    .some((k) => s.tree.children(k).some((c) => ['our', 'my'].includes(s.tree.token(c).lower)));
  const comrades = s.tree.token(harm.head).lemma.startsWith('comrade') && claimant.as === 'party';
  const ours = harm.entry === 'effect:lose' && s.tree.token(Math.max(0, s.tree.subject(harm.token))).lower === 'we';
  return possessed ||
    partOf ||
    ours ||
    comrades ||
    onOurSide(s, harm) ||
    amongOwnLosses(s, harm, claimant) ||
    ownLoss(s, harm, claimant, stance) ||
    harm.entry === 'effect:admitted' ||
    // "Worshippers were martyred": they are no men of the side that says so.
    (harm.entry.includes('martyr') && !isBystander(victims))
    ? { ...victims, party: claimant.party }
    : victims;
}

const BYSTANDERS = new Set([
  'civilians',
  'residents',
  'worshippers',
  'women',
  'children',
  'people',
  'medical workers',
  'journalists',
  'refugees',
  'students',
  'passengers',
]);

function isBystander({ role }: Who): boolean {
  return role !== null && BYSTANDERS.has(role);
}

/** "12 were killed on the Thai side": whose dead they are. */
function sideOf(s: SentenceView, harm: Harm): string | null {
  const { tree } = s;
  const from = Math.max(harm.head, harm.token);
  const side = tree.tokens.findIndex(
    ({ lemma, index }) => lemma === 'side' && index > from && tree.caseOf(index) === 'on',
  );
  if (side < 0 || side - from > MAX_WORDS_TO_SIDE) return null;
  if (s.quantities.some((q) => q.first > from && q.last < side)) return null;
  return s.actorAt(side)?.party ?? null;
}

/** Words of "dead on the Pakistani side". A guess. */
const MAX_WORDS_TO_SIDE = 6;

/** "On our side two fell and five were hurt" */
function onOurSide({ tree }: SentenceView, { token }: Harm): boolean {
  return [token, tree.firstConjunct(token)]
    .flatMap((v) => tree.childrenBy(v, 'obl', 'nmod'))
    .filter((k) => OURS.has(tree.token(k).lemma))
    .flatMap((k) => tree.childrenBy(k, 'nmod:poss'))
    .some((k) => tree.token(k).lower === 'our' && ['on', 'from', 'among'].includes(tree.tokens[k - 1]?.lower ?? ''));
}

/** "Its losses were 14 dead", "put its own losses at nine dead and 22 wounded": the losses of the side that says so. */
function amongOwnLosses(s: SentenceView, harm: Harm, claimant: Claimant): boolean {
  const { tree } = s;
  const losses = claimant.as === 'party' ? lossesTold(s, harm) : -1;
  return (
    losses >= 0 &&
    tree.childrenBy(losses, 'nmod:poss').some((c) => ['its', 'their', 'our'].includes(tree.token(c).lower)) &&
    tree.childrenBy(losses, 'amod').every((c) => tree.token(c).lower === 'own')
  );
}

/** "Ukraine's losses amounted to 14 dead": whose the losses are. */
function loserNamed(s: SentenceView, harm: Harm): string | null {
  const losses = lossesTold(s, harm);
  if (losses < 0) return null;
  const owner = s.tree.childrenBy(losses, 'nmod:poss', 'amod', 'compound').map((k) => s.actorAt(k));
  return owner.find((m) => m !== null && m.party !== null && m.head !== losses)?.party ?? null;
}

/** The noun of loss that a figure is said of: object of the verb above it, or subject of what is said; -1 where there is none. */
function lossesTold({ tree }: SentenceView, { token, entry }: Harm): number {
  if (entry === 'effect:toll') return -1;
  let k = tree.isCopular(token) ? token : tree.token(token).head;
  const first = tree.firstConjunct(token);
  if (first !== token && tree.isCopular(first)) k = first;
  for (let n = 0; k >= 0 && n < 3; k = tree.token(k).head, n++) {
    const subject = tree.isVerb(k) || tree.isCopular(k) ? tree.ownSubject(k) : -1;
    const object = tree.isVerb(k) ? tree.child(k, 'obj') : -1;
    const loss = [object, subject].find((i) => i >= 0 && LOSSES.has(tree.token(i).lemma));
    if (loss !== undefined) return loss;
    if (object >= 0 || (subject >= 0 && tree.isVerb(k))) return -1;
  }
  return -1;
}

const LOSSES = new Set(['loss', 'casualty', 'dead', 'death', 'toll']);
const OURS = new Set(['side', 'part', 'rank', 'own', 'force', 'unit']);

/** "acknowledged the loss of 23 soldiers": what a side owns to losing, or tells of losing, is its own. */
function ownLoss({ tree }: SentenceView, { token, entry, victims }: Harm, claimant: Claimant, stance: Stance): boolean {
  if (entry !== 'effect:loss' || claimant.as !== 'party' || isBystander(victims)) return false;
  const { rel, head } = tree.token(token);
  const above = head >= 0 ? tree.token(head).lemma : '';
  return rel === 'obj' && (stance === 'admits' || TELLS.has(above));
}

const TELLS = new Set(['confirm', 'announce', 'report', 'mourn', 'suffer', 'disclose', 'acknowledge', 'admit']);

/** "repelled an attack by the front, killing 80 fighters", "foiled a raid of the front and killed 12": those who attacked. */
function beatenAttackers(view: DocumentView, s: SentenceView, harm: Harm): string | null {
  const { tree } = s;
  const { rel, head, xpos } = tree.token(harm.token);
  if (harm.effect === 'destroyed' || head < 0 || !['advcl', 'conj'].includes(rel) || tree.ownSubject(harm.token) >= 0)
    return null;
  const { role } = harm.victims;
  const armed = role === null || (view.knowledge.classOf(role)?.endsWith('combatant') ?? false) || role === 'men';
  if (!armed || (rel === 'advcl' && xpos !== 'VBG') || !BEATING.has(tree.token(head).lemma)) return null;
  const attack = tree.object(head);
  if (attack < 0 || view.knowledge.events.nouns.get(tree.token(attack).lemma) === undefined) return null;
  const own = tree.subject(head) < 0 ? null : (s.actorAt(tree.subject(head))?.party ?? null);
  const by = tree.children(attack).filter((k) => {
    const owns = ['amod', 'compound', 'nmod:poss'].includes(tree.token(k).rel);
    return owns || ['by', 'of', 'from'].includes(tree.caseOf(k));
  });
  const parties = new Set(by.flatMap((k) => s.actorAt(k)?.party ?? []));
  const [attacker, ...more] = parties;
  return attacker !== undefined && more.length === 0 && attacker !== own ? attacker : null;
}

const BEATING = new Set(['repel', 'repulse', 'foil', 'thwart', 'rebuff', 'defeat', 'fend', 'beat', 'push']);
