import type { ActPattern } from '../../knowledge/acts.ts';
import type { IncidentType, Stance } from '../../model/claim.ts';
import type { Where } from '../../model/where.ts';
import type { Who } from '../../model/who.ts';
import { isPerson } from '../event/needs.ts';
import { targetsAt } from '../event/trigger.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { type OtherSide, otherSide, ownersOf, someoneAt, type Told } from './other-side.ts';

/** A deed between actors as a verb tells it, done or only meant: "sent grain to", "will lift the curfew in". */
export interface Act {
  token: number;
  /** The object's head, or -1. */
  object: number;
  entry: string;
  type: IncidentType | null;
  stance: Stance | null;
  agents: Who[];
  targets: Who[];
  /** Places below a country that stand where the other side would. */
  where: Where[];
  /** It says what the noun of its object is, whatever else that noun may name: a strike of teachers. */
  settles: boolean;
  /** Told only where a side or a place is known. */
  needsSide: boolean;
}

/** All acts of a sentence, whether or not they took place. */
export function actsIn(view: DocumentView, s: SentenceView): Act[] {
  return s.tree.tokens.flatMap((t) => (t.upos === 'VERB' || t.upos === 'AUX' ? (actAt(view, s, t.index) ?? []) : []));
}

const DOCUMENTS = new Set([
  'list',
  'report',
  'statement',
  'video',
  'footage',
  'photo',
  'photograph',
  'image',
  'figure',
  'data',
  'document',
  'name',
  'film',
  'book',
  'recording',
]);

/** "the list of fatalities released in October": what was released is the list. */
function isOfDocument({ tree }: SentenceView, v: number): boolean {
  if (!tree.token(v).rel.startsWith('acl') || tree.token(v).xpos !== 'VBN') return false;
  for (let k = tree.token(v).head, n = 0; k >= 0 && n < 4; k = tree.token(k).head, n++) {
    if (DOCUMENTS.has(tree.token(k).lemma)) return true;
    if (!tree.token(k).rel.startsWith('nmod')) return false;
  }
  return false;
}

function actAt(view: DocumentView, s: SentenceView, v: number): Act | null {
  for (const pattern of view.knowledge.acts.byVerb.get(s.tree.token(v).lemma) ?? []) {
    const object = objectFor(s, v, pattern);
    if (object === null || !fits(view, s, { v, object, pattern })) continue;
    if (pattern.type === 'prisoner release' && isOfDocument(s, v)) continue;
    if (pattern.by !== null && !isDoneBy(view, s, s.tree.doer(v), pattern.by)) continue;
    const found = otherSide(view, s, { v, object, pattern });
    const { targets, where } =
      found.targets.length === 0 && pattern.to.includes('deed') ? sideOfDeed(view, s, deedUnder(s, v)) : found;
    if (pattern.needsTo && targets.length === 0 && where.length === 0) continue;
    const agents = pattern.type === 'deployment' ? forcesOf(view, s, v) : agentsOf(view, s, v);
    if (agents.length === 0 && targets.length === 0 && where.length === 0) continue;
    if (pattern.needsParty && !agents.some((w) => (w.party ?? w.actor) !== null)) continue;
    return {
      token: v,
      object,
      entry: `act:${pattern.act}`,
      type: pattern.type,
      stance: pattern.stance,
      agents: pattern.both ? [...agents, ...targets] : agents,
      targets: pattern.both ? [] : targets,
      where,
      settles: pattern.by === 'worker',
      needsSide: pattern.needsSide,
    };
  }
  return null;
}

/** What an accord is for: the infinitive, clause or phrase with "to" under its verb; -1 where there is none. */
function deedUnder(s: SentenceView, v: number): number {
  const { tree } = s;
  const clause = tree
    .childrenBy(v, 'xcomp', 'ccomp', 'advcl')
    .find((k) => k > v && tree.childrenBy(k, 'mark').some((m) => ['to', 'that'].includes(tree.token(m).lower)));
  return clause ?? tree.oblique(v, 'to', 'on', 'upon');
}

