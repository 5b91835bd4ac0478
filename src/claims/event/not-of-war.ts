import { DONE_TO_PERSONS, DONE_TO_THINGS, STRIKES } from '../../model/claim.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { isBygone } from './bygone.ts';
import { isForce, isPerson, isTarget } from './needs.ts';
import { isOfOtherTopic, isWarlike } from './other-topic.ts';
import { type Arguments, argumentsOf } from './sense/arguments.ts';
import { isSensedQuiet } from './sense/sense.ts';
import type { Trigger } from './trigger.ts';

/** What peaceful people do too (talks, visits, protests) is not asked here. */
const ASKED = new Set([
  'armed clash',
  ...STRIKES,
  ...DONE_TO_PERSONS,
  ...DONE_TO_THINGS,
  'territory captured',
  'territory lost',
  'withdrawal',
  'deployment',
  'arrest',
  'surrender',
  'riot',
  'blockade',
]);

/** Whether the event is of a kind that means something else in sport, markets and kitchens. */
export function isAskedForSense({ type }: Pick<Trigger, 'type'>): boolean {
  return ASKED.has(type);
}

/**
 * Whether a word of violence means none here: by what does it, suffers it, by what means and for what; by the topic of the
 * words around it; or because it is told of a world long gone.
 */
export function isNotOfWar(view: DocumentView, s: SentenceView, t: Trigger): boolean {
  if (!isAskedForSense(t)) return false;
  if (isBygone(view, s, t.when?.to ?? null)) return true;
  if (isFigure(s, t.token)) return true;
  const args = argumentsOf(s, t);
  if ([t.token, ...args.doers].some((k) => isStrikeOfWorkers(view, s, k))) return true;
  if (byArguments(view, s, t, args)) return true;
  return isOfOtherTopic(view, s, t.token, Object.values(args).flat()) || isSensedQuiet(view, s, t);
}

/** "a strike by nurses", "the drivers' strike": those who strike bear no arms. */
function isStrikeOfWorkers(view: DocumentView, s: SentenceView, k: number): boolean {
  const { tree } = s;
  const { lemma, upos } = tree.token(k);
  if (lemma !== 'strike' || upos !== 'NOUN') return false;
  const strikers = [...tree.children(k).filter((c) => tree.caseOf(c) === 'by'), ...tree.childrenBy(k, 'nmod:poss')];
  return strikers.some((c) => {
    const who = s.actorAt(c);
    if (who?.head !== c || who.kind !== 'people' || who.actor !== null || who.party !== null) return false;
    return !(who.role !== null && view.knowledge.classOf(who.role)?.endsWith('combatant'));
  });
}

/** "executed politically", "attacked him verbally". */
function isFigure(s: SentenceView, token: number): boolean {
  const { tree } = s;
  return tree
    .childrenBy(token, 'advmod', 'amod')
    .some((k) =>
      ['politically', 'verbally', 'verbal', 'figuratively', 'metaphorically', 'rhetorical'].includes(
        tree.token(k).lower,
      ),
    );
}

function byArguments(view: DocumentView, s: SentenceView, t: Trigger, args: Arguments): boolean {
  const { senses, events } = view.knowledge;
  const any = (tokens: readonly number[], words: ReadonlySet<string> | undefined): boolean =>
    words !== undefined && tokens.some((k) => isAmong(s, k, words));
  const mishaps = events.objects.get('mishap');
  // The Tigers and the Wolves of this world are no animals.
  const nature = args.doers.filter((k) => !isProperName(s, k) && !isForce(view, s, k));
  if (any(nature, senses.doers) || any(args.doers, mishaps) || any(s.tree.obliques(t.token, 'in'), mishaps))
    return true;
  if (t.type === 'arrest') return any(args.aims, senses.petty) || any(args.means, senses.doers);
  if (t.type === 'riot') return any(args.left, senses.matter);
  if (t.via === 'verb' && isAccident(s, t.token, args.doers)) return true;
  if (isWarlike(view, s)) return false;
  if (any(args.objects, senses.objects) && !args.objects.some((k) => isTarget(view, s, k))) return true;
  if (any(args.means, senses.means) || any(args.aims, senses.aims)) return true;
  if (t.type === 'withdrawal' && any(args.left, senses.left)) return true;
  if (t.via === 'noun') return any(args.left, senses.matter);
  return byVerb(view, s, t, args);
}

/** Verbs with a sense that only some subjects or objects have. */
function byVerb(view: DocumentView, s: SentenceView, t: Trigger, args: Arguments): boolean {
  const { tree } = s;
  const { lemma } = tree.token(t.token);
  const [object = -1] = args.objects;
  const [doer = -1] = args.doers;
  switch (lemma) {
    case 'explode':
    case 'detonate':
      return !explodes(view, s, t.token);
    case 'surrender':
      return tree.object(t.token) >= 0
        ? !isTarget(view, s, object) && !isWeapon(view, s, object)
        : doer >= 0 && s.actorAt(doer) === null && !isPerson(s, doer);
    case 'fight':
    case 'battle':
      return !hasSides(t);
    case 'attack':
    case 'raid':
    case 'invade':
    case 'ambush':
    case 'bombard':
    case 'strike':
    case 'hit':
      if (lemma === 'bombard' && tree.obliques(t.token, 'with').some((k) => !isWeapon(view, s, k))) return true;
      if (object >= 0 && tree.token(object).upos === 'PRON') return isFeeling(view, s, doer);
      return object < 0 && !tree.isPassive(t.token) && !isForce(view, s, doer) && t.where.length === 0;
    case 'destroy':
    case 'damage':
      return doer >= 0 && tree.token(doer).lemma === 'fire' && tree.childrenBy(doer, 'compound', 'amod').length === 0;
    case 'conquer':
      return object >= 0 && s.placeAt(object) === null && !isForce(view, s, object);
    case 'annex':
    case 'retake':
    case 'recapture':
      return object >= 0 && !isTarget(view, s, object);
    case 'bomb':
    case 'storm':
      return object < 0 && !tree.isPassive(t.token) && !isForce(view, s, doer);
    case 'take':
      return tree.tokens.slice(t.token + 1, t.token + 5).some(({ lower }) => lower === 'apart');
    case 'shoot':
      return isOtherShot(view, s, t.token);
    default:
      return false;
  }
}

