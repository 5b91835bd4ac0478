import { withoutClosingBracket } from '../../../knowledge/closing-bracket.ts';
import type { BriefPart } from '../../../model/brief.ts';
import type { ClaimantAs } from '../../../model/who.ts';
import { oneLine } from '../../words/one-line.ts';
import { fill, name, words } from './phrase.ts';
import type { Writer } from './writer.ts';

/** Somebody who says something, as a sentence names him. */
export interface Voice {
  /** The same for what is to be one voice. */
  key: string;
  parts: BriefPart[];
  /** Without his side, for when that has been said. */
  short: BriefPart[];
  many: boolean;
  /** Speaks as a side or one of its offices, so that "its soldiers" are that side's. */
  body: boolean;
  party: string | null;
  narrates: boolean;
}

export interface Named {
  /** A slug of the case, where he is known by one. */
  slug: string | null;
  name: string;
  party: string | null;
  as?: ClaimantAs | undefined;
}

/** Whoever speaks without a name. */
export const UNNAMED = 'unnamed';

const alike = (parts: BriefPart[]) => ({ parts, short: parts });

/** What a report's own voice is called where its source is not known. */
export const NARRATOR = 'narrator';
/** Ranks that mean nothing without what they are of: "a head says". */
const RANK = /^(?:head|chief|deputy|member|aide|adviser|advisor)s?$/i;
/** Bodies whose soldiers are "its soldiers"; a ministry's or a media wing's would be its staff. */
const FORCES = /\b(?:forces?|army|military|navy|police|guards?)\b/i;
const PRONOUN = /^(?:it|they|he|she|we|i|who|which|that|both|some|others?|one|those|these|him|her|them|us)\b/i;
/** "Pakistan's interior minister" takes no article. */
const POSSESSED = /^\p{Lu}[\p{L}\p{M}-]*(?:['’]s|s['’]) /u;
const POSSESSIVE = /^(?:its|their|his|her|our|my)\s/i;

/** Somebody by slug or name, as records of tolls and accords have him. */
export function voiceBy(writer: Writer, by: string, party: string | null): Voice {
  const known = writer.material.actors.has(by);
  return voiceOf(writer, { slug: known ? by : null, name: by, party });
}

export function voiceOf(writer: Writer, who: Named): Voice {
  const { actors } = writer.material;
  const facts = who.slug === null ? undefined : actors.get(who.slug);
  const bare = { many: false, party: who.party, narrates: who.as === 'narrator' };
  if (facts && who.slug !== null) {
    const side = facts.party ?? who.party;
    const body = side !== null && (who.slug === side || facts.kind === 'armed group' || FORCES.test(facts.name));
    const called = adjectival(writer, facts.name, side);
    const short = properName(writer, called);
    const parts = ofSide(writer, short, called, side, who.slug);
    return { ...bare, key: who.slug, parts, short, many: isSeveral(facts), body, party: side };
  }
  const said = withoutClosingBracket(oneLine(who.name));
  const party = who.party === null ? null : (actors.get(who.party)?.name ?? null);
  if (said === '' || said === 'unnamed' || (PRONOUN.test(said) && !said.includes(' ')))
    return party === null || who.party === null
      ? { ...bare, ...alike([words(writer.wording.voice.unnamed)]), key: UNNAMED, body: false }
      : { ...bare, ...alike(properName(writer, party)), key: who.party, body: true };
  if (said === NARRATOR && (who.as === undefined || who.as === 'narrator' || who.as === 'party'))
    return { ...bare, ...alike([words(writer.wording.voice.report)]), key: NARRATOR, body: false };
  if (RANK.test(said) && who.as === 'official' && !isPlural(said))
    return {
      ...bare,
      ...alike([words(writer.wording.voice.official)]),
      key: `${said}|${who.party ?? ''}`,
      body: false,
    };
  if (POSSESSIVE.test(said) || (RANK.test(said) && who.as !== 'narrator' && who.as !== 'media' && who.party === null))
    return { ...bare, ...alike([words('“'), name(said), words('”')]), key: said, many: isPlural(said), body: false };
  return { ...bare, ...nounVoice(writer, said, who), key: `${said}|${who.party ?? ''}` };
}

/** A name that is no known actor's: proper ("Border Studies Group"), or a common noun ("hospital official"). */
function nounVoice(writer: Writer, said: string, who: Named): Pick<Voice, 'parts' | 'short' | 'many' | 'body'> {
  const last = said.split(' ').at(-1) ?? '';
  const many = isPlural(last);
  if (/^\p{Lu}|^\d/u.test(last) && !(many && isCommon(who) && !said.includes(' '))) {
    const short = properName(writer, said);
    return { parts: ofSide(writer, short, said, who.party, null), short, many: false, body: false };
  }
  const noun = said.includes(' ') ? said : said.charAt(0).toLowerCase() + said.slice(1);
  const sided = withSide(writer, noun, who.party);
  const { voice } = writer.wording;
  if (voice.definite.includes(last) || voice.bodies.includes(said))
    return { ...alike(fill(voice.the, { name: sided })), many, body: false };
  if (many || POSSESSED.test(noun) || /^(?:each|both|all|several|some|many|most|two|three|any|no)\b/i.test(noun))
    return { ...alike(sided), many, body: false };
  const begins = sided[0]?.text ?? '';
  const article = /^[aeiou]/i.test(begins) && !/^(?:eu|uni|un\b|us\b|one\b)/i.test(begins) ? voice.an : voice.a;
  return { ...alike(fill(article, { name: sided })), many, body: false };
}

