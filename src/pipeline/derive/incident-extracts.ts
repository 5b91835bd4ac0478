import { relationsBegunBy } from '../../knowledge/relations.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsWithIds } from '../../ledger/find-claims.ts';
import { datesOf } from '../../ledger/find-documents.ts';
import { putExtracts } from '../../ledger/incident-extracts.ts';
import type { Claim, TollClaim } from '../../model/claim.ts';
import type { IncidentExtract, SummedIncident } from '../../model/incident-extract.ts';
import type { Incident } from '../../model/situation.ts';
import { blowsIn } from '../../reconcile/relations/fighting.ts';
import { foesOf, toldGaps } from '../../reconcile/toll-gaps.ts';
import { type Published, tollHistories } from '../../reconcile/toll-history.ts';

/** What of incidents is kept for pages on the whole case. `claims` are those of the incidents, as people left them, by id. */
export function extractsOf(
  incidents: readonly Incident[],
  claims: ReadonlyMap<string, Claim>,
  published: Published,
): IncidentExtract[] {
  const begunBy = relationsBegunBy().relations;
  return incidents.map((incident) => {
    const own = [...new Set(incident.claims)].flatMap((id) => claims.get(id) ?? []);
    const tolls = own.filter((claim): claim is TollClaim => claim.kind === 'toll');
    return {
      incident: incident.id,
      gaps: toldGaps(incident, tollHistories(incident, tolls, published)),
      foes: foesOf(incident),
      summed: summed(incident),
      blows: blowsIn(incident, own),
      begun: own.flatMap(({ kind, trace, id }) =>
        kind === 'incident' && trace.entries.some((entry) => begunBy.has(entry)) ? [id] : [],
      ),
    };
  });
}

function summed({ type, status, when, where, sides, tolls }: Incident): SummedIncident {
  return {
    type,
    status,
    when: when && { from: when.from, to: when.to },
    where: where.map(({ place, name, country, admin1 }) => ({ place, name, country, admin1 })),
    sides: { agents: sides.agents.map(({ party }) => ({ party })) },
    tolls: tolls.map(({ effect, victims, contested, figures }) => ({
      effect,
      victims,
      contested,
      figures: figures.map(({ quantity: { bound, n, to, word } }) => ({ quantity: { bound, n, to, word } })),
    })),
  };
}

/** Keeps anew what is kept of incidents that were made again, whether or not they came out as they were: their claims may not have. */
export async function updateExtracts(
  file: CaseFile,
  made: readonly Incident[],
  gone: readonly string[],
): Promise<void> {
  const claims = await claimsWithIds(file, [...new Set(made.flatMap((incident) => incident.claims))]);
  const dates = await datesOf(file.db, [...new Set(claims.map(({ document }) => document))]);
  const extracts = extractsOf(
    made,
    new Map(claims.map((claim) => [claim.id, claim])),
    new Map(dates.map(({ id, published }) => [id, published])),
  );
  await putExtracts(file.db, extracts, gone);
}
