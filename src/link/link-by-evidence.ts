import { eachPair, type Numbered } from './blocks.ts';
import type { Apart, Groups, Weighed } from './cluster.ts';
import { contradiction } from './contradiction.ts';
import { type Feature, isTwofold, sharedFeatures, THRESHOLD, THRESHOLD_ACROSS, total, WEIGHTS } from './features.ts';
import { meets, type Profile } from './profile.ts';

const DAY = 86_400_000;
/** What a report tells without a date is not of an incident longer ago than this. A guess: the news is of the last days. */
const RECENT_DAYS = 14;

interface Pair extends Weighed {
  a: number;
  b: number;
}

/** From here on a pair is shown to a person, who may know more. A guess. */
const WORTH_ASKING = 3.5;
/** How many groups left apart are kept for each. */
const MOST_APART = 8;

/** Joins what time, place, sides and figures show to be one incident, in one report or in several, strongest first. */
export function linkByEvidence(groups: Groups): void {
  const pairs: Pair[] = [];
  eachPair(groups.takeAll(), (x, y) => {
    const pair = weigh(x, y);
    if (pair) pairs.push(pair);
  });
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  for (const { a, b, ...weighed } of pairs) groups.join(a, b, weighed);
}

/**
 * What was weighed and left apart, by the number of a group's mention: pairs that would be one but for a contradiction, and
 * pairs of which something is missing. Both sides hold each pair.
 */
export function leftApart(groups: Groups): Map<number, Apart[]> {
  const found: { at: number; apart: Apart }[] = [];
  const all = groups.takeAll().map((one) => ({ ...one, changed: true }));
  eachPair(all, (x, y) => {
    if (isLongAgo(x.profile, y.profile)) return;
    const weighed = weighedPair(x.profile, y.profile);
    const { score, needed, features } = weighed;
    const enough = isTwofold(features) && !isLooseToll(x.profile, features) && !isLooseToll(y.profile, features);
    // Evidence of one kind only ("air strikes of one day in one country") joins nothing, but a person may know.
    if (score < (enough ? WORTH_ASKING : needed)) return;
    const against = groups.against(x.index, y.index);
    if (against !== null && (score < needed || !enough)) return;
    const [one, other] = [idOf(groups, x.index), idOf(groups, y.index)];
    found.push({ at: x.index, apart: { mention: one, with: other, ...weighed, against } });
    found.push({ at: y.index, apart: { mention: other, with: one, ...weighed, against } });
  });
  const out = new Map<number, Apart[]>();
  for (const { at, apart } of found) {
    const list = out.get(at);
    if (list) list.push(apart);
    else out.set(at, [apart]);
  }
  for (const [at, list] of out) out.set(at, list.sort(byLikeness).slice(0, MOST_APART));
  return out;
}

function byLikeness(a: Apart, b: Apart): number {
  return b.score - a.score || (a.with < b.with ? -1 : 1);
}

function idOf(groups: Groups, index: number): string {
  return groups.mentions[index]?.id ?? '';
}

function weighedPair(a: Profile, b: Profile): Weighed {
  const features = sharedFeatures(a, b);
  return { features, score: total(features), needed: meets(a.documents, b.documents) ? THRESHOLD : THRESHOLD_ACROSS };
}

function weigh(x: Numbered, y: Numbered): Pair | null {
  if (isLongAgo(x.profile, y.profile) || contradiction(x.profile, y.profile) !== null) return null;
  const weighed = weighedPair(x.profile, y.profile);
  const { features } = weighed;
  if (weighed.score < weighed.needed || !isTwofold(features)) return null;
  if (isLooseToll(x.profile, features) || isLooseToll(y.profile, features)) return null;
  return { a: x.index, b: y.index, ...weighed };
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
