import type { Claim, RelationClaim } from '../../model/claim.ts';

/** Deeds that begin a relation, by the entry of knowledge that read them ("act:recognise"). */
export type BegunBy = ReadonlyMap<string, RelationClaim['relation']>;

/** The relations that claims tell of: those told as such, and those that a deed begins ("China recognised the government"). */
export function toldRelations(claims: readonly Claim[], begunBy: BegunBy): RelationClaim[] {
  return claims.flatMap((claim): RelationClaim[] => {
    if (claim.kind === 'relation') return [claim];
    if (claim.kind !== 'incident') return [];
    const relation = claim.trace.entries.map((entry) => begunBy.get(entry)).find((each) => each !== undefined);
    const [subject, object] = [claim.agents[0], claim.targets[0]];
    if (relation === undefined || !subject || !object) return [];
    const { type: _, agents: __, targets: ___, weapons: ____, when, where: _____, ...rest } = claim;
    return [{ ...rest, kind: 'relation', subject, relation, object, valid: when }];
  });
}
