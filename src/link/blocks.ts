import { numberIn } from './features.ts';
import type { Profile } from './profile.ts';

const DAY = 86_400_000;
/** A stretch longer than this ("in 2021") is in no block of days. A guess. */
const MOST_BLOCKED_DAYS = 8;
/** How many days before its report an undated telling is looked for; as long as reports speak of an event without a date. */
const DAYS_BACK = 4;
/** Blocks beyond this size are compared only with their neighbours. A guess that bounds the work of one crowded day. */
const CROWDED = 200;
const NEIGHBOURS = 40;
/** Figures below this are too common to make a block. */
const TELLING_FIGURE = 10;

export interface Numbered {
  index: number;
  profile: Profile;
  /** Has been joined with another since the last comparison. */
  changed: boolean;
}

/** Calls `visit` once for each two groups that share a day and a side or country, a month and a place, or a figure and a day. */
export function eachPair(all: readonly Numbered[], visit: (a: Numbered, b: Numbered) => void): void {
  const seen = new Set<number>();
  const size = all.reduce((most, one) => Math.max(most, one.index), 0) + 1;
  for (const block of blocks(all)) {
    const reach = reachIn(block.length);
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < block.length && j <= i + reach; j++) {
        const [a, b] = [block[i], block[j]];
        if (!a || !b || !(a.changed || b.changed)) continue;
        const key = a.index * size + b.index;
        if (seen.has(key)) continue;
        seen.add(key);
        visit(a, b);
      }
    }
  }
}

/** How many places apart two members of a block of this size may stand, in the order of all, to be compared. */
export function reachIn(size: number): number {
  return size > CROWDED ? NEIGHBOURS : size;
}

function blocks(all: readonly Numbered[]): Iterable<Numbered[]> {
  const byKey = new Map<string, Numbered[]>();
  for (const one of all) {
    for (const key of blocksOf(one.profile)) {
      const block = byKey.get(key);
      if (block) block.push(one);
      else byKey.set(key, [one]);
    }
  }
  return byKey.values();
}

/** The blocks that one is in, each once. A toll without a day is only known again by its figure, so it is in no other block. */
export function blocksOf(p: Profile): string[] {
  return [...new Set(keysOf(p))];
}

function keysOf(p: Profile): string[] {
  const [from, to] = p.days
    ? [p.days.from - p.days.slack, p.days.to + p.days.slack]
    : [p.firstTold - DAYS_BACK * DAY, p.lastTold];
  const days = daysIn(from, to);
  const out: string[] = [];
  for (const figure of p.figures.keys()) {
    if (numberIn(figure) < TELLING_FIGURE) continue;
    for (const day of days) out.push(`${day} ${figure}`);
  }
  if (p.leaning && p.days === null) return out;
  for (const day of days) {
    for (const side of p.sides) out.push(`${day} ${side}`);
    for (const thing of p.struck) out.push(`${day} hit ${thing}`);
    for (const where of p.places) if (where.country !== null) out.push(`${day} ${where.country}/${where.admin1}`);
  }
  for (const where of p.places)
    if (where.place !== null && where.precision <= 4)
      for (const month of monthsIn(from, to)) out.push(`${month} ${where.place}`);
  for (const name of p.names) for (const month of monthsIn(from, to)) out.push(`${month} named ${name}`);
  return out;
}

function daysIn(from: number, to: number): number[] {
  const count = Math.round((to - from) / DAY) + 1;
  if (count > MOST_BLOCKED_DAYS) return [];
  return Array.from({ length: count }, (_, i) => from / DAY + i);
}

function monthsIn(from: number, to: number): string[] {
  const [first, last] = [from, to].map((at) => new Date(at).toISOString().slice(0, 7));
  return first === last || last === undefined ? [`${first}`] : [`${first}`, last];
}