/** Whom the deed is done to: of an act that is known its other side, else somebody whom a preposition brings. */
function sideOfDeed(view: DocumentView, s: SentenceView, deed: number): OtherSide {
  const { tree } = s;
  const act = tree.isVerb(deed) ? actAt(view, s, deed) : null;
  if (act && (act.targets.length > 0 || act.where.length > 0)) return { targets: act.targets, where: act.where };
  const clause = (k: number): boolean => k !== deed && ['acl:relcl', 'advcl', 'parataxis'].includes(tree.token(k).rel);
  const brought = tree
    .subtree(deed, clause)
    .filter((k) => ['to', 'with', 'for', 'from', 'in', 'between'].includes(tree.caseOf(k)) || k === deed);
  const sides = brought.map((k) => someoneAt(view, s, k));
  const known = (w: Who): boolean => w.party !== null || w.actor !== null;
  const named = sides.find(({ targets }) => targets.some(known));
  if (named) return { targets: named.targets.filter(known), where: [] };
  return sides.find(({ where }) => where.length > 0) ?? { targets: [], where: [] };
}

/** The object's head, -1 where the verb has none; null where the words of the verb are not all there. */
function objectFor(s: SentenceView, v: number, { verb }: ActPattern): number | null {
  const { tree } = s;
  const [, ...rest] = verb.split(' ');
  const object = patientOf(s, v);
  if (rest.length === 0) return tree.particle(v) === '' || tree.particle(v) === 'back' ? object : null;
  const wanted = rest.join(' ');
  if (tree.particle(v) === wanted || tree.tokens[v + 1]?.lower === rest[0]) {
    const aimed = tree.oblique(v, wanted);
    return object >= 0 ? object : aimed;
  }
  const behind = tree.children(v).some((k) => k > v && tree.token(k).lower === wanted);
  if (behind) return object;
  const aimed = tree.oblique(v, wanted);
  return aimed > v ? aimed : null;
}

/** What suffers it; also where the parser made it the receiver ("allowed the candidate to") or hung it on the day behind. */
function patientOf(s: SentenceView, v: number): number {
  const { tree } = s;
  const object = tree.patient(v);
  if (object >= 0 || tree.isPassive(v)) return object;
  const day = tree.childrenBy(v, 'obl:unmarked').find((k) => k > v && s.timeAt(k) !== null);
  const before = day === undefined ? -1 : tree.child(day, 'compound');
  return before > v ? before : tree.child(v, 'iobj');
}

function fits(view: DocumentView, s: SentenceView, { v, object, pattern }: Told): boolean {
  const { tree } = s;
  if (pattern.phrase !== null && !hasPhrase(s, [v, object], pattern.phrase)) return false;
  if (pattern.infinitive && !hasInfinitive(s, v)) return false;
  const { objects } = pattern;
  if (objects === null) return true;
  if (objects === 'deed') return deedUnder(s, v) >= 0;
  if (object < 0) return false;
  if (objects === 'party') {
    // "She told him to leave" is no demand of anybody's.
    return someoneAt(view, s, object).targets.some((w) => pattern.stance === null || (w.party ?? w.actor) !== null);
  }
  if (objects === 'person') return isPerson(s, object) && tree.token(object).upos !== 'PRON';
  const words = phraseOf(s, object);
  // "troops" is its own lemma.
  const found = words.some((k) =>
    [tree.token(k).lemma, tree.token(k).lower, tree.token(k).lower.replace(/s$/, '')].some((word) => objects.has(word)),
  );
  const { joint } = pattern;
  return found && (joint === null || words.some((k) => joint.has(tree.token(k).lower)));
}

/** Nouns for people sent in office. */
const DELEGATIONS = new Set(['delegation', 'envoy', 'mission', 'emissary', 'negotiator']);

