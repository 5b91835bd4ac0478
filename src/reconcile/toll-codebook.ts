import type { CodebookRules } from '../knowledge/numbers.ts';
import type { TollClaim } from '../model/claim.ts';
import { PEOPLE, type Telling, tellingsOf } from './toll-tellings.ts';
import type { ClassOf } from './toll-victims.ts';

/** One incident's toll as a named dataset would write it down; `high` is null where that dataset leaves it open. */
export interface CodedToll {
  low: number;
  best: number;
  high: number | null;
  /** The claims whose figures it was made of. */
  claims: string[];
}

/**
 * Turns what several claimants say of one incident into one dataset's figure, by that dataset's rule. `claims` are the
 * incident's claims of one effect, the reports in their order. Null where nobody gives a figure the dataset would count.
 */
export function codedToll(claims: readonly TollClaim[], rules: CodebookRules, classOf: ClassOf): CodedToll | null {
  const tellings = tellingsOf(claims, rules, classOf);
  const sides = [...grouped(tellings, (t) => t.side)].map(([side, told]) => ({ side, toll: codedSide(told, rules) }));
  const known = sides.filter((s) => s.side !== PEOPLE).flatMap((s) => s.toll ?? []);
  const people = sides.find((s) => s.side === PEOPLE)?.toll ?? null;
  if (known.length === 0) return people;
  const sum = known.reduce(added);
  // People of whom no more is said may be the same as the fighters and civilians told apart: the greater count stands.
  return people !== null && people.best > sum.best ? people : sum;
}

function added(a: CodedToll, b: CodedToll): CodedToll {
  return {
    low: a.low + b.low,
    best: a.best + b.best,
    high: a.high === null || b.high === null ? null : a.high + b.high,
    claims: [...a.claims, ...b.claims],
  };
}

function grouped(tellings: readonly Telling[], key: (t: Telling) => string): Map<string, Telling[]> {
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const same = groups.get(key(telling));
    if (same) same.push(telling);
    else groups.set(key(telling), [telling]);
  }
  return groups;
}

/** One side's harm over all reports. */
function codedSide(told: readonly Telling[], rules: CodebookRules): CodedToll | null {
  const reports = [...grouped(counting(told), (t) => t.document).values()].map((one) => figuresOf(one, rules));
  const numbered = reports.filter((one) => one.some((t) => t.numbered));
  const used = (numbered.length > 0 ? numbered : reports).flat();
  const lows = used.flatMap((t) => t.low ?? []);
  const highs = used.flatMap((t) => t.high ?? []);
  if (lows.length + highs.length === 0) return null;
  const claims = used.flatMap((t) => t.claims.map((c) => c.id));
  // "More than 200" beside "9": the greater one is open above, and stays so.
  const open = used.some((t) => t.high === null && t.open === 'high' && (t.low ?? 0) >= Math.max(0, ...highs));
  const high = highs.length > 0 && !open ? Math.max(...highs, ...lows) : null;
  const low = lows.length > 0 ? Math.min(...lows) : Math.min(rules.plural[0] ?? 0, ...highs);
  if (rules.differing === 'lowest') return { low, best: low, high: low, claims };
  return { low, best: bestOf(used, low, high ?? Number.POSITIVE_INFINITY), high, claims };
}

/**
 * Who names one of the dead says nothing of how many they are, where somebody counts them. A report that begins with one
 * civilian who is named is about him: whom it counts behind him may be those of another day.
 */
function counting(told: readonly Telling[]): readonly Telling[] {
  const counts = told.filter(({ named }) => !named);
  const opens = (t: Telling): boolean => told.find((o) => o.document === t.document) === t;
  const goesOn = (t: Telling): boolean => counts.some((o) => o.document === t.document);
  return counts.length > 0 ? told.filter((t) => !t.named || (t.side === PEOPLE && opens(t) && goesOn(t))) : told;
}

/** One report: its first figure, and those of others that may widen it. Parts of the dead widen nothing. */
function figuresOf(tellings: readonly Telling[], rules: CodebookRules): Telling[] {
  // A report that begins with "others were hurt" is not settled by the one of them whom it names.
  const heard = tellings[0]?.whole ? tellings.filter((t) => t.whole) : tellings;
  const numbers = heard.filter((t) => t.numbered);
  const [first, ...rest] = numbers.length > 0 ? numbers : heard;
  if (!first) return [];
  const others = rest.filter((t) => t.whole);
  if (rules.ownVoice !== 'settles' || !first.own) return [first, ...others];
  return first.open === null ? [first] : [first, ...others.flatMap((t) => filling(t, first) ?? [])];
}

/** What another figure adds at the end that the first leaves open; null where it adds nothing. */
function filling(other: Telling, first: Telling): Telling | null {
  const value = first.open === 'high' ? (other.high ?? other.low) : (other.low ?? other.high);
  const own = first.open === 'high' ? first.low : first.high;
  if (value === null || own === null) return null;
  if (first.open === 'high') return value > own ? { ...other, low: null, high: value } : null;
  return value < own ? { ...other, low: value, high: null } : null;
}

/** The figure that most tellings give; of two the lower one. */
function bestOf(used: readonly Telling[], low: number, high: number): number {
  const votes = new Map<number, number>();
  for (const t of used) {
    const figure = t.low ?? t.high;
    if (figure !== null && figure >= low && figure <= high) votes.set(figure, (votes.get(figure) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? low;
}
