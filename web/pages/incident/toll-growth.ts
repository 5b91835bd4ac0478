import type { Quantity } from '../../../src/model/quantity.ts';
import type { TollChange, TollHistory, TollVoice } from '../../../src/model/toll-history.ts';
import type { Standing } from '../../marks/toll-bar.tsx';
import { extentOf } from '../../words/quantity.ts';
import { dayNumber } from '../../words/when.ts';

/** A voice's figure from the day it came to the day another took its place; days since 1970. */
export interface Stretch {
  from: number;
  /** Null where it stands at the end. */
  to: number | null;
  value: number;
  /** The value before, which the riser begins at. */
  before: number;
  isOpen: boolean;
}

export interface Growth {
  key: string;
  claimant: string;
  party: string | null;
  standing: Standing;
  stretches: Stretch[];
  /** Days on which the same was told again, or something that did not move the figure. */
  again: { day: number; value: number }[];
  /** The day on which it was taken back. */
  retracted: number | null;
  /** What stands at the end, and the claims it rests on. */
  now: Quantity | null;
  claims: string[];
}

/** Changes by which a voice's figure moves; the others stand beside it. */
const MOVES = new Set<TollChange>(['first', 'grew', 'corrected', 'reworded']);

/** Each voice of a toll as steps over time; words without a number have none. */
export function growthOf({ voices, victims }: TollHistory, sides: ReadonlySet<string>): Growth[] {
  return voices.map((voice, at) => growth(voice, at, victims.party, sides));
}

function growth(voice: TollVoice, at: number, victims: string | null, sides: ReadonlySet<string>): Growth {
  const stretches: Stretch[] = [];
  const again: Growth['again'] = [];
  let retracted: number | null = null;
  for (const { day: iso, quantity, change } of voice.steps) {
    const day = dayNumber(iso);
    const last = stretches.at(-1);
    if (change === 'retracted') {
      retracted = day;
      if (last && last.to === null) last.to = day;
      continue;
    }
    const value = heightOf(quantity);
    if (value === null) continue;
    if (!MOVES.has(change)) {
      again.push({ day, value });
      continue;
    }
    if (last && last.to === null) last.to = day;
    stretches.push({ from: day, to: null, value, before: last?.value ?? 0, isOpen: extentOf(quantity)?.high === null });
  }
  const isOwn = voice.about === 'own' || (voice.party !== null && voice.party === victims);
  return {
    key: `${voice.claimant} ${at}`,
    claimant: voice.claimant,
    party: voice.party,
    standing: isOwn ? 'admitted' : voice.party !== null && sides.has(voice.party) ? 'alleged' : 'third',
    stretches,
    again,
    retracted,
    now: voice.now,
    claims: voice.steps.flatMap(({ claims }) => claims),
  };
}

function heightOf(quantity: Quantity): number | null {
  const extent = extentOf(quantity);
  return extent === null ? null : (extent.low ?? extent.high);
}

/** So many days are shown at least, so that a single day is not stretched over the whole width. */
const FEWEST_DAYS = 4;

/** The days that charts of one incident share, from the first figure to some time after the last; `now` is the day known on, where it is among them. */
export function spanOf(
  histories: readonly TollHistory[],
  knownOn: string | null,
): { from: number; to: number; now: number | null } | null {
  const days = histories.flatMap(({ voices }) => voices.flatMap(({ steps }) => steps.map(({ day }) => dayNumber(day))));
  if (days.length === 0) return null;
  const first = Math.min(...days);
  const last = Math.max(...days);
  const room = Math.max(FEWEST_DAYS - 1, Math.ceil((last - first) * 1.25));
  const now = knownOn === null ? last : Math.max(dayNumber(knownOn.slice(0, 10)), last);
  const to = Math.min(now, first + room);
  return { from: first, to: Math.max(to, first + FEWEST_DAYS - 1), now: now <= first + room ? now : null };
}

/** Moves labels apart so that none covers another, keeping their order; `ys` are their wished middles. */
export function apart(ys: readonly number[], room: number, most: number): number[] {
  const order = ys.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  let floor = Number.NEGATIVE_INFINITY;
  for (const label of order) {
    label.y = Math.max(label.y, floor + room);
    floor = label.y;
  }
  let roof = most;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, roof);
    roof = label.y - room;
  }
  const out: number[] = [];
  for (const { y, at } of order) out[at] = y;
  return out;
}
