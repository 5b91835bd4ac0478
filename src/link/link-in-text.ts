import type { Groups } from './cluster.ts';
import { contradiction } from './contradiction.ts';
import { type Feature, sharedFeatures, THRESHOLD, tellingFeatures, total, WEIGHTS } from './features.ts';
import { Focus } from './focus.ts';
import type { Mention } from './mention.ts';

/** How many mentions back in a report "the strikes" may point. A guess. */
const WINDOW = 60;

/**
 * Within each report: a toll without an event word leans on the event that is spoken of, "the strikes" on the best
 * fitting telling before it, and what is told without a date may go on with the sentence before. Each goes to one event
 * only, so that it cannot tie two together.
 */
export function linkInText(groups: Groups): void {
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
      if (best) groups.join(index, best.index, best.features, best.score);
    }
    focus.note(index, mention);
  }
}

/** Already with an event of this report that has a day or place: a toll with any, an event with one told before it. */
function isSettled(groups: Groups, index: number, first: number): boolean {
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

interface Target {
  index: number;
  features: Feature[];
  score: number;
  distance: number;
}

function bestFor(groups: Groups, index: number, from: number, focus: Focus): Target | null {
  const mention = groups.mentions[index];
  if (!mention) return null;
  let best: Target | null = null;
  for (let at = from; at < groups.mentions.length; at++) {
    const other = groups.mentions[at];
    if (!other || other.document !== mention.document || other.sentence > mention.sentence) break;
    if (!mayPointTo(mention, other, at < index) || groups.areOne(at, index)) continue;
    const [own, theirs] = [groups.profile(index), groups.profile(at)];
    if ((!mention.leaning && theirs.leaning) || contradiction(own, theirs) !== null) continue;
    const shared = sharedFeatures(own, theirs);
    const telling = tellingFeatures(mention, other, shared);
    if (mention.leaning && countsPeople(mention) && focus.isOn(at, mention))
      telling.push({ name: 'the only event told of so far', weight: WEIGHTS.onlyEvent, kind: 'telling' });
    if (telling.length === 0) continue;
    const features = [...shared, ...telling];
    const score = total(features);
    const distance = Math.abs(mention.at - other.at);
    if (score < THRESHOLD) continue;
    if (!best || score > best.score || (score === best.score && distance < best.distance))
      best = { index: at, features, score, distance };
  }
  return best;
}

function mayPointTo(mention: Mention, other: Mention, before: boolean): boolean {
  if (mention === other) return false;
  return before || (mention.leaning && other.sentence === mention.sentence);
}
