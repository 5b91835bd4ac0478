import type { ActorMention, QuantityMention } from '../../model/annotation.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Who } from '../../model/who.ts';
import { isA } from '../event/needs.ts';
import { type DocumentView, type SentenceView, whoOf } from '../view.ts';

export interface Victims {
  who: Who;
  quantity: Quantity;
  people: boolean;
  /** The noun or number counted. */
  head: number;
}

/**
 * Who was harmed and how many, read at the noun (or number) that an effect word governs. Null where that is nobody and nothing.
 * `unnamedToo`: a proper noun that no step knows counts as a person ("killed X").
 */
export function victimsAt(view: DocumentView, s: SentenceView, token: number, unnamedToo = false): Victims | null {
  if (token < 0) return null;
  const some = someOf(view, s, token) ?? othersAt(s, token) ?? familyOf(s, token);
  if (some) return some;
  const quantity = quantityAt(s, token);
  const noun = quantity?.noun ?? token;
  const mention = s.actorHeadedBy(noun) ?? s.actorHeadedBy(token) ?? coveringPeople(s, noun) ?? namedBeside(s, noun);
  const things = isA(view, s, noun, 'thing') || isA(view, s, noun, 'weapon') || isA(view, s, noun, 'place');
  if (mention && mention.kind !== 'media') {
    const people = mention.kind === 'people' || mention.kind === 'person';
    if (!people && things) return thing(s, noun, quantity);
    if (!people && quantity === null) return null;
    return {
      who: partyFromPhrase(s, noun, whoOf(mention)),
      quantity: quantity?.quantity ?? countless(s, noun, mention),
      people: true,
      head: noun,
    };
  }
  if (things) return thing(s, noun, quantity);
  const named =
    unnamedToo && quantity === null && s.tree.token(noun).upos === 'PROPN' && s.placeAt(noun) === null
      ? nameAt(s, noun)
      : null;
  if (named) return named;
  if (!quantity || !['people', 'unknown'].includes(quantity.of)) return null;
  if (quantity.noun !== null && quantity.of !== 'people') return null;
  const name = quantity.noun === null ? quantity.quantity.said : s.tree.token(noun).text;
  return {
    who: { name, actor: null, party: null, role: null, span: s.spanOf([noun]) },
    quantity: quantity.quantity,
    people: true,
    head: noun,
  };
}

/** "some of them had died", "many of its men": a part of those named, without a number. */
function someOf(view: DocumentView, s: SentenceView, token: number): Victims | null {
  const { lower } = s.tree.token(token);
  if (
    !['some', 'many', 'most', 'several', 'others', 'scores', 'dozens', 'hundreds'].includes(lower) ||
    s.quantityOf(token)
  )
    return null;
  const of = s.tree.children(token).find((k) => s.tree.caseOf(k) === 'of');
  const whole = of === undefined ? null : victimsAt(view, s, of);
  return whole ? { ...whole, quantity: { said: lower, bound: 'vague', n: null, to: null, word: lower } } : null;
}

/** "others were injured": more than one, nobody says how many. */
function othersAt(s: SentenceView, token: number): Victims | null {
  const { lower, text } = s.tree.token(token);
  // "three more were captured"
  const number = lower === 'more' ? s.tree.child(token, 'nummod') : -1;
  const counted = number < 0 ? null : (s.quantityOf(number)?.quantity ?? null);
  if (!counted && (lower !== 'others' || s.quantityOf(token))) return null;
  // "four more of its soldiers"
  const of = s.tree.children(token).find((k) => s.tree.caseOf(k) === 'of');
  const whole = of === undefined || !counted ? null : (s.actorHeadedBy(of) ?? s.actorAt(of));
  if (whole && counted && whole.kind !== 'media')
    return { who: whoOf(whole), quantity: counted, people: true, head: token };
  return {
    who: {
      name: counted ? `${counted.said} ${text}` : text,
      actor: null,
      party: null,
      role: null,
      span: s.spanOf(counted ? [number, token] : [token]),
    },
    quantity: counted ?? { said: text, bound: 'vague', n: null, to: null, word: null },
    people: true,
    head: token,
  };
}

/** Words for a household or a pair, and how many a pair is. */
const HOUSEHOLDS = new Map([
  ['family', null],
  ['household', null],
  ['couple', 2],
]);