/** Somebody in office: not refugees, who return to a country as well. */
function isOfficial(view: DocumentView, s: SentenceView, token: number): boolean {
  if (token >= 0 && DELEGATIONS.has(s.tree.token(token).lemma)) return true;
  const role = token < 0 ? null : (s.namedAt(token)?.role ?? null);
  return role !== null && ['leader', 'official', 'state combatant'].includes(view.knowledge.classOf(role) ?? '');
}

/** Whether those who do it are such as the act asks for. */
function isDoneBy(view: DocumentView, s: SentenceView, doer: number, by: NonNullable<ActPattern['by']>): boolean {
  switch (by) {
    case 'official':
      return isOfficial(view, s, doer);
    case 'worker':
      return isWorker(view, s, doer);
    case 'fighter':
      return isFighter(view, s, doer);
    case 'crowd':
      return !isFighter(view, s, doer) && !isOfficial(view, s, doer) && !isAuthority(s, doer);
  }
}

/** An armed group or its men. */
function isFighter(view: DocumentView, s: SentenceView, token: number): boolean {
  const mention = token < 0 ? null : s.namedAt(token);
  if (!mention) return false;
  return (
    mention.kind === 'armed group' ||
    (mention.role !== null && view.knowledge.classOf(mention.role) === 'group combatant')
  );
}

function isAuthority(s: SentenceView, token: number): boolean {
  const mention = token < 0 ? null : s.namedAt(token);
  return mention !== null && ['state', 'institution'].includes(mention.kind);
}

function isWorker(view: DocumentView, s: SentenceView, token: number): boolean {
  return token >= 0 && (view.knowledge.events.objects.get('worker')?.has(s.tree.token(token).lower) ?? false);
}

/** The noun with what it is made of and joined to: "700 kg of medicine", "restrictions and bans"; no clause. */
function phraseOf(s: SentenceView, noun: number): number[] {
  const { tree } = s;
  const made = new Set(['compound', 'amod', 'conj', 'flat', 'fixed', 'nummod']);
  return tree.subtree(
    noun,
    (k) => !made.has(tree.token(k).rel) && !(tree.token(k).rel === 'nmod' && tree.caseOf(k) === 'of'),
  );
}

function hasInfinitive(s: SentenceView, v: number): boolean {
  const { tree } = s;
  return tree
    .childrenBy(v, 'xcomp', 'ccomp', 'advcl')
    .some((k) => k > v && tree.childrenBy(k, 'mark').some((m) => tree.token(m).lower === 'to'));
}

/** "on alert", "with": the verb's phrase by that preposition, with that noun where one is given. */
function hasPhrase(s: SentenceView, on: readonly number[], [preposition = '', noun]: readonly string[]): boolean {
  const { tree } = s;
  const under = on.flatMap((k) => (k < 0 ? [] : tree.obliques(k, preposition)));
  return under.some((k) => noun === undefined || tree.token(k).lemma === noun);
}

/** Forces act when they are put on alert, whoever puts them there. */
function forcesOf(view: DocumentView, s: SentenceView, v: number): Who[] {
  const agents = agentsOf(view, s, v);
  if (agents.length > 0 || !s.tree.isPassive(v)) return agents;
  const subject = s.tree.subject(v);
  return subject < 0 ? [] : someoneAt(view, s, subject).targets;
}

/** Who does it: the subject, or whose people or things the subject is: "U.N. helicopters", "doctors from two agencies". */
function agentsOf(view: DocumentView, s: SentenceView, v: number): Who[] {
  const doer = s.tree.doer(v);
  if (doer < 0) return [];
  const direct = targetsAt(s, doer).map((w) => (w.role === 'things' ? { ...w, role: null } : w));
  if (direct.some((w) => w.party !== null || w.actor !== null)) return direct;
  const behind = [...ownersOf(s, doer), ...s.tree.childrenBy(doer, 'nmod').filter((k) => s.tree.caseOf(k) === 'from')];
  const whose = behind
    .flatMap((k) => someoneAt(view, s, k).targets)
    .filter((w) => w.party !== null || w.actor !== null);
  return whose.length > 0 ? whose : direct;
}
