import type { Incident } from '../../model/situation.ts';
import type { SituationDiff } from '../../model/situation-diff.ts';
import { tollHistories } from '../toll-history.ts';
import { agreementChanges } from './agreement-changes.ts';
import { figureChanges } from './figure-changes.ts';
import { type Comparison, entryOf, type KnownCase } from './known-case.ts';
import { confirmation, contests, withdrawnAccounts } from './status-changes.ts';

/** How a case as known on a later day differs from what was known on an earlier one; incidents are matched by their claims. */
export function situationDiff(from: KnownCase, to: KnownCase): SituationDiff {
  const comparison = compare(from, to);
  const { earlier, fresh } = comparison;
  const isNew = ({ id }: Incident): boolean => earlier.get(id)?.length === 0;
  const known = to.incidents.filter((incident) => !isNew(incident));
  const figures = known.map((incident) => figureChanges(comparison, incident));
  return {
    version: 1,
    from: from.day,
    to: to.day,
    documents: { from: from.documents.length, to: to.documents.length, new: [...fresh] },
    new: to.incidents
      .filter(isNew)
      .map((incident) => ({ ...entryOf(comparison, incident, incident.claims), tolls: incident.tolls })),
    figures: figures.flatMap((each) => each.figures),
    revised: figures.flatMap((each) => each.revised),
    withdrawn: [
      ...figures.flatMap((each) => each.withdrawn),
      ...known.flatMap((incident) => withdrawnAccounts(comparison, incident)),
    ],
    confirmed: known.flatMap((incident) => confirmation(comparison, incident)),
    contested: known.flatMap((incident) => contests(comparison, incident)),
    agreements: agreementChanges(comparison),
    relinked: relinked(comparison),
  };
}

function compare(from: KnownCase, to: KnownCase): Comparison {
  const before = new Set(from.documents.map(({ id }) => id));
  const holding = new Map(from.incidents.flatMap((incident) => incident.claims.map((id) => [id, incident] as const)));
  const earlier = new Map(
    to.incidents.map(({ id, claims }) => [id, [...new Set(claims.flatMap((claim) => holding.get(claim) ?? []))]]),
  );
  const published = new Map(to.documents.map((document) => [document.id, document.published]));
  const claims = new Map(to.claims.map((claim) => [claim.id, claim]));
  const histories = new Map(
    to.incidents
      .filter(({ id, tolls }) => tolls.length > 0 && earlier.get(id)?.length !== 0)
      .map((incident) => {
        const own = incident.claims.flatMap((id) => claims.get(id) ?? []);
        return [incident.id, tollHistories(incident, own, published)];
      }),
  );
  return {
    from,
    to,
    claims,
    fresh: new Set(to.documents.filter(({ id }) => !before.has(id)).map(({ id }) => id)),
    earlier,
    histories,
    documents: new Map(to.documents.map((document) => [document.id, document])),
  };
}

/** Later incidents that are not just one earlier one under its own id, grouped by the earlier ones they share. */
function relinked({ from, to, earlier }: Comparison): SituationDiff['relinked'] {
  return from.incidents.flatMap((incident) => {
    const after = to.incidents.filter(({ id }) => earlier.get(id)?.includes(incident)).map(({ id }) => id);
    if (after.length === 1 && after[0] === incident.id) return [];
    return [{ before: [incident.id], after }];
  });
}
