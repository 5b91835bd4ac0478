import type { Claim } from '../model/claim.ts';
import type { EventWords } from './event-words.ts';

/** A shelter may be a school or a mosque, a camp may hold a clinic: they tell nothing apart. */
const LOOSE: ReadonlySet<string> = new Set(['shelter']);
/** Words of a name or phrase that are looked at, from its end. A guess. */
const MOST_WORDS = 6;
/** "the mosque where more than 70 people": from the thing to the toll's words. A guess. */
const BEFORE = 60;

/**
 * The kinds of things that a telling says were hit, by name ("Kess hospital", "the maternity ward": hospital), each of
 * `words.struck`; empty where it names none.
 */
export function struckIn(claims: readonly Claim[], text: string, { struck }: EventWords): Set<string> {
  const kinds = new Set<string>();
  if (!struck) return kinds;
  for (const claim of claims) {
    if (claim.kind === 'incident')
      for (const { name } of claim.targets) for (const kind of kindsIn(name, struck)) kinds.add(kind);
  }
  if (kinds.size > 0) return kinds;
  for (const claim of claims) {
    if (claim.kind !== 'toll') continue;
    // "died in the mosque", "a strike on a mosque killed 70"
    for (const [, thing = ''] of claim.quote.matchAll(
      /\b(?:in|at|inside|on|of) (?:the|a|an|this|that) ((?:[\p{L}’'-]+ ?){1,4})/giu,
    ))
      for (const kind of kindsIn(thing, struck, true)) kinds.add(kind);
    const before = text.slice(Math.max(0, claim.span.start - BEFORE), claim.span.start + BEFORE / 2);
    const [, thing = ''] =
      /(?<![\p{L}’'-])([\p{L}’'-]{1,40}(?: of [\p{L}’'-]{1,40})?),? (?:where|in which|at which)\b/iu.exec(before) ?? [];
    for (const kind of kindsIn(thing, struck, true)) kinds.add(kind);
  }
  return kinds;
}

function kindsIn(name: string, struck: ReadonlyMap<string, string>, first = false): string[] {
  const words = name.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const found = words.slice(-MOST_WORDS).flatMap((word) => struck.get(word) ?? []);
  return first ? found.slice(0, 1) : found;
}

/** Whether what one telling says was hit is not what the other says: a mosque, a market. */
export function struckApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [x, y] = [a, b].map((kinds) => [...kinds].filter((kind) => !LOOSE.has(kind)));
  if (!x || !y || x.length === 0 || y.length === 0) return false;
  return !x.some((kind) => b.has(kind));
}
