import type { Claim } from '../../model/claim.ts';
import { compareReaders } from '../readers/compare-readers.ts';

/** Which claims of models stand, and for those that were accepted and do not, the claim that counts in their place. */
export interface StandingOfModels {
  stands: ReadonlySet<string>;
  instead: ReadonlyMap<string, string>;
}

/**
 * Of what models read only that stands which somebody accepted, and of one thing that two readers read never both: the built-in
 * reader's claim (or one added by hand) counts until somebody rejects it, then the first model's. Which two are of one thing is
 * told by how they were read, whatever was corrected since.
 */
export function standingOfModels(
  own: readonly Claim[],
  models: readonly Claim[],
  { isAccepted, isRejected }: { isAccepted: (id: string) => boolean; isRejected: (id: string) => boolean },
): StandingOfModels {
  const stands = new Set<string>();
  const instead = new Map<string, string>();
  const accepted = models.filter(({ id }) => isAccepted(id));
  for (const document of new Set(accepted.map((claim) => claim.document))) {
    const ours = own.filter((claim) => claim.document === document);
    const theirs = models.filter((claim) => claim.document === document);
    const before: Claim[] = [];
    for (const reader of new Set(theirs.map((claim) => claim.reader))) {
      const read = theirs.filter((claim) => claim.reader === reader);
      const counted = [...pairsOf(ours, read)].filter(([, other]) => !isRejected(other));
      const pairs = new Map([...pairsOf(before, read), ...counted]);
      const standing = read.filter(({ id }) => isAccepted(id) && !pairs.has(id));
      for (const { id } of read) {
        const other = pairs.get(id);
        if (isAccepted(id) && other !== undefined) instead.set(id, other);
      }
      for (const { id } of standing) stands.add(id);
      before.push(...standing);
    }
  }
  return { stands, instead };
}

/** By the id of theirs, ours that is of the same thing. */
export function pairsOf(ours: readonly Claim[], theirs: readonly Claim[]): Map<string, string> {
  const { same, differ } = compareReaders(ours, theirs);
  return new Map([...same, ...differ].map((pair) => [pair.theirs, pair.ours]));
}
