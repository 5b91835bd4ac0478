import type { Who } from '../../model/who.ts';
import { partiesAt } from '../event/trigger.ts';
import { byName } from '../named.ts';
import type { DocumentView, SentenceView } from '../view.ts';

/** Where in the clause a part of a relation stands, and what it must be. */
export interface Part {
  /** 'subject', 'object', 'possessor', 'holder', 'described', or a preposition; tried in order. */
  at: string | readonly string[];
  as?: 'group' | 'place' | 'person' | 'actor' | undefined;
  /** The noun that carries the relation, whose own phrases are looked at too. */
  noun?: number;
  /** Whether somebody whom the text does not settle ("the group", "its neighbour") will do. */
  unsettled?: boolean;
}

/** Who stands in a part of the clause around `v`; empty where nobody fitting does. */
export function partOf(view: DocumentView, s: SentenceView, v: number, part: Part): Who[] {
  const places = typeof part.at === 'string' ? [part.at] : part.at;
  for (const at of places) {
    const found = candidates(s, v, at, part.noun).flatMap((k) => whosAs(view, s, k, part));
    if (found.length > 0) return found;
  }
  return [];
}

function candidates(s: SentenceView, v: number, at: string, noun: number | undefined): number[] {
  const { tree } = s;
  const own = noun ?? v;
  switch (at) {
    case 'subject':
      return [subjectOf(s, v)].filter((k) => k >= 0);
    case 'object':
      return [tree.patient(v), tree.child(v, 'iobj')].filter((k) => k >= 0 && k !== noun);
    case 'possessor':
      return tree.childrenBy(own, 'nmod:poss');
    case 'holder':
      return holderOf(s, own);
    case 'described':
      return described(s, own);
    case 'patient':
      return [tree.patient(v)].filter((k) => k >= 0);
    case 'name':
      return tree
        .childrenBy(own, 'compound')
        .filter((k) => s.actorAt(k)?.form === 'name' && s.actorAt(k) !== s.actorHeadedBy(own));
    case 'appos':
      return tree.childrenBy(own, 'appos');
    case 'behind':
      return nameBehind(s, own);
    default:
      return [...tree.children(own), ...(own === v ? [] : tree.children(v))].filter((k) => tree.caseOf(k) === at);
  }
}

/** Who does the verb; in "insists the group – an aside – operates from", the object that the parser gave the verb of saying. */
function subjectOf(s: SentenceView, v: number): number {
  const { tree } = s;
  const doer = tree.doer(v);
  const { rel, head } = tree.token(v);
  if (doer >= 0 || rel !== 'parataxis' || head < 0 || tree.isPassive(v)) return doer;
  const object = tree.child(head, 'obj');
  return object >= 0 && object < v && s.actorAt(object) ? object : -1;
}

/** "its political arm, the X,": the name between commas right behind the noun. */
function nameBehind(s: SentenceView, noun: number): number[] {
  const { tree } = s;
  const comma = endOfAlliance(s, noun) + 1;
  if (tree.tokens[comma]?.text !== ',') return [];
  const name = s.actors.find(
    (m) =>
      m.form === 'name' && (m.first === comma + 1 || (m.first === comma + 2 && tree.tokens[comma + 1]?.upos === 'DET')),
  );
  const after = name ? tree.tokens[name.last + 1]?.text : undefined;
  return name && (after === ',' || after === '(') ? [name.head] : [];
}

/** "its partner in the Northern Alliance, the X": where the body ends in which the two are partners; else the noun. */
function endOfAlliance(s: SentenceView, noun: number): number {
  if (s.tree.tokens[noun + 1]?.lower !== 'in') return noun;
  const start = s.tree.tokens[noun + 2]?.upos === 'DET' ? noun + 3 : noun + 2;
  return s.actors.find((m) => m.first === start && m.form === 'name')?.last ?? noun;
}

/** "X was considered a patron of", "X is an offshoot of", "X, a patron of": who the noun is said of. */
function holderOf(s: SentenceView, noun: number): number[] {
  const { tree } = s;
  const { head, rel } = tree.token(noun);
  if (tree.isCopular(noun)) return [tree.ownSubject(noun)].filter((k) => k >= 0);
  if (rel === 'appos' && head >= 0) return [head];
  if ((rel === 'xcomp' || rel === 'obj') && head >= 0) {
    const subject = tree.isPassive(head) ? tree.subject(head) : tree.child(head, 'obj');
    return subject >= 0 && subject !== noun ? [subject] : [];
  }
  if (rel === 'obl' && head >= 0 && tree.caseOf(noun) === 'as') return [tree.patient(head)].filter((k) => k >= 0);
  return [];
}

