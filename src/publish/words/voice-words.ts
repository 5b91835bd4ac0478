import type { Development } from '../../model/development.ts';
import { oneLine } from './one-line.ts';

/** Names of a case: of anybody by slug, null where it is nobody's; of a party as it stands before a noun ("Pakistani"); which are states. */
export interface NamesOfCase {
  of(slug: string): string | null;
  before(party: string): string | null;
  isState(party: string): boolean;
}

type Voice = Development['by'][number];

/** So many are named. */
const NAMED = 2;

/** Who says so: "Zabihullah Mujahid (Taliban) and Pakistan armed forces". */
export function voicesWords(by: readonly Voice[], names: NamesOfCase): string {
  const each = [...new Set(by.map((one) => voiceWords(one, names)))];
  const rest = each.length - NAMED;
  return rest > 0 ? `${each.slice(0, NAMED).join(', ')} and ${rest} more` : each.join(' and ');
}

/** A pronoun names nobody outside its sentence. */
const PRONOUN = /^(?:he|she|it|they|we|i|both sides)$/i;

/** Somebody's name with the side that he speaks for, where the name does not have it. */
export function voiceWords({ slug, party, name }: Voice, names: NamesOfCase): string {
  if (slug === null && (name === '' || name === 'narrator')) return 'the report itself';
  if (slug === null && name === 'unnamed') return 'a source that is not named';
  const known = (slug === null ? null : names.of(slug)) ?? names.of(name);
  if (known === null && PRONOUN.test(name) && party !== null) return nameOf(party, names);
  return withSide(known ?? oneLine(name), party === slug ? null : party, names);
}

function withSide(name: string, party: string | null, names: NamesOfCase): string {
  if (party === null) return name;
  const side = nameOf(party, names);
  const low = name.toLowerCase();
  const isSaid = [side, names.before(party), party].some((each) => each !== null && low.includes(bare(each)));
  return isSaid ? name : `${name} (${side})`;
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}

export function nameOf(slug: string, names: NamesOfCase): string {
  return names.of(slug) ?? slug.replace(/(?:^|-)(\p{Ll})/gu, (part) => part.replace('-', ' ').toUpperCase());
}
