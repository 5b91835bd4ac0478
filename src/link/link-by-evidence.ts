import type { Groups } from './cluster.ts';
import { contradiction } from './contradiction.ts';
import {
  type Feature,
  isTwofold,
  numberIn,
  sharedFeatures,
  THRESHOLD,
  THRESHOLD_ACROSS,
  total,
  WEIGHTS,
} from './features.ts';
import { meets, type Profile } from './profile.ts';

const DAY = 86_400_000;
/** What a report tells without a date is not of an incident longer ago than this. A guess: the news is of the last days. */
const RECENT_DAYS = 14;
/** A day without end ("in 2021") is in no block of days. */
const MOST_BLOCKED_DAYS = 8;
/** Blocks beyond this size are compared only with their neighbours. A guess that bounds the work of one crowded day. */
const CROWDED = 200;
const NEIGHBOURS = 60;
/** Figures below this are too common to make a block. */
const TELLING_FIGURE = 10;

interface Pair {
  a: number;
  b: number;
  features: Feature[];
  score: number;
}

/**
 * Joins what time, place, sides and figures show to be one incident, in one report or in several, strongest first.
 * Only groups that share a day and a side or place, a place, or a figure are compared.
 */
export function linkByEvidence(groups: Groups): void {
  const all = groups.all();
  const pairs = new Map<string, Pair>();
  for (const block of blocks(all)) {
    const reach = block.length > CROWDED ? NEIGHBOURS : block.length;
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < Math.min(block.length, i + 1 + reach); j++) {
        const [x, y] = [block[i], block[j]];
        if (!x || !y) continue;
        const key = `${x.index}:${y.index}`;
        if (pairs.has(key)) continue;
        const pair = weigh(x, y);
        if (pair) pairs.set(key, pair);
      }
    }
  }
  const ordered = [...pairs.values()].sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  for (const { a, b, features, score } of ordered) groups.join(a, b, features, score);
}

type Numbered = { index: number; profile: Profile };

function weigh(x: Numbered, y: Numbered): Pair | null {
  if (isLongAgo(x.profile, y.profile) || contradiction(x.profile, y.profile) !== null) return null;
  const features = sharedFeatures(x.profile, y.profile);
  const score = total(features);
  const needed = meets(x.profile.documents, y.profile.documents) ? THRESHOLD : THRESHOLD_ACROSS;
  if (isLooseToll(x.profile, features) || isLooseToll(y.profile, features)) return null;
  return score >= needed && isTwofold(features) ? { a: x.index, b: y.index, features, score } : null;
}

/** A toll without a day is known again in another place of the text only by its figure. */
function isLooseToll(p: Profile, features: readonly Feature[]): boolean {
  return p.leaning && p.days === null && !features.some((f) => f.kind === 'figure' && f.weight >= WEIGHTS.manyVictims);
}

function isLongAgo(a: Profile, b: Profile): boolean {
  if (a.days && b.days) return false;
  const dated = a.days ?? b.days;
  const told = a.days ? b.firstTold : a.firstTold;
  return dated !== null && told - dated.to > RECENT_DAYS * DAY;
}

function blocks(all: readonly Numbered[]): Numbered[][] {
  const byKey = new Map<string, Numbered[]>();
  for (const one of all) {
    for (const key of new Set(keysOf(one.profile))) {
      const block = byKey.get(key);
      if (block) block.push(one);
      else byKey.set(key, [one]);
    }
  }
  return [...byKey.values()].filter((block) => block.length > 1);
}

function keysOf(p: Profile): string[] {
  const days = daysOf(p);
  const places = p.places.flatMap((where) =>
    where.place !== null && where.precision <= 4 ? [where.place, `${where.country}/${where.admin1}`] : [],
  );
  const out = [...places];
  for (const day of days) {
    for (const side of p.sides) out.push(`${day} ${side}`);
    for (const where of p.places) if (where.country !== null) out.push(`${day} ${where.country}`);
  }
  for (const figure of p.figures.keys()) if (numberIn(figure) >= TELLING_FIGURE) out.push(figure);
  return out;
}

/** The days of the incident, or those that an undated telling may be of. */
function daysOf(p: Profile): number[] {
  const from = p.days ? p.days.from - p.days.slack : p.firstTold - 3 * DAY;
  const to = p.days ? p.days.to + p.days.slack : p.lastTold;
  const count = Math.round((to - from) / DAY) + 1;
  if (count > MOST_BLOCKED_DAYS) return [];
  return Array.from({ length: count }, (_, i) => from / DAY + i);
}
