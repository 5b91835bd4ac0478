/** How alike each two of n things are, 0 to 1. */
export class Likeness {
  private readonly values: Float64Array;

  constructor(readonly size: number) {
    this.values = new Float64Array(size * size);
  }

  of(a: number, b: number): number {
    return this.values[a * this.size + b] ?? 0;
  }

  set(a: number, b: number, value: number): void {
    this.values[a * this.size + b] = value;
    this.values[b * this.size + a] = value;
  }

  /** Of each two things, by a function that is asked once for a pair. */
  static between(size: number, measure: (a: number, b: number) => number): Likeness {
    const all = new Likeness(size);
    for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) all.set(a, b, measure(a, b));
    return all;
  }
}

/** Below this nothing is joined any more: such groups are strangers. */
const LEAST = 0.03;

/**
 * Joins the two groups that are most alike on average, again and again, and gives for each two things how alike their
 * groups were when they came into one; 0 where they never did, 1 for a thing and itself. The same input gives the same
 * answer: of equals those that come first are joined first. Groups that nothing connects are never compared.
 */
export function joiningHeights(likeness: Likeness, least = LEAST): Likeness {
  const heights = new Likeness(likeness.size);
  for (let a = 0; a < likeness.size; a++) heights.set(a, a, 1);
  for (const part of connectedParts(likeness, least)) joinPart(likeness, part, heights, least);
  return heights;
}

/** The groups that are one at a height, as the number of each thing's first member. */
export function groupsAt(heights: Likeness, height: number): number[] {
  const groups: number[] = [];
  for (let a = 0; a < heights.size; a++) {
    let first = a;
    for (let b = 0; b < a; b++)
      if (heights.of(a, b) > height) {
        first = b;
        break;
      }
    groups.push(groups[first] ?? a);
  }
  return groups;
}

function connectedParts(likeness: Likeness, least: number): number[][] {
  const seen = new Uint8Array(likeness.size);
  const parts: number[][] = [];
  for (let start = 0; start < likeness.size; start++) {
    if (seen[start]) continue;
    const part = [start];
    seen[start] = 1;
    for (const a of part)
      for (let b = 0; b < likeness.size; b++)
        if (!seen[b] && likeness.of(a, b) > least) {
          seen[b] = 1;
          part.push(b);
        }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}

function joinPart(likeness: Likeness, part: readonly number[], heights: Likeness, least: number): void {
  const between = Likeness.between(part.length, (a, b) => likeness.of(part[a] ?? 0, part[b] ?? 0));
  const groups: (number[] | null)[] = part.map((_, at) => [at]);
  for (;;) {
    const best = closest(between, groups, least);
    if (!best) return;
    const [a, b, height] = best;
    const [own, other] = [groups[a] ?? [], groups[b] ?? []];
    for (const x of own) for (const y of other) heights.set(part[x] ?? 0, part[y] ?? 0, height);
    for (const [c, group] of groups.entries())
      if (group && c !== a && c !== b)
        between.set(
          a,
          c,
          (between.of(a, c) * own.length + between.of(b, c) * other.length) / (own.length + other.length),
        );
    groups[a] = [...own, ...other];
    groups[b] = null;
  }
}

function closest(
  between: Likeness,
  groups: readonly (readonly number[] | null)[],
  least: number,
): [number, number, number] | null {
  const live = groups.flatMap((group, at) => (group ? [at] : []));
  let best: [number, number, number] | null = null;
  let most = least;
  for (const [at, a] of live.entries())
    for (let k = at + 1; k < live.length; k++) {
      const b = live[k] ?? a;
      const value = between.of(a, b);
      if (value > most) {
        most = value;
        best = [a, b, value];
      }
    }
  return best;
}
