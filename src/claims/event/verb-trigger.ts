import type { EventVerb } from '../../knowledge/events.ts';
import type { Where } from '../../model/where.ts';
import type { Who } from '../../model/who.ts';
import type { FrameBook } from '../attribution/frame.ts';
import { isReal, verbPhrase } from '../grammar/verb-phrase.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { whenOf, wheresOf, withoutOrigins } from './circumstances.ts';
import { type ClauseParts, isForce, isMunition, isTarget, massOf, meets } from './needs.ts';
import { attackedAt, doersAt, isNobody, isSuspected, partiesAt, type Trigger, targetsAt, VIOLENT } from './trigger.ts';
import { weaponsAmong } from './weapon.ts';

/** "shot down a jet": the weapon is what is lost and not what hits. */
const WEAPON_IS_HIT: ReadonlySet<string> = new Set(['armed clash', 'property destruction']);
const isDowning = ({ needs }: EventVerb): boolean => needs === 'manned-object';

/** Those who attack banks and networks without arms. */
const HACKERS = new Set(['hacker', 'hackers', 'cybercriminal']);

const NO_WEAPON = { type: null, names: [] };

/** Events that verbs tell: "attacked the post", "clashed with", "captured the town". */
export function verbTriggers(
  view: DocumentView,
  s: SentenceView,
  book: FrameBook,
  isEvent: (i: number) => boolean,
): Trigger[] {
  const out: Trigger[] = [];
  for (const token of s.tree.tokens) {
    // "were hit" may be tagged as an adjective.
    const participle =
      token.upos === 'ADJ' &&
      (token.xpos === 'VBN' || (s.tree.isCopular(token.index) && view.knowledge.events.verbs.has(token.lower)));
    if (token.upos !== 'VERB' && !participle) continue;
    // "No one has been arrested", "freed nobody"
    const patient = s.tree.patient(token.index);
    if (patient >= 0 && isNobody(s, patient)) continue;
    const found = entriesAt(view, s, token.index);
    for (const entry of found) {
      const trigger = triggerOf(view, s, token.index, entry);
      if (!trigger) continue;
      trigger.when = whenOf(s, token.index, book, view.document.published.slice(0, 10));
      const around = wheresOf(s, token.index, book, isEvent);
      trigger.where = placesOf(s, token.index, entry, VIOLENT.has(entry.type) ? withoutOrigins(s, around) : around);
      out.push(trigger);
      break;
    }
  }
  return out;
}

/** "The town fell to the rebels": the subject is where. */
function placesOf(s: SentenceView, v: number, entry: EventVerb, around: Where[]): Where[] {
  const fallen = entry.needs === 'place-subject' ? s.placeAt(s.tree.subject(v)) : null;
  return fallen ? [fallen.where] : around;
}

/** Entries of the verb with its particle or fixed object ("open fire", "seize power"), before the bare verb's. */
export function entriesAt(view: DocumentView, s: SentenceView, v: number): readonly EventVerb[] {
  const { tree } = s;
  const { verbs } = view.knowledge.events;
  const { lemma } = tree.token(v);
  const particle = tree.particle(v);
  const object = tree.child(v, 'obj');
  const toPower = tree.oblique(v, 'to');
  const onFire = tree.oblique(v, 'on');
  const longer = [
    particle ? `${lemma} ${particle}` : '',
    object >= 0 ? `${lemma} ${tree.token(object).lemma}` : '',
    toPower >= 0 ? `${lemma} to ${tree.token(toPower).lemma}` : '',
    onFire >= 0 ? `${lemma} on ${tree.token(onFire).lemma}` : '',
    // "set two lorries ablaze"
    ...tree.childrenBy(v, 'xcomp', 'advmod', 'obl').map((k) => `${lemma} ${tree.token(k).lower}`),
    `${lemma} ${tree.tokens[v + 1]?.lower ?? ''}`,
  ];
  for (const key of longer) {
    const found = key ? verbs.get(key) : undefined;
    if (found) return found;
  }
  return particle && particle !== 'back' ? [] : (verbs.get(lemma) ?? []);
}

