import type { Candidate } from './candidate.ts';
import { isSettlement } from './resolve.ts';

/** Whether some sense of `outer` holds some sense of `inner`. */
/** A district stands behind a comma as a container only where its name is no town's: "Tibú, Ocaña and Cúcuta" are three towns. */
export function containersOf({ hits, unit }: Candidate): Hit[] {
  if (unit === 'admin2' || !hits.some((hit) => isSettlement(hit.kind))) return hits;
  return hits.filter((hit) => hit.kind !== 'admin2');
}

export function holds(outer: Candidate, inner: Candidate): boolean {
  return containersOf(outer).some((wide) => inner.hits.some((small) => contains(wide, small)));
}

type Hit = Candidate['hits'][number];

/** Degrees within which a town counts as part of a district or a larger town named after it. A guess from district sizes (30 to 60 km). */
const DISTRICT_DEGREES = 0.8;
const SUBURB_DEGREES = 0.4;

export function contains(wide: Hit, small: Hit): boolean {
  if (wide.id === small.id || wide.country === null || wide.country !== small.country) return false;
  if (wide.kind === 'country') return small.kind !== 'country';
  if (wide.kind === 'admin1') return small.admin1?.id === wide.id;
  if (small.kind === 'admin1' || wide.lat === null || wide.lon === null || small.lat === null || small.lon === null) {
    return (
      wide.admin1 !== null && small.admin1?.id === wide.admin1.id && small.kind !== 'admin1' && wide.kind === 'region'
    );
  }
  const apart = Math.max(Math.abs(wide.lat - small.lat), Math.abs(wide.lon - small.lon));
  if (wide.kind === 'admin2') return small.kind !== 'admin2' && apart < DISTRICT_DEGREES;
  return wide.population > small.population && apart < SUBURB_DEGREES;
}
