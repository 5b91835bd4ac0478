import { AGREEMENT_TYPES, type Deed, type IncidentType, STRIKES } from '../../model/claim.ts';
import type { Agreement, Incident } from '../../model/situation.ts';
import type { Where } from '../../model/where.ts';
import type { Who } from '../../model/who.ts';
import { isWithin } from '../toll-rows.ts';

/** Bombs from the air go by several names: "bomb the capital" is met by an air strike. */
const FROM_THE_AIR: readonly IncidentType[] = ['air strike', 'drone strike', 'bombing', 'shelling'];
/** Foreseen in general words, and told in any of these. */
const ATTACKS: readonly IncidentType[] = ['armed attack', 'armed clash', ...STRIKES];

/** The types of incident that fulfil a deed of this type: as special as what was foreseen, or more so. */
export function fulfilling(type: IncidentType): readonly IncidentType[] {
  if (type === 'armed attack') return ATTACKS;
  return FROM_THE_AIR.includes(type) ? FROM_THE_AIR : [type];
}

/** The type of accord that fulfils a deed; null where none does. */
export function accordOf(type: IncidentType): Agreement['type'] | null {
  if (type === 'agreement') return 'peace deal';
  return AGREEMENT_TYPES.find((each) => each === type) ?? null;
}

/**
 * Whether a deed can be looked for at all: it must name a doer, or whom it is done to, that is known, and nobody as its
 * doer who is not; else any strike anywhere would fulfil it.
 */
export function canBeSought({ agents, targets }: Deed): boolean {
  const known = [...agents, ...targets].some(({ party }) => party !== null);
  // "They will strike them": who is both has been taken for somebody else.
  const both = agents.some(({ party }) => party !== null && targets.some((target) => target.party === party));
  return known && !both && (agents.length === 0 || agents.some(({ party }) => party !== null));
}

/** An incident of the deed's kind, by the same party, on the same one where it is named, at the place foreseen. */
export function fulfils({ type, sides, where }: Pick<Incident, 'type' | 'sides' | 'where'>, deed: Deed): boolean {
  if (!fulfilling(deed.type).includes(type)) return false;
  const both = [...sides.agents, ...sides.targets];
  const mutual = type === 'armed clash' || type === 'talks' || type === 'ceasefire' || type === 'agreement';
  return (
    names(mutual ? both : sides.agents, deed.agents) &&
    (names(mutual ? both : sides.targets, deed.targets) || isOnGround(sides.targets, deed)) &&
    lies(where, deed.where)
  );
}

/** An accord of the deed's kind between all whom it names. */
export function seals({ type, parties }: Pick<Agreement, 'type' | 'parties'>, deed: Deed): boolean {
  const named = [...deed.agents, ...deed.targets].filter(({ party }) => party !== null);
  const wanted = accordOf(deed.type);
  return (
    (wanted === type || (deed.type === 'agreement' && type === 'ceasefire')) &&
    named.length > 0 &&
    names(parties, named)
  );
}

/** "Will strike the country again", and nobody says whom a strike there hit: the ground settles it. */
function isOnGround(targets: readonly Who[], { where }: Deed): boolean {
  return where.length > 0 && targets.every(({ party }) => party === null);
}

/** Every party that the deed names is there; who has none is not asked for. */
function names(there: readonly Who[], wanted: readonly Who[]): boolean {
  return wanted.every(({ party }) => party === null || there.some((who) => who.party === party));
}

function lies(there: readonly Where[], wanted: readonly Where[]): boolean {
  return (
    wanted.length === 0 || there.some((place) => wanted.some((wide) => isSame(place, wide) || isWithin(place, wide)))
  );
}

function isSame(a: Where, b: Where): boolean {
  return (a.place !== null && a.place === b.place) || a.name.toLowerCase() === b.name.toLowerCase();
}
