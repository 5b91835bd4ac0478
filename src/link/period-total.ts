import type { TollClaim } from '../model/claim.ts';

const DAY = 86_400_000;
/** A toll over more days than this is a total of several incidents. A guess: the longest raids last three. */
const LONGEST_INCIDENT_DAYS = 3;

/** "the worst clashes since 2021" counts nothing over those years. */
const RANKED = /\b(?:\w+est|most|first|worst|last)\b[^.;]*\bsince\b/i;
const COUNTED =
  /\bsince\b|\bover the (?:past|last)\b|\bin the (?:past|last) (?:few |two |three |six )?(?:weeks|months|years)\b/i;

/** Whether a figure counts what happened over a stretch of time ("37 since the fighting began"), not in one incident. */
export function isPeriodTotal(toll: TollClaim, text: string): boolean {
  const { when } = toll;
  if (when && when.grain === 'day' && days(when.from, when.to) > LONGEST_INCIDENT_DAYS) return true;
  if (when && ['quarter', 'season', 'year', 'decade'].includes(when.grain)) return true;
  const sentence = sentenceAround(text, toll.span.start, toll.span.end);
  if (SINCE_EVENT.test(sentence) || RECORDED.test(sentence)) return true;
  // "34 injured since Monday", told on Tuesday, is of one raid and no running total.
  if (when && when.grain === 'day' && when.basis !== 'published') return false;
  return COUNTED.test(sentence) && !RANKED.test(sentence);
}

/** "who have died since Tuesday's attack": counted on from it. */
const SINCE_EVENT =
  /\b(?:died|dead|killed|wounded|injured|captured)\s+since\s+(?:\S+\s+){0,2}(?:attack|assault|offensive|fighting|war|invasion|truce|ceasefire)\b/i;
/** "From 4 a.m. on 24 February to midnight on 20 March the office recorded …". */
const RECORDED = /\b(?:to|until)\s+(?:\S+\s+){0,3}\d[^;]{0,120}\b(?:recorded|documented|verified|registered)\b/i;

const RUNNING =
  /\b(?:so far|as of|to date|in all|in total|altogether|overall|until now|the total|its total|total of)\b|\btoll\b[^.;]{0,40}\b(?:stands|stood|has (?:risen|reached|climbed|passed|not changed))\b|\b(?:losses|its own (?:dead|toll|losses))\b/i;
const BROKEN_DOWN =
  /\bha(?:ve|s) (?:now )?(?:been killed|died)\b[^.;]*\b(?:namely|of whom|of them|among them|including)\b/i;

/** Whether a figure without a day or place of its own counts a side's dead so far, over whatever happened. */
export function isRunningTotal(toll: TollClaim, text: string): boolean {
  if (toll.when !== null && toll.when.basis !== 'published') return false;
  if (toll.where.some((p) => p.precision <= 4)) return false;
  const sentence = sentenceAround(text, toll.span.start, toll.span.end);
  return RUNNING.test(sentence) || BROKEN_DOWN.test(sentence);
}

function days(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY + 1;
}

/** Characters searched each way: a text of 1,000,000 without a full stop must not be searched for every figure. Guess. */
const LONGEST_WAY = 2000;

/** The stretch between full stops or line ends; a stop in "Gen." only makes it shorter. */
function sentenceAround(text: string, start: number, end: number): string {
  const first = Math.max(0, start - LONGEST_WAY);
  const before = text.slice(first, start + 2);
  const after = text.slice(end - 1, end + LONGEST_WAY);
  const from = first + Math.max(before.lastIndexOf('. ', start - first), before.lastIndexOf('\n', start - first)) + 1;
  const stops = [after.indexOf('. '), after.indexOf('\n')].filter((at) => at >= 0);
  return text.slice(from, end - 1 + (stops.length > 0 ? Math.min(...stops) : after.length));
}
