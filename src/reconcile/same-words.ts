/** Three words in a row are compared: single words are shared by all reports of a war, longer runs break at each edit. */
const RUN = 3;
/** Shorter quotes ("three people died") are said alike by many. A guess. */
const FEWEST_WORDS = 7;
/** From here on two quotes are one text, edited: one word of twelve changed leaves 0.57 of the runs. A guess. */
const ALIKE = 0.5;
/** Bands of a quote's least hashes; quotes that share a band are compared. Two that are just alike miss all once in a thousand. */
const BANDS = 10;

interface Quote<T> {
  of: T;
  runs: ReadonlySet<number>;
}

/**
 * Calls `visit` for quotes that are word for word the same or nearly so, each with the first of its like; in time linear in
 * their number. Case, marks and spacing do not count.
 */
export function eachAlike<T>(quotes: readonly (readonly [T, string])[], visit: (first: T, again: T) => void): void {
  const buckets = new Map<string, Quote<T>>();
  for (const [of, text] of quotes) {
    const words = wordsOf(text);
    if (words.length < FEWEST_WORDS) continue;
    const quote = { of, runs: runsOf(words) };
    const met = new Set<T>();
    for (const band of bandsOf(quote.runs)) {
      const first = buckets.get(band);
      if (!first) buckets.set(band, quote);
      else if (first.of !== of && !met.has(first.of) && likeness(first.runs, quote.runs) >= ALIKE) {
        met.add(first.of);
        visit(first.of, of);
      }
    }
  }
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function runsOf(words: readonly string[]): Set<number> {
  const out = new Set<number>();
  for (let i = 0; i + RUN <= words.length; i++) out.add(hash(words.slice(i, i + RUN).join(' '), 0));
  return out;
}

function bandsOf(runs: ReadonlySet<number>): string[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let least = 0xffffffff;
    for (const run of runs) least = Math.min(least, hash(String(run), band + 1));
    return `${band} ${least}`;
  });
}

/** Shared runs among all runs of both. */
function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const run of a) if (b.has(run)) shared++;
  return shared / (a.size + b.size - shared);
}

/** FNV-1a over UTF-16 units with a last stir, so that each seed orders the runs anew. */
function hash(text: string, seed: number): number {
  let h = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) >>> 0;
  return (h ^ (h >>> 13)) >>> 0;
}
