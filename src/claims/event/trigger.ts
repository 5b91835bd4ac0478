import { type Certainty, DONE_TO_THINGS, type IncidentType, STRIKES } from '../../model/claim.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import type { Who } from '../../model/who.ts';
import { type ClaimKnowledge, type DocumentView, type SentenceView, whosOf } from '../view.ts';
import { isA } from './needs.ts';

/** A word that says something happened, with its parts read off the sentence. */
export interface Trigger {
  sentence: number;
  token: number;
  /** All words of the trigger: "air strikes". */
  words: readonly number[];
  via: 'verb' | 'noun';
  type: IncidentType;
  entry: string;
  both: boolean;
  generic: boolean;
  agents: Who[];
  targets: Who[];
  weapons: string[];
  when: When | null;
  where: Where[];
  /** The doubt in the event's own words: "suspected", "reportedly", "may have". */
  certainty: Certainty;
  /** Not said to have happened: planned, threatened, wished away. */
  unreal: boolean;
  tokens: readonly number[];
}

/** What is done to somebody or something by force: what it was done to is told even where nobody knows whose it is. */
export const VIOLENT: ReadonlySet<string> = new Set<IncidentType>([...STRIKES, ...DONE_TO_THINGS, 'blockade']);

/** "No group", "none of the parties", "nobody". */
export function isNobody(s: SentenceView, token: number): boolean {
  if (['nobody', 'none', 'neither', 'nothing', 'no'].includes(s.tree.token(token).lower)) return true;
  return s.tree
    .childrenBy(token, 'det', 'advmod')
    .some((k) => ['no', 'neither'].includes(s.tree.token(k).lower) && s.tree.token(token).lower !== 'side');
}

/** Who is meant at a token and at those coordinated with it. Things and abstractions give nobody. */
export function partiesAt(s: SentenceView, token: number): Who[] {
  if (token < 0 || isNobody(s, token)) return [];
  const out: Who[] = [];
  for (const i of withExamples(s, token)) {
    const mention = s.namedAt(i);
    if (!mention || mention.kind === 'media') continue;
    for (const who of whosOf(mention)) if (!out.some((w) => sameWho(w, who))) out.push(who);
    for (const who of sharingNoun(s, i, mention.first)) if (!out.some((w) => sameWho(w, who))) out.push(who);
  }
  return out;
}

/**
 * Who does something at a token. What "a Tunisian" or "two Syrians" did, their state has not done: they keep their
 * name and lose the side.
 */
export function doersAt(s: SentenceView, token: number): Who[] {
  return partiesAt(s, token).map((who) => (isPrivate(s, who) ? { ...who, party: null } : who));
}

function isPrivate(s: SentenceView, { actor, role, party, span }: Who): boolean {
  if (actor !== null || role !== null || party === null || span === null) return false;
  const mention = s.actors.find((m) => m.span.start === span.start && m.span.end === span.end);
  if (!mention) return false;
  return mention.kind === 'person' || (mention.kind === 'people' && s.quantityOf(mention.head) !== null);
}

/** Who is hit at a token: somebody, or whoever owns the thing ("Rwandan posts", "a base of the army"). */
export function targetsAt(s: SentenceView, token: number): Who[] {
  const direct = partiesAt(s, token);
  if (direct.length > 0 || token < 0 || s.placeAt(token)) return direct;
  const { tree } = s;
  const noun = tree.token(token).text;
  return tree
    .children(token)
    .filter((k) => ['amod', 'compound', 'nmod:poss'].includes(tree.token(k).rel) || tree.caseOf(k) === 'of')
    .flatMap((k) => partiesAt(s, k))
    .filter((w) => w.party !== null)
    .map((w) => ({ ...w, name: `${w.name} ${noun}`, role: 'things' }));
}

/** Whom or what an attack is on: somebody, somebody's thing, or else the thing itself ("an army post and a village"). */
export function attackedAt(view: DocumentView, s: SentenceView, token: number): Who[] {
  if (token < 0 || isNobody(s, token)) return [];
  const out: Who[] = [];
  for (const k of s.tree.conjuncts(token)) {
    // "blew himself up": who did it was not the target.
    if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(s.tree.token(k).lower)) continue;
    const known = targetsAt(s, k);
    const owned = known.some((w) => w.role === 'things' && w.name.endsWith(` ${s.tree.token(k).text}`));
    const things = s.namedAt(k) !== null || owned ? [] : [...stateAt(view, s, k), ...thingAt(view, s, k)];
    for (const who of [...known, ...things]) if (!out.some((w) => sameWho(w, who))) out.push(who);
  }
  return out;
}

