import { isPeaceful, mayBeOne } from './event-families.ts';
import { ONE_WAY } from './exclusion.ts';
import { effectIn } from './features.ts';
import { areApart, isTwoSided, meets, type Profile } from './profile.ts';
import { ranksApart, rankWords } from './rank.ts';
import { struckApart } from './struck.ts';

const DAY = 86_400_000;

/** Why two cannot be one incident, in words for `explain`; null where nothing speaks against it. */
export function contradiction(a: Profile, b: Profile): string | null {
  if (!typesFit(a, b)) return 'different kinds of event';
  if (isHarmIn(a, b) || isHarmIn(b, a)) return 'nobody is harmed in it';
  if (!daysFit(a, b)) return 'different days';
  if (a.places.length > 0 && b.places.length > 0 && a.places.every((p) => b.places.every((q) => areApart(p, q))))
    return 'different places';
  if (struckApart(a.struck, b.struck)) return 'another thing hit';
  return ranksAgainst(a, b) ?? sidesAgainst(a, b);
}

/** Two outlets may count one event of one day at one place as the second and as the third; else an ordinal tells two apart. */
function ranksAgainst(a: Profile, b: Profile): string | null {
  const apart = ranksApart(a.ranks, b.ranks);
  if (!apart || isOneDayAndPlace(a, b)) return null;
  return `told as the ${rankWords(apart[0])} and as the ${rankWords(apart[1])}`;
}

function isOneDayAndPlace(a: Profile, b: Profile): boolean {
  const oneDay = a.days !== null && b.days !== null && a.days.from === b.days.from && a.days.to === b.days.to;
  return (
    oneDay && a.places.some((p) => p.place !== null && p.precision <= 2 && b.places.some((q) => p.place === q.place))
  );
}

function typesFit(a: Profile, b: Profile): boolean {
  for (const x of a.types) for (const y of b.types) if (!mayBeOne(x, y)) return false;
  return true;
}

/** "agreed on a ceasefire, five days after fighting began that killed 36": nobody dies of talks. */
function isHarmIn(toll: Profile, event: Profile): boolean {
  if (!toll.leaning || event.types.size === 0 || ![...event.types].every(isPeaceful)) return false;
  return [...toll.figures.keys()].some((figure) => HARMS.has(effectIn(figure)));
}

const HARMS = new Set(['killed', 'injured', 'captured', 'missing', 'destroyed']);

function daysFit(a: Profile, b: Profile): boolean {
  if (a.days && b.days) {
    const gap = Math.max(a.days.from, b.days.from) - Math.min(a.days.to, b.days.to);
    return gap <= Math.max(a.days.slack, b.days.slack);
  }
  // No report tells of what has not happened yet; a day for the clocks of the world.
  if (a.days && a.days.from > b.firstTold + DAY) return false;
  return !(b.days && b.days.from > a.firstTold + DAY);
}

/**
 * A's attack on B is not B's on A unless they clash; a strike on one group does not hold the dead of a fight with
 * another one.
 */
function sidesAgainst(a: Profile, b: Profile): string | null {
  if (a.sides.size === 0 || b.sides.size === 0) return null;
  const clash = isTwoSided(a) || isTwoSided(b);
  // "Sulmark's jets struck. Nine Tarvonian soldiers died.": one tells who struck, the other only who fell.
  if (tellsHalf(a, b) || tellsHalf(b, a)) return null;
  // In a clash, one who is named here and another who is named there may be its two sides.
  if (!meets(a.sides, b.sides)) return clash && a.sides.size === 1 && b.sides.size === 1 ? null : 'different sides';
  const shared = [...a.sides].filter((p) => b.sides.has(p)).length;
  if (a.sides.size >= 2 && b.sides.size >= 2 && shared < 2) return 'another adversary';
  const tolls = a.leaning || b.leaning;
  if (clash) return null;
  if (a.agents.size > 0 && b.agents.size > 0 && !meets(a.agents, b.agents) && !tolls) return 'another attacker';
  if (a.victims.size > 0 && b.victims.size > 0 && !meets(a.victims, b.victims) && oneWay(a, b)) return 'other victims';
  return null;
}

/** Whether a toll names only who fell, with no adversary of theirs, and the event only who struck. */
function tellsHalf(event: Profile, toll: Profile): boolean {
  const onlyVictims = toll.leaning && toll.agents.size === 0 && toll.sides.size === toll.victims.size;
  return onlyVictims && !event.leaning && event.victims.size === 0 && !meets(toll.victims, event.agents);
}

function oneWay(a: Profile, b: Profile): boolean {
  for (const type of a.types) if (ONE_WAY.has(type)) return true;
  for (const type of b.types) if (ONE_WAY.has(type)) return true;
  return false;
}
