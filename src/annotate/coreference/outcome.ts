import type { ActorMention, Token } from '../../model/annotation.ts';
import { type Ownership, ownerOf } from './possessed.ts';
import type { Reading, Resolution } from './reading.ts';
import type { Referent } from './referent.ts';
import { keyOf, referentOf } from './register.ts';
import { childrenOf } from './tree.ts';

/** A mention with the referent it was given. */
export interface Read {
  mention: ActorMention;
  referent: Referent;
}

/** The mention as resolved, or null where nothing was. */
export function linked(mention: ActorMention, resolution: Resolution | null): Read | null {
  if (!resolution) return null;
  return { mention: { ...mention, by: resolution.by }, referent: resolution.referent };
}

/** A mention that nothing before it explains: somebody new. */
export function alone(reading: Reading, mention: ActorMention): Read {
  const settled = mention.actor !== null || mention.party !== null || mention.members.length > 0;
  const by = settled ? mention.by : 'unresolved';
  return { mention: { ...mention, by }, referent: referentOf(reading, mention) };
}

/** "its soldiers": on the side of whoever "its" is; somebody new all the same. */
export function owned(reading: Reading, mention: ActorMention): Read | null {
  if (mention.party !== null || mention.form === 'name') return null;
  const ownership = ownerOf(reading, mention);
  if (!ownership || ownership.owner.party === null) return null;
  const { owner, others } = ownership;
  // "the leaders of Chad and Niger": some of each.
  if (others.length > 0 && mention.kind === 'people' && mention.actor === null) {
    const members = [owner, ...others].map(({ party, name }) => ({ actor: null, party, name }));
    return {
      mention: { ...mention, members, by: 'possessive' },
      referent: referentOf(reading, { ...mention, members }),
    };
  }
  const actor = mention.actor ?? actorOfOwned(reading, mention, ownership);
  const filled = { ...mention, actor, party: owner.party, by: 'possessive' };
  return { mention: filled, referent: referentOf(reading, { ...filled, actor: null }) };
}

/** Fighters of a group are the group; soldiers of an army the army; soldiers of a state its forces, where known. */
function actorOfOwned(reading: Reading, mention: ActorMention, { owner, part }: Ownership): string | null {
  if (part !== 'forces' || mention.kind === 'person') return null;
  if (owner.kind === 'armed group' || isForce(reading, owner)) return owner.actor;
  if (owner.party === null || mention.role === null) return null;
  return reading.forcesOf?.(owner.party, mention.role) ?? null;
}

/** An army's soldiers are the army; a ministry's are not the ministry. */
function isForce(reading: Reading, owner: Referent): boolean {
  if (owner.kind !== 'institution') return false;
  for (const word of owner.words) if (reading.knowledge.own.get(word) === 'forces') return true;
  return false;
}

/** An apposition: both are one. Where the name was known before, the noun before it joins the name. */
export function joined(reading: Reading, mention: ActorMention, resolution: Resolution): Read {
  const key = keyOf(mention);
  const known = key === null ? undefined : reading.byKey.get(key);
  const { referent } = resolution;
  if (known && known !== referent) {
    absorb(reading, referent, known);
    return { mention, referent: known };
  }
  if (key !== null) reading.byKey.set(key, referent);
  referent.actor ??= mention.actor;
  referent.party ??= mention.party;
  referent.role ??= mention.role;
  if (mention.form === 'name') referent.name = mention.name;
  const by = mention.actor === null && mention.party === null ? resolution.by : mention.by;
  return { mention: { ...mention, by }, referent };
}

function absorb(reading: Reading, from: Referent, into: Referent): void {
  from.same = into;
  into.party ??= from.party;
  into.role ??= from.role;
  into.gender ??= from.gender;
  for (const word of from.words) into.words.add(word);
  for (const use of reading.focus.uses.slice(-RECENT)) if (use.referent === from) use.referent = into;
}

/** How many mentions back a new referent can have been noted: one sentence's worth. */
const RECENT = 40;

/** The mention with everything its referent came to be known for by the text's end. */
export function finished({ mention, referent }: Read): ActorMention {
  let settled = referent;
  for (let step = 0; settled.same && step < 8; step++) settled = settled.same;
  const pronoun = mention.form === 'pronoun';
  return {
    ...mention,
    actor: mention.actor ?? settled.actor,
    party: mention.party ?? settled.party,
    role: mention.role ?? (pronoun || mention.kind === 'person' ? settled.role : null),
    members: mention.members.length > 0 ? mention.members : settled.members,
    entity: settled.entity,
  };
}

/** A mention of one word. */
export function wordMention(
  reading: Reading,
  token: Token,
  form: ActorMention['form'],
  resolution: Resolution | null,
): ActorMention {
  const mention = extent(reading, token, token.index);
  return { ...mention, form, kind: resolution?.referent.kind ?? 'person', name: token.text };
}

/** A mention of a noun with the words before it that belong to it; "the" is left out of its name. */
export function phraseMention(reading: Reading, noun: Token, kind: ActorMention['kind']): ActorMention {
  const before = childrenOf(reading.tree, noun).filter(
    (child) => child.index < noun.index && child.upos !== 'ADP' && child.upos !== 'PUNCT',
  );
  const first = Math.min(noun.index, ...before.map((child) => child.index));
  const mention = extent(reading, noun, first);
  const { tokens } = reading.tree.sentence;
  const named =
    tokens[first]?.upos === 'DET' &&
    first < noun.index &&
    !['both', 'each', 'neither', 'either'].includes(tokens[first].lower)
      ? first + 1
      : first;
  const name = tokens
    .slice(named, noun.index + 1)
    .map((token) => token.text)
    .join(' ');
  return { ...mention, form: 'nominal', kind, name };
}

function extent(reading: Reading, head: Token, first: number): ActorMention {
  const { sentence } = reading.tree;
  return {
    sentence: sentence.index,
    first,
    last: head.index,
    head: head.index,
    span: { start: sentence.tokens[first]?.start ?? head.start, end: head.end },
    name: head.text,
    form: 'nominal',
    kind: 'people',
    actor: null,
    party: null,
    role: null,
    members: [],
    entity: -1,
    by: 'unresolved',
  };
}
