import { eachPair, type Numbered } from './blocks.ts';
import type { Groups } from './cluster.ts';
import { contradiction } from './contradiction.ts';
import { type Feature, isTwofold, sharedFeatures, THRESHOLD, THRESHOLD_ACROSS, total, WEIGHTS } from './features.ts';
import { meets, type Profile } from './profile.ts';

const DAY = 86_400_000;
/** What a report tells without a date is not of an incident longer ago than this. A guess: the news is of the last days. */
const RECENT_DAYS = 14;

interface Pair {
  a: number;
  b: number;
  features: Feature[];
  score: number;
}

/** Joins what time, place, sides and figures show to be one incident, in one report or in several, strongest first. */
export function linkByEvidence(groups: Groups): void {
  const pairs: Pair[] = [];
  eachPair(groups.takeAll(), (x, y) => {
    const pair = weigh(x, y);
    if (pair) pairs.push(pair);
  });
  pairs.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  for (const { a, b, features, score } of pairs) groups.join(a, b, features, score);
}

function weigh(x: Numbered, y: Numbered): Pair | null {
  if (isLongAgo(x.profile, y.profile) || contradiction(x.profile, y.profile) !== null) return null;
  const features = sharedFeatures(x.profile, y.profile);
  const score = total(features);
  const needed = meets(x.profile.documents, y.profile.documents) ? THRESHOLD : THRESHOLD_ACROSS;
  if (score < needed || !isTwofold(features)) return null;
  if (isLooseToll(x.profile, features) || isLooseToll(y.profile, features)) return null;
  return { a: x.index, b: y.index, features, score };
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
