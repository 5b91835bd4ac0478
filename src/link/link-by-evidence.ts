import { eachPair, type Numbered } from './blocks.ts';
import type { Apart, Weighed } from './cluster.ts';
import { contradiction } from './contradiction.ts';
import { type Feature, isTwofold, sharedFeatures, THRESHOLD, THRESHOLD_ACROSS, total, WEIGHTS } from './features.ts';
import { against, type Group, type Groups, type Joinable } from './groups.ts';
import { meets, type Profile } from './profile.ts';

const DAY = 86_400_000;
/** What a report tells without a date is not of an incident longer ago than this. A guess: the news is of the last days. */
const RECENT_DAYS = 14;

/** From here on a pair is shown to a person, who may know more. A guess. */
const WORTH_ASKING = 3.5;

/** Two, by number, that have enough in common to be one, or to be shown to a person; the earlier one is `a`. */
export interface Pair extends Weighed {
  a: number;
  b: number;
  /** Joined, unless something told meanwhile forbids it. */
  enough: boolean;
}

/** Joins what time, place, sides and figures show to be one event, strongest first. */
export function joinByEvidence(groups: Groups): void {
  const pairs: Pair[] = [];
  eachPair(groups.takeAll(), (x, y) => {
    const weighed = weigh(x.profile, y.profile);
    if (weighed?.enough) pairs.push({ a: x.index, b: y.index, ...weighed });
  });
  joinPairs(groups, pairs);
}

/** Every two strands, in their order, that may be of one incident. */
export function pairsOf(strands: readonly Joinable[]): Pair[] {
  const pairs: Pair[] = [];
  const numbered = strands.map(({ profile }, index): Numbered => ({ index, profile, changed: true }));
  eachPair(numbered, (x, y) => {
    const weighed = weigh(x.profile, y.profile);
    if (weighed) pairs.push({ a: x.index, b: y.index, ...weighed });
  });
  return pairs;
}

/** Joins the pairs that say enough, the strongest first; of two as strong, the earlier. */
export function joinPairs(groups: Groups, pairs: readonly Pair[]): void {
  const strong = pairs.filter(({ enough }) => enough);
  strong.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  for (const { a, b, features, score, needed } of strong) groups.join(a, b, { features, score, needed });
}

/** What two have in common where nothing forbids that they are one; null where something does, or too little is shared. */
export function weigh(a: Profile, b: Profile): (Weighed & { enough: boolean }) | null {
  if (isLongAgo(a, b) || contradiction(a, b) !== null) return null;
  const weighed = weighedPair(a, b);
  const { features, score, needed } = weighed;
  const firm = isFirm(a, b, features);
  // Evidence of one kind only ("air strikes of one day in one country") joins nothing, but a person may know.
  return score < (firm ? WORTH_ASKING : needed) ? null : { ...weighed, enough: firm && score >= needed };
}

/** Two groups, by the id of the first mention of each, that were left apart; null where they have little in common. */
export function weighApart(
  x: Pick<Group, 'profile' | 'facts'> & { id: string },
  y: Pick<Group, 'profile' | 'facts'> & { id: string },
): Apart | null {
  if (isLongAgo(x.profile, y.profile)) return null;
  const weighed = weighedPair(x.profile, y.profile);
  const firm = isFirm(x.profile, y.profile, weighed.features);
  if (weighed.score < (firm ? WORTH_ASKING : weighed.needed)) return null;
  const forbids = against(x, y);
  if (forbids !== null && (weighed.score < weighed.needed || !firm)) return null;
  return { mention: x.id, with: y.id, ...weighed, against: forbids };
}

function weighedPair(a: Profile, b: Profile): Weighed {
  const features = sharedFeatures(a, b);
  return { features, score: total(features), needed: meets(a.documents, b.documents) ? THRESHOLD : THRESHOLD_ACROSS };
}

function isFirm(a: Profile, b: Profile, features: readonly Feature[]): boolean {
  return isTwofold(features) && !isLooseToll(a, features) && !isLooseToll(b, features);
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
