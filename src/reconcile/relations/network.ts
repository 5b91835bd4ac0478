import type { Claim } from '../../model/claim.ts';
import type { Blow } from '../../model/incident-extract.ts';
import type { Network, RelationEnd } from '../../model/relation-record.ts';
import { fightingIn, type PlacedIncident } from './fighting.ts';
import { type BegunBy, toldRelations } from './recognition.ts';
import { heldDays, type RelationNames, relationRecords } from './relation-records.ts';
import { compare, dayOfReport } from './voices.ts';
import { stands, type Window } from './window.ts';

/**
 * Who stands how to whom within a window. `told` are claims of relations and of deeds that begin one; `blows` those by
 * which somebody strikes somebody. A voice counts only for what it says of these days. Other names of one body are no relation and are left out.
 */
export function networkOf(
  { told: claims, blows }: { told: readonly Claim[]; blows: readonly Blow[] },
  incidents: readonly PlacedIncident[],
  of: Window,
  names: RelationNames & { begunBy: BegunBy },
): Network {
  const told = toldRelations(claims, names.begunBy).filter(
    (claim) =>
      claim.relation !== 'also known as' && stands(heldDays(claim, names), dayOfReport(claim, names.published), of),
  );
  const relations = relationRecords(told, names);
  const { fighting, undated } = fightingIn(blows, incidents, of, names);
  return { of, nodes: nodesOf([...relations, ...fighting]), relations, fighting, undated };
}

function nodesOf(edges: readonly { subject: RelationEnd; object: RelationEnd }[]): Network['nodes'] {
  const nodes = new Map<string, Network['nodes'][number]>();
  for (const { subject, object } of edges)
    for (const end of [subject, object]) {
      const key = end.slug ?? `${end.kind ?? end.party ?? ''} ${end.name.toLowerCase()}`;
      const node = nodes.get(key) ?? { ...end, edges: 0 };
      nodes.set(key, node);
      node.edges += 1;
    }
  return [...nodes.values()].sort((a, b) => b.edges - a.edges || compare(a.name, b.name));
}
