import type { ReferenceKnowledge } from '../../knowledge/coreference.ts';
import type { ActorMention, QuotedRun, Sentence, Token } from '../../model/annotation.ts';
import { resolveAhead } from './ahead.ts';
import { resolveApposition } from './apposition.ts';
import { adversaryIn, resolveEnemy } from './enemy.ts';
import { resolveFirstPerson } from './first-person.ts';
import { Focus } from './focus.ts';
import { headingsIn } from './headings.ts';
import { alone, finished, joined, linked, owned, phraseMention, type Read, wordMention } from './outcome.ts';
import { pairWordAt, resolveEachOther, resolvePair } from './pairs.ts';
import { isLooseSurname, resolvePartName } from './part-names.ts';
import { resolvePointingNoun } from './pointing-nouns.ts';
import { ownerToken, sideByOffice } from './possessed.ts';
import { mapQuotes } from './quote-map.ts';
import type { Reading, Resolution } from './reading.ts';
import { note, noteCoordination, referentOf } from './register.ts';
import { isRelative, resolveRelative } from './relative.ts';
import { thingsIn } from './things.ts';
import { resolveThirdPerson } from './third-person.ts';
import { resolveTitle } from './titles.ts';
import { treeOf } from './tree.ts';

export interface FollowOptions {
  knowledge: ReferenceKnowledge;
  quotes: QuotedRun[];
  /**
   * Parties that govern a state on the day of the report, for "both countries": an armed group may be one. Without it
   * only names of kind 'state', capitals and demonyms tell.
   */
  governing?: ReadonlySet<string>;
  /** The slug of a party's people of a role ("soldiers" of mali: mali-armed-forces), for "its soldiers". */
  forcesOf?: (party: string, role: string) => string | null;
  /** The speaker of a quotation, where attribution has been read; without it "I" and "we" stay unresolved. */
  speakerOf?: (run: QuotedRun) => ActorMention | null;
  /** The party whose own report the document is: "our forces" are its. */
  ownParty?: string | null;
}

/**
 * Fills in who references stand for: surnames, titles, pronouns, "the group", "both sides", "its soldiers". Gives the
 * mentions it was given, in order, with those it found besides; each has the rule that resolved it in `by`.
 * What two candidates could both be stays null: a wrong side is worse than none.
 */
export function followReferences(
  sentences: Sentence[],
  mentions: ActorMention[],
  options: FollowOptions,
): ActorMention[] {
  const bySentence = new Map<number, Map<number, ActorMention>>();
  for (const mention of mentions) {
    const given = bySentence.get(mention.sentence) ?? new Map<number, ActorMention>();
    bySentence.set(mention.sentence, given.set(placeOf(mention, given), mention));
  }
  const reading = startReading(sentences, options, adversaryIn(mentions, options.ownParty ?? null));
  const reads: Read[] = [];
  const headings = headingsIn(sentences);
  for (const sentence of sentences) {
    if (headings.has(sentence.index)) reading.heading = sentence.index;
    reading.tree = treeOf(sentence);
    reading.given = bySentence.get(sentence.index) ?? new Map();
    for (const thing of thingsIn(reading)) reading.things.push(thing);
    for (const read of readSentence(reading)) reads.push(read);
  }
  return reads.map(finished);
}

/** Its head; where another mention has the same head, a word of its own, so that none is lost. */
function placeOf(mention: ActorMention, given: ReadonlyMap<number, ActorMention>): number {
  if (!given.has(mention.head)) return mention.head;
  for (let index = mention.last; index >= mention.first; index--) if (!given.has(index)) return index;
  return mention.head;
}

function startReading(sentences: Sentence[], options: FollowOptions, adversary: ActorMention | null): Reading {
  return {
    knowledge: options.knowledge,
    focus: new Focus(),
    quotes: mapQuotes(sentences, options.quotes),
    speakerOf: options.speakerOf ?? null,
    ownParty: options.ownParty ?? null,
    adversary,
    governing: options.governing ?? null,
    forcesOf: options.forcesOf ?? null,
    heading: 0,
    tree: { sentence: { index: -1, paragraph: -1, start: 0, end: 0, tokens: [], parsed: false }, children: [] },
    given: new Map(),
    things: [],
    surnames: new Map(),
    stateParties: new Map(),
    byKey: new Map(),
    referents: [],
  };
}

