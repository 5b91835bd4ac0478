import { reachIn } from './blocks.ts';

/** A member of a block: its number, and its place in the order of all. */
export interface Member {
  key: number;
  place: string;
}

/** A block before and after some strands went and came. */
export interface ChangedBlock {
  before: readonly Member[];
  after: readonly Member[];
}

/** The two that were or are compared, the smaller number first. */
export type Two = readonly [number, number];

/** Whom the new members of blocks are to be compared with: each two once. */
export function comparedWith(fresh: ReadonlySet<number>, blocks: Iterable<ChangedBlock>): Two[] {
  const out = new Map<string, Two>();
  for (const { after } of blocks) {
    const members = inPlace(after);
    const reach = reachIn(members.length);
    for (const [at, { key }] of members.entries()) {
      if (!fresh.has(key)) continue;
      for (let j = Math.max(0, at - reach); j <= Math.min(members.length - 1, at + reach); j++) {
        const other = members[j];
        if (other && other.key !== key) put(out, key, other.key);
      }
    }
  }
  return [...out.values()];
}

/**
 * What crowding changed between members that stayed: in a block too large for comparing all, only neighbours are compared,
 * so that a new member comes between two, and one that goes brings two together.
 */
export function crowding(blocks: Iterable<ChangedBlock>): { lost: Two[]; gained: Two[] } {
  const [lost, gained] = [new Map<string, Two>(), new Map<string, Two>()];
  for (const { before, after } of blocks) {
    if (reachIn(before.length) === before.length && reachIn(after.length) === after.length) continue;
    const stayed = new Set(after.map(({ key }) => key));
    const was = twos(before, stayed);
    const known = new Set(before.map(({ key }) => key));
    const is = twos(after, known);
    for (const [key, two] of was) if (!is.has(key)) lost.set(key, two);
    for (const [key, two] of is) if (!was.has(key)) gained.set(key, two);
  }
  return { lost: [...lost.values()], gained: [...gained.values()] };
}

/** Whether two are compared in a block, as it is. */
export function areCompared([a, b]: Two, members: readonly Member[]): boolean {
  const ordered = inPlace(members);
  const [x, y] = [a, b].map((key) => ordered.findIndex((member) => member.key === key));
  return x !== undefined && y !== undefined && x >= 0 && y >= 0 && Math.abs(x - y) <= reachIn(ordered.length);
}

function twos(members: readonly Member[], among: ReadonlySet<number>): Map<string, Two> {
  const ordered = inPlace(members);
  const reach = reachIn(ordered.length);
  const out = new Map<string, Two>();
  for (const [at, { key }] of ordered.entries())
    for (let j = at + 1; j <= Math.min(ordered.length - 1, at + reach); j++) {
      const other = ordered[j];
      if (other && among.has(key) && among.has(other.key)) put(out, key, other.key);
    }
  return out;
}

function put(out: Map<string, Two>, a: number, b: number): void {
  const two: Two = a < b ? [a, b] : [b, a];
  out.set(two.join(), two);
}

function inPlace(members: readonly Member[]): Member[] {
  return [...members].sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
}