/** Whom a report may call by a plain word that begins a sentence: "Residents said". */
function isCommon({ as }: Named): boolean {
  return as !== 'narrator' && as !== 'media' && as !== 'party';
}

function isPlural(text: string): boolean {
  return /(?:[^sui]s|people|police)$/i.test(text);
}

/** Bodies that take the verb of many: "the armed forces say". */
function isSeveral({ kind, name: text }: { kind: string; name: string }): boolean {
  return kind !== 'person' && /(?:\b\p{Ll}+[^sui]s|Forces|Guards|Houthis|Rebels)$/u.test(text);
}

/** With "the" where the language has it and the name takes it. */
export function properName({ wording }: Writer, text: string): BriefPart[] {
  const last = text.split(' ').at(-1) ?? '';
  const takes = wording.voice.definite.includes(last) || / of the /.test(text) || /^\p{Ll}/u.test(last);
  const parts = [name(text)];
  return takes && !/^the /i.test(text) && wording.voice.definite.length > 0
    ? fill(wording.voice.the, { name: parts })
    : parts;
}

function withSide(writer: Writer, noun: string, party: string | null): BriefPart[] {
  const side = party === null ? null : sideWord(writer, party);
  if (side === null || party === null || speaksOf(writer, noun, party)) return [name(noun)];
  // "An Afghan military source": no second adjective before the one it has.
  if (writer.wording.voice.adjectives && /^\p{Lu}\S* /u.test(noun))
    return fill(writer.wording.voice.of, { name: [name(noun)], side: [name(sideText(writer, party))] });
  return fill(writer.wording.voice.side, { name: [name(noun)], side: [name(side)] });
}

/** "Zabihullah Mujahid (Taliban)": whose man or office it is, unless the name says so. */
function ofSide(
  writer: Writer,
  parts: BriefPart[],
  text: string,
  party: string | null,
  slug: string | null,
): BriefPart[] {
  if (party === null || party === slug || speaksOf(writer, text, party)) return parts;
  const side = writer.material.actors.get(party)?.name;
  return side === undefined ? parts : fill(writer.wording.voice.of, { name: parts, side: [name(side)] });
}

function speaksOf({ material }: Writer, text: string, party: string | null): boolean {
  const side = material.sides.find(({ slug }) => slug === party);
  const names = [side?.name, side?.adjective, party === null ? null : material.actors.get(party)?.name];
  const low = text.toLowerCase();
  return names.some((each) => each && (low.includes(each.toLowerCase()) || hasInitials(text, each)));
}

/** "TTP source" speaks of Tehrik-e-Taliban Pakistan. */
function hasInitials(text: string, side: string): boolean {
  const initials = (side.match(/\p{Lu}/gu) ?? []).join('');
  return initials.length > 2 && text.split(/[\s()]/).includes(initials);
}

/** "Russian defence ministry" for what the records call "Russia defence ministry". */
function adjectival({ material, wording }: Writer, text: string, party: string | null): string {
  const side = material.sides.find(({ slug }) => slug === party);
  if (!side?.adjective || !wording.voice.adjectives || !text.startsWith(`${side.name} `)) return text;
  const rest = text.slice(side.name.length + 1);
  return /^\p{Ll}/u.test(rest) ? `${side.adjective} ${rest}` : text;
}

function sideText({ material }: Writer, party: string): string {
  return material.actors.get(party)?.name ?? material.sides.find(({ slug }) => slug === party)?.name ?? party;
}

/** How a side stands before a noun: its adjective where the language has use for one, else its name; null where it has none. */
export function sideWord({ material, wording }: Writer, party: string): string | null {
  const side = material.sides.find(({ slug }) => slug === party);
  const adjective = wording.voice.adjectives ? side?.adjective : null;
  return adjective ?? side?.name ?? material.actors.get(party)?.name ?? null;
}

/** The name of a side, with its article. */
export function sideName(writer: Writer, party: string): BriefPart[] {
  return properName(writer, writer.material.actors.get(party)?.name ?? party);
}

/** Voices that are one are named once. */
export function distinct(voices: readonly Voice[]): Voice[] {
  return [...new Map(voices.map((voice) => [textKey(voice), voice])).values()];
}

function textKey({ parts }: Voice): string {
  return parts.map(({ text }) => text).join('');
}

/** So many are named; the others are counted. A guess. */
const NAMED = 3;

/** Several as one subject, and the plural category that its verb takes. */
export function subject(writer: Writer, voices: readonly Voice[]): { who: BriefPart[]; category: Intl.LDMLPluralRule } {
  const all = distinct(voices);
  const many = all.length > 1 || all.some((voice) => voice.many);
  const names = all.map(({ key, parts, short }) => (writer.mentioned.has(key) ? short : parts));
  for (const { key } of all) writer.mentioned.add(key);
  return { who: listedNames(writer, names), category: many ? 'other' : 'one' };
}

function listedNames(writer: Writer, names: BriefPart[][]): BriefPart[] {
  if (names.length <= NAMED + 1) return writer.list(names);
  // How many are left out is told by the notes, which have each of them: a number here would stand on nothing.
  return writer.list([...names.slice(0, NAMED), [words(writer.wording.voice.others)]]);
}