function readSentence(reading: Reading): Read[] {
  const { tree, given } = reading;
  const reads: Read[] = [];
  for (const token of readingOrder(reading)) {
    const mention = given.get(token.index);
    const read = mention ? readGiven(reading, mention, token) : readLoose(reading, token);
    if (!read) continue;
    reads.push(read);
    // An "it" that stands for nobody known is nobody to refer back to.
    if (read.mention.form === 'pronoun' && read.mention.by === 'unresolved') continue;
    const use = note(reading, read.mention, read.referent);
    if (tree.sentence.parsed) noteCoordination(reading, use);
  }
  for (const { mention, referent } of reads)
    if (referent.kind === 'person' && referent.parts.length === 0) referent.party ??= sideByOffice(reading, mention);
  return reads.sort((a, b) => a.mention.first - b.mention.first || b.mention.last - a.mention.last);
}

/** Heads in the order of the text, an owned noun after its owner ("23 of its soldiers", "members of the front"). */
function readingOrder({ tree, given, knowledge }: Reading): Token[] {
  const { tokens } = tree.sentence;
  const at: number[] = [];
  for (const token of tokens.toReversed()) {
    const mention = given.get(token.index);
    if (mention?.form !== 'nominal') at[token.index] = token.index;
    else {
      const owner = ownerToken(tree, token, knowledge)?.index ?? token.index;
      // "the leaders of Chad and Niger": behind them all.
      const joined = tokens.filter((t) => t.head === owner && t.rel === 'conj' && owner !== token.index);
      const owners = [owner, ...joined.map((t) => t.index)].map((i) => at[i] ?? 0);
      at[token.index] = Math.max(mention.last, token.index, ...owners) + 0.5;
    }
  }
  return [...tokens].sort((a, b) => (at[a.index] ?? 0) - (at[b.index] ?? 0));
}

function readGiven(reading: Reading, mention: ActorMention, head: Token): Read | null {
  const pair = pairWordAt(reading, head);
  if (pair) return linked(mention, resolvePair(reading, head, pair.parties)) ?? alone(reading, mention);
  if (mention.form === 'pronoun') return linked(mention, resolvePronoun(reading, head)) ?? alone(reading, mention);
  const apposition = resolveApposition(reading, mention);
  if (apposition) return joined(reading, mention, apposition);
  if (mention.actor !== null || mention.members.length > 1) return { mention, referent: referentOf(reading, mention) };
  const enemy = mention.party === null && mention.form === 'nominal' ? resolveEnemy(reading, head) : null;
  if (enemy) return linked(mention, enemy) ?? alone(reading, mention);
  return linked(mention, resolveNoun(reading, mention, head)) ?? owned(reading, mention) ?? alone(reading, mention);
}

/** A pronoun, a pointing noun or a surname that nobody marked; a mention only where it is resolved. */
function readLoose(reading: Reading, token: Token): Read | null {
  const pair = pairWordAt(reading, token);
  if (pair) return linked(phraseMention(reading, token, 'people'), resolvePair(reading, token, pair.parties));
  if (token.lower === 'other' && reading.tree.sentence.tokens[token.index - 1]?.lower === 'each')
    return linked(phraseMention(reading, token, 'people'), resolveEachOther(reading, token));
  if (reading.knowledge.pronouns.has(token.lower) && (token.upos === 'PRON' || isRelative(token))) {
    const resolved = resolvePronoun(reading, token);
    return linked(wordMention(reading, token, 'pronoun', resolved), resolved);
  }
  if (token.upos === 'NOUN' || token.lower === 'enemy') {
    const resolved =
      resolveEnemy(reading, token) ?? resolveTitle(reading, token, null) ?? resolvePointingNoun(reading, token, null);
    return resolved && linked(phraseMention(reading, token, resolved.referent.kind), resolved);
  }
  if (!isLooseSurname(reading, token)) return null;
  const mention = wordMention(reading, token, 'name', null);
  return linked(mention, resolvePartName(reading, mention));
}

function resolvePronoun(reading: Reading, token: Token): Resolution | null {
  if (isRelative(token)) return resolveRelative(reading, token);
  const pronoun = reading.knowledge.pronouns.get(token.lower);
  if (pronoun?.person === 'first') return resolveFirstPerson(reading, token);
  if (pronoun?.person !== 'third') return null;
  const back = resolveThirdPerson(reading, token, pronoun);
  const ahead = resolveAhead(reading, token, pronoun);
  // What is before and what comes after disagree: neither is sure.
  if (back && ahead && back.referent !== ahead.referent) return null;
  return back ?? ahead;
}

function resolveNoun(reading: Reading, mention: ActorMention, head: Token): Resolution | null {
  if (mention.form === 'name') return resolvePartName(reading, mention);
  return resolveTitle(reading, head, mention) ?? resolvePointingNoun(reading, head, mention);
}
