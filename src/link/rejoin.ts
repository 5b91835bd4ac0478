import type { Joined } from './cluster.ts';
import { type Group, Groups } from './groups.ts';
import { type Pair, weigh } from './link-by-evidence.ts';
import { inOrder, type Strand } from './strand.ts';

/** Strands that were joined before, with the joinings across reports. */
export interface Settled {
  id: string;
  strands: readonly Strand[];
  why: readonly Joined[];
}

/** What the joining of some strands depends on. */
export interface Neighbourhood {
  /** Strands to be joined anew. */
  open: readonly Strand[];
  /** What stands beside them: every group with a strand that has much in common with an open one. */
  settled: readonly Settled[];
  /** The ids of strands that are to be weighed; one of each two at least is open. */
  pairs: readonly (readonly [string, string])[];
}

/** Groups of the open strands, or the settled groups that have to be opened too before anybody can say. */
export type Rejoined = { groups: Group[]; strands: readonly Strand[] } | { opens: string[] };

/**
 * Joins strands as joining everything would: the open ones are weighed against each other and against what stands beside
 * them, while that grows again by the joinings it grew by. As long as no settled group takes part in a new joining, nothing
 * outside can come out otherwise than before, since a joining that was refused leaves no trace.
 */
export function rejoin({ open, settled, pairs }: Neighbourhood): Rejoined {
  const strands = [...open, ...settled.flatMap((one) => one.strands)].sort(inOrder);
  const at = new Map(strands.map(({ id }, index) => [id, index]));
  const settledAt = new Map(settled.flatMap(({ id, strands: own }) => own.map((s) => [at.get(s.id), id] as const)));
  const groups = new Groups(strands);
  const opens = new Set<string>();
  for (const { a, b, ...weighed } of steps(strands, at, settled, pairs)) {
    if (groups.areOne(a, b) || !groups.join(a, b, weighed)) continue;
    const [x, y] = [settledAt.get(a), settledAt.get(b)];
    if (x === y) continue;
    for (const id of [x, y]) if (id !== undefined) opens.add(id);
    return { opens: [...opens] };
  }
  const openAt = new Set(open.map(({ id }) => at.get(id)));
  return { groups: groups.groups().filter(({ members }) => members.some((m) => openAt.has(m))), strands };
}

type Step = Omit<Pair, 'enough'>;

/** Everything that is tried, in the order in which joining everything tries it. */
function steps(
  strands: readonly Strand[],
  at: ReadonlyMap<string, number>,
  settled: readonly Settled[],
  pairs: readonly (readonly [string, string])[],
): Step[] {
  const out: Step[] = [];
  for (const { why } of settled)
    for (const { mention, with: other, ...weighed } of why) {
      const [a, b] = [at.get(mention), at.get(other)];
      if (a !== undefined && b !== undefined) out.push({ a, b, ...weighed });
    }
  for (const [one, other] of pairs) {
    const [x, y] = [at.get(one) ?? -1, at.get(other) ?? -1];
    const [a, b] = [Math.min(x, y), Math.max(x, y)];
    const [first, second] = [strands[a], strands[b]];
    const weighed = first && second ? weigh(first.profile, second.profile) : null;
    if (weighed?.enough) out.push({ a, b, features: weighed.features, score: weighed.score, needed: weighed.needed });
  }
  return out.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
}
