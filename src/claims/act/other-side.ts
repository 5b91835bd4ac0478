import type { ActPattern } from '../../knowledge/acts.ts';
import type { Where } from '../../model/where.ts';
import type { Who } from '../../model/who.ts';
import { partiesAt } from '../event/trigger.ts';
import { type DocumentView, type SentenceView, whosOf } from '../view.ts';

/** A verb with its object as a pattern of an act takes it. */
export interface Told {
  v: number;
  object: number;
  pattern: ActPattern;
}

export interface OtherSide {
  targets: Who[];
  where: Where[];
}

/** Who stands at one of the places where the act's pattern looks for the other side; the first that names somebody. */
export function otherSide(view: DocumentView, s: SentenceView, { v, object, pattern }: Told): OtherSide {
  const doer = s.tree.doer(v);
  const where: Where[] = [];
  for (const slot of pattern.to) {
    for (const at of heads(s, { v, object, pattern }, slot)) {
      if (at === doer || isVisitItself(view, s, at, pattern)) continue;
      const found = someoneAt(view, s, at);
      if (found.targets.length > 0) return { targets: found.targets, where: [] };
      if (where.length === 0) where.push(...found.where);
    }
  }
  return { targets: [], where };
}

/** "arrived in Delhi, in his country's third visit": nobody arrives in a visit. */
function isVisitItself(view: DocumentView, s: SentenceView, at: number, { type }: ActPattern): boolean {
  return type === 'visit' && view.knowledge.events.nouns.has(s.tree.token(at).lemma);
}

function heads(s: SentenceView, { v, object }: Told, slot: string): number[] {
  const { tree } = s;
  switch (slot) {
    case 'object':
      return object < 0 ? [] : [object];
    case 'iobj':
      return [...tree.childrenBy(v, 'iobj'), ...rightBehind(s, v, object)];
    case 'deed':
      return [];
    case 'border':
      return borderWith(s, v);
    case 'owner':
      return object < 0 ? [] : ownersOf(s, object);
    default: {
      const near = [
        ...tree.obliques(v, slot),
        ...(object < 0 ? [] : behindNoun(s, object, slot)),
        ...behindTime(s, v, slot),
        ...(['against', 'about', 'over'].includes(slot) ? behindPhrase(s, v, slot) : []),
      ];
      return [...new Set(near)].filter((k) => k !== object || s.tree.caseOf(k) === slot);
    }
  }
}

/** Iran's offer, the Iranian offer, an offer of Iran; also of the noun's own complement ("curbs on the press of Iran"). */
export function ownersOf(s: SentenceView, noun: number): number[] {
  const { tree } = s;
  const own = tree
    .children(noun)
    .filter(
      (k) =>
        ['nmod:poss', 'amod', 'compound'].includes(tree.token(k).rel) ||
        (tree.token(k).rel === 'nmod' && tree.caseOf(k) === 'of'),
    );
  return [...own, ...own.filter((k) => tree.token(k).rel === 'nmod').flatMap((k) => ownersOf(s, k))];
}

/** Phrases that a preposition hangs below the noun, however deep: "a grant of 5 million to Chad". */
function behindNoun(s: SentenceView, noun: number, preposition: string): number[] {
  const { tree } = s;
  const clause = (k: number): boolean => ['acl', 'acl:relcl', 'advcl', 'ccomp'].includes(tree.token(k).rel);
  return tree.subtree(noun, clause).filter((k) => k !== noun && tree.caseOf(k) === preposition);
}

/** "called up reservists for a war against Iraq", "complained to the union about Iraqi raids": whom the deed is against stands deeper than other sides do. */
function behindPhrase(s: SentenceView, v: number, preposition: string): number[] {
  return s.tree.children(v).flatMap((k) => (s.tree.token(k).rel === 'obl' ? behindNoun(s, k, preposition) : []));
}

/** "gave Chad 5 million dollars": the parser may take the receiver for a part of the amount. */
function rightBehind(s: SentenceView, v: number, object: number): number[] {
  const next = s.actors.find((m) => m.first === v + 1 && m.form === 'name');
  return next && next.last < object && s.tree.tokens[next.last + 1]?.upos === 'NUM' ? [next.head] : [];
}

/** "massed troops on the border with Chad", "on the Chadian border": whose border it is. */
function borderWith(s: SentenceView, v: number): number[] {
  const { tree } = s;
  const borders = tree
    .subtree(v, (k) => k !== v && ['advcl', 'ccomp', 'parataxis', 'acl:relcl'].includes(tree.token(k).rel))
    .filter((k) => ['border', 'frontier'].includes(tree.token(k).lemma));
  return borders.flatMap((k) => [...behindNoun(s, k, 'with'), ...ownersOf(s, k)]);
}

/** "complained on Tuesday over the raids": the parser may hang the second phrase on the day. */
function behindTime(s: SentenceView, v: number, preposition: string): number[] {
  const { tree } = s;
  return tree
    .children(v)
    .filter((k) => s.timeAt(k) !== null)
    .flatMap((k) => tree.children(k).filter((c) => tree.caseOf(c) === preposition && s.timeAt(c) === null));
}

/** Somebody at a token, whoever's thing or people it is, or the government of the country that stands there. */
export function someoneAt(view: DocumentView, s: SentenceView, at: number): OtherSide {
  const { tree } = s;
  const direct = partiesAt(s, at);
  if (direct.some((w) => w.party !== null || w.actor !== null)) return { targets: direct, where: [] };
  const place = tree.conjuncts(at).flatMap((k) => s.placeAt(k) ?? []);
  const countries = place.filter((p) => p.feature === 'country').flatMap((p) => governmentOf(view, p.where));
  if (countries.length > 0) return { targets: countries, where: [] };
  // "UN peacekeepers", "the Bosnian town": whose it is.
  const owned = ownersOf(s, at).flatMap((k) => ownerAt(s, at, k));
  if (owned.length > 0) return { targets: owned, where: [] };
  const around = place.length > 0 ? place : ownersOf(s, at).flatMap((k) => s.placeAt(k) ?? []);
  return { targets: direct, where: around.map((p) => p.where) };
}

/** An owner with a side: "the Bosnian town" is Bosnia's town, "a group of Moroccan diplomats" are those diplomats. */
function ownerAt(s: SentenceView, noun: number, k: number): Who[] {
  const mention = s.actorAt(k);
  if (!mention || mention.kind === 'media' || (mention.party === null && mention.actor === null)) return [];
  const whos = whosOf(mention);
  return s.tree.token(k).rel === 'nmod'
    ? whos
    : whos.map((w) => ({ ...w, name: `${w.name} ${s.tree.token(noun).text}` }));
}

function governmentOf(view: DocumentView, where: Where): Who[] {
  const party = where.country && view.knowledge.governmentOf(where.country, view.document.published.slice(0, 10));
  return party ? [{ name: where.name, actor: party, party, role: null, span: where.span }] : [];
}