/** "fired rockets at Oman": a country that is attacked as a whole. */
function stateAt(view: DocumentView, s: SentenceView, token: number): Who[] {
  const place = s.placeAt(token);
  if (place?.feature !== 'country' || !['at', 'on', 'against'].includes(s.tree.caseOf(token))) return [];
  const { name, country, span } = place.where;
  const party = country && view.knowledge.governmentOf(country, view.document.published.slice(0, 10));
  return party ? [{ name, actor: party, party, role: null, span }] : [];
}

/** "an army post": a thing that can be hit and whose side nobody names. */
function thingAt(view: DocumentView, s: SentenceView, noun: number): Who[] {
  const hit = ['thing', 'place', 'target'].some((kind) => isA(view, s, noun, kind));
  if (!hit || s.placeAt(noun) !== null || s.tree.token(noun).upos !== 'NOUN') return [];
  const words = s.tree.subtree(noun, (k) => !['compound', 'flat'].includes(s.tree.token(k).rel));
  return [{ name: s.tree.text(words), actor: null, party: null, role: 'things', span: s.spanOf(words) }];
}

/** "Pakistani and Afghan forces": the nationality that shares the noun with another one. */
function sharingNoun(s: SentenceView, noun: number, first: number): Who[] {
  return s.tree
    .childrenBy(noun, 'amod', 'compound')
    .filter((k) => k < first || s.tree.childrenBy(k, 'conj').length > 0)
    .flatMap((k) => [k, ...s.tree.childrenBy(k, 'conj')])
    .map((k) => s.actorAt(k))
    .filter((m) => m !== null && m.head !== noun && (m.by === 'demonym+role' || isStateBeside(s, m.head)))
    .flatMap((m) => (m ? whosOf(m) : []));
}

/** "U.S. and Russian diplomats": the state's name is joined to a nationality before their noun. */
function isStateBeside(s: SentenceView, k: number): boolean {
  const mention = s.actorAt(k);
  if (mention?.kind !== 'state' || s.tree.tokens[mention.last + 1]?.lower !== 'and') return false;
  return s.actorAt(mention.last + 2)?.by === 'demonym+role';
}

/** "armed groups, particularly the front": what stands in apposition to a word that names nobody. */
function withExamples(s: SentenceView, token: number): number[] {
  const own = s.tree.conjuncts(token);
  const named = own.some((i) => s.actorAt(i)?.actor !== null && s.actorAt(i) !== null);
  return named
    ? own
    : [
        ...own,
        ...own.flatMap((i) =>
          s.tree
            .childrenBy(i, 'appos', 'nmod')
            .filter(
              (k) =>
                s.tree.token(k).rel === 'appos' ||
                ['including', 'like', 'such as', 'particularly'].includes(s.tree.caseOf(k)),
            ),
        ),
      ];
}

export function sameWho(a: Who, b: Who): boolean {
  if (a.span && b.span && a.span.start === b.span.start && a.name === b.name) return true;
  return a.actor !== null && a.actor === b.actor && a.role === b.role;
}

/** "suspected rebels of the X", "alleged X fighters": whose they are is only thought. */
export function isSuspected(view: DocumentView, s: SentenceView, doer: number, agents: readonly Who[]): boolean {
  if (!agents.some((w) => (w.party ?? w.actor) !== null)) return false;
  return nounCertainty(s, doer, view.knowledge) === 'hedged';
}

/** The doubt that adjectives on a noun speak: "suspected air strikes", "alleged", "false". */
export function nounCertainty(s: SentenceView, noun: number, knowledge: ClaimKnowledge): Certainty {
  for (const k of s.tree.childrenBy(noun, 'amod', 'advmod', 'acl', 'compound')) {
    if (k > noun) continue;
    const { lower } = s.tree.token(k);
    // "killed, reportedly by fire from the front"
    if (knowledge.speech.hedgeAdjectives.has(lower) || knowledge.speech.hedgeAdverbs.has(lower)) return 'hedged';
    if (knowledge.speech.negatingAdjectives.has(lower)) return 'negated';
  }
  return 'asserted';
}
