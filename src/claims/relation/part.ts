import type { Who } from '../../model/who.ts';
import { partiesAt } from '../event/trigger.ts';
import type { DocumentView, SentenceView } from '../view.ts';

/** Where in the clause a part of a relation stands, and what it must be. */
export interface Part {
  /** 'subject', 'object', 'possessor', 'holder', 'described', or a preposition; tried in order. */
  at: string | readonly string[];
  as?: 'group' | 'place' | 'person' | 'actor' | undefined;
  /** The noun that carries the relation, whose own phrases are looked at too. */
  noun?: number;
}

/** Who stands in a part of the clause around `v`; empty where nobody fitting does. */
export function partOf(view: DocumentView, s: SentenceView, v: number, part: Part): Who[] {
  const places = typeof part.at === 'string' ? [part.at] : part.at;
  for (const at of places) {
    const found = candidates(s, v, at, part.noun).flatMap((k) => whosAs(view, s, k, part.as));
    if (found.length > 0) return found;
  }
  return [];
}

function candidates(s: SentenceView, v: number, at: string, noun: number | undefined): number[] {
  const { tree } = s;
  const own = noun ?? v;
  switch (at) {
    case 'subject':
      return [tree.doer(v)].filter((k) => k >= 0);
    case 'object':
      return [tree.patient(v), tree.child(v, 'iobj')].filter((k) => k >= 0 && k !== noun);
    case 'possessor':
      return tree.childrenBy(own, 'nmod:poss');
    case 'holder':
      return holderOf(s, own);
    case 'described':
      return described(s, own);
    default:
      return [...tree.children(own), ...(own === v ? [] : tree.children(v))].filter((k) => tree.caseOf(k) === at);
  }
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

function whosAs(view: DocumentView, s: SentenceView, token: number, as: Part['as']): Who[] {
  const parties = partiesAt(s, token).filter((w) => w.actor !== null || w.party !== null);
  if (as === 'place') {
    if (parties.length > 0) return parties;
    const place = s.placeAt(token);
    if (place) return [{ name: place.where.name, actor: null, party: null, role: 'place', span: place.span }];
    return soilOf(s, token);
  }
  const mention = s.actorAt(token);
  if (as === 'person') return mention?.kind === 'person' ? parties : [];
  if (as === 'group') return mention && ['armed group', 'organisation', 'state', 'institution'].includes(mention.kind) ? parties : [];
  void view;
  return parties;
}

/** "Afghan territory", "the group's soil": the party that the land is named after. */
function soilOf(s: SentenceView, noun: number): Who[] {
  const { tree } = s;
  if (!['territory', 'soil', 'land', 'side', 'ground'].includes(tree.token(noun).lemma)) return [];
  return tree.childrenBy(noun, 'amod', 'compound', 'nmod:poss').flatMap((k) => partiesAt(s, k));
}
