import type { IncidentType } from '../model/claim.ts';
import type { Where } from '../model/where.ts';
import { isMutual } from './event-families.ts';
import type { Mention } from './mention.ts';
import { areApart, type Days, daysOf, meets } from './profile.ts';
import { struckApart } from './struck.ts';

/** What one telling fixes beyond doubt. */
export interface Facts {
  /** Days told exactly; null for a night, a rough date or none. */
  days: Days | null;
  /** Places told to the town or nearer. */
  places: readonly Where[];
  /** Who struck, where the telling has a word for a strike of one side. */
  attackers: ReadonlySet<string>;
  /** Kinds of things it says were hit. */
  struck: ReadonlySet<string>;
}

/** Strikes from afar and deeds of one side. */
export const ONE_WAY: ReadonlySet<IncidentType> = new Set<IncidentType>([
  'air strike',
  'drone strike',
  'bombing',
  'suicide bombing',
  'mine or IED',
  'assassination',
  'abduction',
  'execution',
]);

/** The finest precision that is a place and no area: UCDP's 2, near a place. */
const EXACT_PLACE = 2;

export function factsOf(m: Mention): Facts {
  const days = daysOf(m.when, m.byNight);
  const told = m.where.filter((p) => p.place !== null || p.country !== null);
  const oneWay = !m.leaning && ONE_WAY.has(m.type) && !isMutual(m.type);
  return {
    days: days && days.slack === 0 ? days : null,
    places: told.every((p) => p.precision <= EXACT_PLACE) ? told : [],
    attackers: new Set(oneWay ? m.agents.flatMap((who) => who.party ?? []) : []),
    struck: new Set(m.struck),
  };
}

/**
 * Whether two tellings cannot be of one event, whatever lies between them: other exact days, other exact places, or another
 * attacker. It holds for each pair of an incident; null where nothing excludes.
 */
export function exclusion(a: Facts, b: Facts): string | null {
  if (a.days && b.days && (a.days.from > b.days.to || b.days.from > a.days.to)) return 'different days';
  if (a.places.length > 0 && b.places.length > 0 && a.places.every((p) => b.places.every((q) => areApart(p, q))))
    return 'different places';
  if (a.attackers.size > 0 && b.attackers.size > 0 && !meets(a.attackers, b.attackers)) return 'another attacker';
  if (struckApart(a.struck, b.struck)) return 'another thing hit';
  return null;
}

/** The facts by which two tellings would be told apart, as a key: tellings that fix nothing share one. */
export function keyOf({ days, places, attackers, struck }: Facts): string {
  const where = places.map((p) => p.place ?? p.name).sort();
  return `${days ? `${days.from}-${days.to}` : ''}|${where.join(',')}|${[...attackers].sort().join(',')}|${[...struck].sort().join(',')}`;
}