/** "The smell hit us": what strikes is neither people nor a weapon nor an event. */
function isFeeling(view: DocumentView, s: SentenceView, doer: number): boolean {
  if (doer < 0 || s.tree.token(doer).upos !== 'NOUN' || s.actorAt(doer) !== null) return false;
  const { lemma } = s.tree.token(doer);
  const { events, senses } = view.knowledge;
  return (
    !isTarget(view, s, doer) && !isWeapon(view, s, doer) && !senses.explosive.has(lemma) && !events.nouns.has(lemma)
  );
}

/** A name with a capital that does not merely open the sentence: "the Tigers" but not "Dengue has struck". */
function isProperName(s: SentenceView, k: number): boolean {
  const { upos, lower } = s.tree.token(k);
  return upos === 'PROPN' && (k > 0 || lower.endsWith('s'));
}

/** "overturned and exploded", "exploded during a test", "a gas cylinder exploded". */
function isAccident(s: SentenceView, v: number, doers: readonly number[]): boolean {
  const { tree } = s;
  if (!['explode', 'detonate', 'blow'].includes(tree.token(v).lemma)) return false;
  return (
    tree.conjuncts(tree.firstConjunct(v)).some((k) => ACCIDENTS.has(tree.token(k).lemma)) ||
    tree.obliques(v, 'during', 'in').some((k) => ['test', 'trial', 'drill'].includes(tree.token(k).lemma)) ||
    doers.some((k) => tree.childrenBy(k, 'compound').some((c) => tree.token(c).lower === 'gas'))
  );
}

const ACCIDENTS = new Set(['overturn', 'derail', 'collide', 'capsize', 'skid']);

/** What goes off is a bomb or what can carry one, or it goes off beside something: "exploded near the embassy". */
function explodes(view: DocumentView, s: SentenceView, v: number): boolean {
  const { tree } = s;
  const subject = tree.isPassive(v) ? tree.patient(v) : tree.subject(v);
  const object = tree.object(v);
  // "a Boeing 727 with 107 people on board": the name may hang on its number.
  const what = [subject, object].filter((k) => k >= 0).flatMap((k) => [...tree.conjuncts(k), ...tree.children(k)]);
  // Without an arc: "murdered them, exploded devices".
  if (what.length === 0)
    return [v - 1, v + 1].some((k) => tree.tokens[k] && isAmong(s, k, view.knowledge.senses.explosive));
  if (what.some((k) => tree.token(k).upos === 'PROPN')) return true;
  if (what.some((k) => isAmong(s, k, view.knowledge.senses.explosive) || isWeapon(view, s, k))) return true;
  if (s.quantityOf(subject)?.of === 'people') return false;
  const beside = tree
    .obliques(v, 'near', 'outside', 'beside', 'in front of', 'under', 'next to')
    .some((k) => isTarget(view, s, k));
  return beside;
}

const ASIDE = new Set(['wide', 'over', 'past', 'up', 'full', 'ahead', 'straight']);

/** "shot wide", "shot up 14 per cent", "shot to fame", "the show was shot in the hills". */
function isOtherShot(view: DocumentView, s: SentenceView, v: number): boolean {
  const { tree } = s;
  const next = tree.tokens[v + 1]?.lower ?? '';
  if (tree.patient(v) < 0 && ASIDE.has(next)) return true;
  if (next === 'full') return true;
  const behind = [v + 1, v + 2, v + 3].filter((k) => tree.tokens[k]?.upos === 'NOUN');
  const shown = [...behind, tree.patient(v), tree.child(v, 'iobj'), ...tree.obliques(v, 'to', 'into')];
  const { senses, events } = view.knowledge;
  return [...shown, tree.child(v, 'obj')].some(
    (k) => k >= 0 && (isAmong(s, k, senses.objects) || isAmong(s, k, events.objects.get('title') ?? new Set())),
  );
}

function hasSides(t: Trigger): boolean {
  const parties = [...t.agents, ...t.targets].filter((who) => who.party !== null);
  return parties.length > 0 || t.targets.length > 0 || t.agents.length > 1 || t.where.length > 0 || t.when !== null;
}

function isWeapon(view: DocumentView, s: SentenceView, k: number): boolean {
  return k >= 0 && isAmong(s, k, view.knowledge.events.objects.get('weapon') ?? new Set());
}

function isAmong(s: SentenceView, k: number, words: ReadonlySet<string>): boolean {
  const { lower, lemma } = s.tree.token(k);
  return words.has(lower) || words.has(lemma);
}