/** "a family of six", "a couple": counted by its members. "a family" alone is more than one. */
function familyOf(s: SentenceView, token: number): Victims | null {
  const { lemma, xpos, text } = s.tree.token(token);
  const pair = HOUSEHOLDS.get(lemma);
  if (pair === undefined || xpos !== 'NN') return null;
  const of = s.tree.children(token).find((k) => s.tree.caseOf(k) === 'of');
  const members = of === undefined ? null : s.quantityOf(of);
  const counted = members !== null && members.of !== 'thing' ? members.quantity : null;
  const paired: Quantity | null = pair === null ? null : { said: text, bound: 'exact', n: pair, to: null, word: null };
  return {
    who: { name: text, actor: null, party: null, role: s.actorHeadedBy(token)?.role ?? null, span: s.spanOf([token]) },
    quantity: counted ?? paired ?? { said: text, bound: 'vague', n: null, to: null, word: null },
    people: true,
    head: token,
  };
}

/** Somebody named whom no other step knows for a person; only words of harm to people ask here. */
function nameAt(s: SentenceView, noun: number): Victims {
  const words = s.tree.subtree(noun, (k) => !['flat', 'compound', 'nmod:desc'].includes(s.tree.token(k).rel));
  const name = s.tree.text(words);
  return {
    who: { name, actor: null, party: null, role: null, span: s.spanOf(words) },
    quantity: { said: name, bound: 'exact', n: 1, to: null, word: null },
    people: true,
    head: noun,
  };
}

function quantityAt(s: SentenceView, token: number): QuantityMention | null {
  const direct = s.quantityOf(token);
  if (direct) return direct;
  // "a total of 40 people", "the bodies of 12 men"
  const of = s.tree.children(token).find((k) => s.tree.caseOf(k) === 'of');
  const carrier = ['total', 'number', 'body', 'group', 'life'].includes(s.tree.token(token).lemma);
  return of !== undefined && carrier ? s.quantityOf(of) : null;
}

/** "a baker, Karim Doran, was killed": a word for nobody known, and the person whom its apposition names. */
function namedBeside(s: SentenceView, token: number): ActorMention | null {
  if (s.tree.token(token).xpos !== 'NN') return null;
  const named = s.tree.childrenBy(token, 'appos').flatMap((k) => s.actorHeadedBy(k) ?? []);
  return named.find((m) => m.kind === 'person' && m.form === 'name') ?? null;
}

function coveringPeople(s: SentenceView, token: number): ActorMention | null {
  const mention = s.actorAt(token);
  return mention && ['people', 'person'].includes(mention.kind) ? mention : null;
}

function thing(s: SentenceView, noun: number, quantity: QuantityMention | null): Victims {
  const words = s.tree.subtree(noun, (k) => !['compound', 'amod', 'flat'].includes(s.tree.token(k).rel));
  return {
    who: { name: s.tree.text(words), actor: null, party: partyOfOwner(s, noun), role: 'things', span: s.spanOf(words) },
    quantity: quantity?.quantity ?? bare(s, noun),
    people: false,
    head: noun,
  };
}

/** "Pakistani posts", "posts of the Taliban": whose things they are. */
function partyOfOwner(s: SentenceView, noun: number): string | null {
  for (const k of s.tree.children(noun)) {
    const { rel } = s.tree.token(k);
    if (!['amod', 'compound', 'nmod:poss'].includes(rel) && s.tree.caseOf(k) !== 'of') continue;
    const owner = s.actorAt(k);
    if (owner?.party) return owner.party;
  }
  return null;
}

/** One named or singular person counts one; a bare plural says that there were some. */
function countless(s: SentenceView, noun: number, mention: ActorMention): Quantity {
  const singular = mention.kind === 'person' || (s.tree.token(noun).xpos === 'NN' && mention.form === 'nominal');
  return singular ? { said: mention.name, bound: 'exact', n: 1, to: null, word: null } : bare(s, noun);
}

function bare(s: SentenceView, noun: number): Quantity {
  const token = s.tree.token(noun);
  const one = token.xpos === 'NN' || token.xpos === 'NNP';
  const determined = s.tree
    .childrenBy(noun, 'det')
    .some((k) => ['a', 'an', 'one', 'the'].includes(s.tree.token(k).lower));
  if (one && determined) return { said: token.text, bound: 'exact', n: 1, to: null, word: null };
  return { said: token.text, bound: 'vague', n: null, to: null, word: null };
}

const OWNING = ['of', 'from', 'with', 'belonging to', 'loyal to'];

/** "fighters with the movement", "members of the group": the party that a phrase on the noun names. */
function partyFromPhrase(s: SentenceView, noun: number, who: Who): Who {
  if (who.party !== null) return who;
  for (const k of s.tree.children(noun)) {
    const { rel } = s.tree.token(k);
    if (!['amod', 'compound', 'nmod:poss'].includes(rel) && !OWNING.includes(s.tree.caseOf(k))) continue;
    const owner = s.actorAt(k);
    if (s.tree.childrenBy(k, 'conj').some((c) => s.actorAt(c)?.party)) return who;
    if (owner?.party && owner.kind !== 'media' && owner.kind !== 'organisation') return { ...who, party: owner.party };
  }
  return who;
}
