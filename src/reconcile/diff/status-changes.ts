import type { Claim } from '../../model/claim.ts';
import type { Incident, TollRow } from '../../model/situation.ts';
import type { SituationDiff } from '../../model/situation-diff.ts';
import { type Comparison, entryOf, isDenial, isFresh } from './known-case.ts';

const ONE_LEG: ReadonlySet<Incident['status']> = new Set<Incident['status']>(['single source', 'unconfirmed']);

/** A second origin, or the side itself, bears out what rested on one. */
export function confirmation(comparison: Comparison, incident: Incident): SituationDiff['confirmed'] {
  const before = statusesBefore(comparison, incident);
  if (incident.status !== 'corroborated' && incident.status !== 'admitted') return [];
  if (!before.every((status) => ONE_LEG.has(status))) return [];
  const ids = freshClaims(comparison, incident)
    .filter((claim) => !isDenial(claim) && (claim.kind === 'incident' || claim.kind === 'toll'))
    .map(({ id }) => id);
  return ids.length > 0 ? [{ ...entryOf(comparison, incident, ids), before }] : [];
}

/** Figures that can no longer all be true, or an account that is now denied. */
export function contests(comparison: Comparison, incident: Incident): SituationDiff['contested'] {
  const before = statusesBefore(comparison, incident);
  const earlier = comparison.earlier.get(incident.id) ?? [];
  const rows = incident.tolls.filter(
    (row) =>
      row.contested &&
      !earlier.some(({ tolls }) => tolls.some((known) => known.contested && isSameRow(known, row))) &&
      row.figures.some(({ claims }) => claims.some((id) => isFresh(comparison, id))),
  );
  const tolls = rows.map((row) => ({
    ...entryOf(
      comparison,
      incident,
      row.figures.flatMap(({ claims }) => claims.slice(0, 1)),
    ),
    before,
    toll: {
      effect: row.effect,
      victims: row.victims,
      figures: row.figures.map(({ claimant, quantity }) => ({ claimant, quantity })),
    },
  }));
  if (tolls.length > 0 || before.includes('contested') || before.includes('denied')) return tolls;
  if (incident.status !== 'contested' && incident.status !== 'denied') return [];
  const denials = freshClaims(comparison, incident).filter(isDenial);
  const ids = denials.map(({ id }) => id);
  return ids.length > 0 ? [{ ...entryOf(comparison, incident, ids), before, toll: null }] : [];
}

function isSameRow(a: TollRow, b: TollRow): boolean {
  return a.effect === b.effect && a.victims.party === b.victims.party;
}

/** Who told of an incident and now says that it was not so. */
export function withdrawnAccounts(comparison: Comparison, incident: Incident): SituationDiff['withdrawn'] {
  const claims = incident.claims.flatMap((id) => comparison.claims.get(id) ?? []);
  const told = claims.filter(
    (claim) => claim.kind === 'incident' && !isDenial(claim) && !isFresh(comparison, claim.id),
  );
  return claims.flatMap((claim) => {
    if (claim.kind !== 'incident' || !isDenial(claim) || !isFresh(comparison, claim.id)) return [];
    const { actor, name } = claim.claimant;
    if (actor === null || !told.some((earlier) => earlier.claimant.actor === actor)) return [];
    return [
      { ...entryOf(comparison, incident, [claim.id]), claimant: name, effect: null, victims: null, before: null },
    ];
  });
}

function statusesBefore({ earlier }: Comparison, { id }: Incident): Incident['status'][] {
  return [...new Set((earlier.get(id) ?? []).map(({ status }) => status))];
}

function freshClaims(comparison: Comparison, { claims }: Incident): Claim[] {
  return claims.filter((id) => isFresh(comparison, id)).flatMap((id) => comparison.claims.get(id) ?? []);
}
