import type { Agreement, Violation } from '../../model/agreement.ts';
import type { Claim } from '../../model/claim.ts';
import type { Development } from '../../model/development.ts';
import type { Incident } from '../../model/situation.ts';
import type { Published } from '../toll-history.ts';
import { agreementTitle } from './agreement-developments.ts';
import { development, named, plainest } from './incident-developments.ts';

/** A breach that nobody speaks of, with the incident that it follows from. */
export interface DerivedBreach {
  violation: Violation;
  incident: Incident;
}

/**
 * Breaches of an accord that follow from incidents within its clock. Each is known since both were told: the incident, and
 * the clock. `claims` are those of the incidents and of the accord.
 */
export function derivedDevelopments(
  agreement: Agreement,
  breaches: readonly DerivedBreach[],
  claims: ReadonlyMap<string, Claim>,
  published: Published,
): Development[] {
  const outOf = (own: readonly Claim[]) => own.flatMap((claim) => published.get(claim.document) || []).sort()[0];
  const clock = clockClaims(agreement, claims);
  const sides = [...new Set(agreement.parties.flatMap(({ party }) => party ?? []))].sort();
  return breaches.flatMap(({ violation, incident }) => {
    const told = incident.claims.flatMap((id) => claims.get(id) ?? []).filter(({ kind }) => kind === 'incident');
    const [first, sworn] = [outOf(told), outOf(clock)];
    if (first === undefined || sworn === undefined) return [];
    const known = first > sworn ? first : sworn;
    const { accused, where, when } = violation;
    return development(
      'violation derived',
      [...told, ...clock].map(({ id }) => id),
      {
        day: known.slice(0, 10),
        published: known,
        of: { kind: 'agreement', id: agreement.id, title: agreementTitle(agreement) },
        type: agreement.type,
        by: [],
        actors: named([...accused, ...agreement.parties]),
        where,
        when,
        accused: named(accused),
        figure: null,
        turn: null,
        certainty: plainest(told),
        derived: {
          incident: incident.id,
          title: incident.title,
          sides,
          starts: agreement.starts,
          ends: agreement.ends,
          claims: [...incident.claims],
        },
      },
      `${sides.join(' ')}|${[...told.map(({ id }) => id)].sort()[0] ?? incident.id}`,
    );
  });
}

/** One claim for each edge of the clock, the first that set it; of an accord without, its first claim. */
function clockClaims({ clock = [], claims: own }: Agreement, claims: ReadonlyMap<string, Claim>): Claim[] {
  const edges = new Map(clock.toReversed().map(({ edge, claim }) => [edge, claim]));
  const ids = edges.size > 0 ? [...new Set(edges.values())] : own.slice(0, 1);
  return ids.flatMap((id) => claims.get(id) ?? []);
}
