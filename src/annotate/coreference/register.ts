import type { ActorMention, Token } from '../../model/annotation.ts';
import { genderFrom, isBroker, isSayer, nameWords, numberOf, partOf, wordsOf } from './grammar.ts';
import type { Reading } from './reading.ts';
import type { Referent, Use } from './referent.ts';
import { firstConjunct, type Tree, tokenAt } from './tree.ts';

/**
 * The referent that a mention's own words settle, made where it is new. Names with one actor are one referent, so are
 * names spelt alike; a common noun is somebody new unless a rule has linked it.
 */
export function referentOf(reading: Reading, mention: ActorMention): Referent {
  const key = keyOf(mention);
  const known = key === null ? undefined : reading.byKey.get(key);
  if (known) return known;
  const made = makeReferent(reading, mention);
  if (key !== null) reading.byKey.set(key, made);
  return made;
}

export function keyOf(mention: ActorMention): string | null {
  if (mention.members.length > 1) return null;
  const person = mention.kind === 'person';
  if (mention.actor !== null && (person || mention.kind !== 'people'))
    return `${person ? 'person' : 'body'} ${mention.actor}`;
  return mention.form === 'name' && mention.kind !== 'people' ? `name ${mention.name.toLowerCase()}` : null;
}

function makeReferent(reading: Reading, mention: ActorMention): Referent {
  const head = tokenAt(reading.tree, mention.head);
  const made: Referent = {
    entity: reading.referents.length,
    actor: mention.actor,
    party: mention.party,
    role: mention.role,
    members: mention.members,
    name: mention.name,
    kind: mention.kind,
    number: head ? numberOf(mention, head) : 'either',
    gender: null,
    words: new Set(),
    parts: [],
    same: null,
  };
  reading.referents.push(made);
  if (mention.members.length > 1) made.parts = mention.members.map((member) => memberOf(reading, mention, member));
  return made;
}

function memberOf(reading: Reading, mention: ActorMention, member: ActorMention['members'][number]): Referent {
  const kind = mention.kind === 'person' ? 'person' : 'people';
  return referentOf(reading, { ...mention, ...member, form: 'name', kind, members: [] });
}

/** Notes a mention of a referent: what it adds to it, and how prominent it leaves it. */
export function note(reading: Reading, mention: ActorMention, referent: Referent): Use {
  const { tree, focus, quotes, knowledge } = reading;
  const head = tokenAt(tree, mention.head);
  const use: Use = {
    referent,
    sentence: mention.sentence,
    paragraph: tree.sentence.paragraph,
    first: mention.first,
    last: mention.last,
    head: mention.head,
    part: head ? partOf(tree, head) : 'modifier',
    quote: head ? quotes.at(tree.sentence, head) : -1,
    sayer: head !== undefined && isSayer(tree, head, knowledge),
    broker: head !== undefined && isBroker(tree, head, knowledge),
    form: mention.form,
  };
  focus.record(use);
  if (mention.form === 'pronoun') return use;
  for (const word of wordsOf(tree, mention)) referent.words.add(word);
  referent.party ??= mention.party;
  referent.role ??= mention.role;
  if (referent.kind === 'person') {
    referent.gender ??= genderFrom(referent.words, knowledge);
    addSurname(reading, mention, referent);
  }
  if (referent.party && standsForState(reading, mention) && !reading.stateParties.has(referent.party))
    reading.stateParties.set(referent.party, referent);
  return use;
}

/** A state by name, or a capital or a demonym, whoever governs there. */
function standsForState(reading: Reading, mention: ActorMention): boolean {
  if (mention.party !== null && reading.governing?.has(mention.party)) return true;
  return (
    mention.form === 'metonym' || mention.by === 'demonym' || (mention.kind === 'state' && mention.form === 'name')
  );
}

/** A full name can be shortened later to any of its last words. */
function addSurname(reading: Reading, mention: ActorMention, referent: Referent): void {
  if (mention.form !== 'name') return;
  const proper = nameWords(reading.tree, mention, reading.knowledge);
  if (proper.length < 2) return;
  for (const token of proper.slice(1)) {
    const carriers = reading.surnames.get(token.lower) ?? new Set();
    reading.surnames.set(token.lower, carriers.add(referent));
  }
}

/** "X and Y" is a group of its own beside X and Y; made when its last conjunct has been read. */
export function noteCoordination(reading: Reading, use: Use): void {
  const { tree, focus } = reading;
  const joined = conjunctIn(tree, use);
  if (!joined) return;
  const first = firstConjunct(tree, joined);
  const conjuncts = focus.inSentence(use.sentence).filter((other) => {
    if (other.referent.parts.length > 0 || other.form === 'pronoun') return false;
    if (other === use || (other.first <= first.index && first.index <= other.last)) return true;
    const head = tokenAt(tree, other.head);
    return head !== undefined && firstConjunct(tree, head) === first;
  });
  const parts = [...new Set(conjuncts.map((other) => other.referent))];
  const opening = conjuncts[0];
  if (parts.length < 2 || !opening) return;
  const referent = coordinated(reading, parts);
  // "A, B and C" was noted as "A, B" before C was read.
  focus.forget(
    (other) => other.sentence === use.sentence && other.referent.parts.length > 0 && other.first === opening.first,
  );
  focus.record({ ...use, referent, part: opening.part, first: opening.first, head: use.head, sayer: opening.sayer });
}

/** "Malian and Burkinabe troops": the second name may be joined by a word inside it. */
function conjunctIn(tree: Tree, use: Use): Token | null {
  for (let index = use.first; index <= use.last; index++) {
    const token = tokenAt(tree, index);
    if (token?.rel === 'conj' && (token.head < use.first || token.head > use.last)) return token;
  }
  return null;
}

/** The group of these referents; the same one whenever they come together again. */
export function coordinated(reading: Reading, parts: Referent[]): Referent {
  const key = `and ${parts
    .map((part) => part.entity)
    .sort((a, b) => a - b)
    .join(' ')}`;
  const known = reading.byKey.get(key);
  if (known) return known;
  const parties = new Set(parts.map((part) => part.party));
  const [party] = parties;
  const made: Referent = {
    entity: reading.referents.length,
    actor: null,
    party: parties.size === 1 ? (party ?? null) : null,
    role: null,
    members: parts.map(({ actor, party: side, name }) => ({ actor, party: side, name })),
    name: parts.map((part) => part.name).join(' and '),
    kind: 'people',
    number: 'plural',
    gender: null,
    words: new Set(),
    parts,
    same: null,
  };
  reading.referents.push(made);
  reading.byKey.set(key, made);
  return made;
}
