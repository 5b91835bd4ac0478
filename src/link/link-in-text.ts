import type { Groups } from './cluster.ts';
import { contradiction } from './contradiction.ts';
import { type Feature, sharedFeatures, THRESHOLD, tellingFeatures, total } from './features.ts';
import type { Mention } from './mention.ts';

/** How many mentions back in a report "the strikes" may point. A guess. */
const WINDOW = 60;

/**
 * Within each report: a toll without an event word leans on the event that is spoken of, "the strikes" on the best
 * fitting telling before it. Each goes to one event only, so that it cannot tie two together.
 */
export function linkInText(groups: Groups): void {
  const { mentions } = groups;
  let first = 0;
  for (const [index, mention] of mentions.entries()) {
    if (mentions[first]?.document !== mention.document) first = index;
    if (mention.other || !(mention.leaning || mention.definite) || isSettled(groups, index)) continue;
    const best = bestFor(groups, index, Math.max(first, index - WINDOW));
    if (best) groups.join(index, best.index, best.features, best.score);
  }
}

/** Already with an event of this report: a toll with any, "the strikes" with one told before it. */
function isSettled(groups: Groups, index: number): boolean {
  const own = groups.mentions[index];
  return groups.members(index).some((member) => {
    const other = groups.mentions[member];
    if (!own || !other || member === index || other.document !== own.document) return false;
    return own.leaning ? !other.leaning : member < index;
  });
}

function bestFor(
  groups: Groups,
  index: number,
  from: number,
): { index: number; features: Feature[]; score: number } | null {
  const mention = groups.mentions[index];
  if (!mention) return null;
  let best: { index: number; features: Feature[]; score: number; distance: number } | null = null;
  for (let at = from; at < groups.mentions.length; at++) {
    const other = groups.mentions[at];
    if (!other || other.document !== mention.document || other.sentence > mention.sentence) break;
    if (!mayLean(mention, other, at < index)) continue;
    if (contradiction(groups.profile(index), groups.profile(at)) !== null) continue;
    const features = [...sharedFeatures(groups.profile(index), groups.profile(at)), ...tellingFeatures(mention, other)];
    const score = total(features);
    const distance = Math.abs(mention.at - other.at);
    if (score < THRESHOLD || at === index) continue;
    if (!best || score > best.score || (score === best.score && distance < best.distance))
      best = { index: at, features, score, distance };
  }
  return best;
}

function mayLean(mention: Mention, other: Mention, before: boolean): boolean {
  if (mention === other) return false;
  return before || (mention.leaning && other.sentence === mention.sentence);
}
