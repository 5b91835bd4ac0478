import { relationsBegunBy } from '../knowledge/relations.ts';
import { openRoles } from '../knowledge/roles.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { yearsOfNetwork } from '../ledger/find-actors.ts';
import { claimsWithIds, findClaims } from '../ledger/find-claims.ts';
import { publishedOf } from '../ledger/find-documents.ts';
import { actorFacts, placedIncidents } from '../ledger/find-situation.ts';
import { blowsOfIncidents } from '../ledger/incident-extracts.ts';
import { keptWhileUnchanged } from '../ledger/kept-while-unchanged.ts';
import type { Network } from '../model/relation-record.ts';
import { FIGHTING } from '../reconcile/fighting-types.ts';
import { networkOf } from '../reconcile/relations/network.ts';
import type { RelationNames } from '../reconcile/relations/relation-records.ts';
import { shortened } from '../reconcile/relations/shorten-network.ts';
import { takesPlace, type Window } from '../reconcile/relations/window.ts';

export type NetworkWindow = Window;

/** Who stands how to whom in a year, on a day, or in the whole case. */
export async function networkView(file: CaseFile, of: Window): Promise<Network> {
  const { relations: begunBy, types } = relationsBegunBy();
  const placed = await placedIncidents(file, [...FIGHTING, ...types]);
  const asked = placed.filter((incident) => types.includes(incident.type) || takesPlace(incident, of) !== false);
  const { blows, begun } = await blowsOfIncidents(
    file,
    asked.map(({ id }) => id),
  );
  const deeds = begun.length > 0 ? await claimsWithIds(file, begun) : [];
  const relations = (await findClaims(file, { kind: 'relation' })).rows;
  const told = [...relations, ...deeds.sort((a, b) => (a.id < b.id ? -1 : 1))];
  return networkOf({ told, blows }, asked, of, { ...(await namesIn(file)), begunBy });
}

/** So many claims, incidents and voices of a pair are listed where a case is large. A guess: more than anybody opens. */
const LISTED = 100;

/** The network of a large case as it is shown: long lists by their beginning. */
export async function shortNetworkView(file: CaseFile, of: Window): Promise<Network> {
  return shortened(await networkView(file, of), LISTED);
}

/** What relations need to know of the case: days of reports, names of actors, and roles that bear arms. */
export async function namesIn(file: CaseFile): Promise<RelationNames> {
  const facts = await actorFacts(file);
  const roles = openRoles();
  return {
    published: await keptWhileUnchanged(
      file,
      'days of reports',
      async () => new Map([...(await publishedOf(file))].map(([id, { published }]) => [id, published])),
    ),
    facts: (slug) => facts.get(slug) ?? null,
    fights: (role) => roles.byName.get(role)?.class.endsWith('combatant') ?? false,
  };
}

/** The first and last year that a network of the case may be asked for; null where there is nothing to show. */
export async function networkYears(file: CaseFile): Promise<{ first: number; last: number } | null> {
  return yearsOfNetwork(file, [...FIGHTING, ...relationsBegunBy().types]);
}