function triggerOf(view: DocumentView, s: SentenceView, v: number, entry: EventVerb): Trigger | null {
  const { tree } = s;
  if (entry.type === 'launched') return null;
  const object = objectOf(s, v);
  const parts: ClauseParts = {
    verb: v,
    subject: tree.doer(v),
    object,
    at: entry.at ? aimedAt(s, v, entry.object === 'weapon' ? object : -1, entry.at) : -1,
  };
  const byMunition = entry.weapon === true && isHitByMunition(view, s, parts);
  if (entry.needs && !byMunition && !meets(view, s, entry.needs, parts)) return null;
  if (entry.unless === 'object' && parts.object >= 0) return null;
  // "leaving regions without power" leaves nothing behind but the dark.
  if (entry.lemma === 'leave' && tree.token(v).xpos === 'VBG') return null;
  if (entry.type === 'visit' && !isVisit(s, parts)) return null;
  // "withdrew its agreement" moves no troops.
  if (
    entry.type === 'withdrawal' &&
    entry.lemma === 'withdraw' &&
    parts.object >= 0 &&
    !tree.isPassive(v) &&
    !isForce(view, s, parts.object)
  )
    return null;
  const phrase = verbPhrase(tree, v, view.knowledge.speech);
  const hurled =
    !WEAPON_IS_HIT.has(entry.type) &&
    !isDowning(entry) &&
    !(entry.weapon && tree.isPassive(v)) &&
    parts.object >= 0 &&
    view.knowledge.events.objects.get('weapon')?.has(tree.token(massOf(s, parts.object)).lower);
  // "destroyed missile depots": what is hit is not what hits.
  const near = tree.subtree(
    v,
    (k) =>
      (k === parts.object && !hurled) ||
      ['ccomp', 'advcl', 'conj', 'acl:relcl', 'parataxis'].includes(tree.token(k).rel),
  );
  const weapons = isDowning(entry) ? NO_WEAPON : weaponsAmong(s, near, view.knowledge.events);
  const passiveAlone = tree.isPassive(v) && parts.subject < 0;
  const { agents, targets } = sides(view, s, v, entry, parts);
  if (byMunition && targets.length === 0) targets.push(thingBy(s, parts.object));
  const mined = minedAt(s, v, entry, parts);
  // "fell to its knees"
  if (entry.agent === 'at' && agents.length === 0) return null;
  if (
    agents.length === 0 &&
    targets.length === 0 &&
    !isTarget(view, s, parts.object) &&
    !isTarget(view, s, parts.at) &&
    !passiveAlone &&
    entry.target !== 'none' &&
    !(entry.needs === 'munition-subject' && s.quantityOf(parts.object) !== null)
  )
    return null;
  const hacked = entry.type === 'armed attack' && HACKERS.has(parts.subject < 0 ? '' : tree.token(parts.subject).lemma);
  const suspected = parts.subject >= 0 && isSuspected(view, s, parts.subject, agents);
  const narrows = weapons.type !== null && ['armed attack', 'bombing', 'shelling'].includes(entry.type);
  return {
    sentence: s.index,
    token: v,
    words: [v],
    via: 'verb',
    type: mined ? 'bombing' : hacked ? 'cyber attack' : narrows && weapons.type ? weapons.type : entry.type,
    entry: `event:${entry.lemma}`,
    both: entry.both ?? false,
    generic: false,
    agents: mined ? [] : agents,
    targets: mined ?? targets,
    weapons: weapons.names,
    when: null,
    where: [],
    certainty: phrase.negated ? 'negated' : phrase.hedged || phrase.possible || suspected ? 'hedged' : 'asserted',
    unreal: !isReal(phrase),
    tokens: near,
  };
}

const LAID = new Set(['mine', 'landmine', 'ied', 'bomb', 'explosive', 'device']);
const STRUCK = new Set(['hit', 'strike', 'struck', 'trigger', 'detonate']);

/** What ran onto something laid in its way: "his convoy hit a mine". */
function minedAt(s: SentenceView, v: number, entry: EventVerb, { object, subject }: ClauseParts): Who[] | null {
  if (object < 0 || subject < 0 || s.tree.isPassive(v)) return null;
  if (!LAID.has(s.tree.token(object).lemma) || !STRUCK.has(entry.lemma)) return null;
  const known = targetsAt(s, subject);
  return known.length > 0 ? known : [thingBy(s, subject)];
}