function described(s: SentenceView, i: number): number[] {
  const { tree } = s;
  const { rel, head } = tree.token(i);
  // "the leader of the group, which is also known as": the pronoun knows better than the tree whom it means.
  const own = tree.ownSubject(i);
  if (own >= 0 && s.actorHeadedBy(own)?.actor) return [own];
  const subject = tree.subject(i);
  if (subject >= 0) return [subject];
  return (rel === 'amod' || rel.startsWith('acl')) && head >= 0 ? [head] : [];
}

const GUESTS = new Set(['president', 'prime minister', 'minister', 'diplomat', 'king']);

const BODIES = new Set(['armed group', 'organisation', 'state', 'institution']);

function whosAs(view: DocumentView, s: SentenceView, token: number, { as, unsettled }: Part): Who[] {
  const all = partiesAt(s, token);
  const parties = all.filter((w) => w.actor !== null || w.party !== null).map((w) => byName(view, w));
  if (as === 'place') {
    const place = s.placeAt(token);
    // A state is where it lies; a group's name gives no place.
    if (place && (parties.length === 0 || s.actorAt(token)?.kind === 'state'))
      return [{ name: place.where.name, actor: null, party: null, role: 'place', span: place.span }];
    return parties.length > 0 ? parties : soilOf(s, token);
  }
  const near = all.length === 1 && parties.length === 0 ? beforePronoun(view, s, token) : [];
  if (near.length > 0 && as !== 'person') return near;
  const mention = s.actorAt(token);
  // "hosts refugees of the country" shelters no side of the war.
  if (as === 'group' && !unsettled && mention?.role && view.knowledge.classOf(mention.role) === 'civilian') return [];
  // "hosting the leaders of both": guests of state.
  if (as === 'group' && mention && (GUESTS.has(mention.role ?? '') || mention.members.length > 1)) return [];
  if (as === 'person') return mention?.kind === 'person' ? parties : [];
  if (as === 'group' && !(mention && BODIES.has(mention.kind)) && !parties.some((w) => w.party !== null))
    return unsettled && mention?.kind === 'people' ? all : [];
  return parties.length === 0 && unsettled ? all : parties;
}

/** "… over the group, providing it with shelter": the last body before the pronoun, where it is not the one that provides. */
function beforePronoun(view: DocumentView, s: SentenceView, token: number): Who[] {
  const { tree } = s;
  if (!['it', 'them'].includes(tree.token(token).lower) || tree.token(token).rel !== 'obj') return [];
  const verb = tree.token(token).head;
  if (verb < 0 || tree.token(verb).rel !== 'advcl' || tree.token(verb).xpos !== 'VBG') return [];
  const giver = s.actorAt(tree.subject(verb) >= 0 ? tree.subject(verb) : token)?.party;
  const before = s.actors.filter((m) => m.last < verb && m.party !== null && BODIES.has(m.kind)).pop();
  return before && before.party !== giver ? partiesAt(s, before.head).map((w) => byName(view, w)) : [];
}

/** "Afghan territory", "the group's soil": the party that the land is named after. */
function soilOf(s: SentenceView, noun: number): Who[] {
  const { tree } = s;
  if (!['territory', 'soil', 'land', 'side', 'ground'].includes(tree.token(noun).lemma)) return [];
  const owners = tree.childrenBy(noun, 'amod', 'compound', 'nmod:poss');
  const parties = owners.flatMap((k) => partiesAt(s, k)).filter((w) => w.actor !== null || w.party !== null);
  if (parties.length > 0) return parties;
  const owner = owners.find((k) => /^[A-Z]/.test(tree.token(k).text));
  if (owner === undefined) return [];
  const place = s.placeAt(owner);
  const span = place?.span ?? s.spanOf([owner, noun]);
  return [{ name: place?.where.name ?? tree.text([owner, noun]), actor: null, party: null, role: 'place', span }];
}
