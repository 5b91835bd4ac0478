import {
  effectIn,
  type Feature,
  numberIn,
  sharedFeatures,
  THRESHOLD,
  tellingFeatures,
  total,
  WEIGHTS,
} from './features.ts';
import { Focus } from './focus.ts';
import type { Mention } from './mention.ts';
import type { Profile } from './profile.ts';
import type { Tellings } from './tellings.ts';

/** How many mentions back in a report "the strikes" may point. A guess. */
const WINDOW = 60;

/**
 * Within each report: a toll without an event word leans on the event that is spoken of, "the strikes" on the best
 * fitting telling before it, and what is told without a date may go on with the sentence before. Each goes to one event
 * only, so that it cannot tie two together.
 */
export function linkInText(groups: Tellings): void {
  const { mentions } = groups;
  let first = 0;
  let focus = new Focus(groups);
  for (const [index, mention] of mentions.entries()) {
    if (mentions[first]?.document !== mention.document) {
      first = index;
      focus = new Focus(groups);
    }
    if (!mention.other && !isSettled(groups, index, first)) {
      const best = bestFor(groups, index, Math.max(first, index - WINDOW), focus);
      if (best) groups.join(index, best.index, best);
    }
    focus.note(index, mention);
  }
}

/** Already with an event of this report that has a day or place: a toll with any, an event with one told before it. */
function isSettled(groups: Tellings, index: number, first: number): boolean {
  const own = groups.mentions[index];
  if (!own || groups.members(index).length === 1) return false;
  for (let at = first; at < groups.mentions.length; at++) {
    const other = groups.mentions[at];
    if (!other || other.document !== own.document || (!own.leaning && at >= index)) return false;
    if (at === index || other.leaning || (other.when === null && other.where.length === 0)) continue;
    if (groups.areOne(at, index)) return true;
  }
  return false;
}

/** Both sides' machines are shot down far from the one event of a report. */
function countsPeople(mention: Mention): boolean {
  return mention.claims.some((c) => c.kind === 'toll' && c.effect !== 'destroyed');
}

/**
 * Further than its paragraph a toll is of the one event told of so far only while nothing speaks of another: its paragraph
 * begins with it or speaks of that event before, whoever kills in it is known of that event, and it is no larger count of
 * other people than the one told there.
 */
function mayBeOf(groups: Tellings, index: number, event: number): boolean {
  const [toll, told] = [groups.mentions[index], groups.profile(event)];
  if (!toll || toll.running) return false;
  if (toll.paragraph === groups.mentions[event]?.paragraph) return true;
  return (toll.opens || isSpokenOf(groups, index, event)) && fitsToll(toll, told);
}

/** Whether an earlier mention of the same paragraph is of the event. */
function isSpokenOf(groups: Tellings, index: number, event: number): boolean {
  const own = groups.mentions[index];
  for (let at = index - 1; at >= 0; at--) {
    const other = groups.mentions[at];
    if (!other || other.document !== own?.document || other.paragraph !== own.paragraph) return false;
    if (other.sentence < own.sentence && groups.areOne(at, event)) return true;
  }
  return false;
}

function fitsToll(toll: Mention, told: Profile): boolean {
  const agents = toll.agents.map((who) => who.party);
  if (agents.length > 0 && !agents.some((party) => party !== null && told.sides.has(party))) return false;
  return toll.figures.every((figure) => {
    const same = [...told.figures].filter(([key]) => effectIn(key) === figure.effect);
    const isLarger = same.length > 0 && same.every(([key]) => numberIn(key) < figure.n);
    const known = figure.party !== null && told.sides.has(figure.party);
    return !isLarger || known || same.some(([, { roles }]) => figure.role === null || roles.has(figure.role));
  });
}

interface Target {
  index: number;
  features: Feature[];
  score: number;
  needed: number;
  distance: number;
}

function bestFor(groups: Tellings, index: number, from: number, focus: Focus): Target | null {
  const mention = groups.mentions[index];
  if (!mention) return null;
  let best: Target | null = null;
  for (let at = from; at < groups.mentions.length; at++) {
    const other = groups.mentions[at];
    if (!other || other.document !== mention.document || other.sentence > mention.sentence) break;
    if (!mayPointTo(mention, other, at < index) || groups.areOne(at, index)) continue;
    const [own, theirs] = [groups.profile(index), groups.profile(at)];
    if ((!mention.leaning && theirs.leaning) || groups.against(index, at) !== null) continue;
    // A toll that is of one event already is not what ties another event to it.
    if (!mention.leaning && !mention.definite && other.leaning && !theirs.leaning) continue;
    const shared = sharedFeatures(own, theirs);
    const telling = tellingFeatures(mention, other, shared);
    if (mention.leaning && countsPeople(mention) && focus.isOn(at, mention) && mayBeOf(groups, index, at))
      telling.push({ name: 'the only event told of so far', weight: WEIGHTS.onlyEvent, kind: 'telling' });
    if (telling.length === 0) continue;
    const features = [...shared, ...telling];
    const score = total(features);
    const distance = Math.abs(mention.at - other.at);
    if (score < THRESHOLD) continue;
    if (!best || score > best.score || (score === best.score && distance < best.distance))
      best = { index: at, features, score, needed: THRESHOLD, distance };
  }
  return best;
}

function mayPointTo(mention: Mention, other: Mention, before: boolean): boolean {
  if (mention === other) return false;
  return before || (mention.leaning && other.sentence === mention.sentence);
}