/** The object; a place right behind the verb that no preposition brings ("struck Qamishli") is one, whatever its arc. */
function objectOf(s: SentenceView, v: number): number {
  const { tree } = s;
  const object = tree.patient(v);
  if (object >= 0 || tree.isPassive(v)) return object;
  const next = tree.children(v).find((k) => k > v && s.placeAt(k)?.first === v + 1);
  return next ?? object;
}

/**
 * What the verb aims at stands behind it, or opens the sentence; a phrase between is another clause's. What is hurled may
 * have it: "sent drones and missiles towards the city".
 */
function aimedAt(s: SentenceView, v: number, hurled: number, prepositions: readonly string[]): number {
  const { tree } = s;
  const own = tree.obliques(v, ...prepositions).find((k) => k > v || tree.subtree(k)[0] === 0);
  if (own !== undefined || hurled < 0) return own ?? -1;
  const nouns = [massOf(s, hurled), ...tree.conjuncts(hurled)];
  return nouns.flatMap((k) => tree.children(k).filter((c) => prepositions.includes(tree.caseOf(c))))[0] ?? -1;
}

/** "Two missiles hit a training ground", "struck a beach with a drone": by what hits, whatever is hit is a target. */
function isHitByMunition(view: DocumentView, s: SentenceView, { verb, subject, object }: ClauseParts): boolean {
  const { tree } = s;
  if (object < 0 || tree.token(object).upos !== 'NOUN' || s.timeAt(object) !== null) return false;
  if (view.knowledge.senses.objects.has(tree.token(object).lemma)) return false;
  const means = [subject, ...tree.obliques(verb, 'with', 'by')].filter((k) => k >= 0);
  return means.some((k) => isMunition(view, s, massOf(s, k)));
}

/** What was hit, by its words. */
function thingBy(s: SentenceView, noun: number): Who {
  const words = s.tree.subtree(noun, (k) => !['compound', 'flat'].includes(s.tree.token(k).rel));
  return { name: s.tree.text(words), actor: null, party: null, role: 'things', span: s.spanOf(words) };
}

/** Somebody goes somewhere: not "they arrived sooner". */
function isVisit(s: SentenceView, parts: ClauseParts): boolean {
  const who = parts.subject < 0 ? null : s.actorAt(parts.subject);
  const known = who !== null && (who.form !== 'pronoun' || who.actor !== null);
  const place = (i: number): boolean => i >= 0 && (s.placeAt(i) !== null || s.actorAt(i)?.kind === 'state');
  return known && (place(parts.object) || place(parts.at));
}

function whoseDoing(s: SentenceView, subject: number): Who[] {
  const own = doersAt(s, subject);
  return own.length > 0 ? own : targetsAt(s, subject);
}

function sides(
  view: DocumentView,
  s: SentenceView,
  v: number,
  entry: EventVerb,
  parts: ClauseParts,
): Pick<Trigger, 'agents' | 'targets'> {
  const { tree } = s;
  // "A Thai F-16 bombed …": whose aircraft it is.
  const agents =
    entry.agent === 'none'
      ? []
      : entry.agent === 'at'
        ? partiesAt(s, parts.at)
        : whoseDoing(s, parts.subject).map((w) => (w.role === 'things' ? { ...w, role: null } : w));
  if (entry.both) {
    const other = tree.oblique(v, 'with', 'against');
    const others = partiesAt(s, other >= 0 ? other : parts.object);
    return { agents: [...agents, ...others], targets: [] };
  }
  if (entry.target === 'none')
    return { agents: agents.length > 0 ? agents : partiesAt(s, tree.subject(v)), targets: [] };
  const on = (k: number): Who[] => (VIOLENT.has(entry.type) ? attackedAt(view, s, k) : targetsAt(s, k));
  const at = parts.at >= 0 ? on(parts.at) : [];
  const objects = on(parts.object);
  const weaponObject =
    parts.object >= 0 &&
    !isDowning(entry) &&
    !(entry.weapon && tree.isPassive(v)) &&
    view.knowledge.events.objects.get('weapon')?.has(tree.token(massOf(s, parts.object)).lower);
  return { agents, targets: at.length > 0 ? at : weaponObject ? [] : objects };
}
