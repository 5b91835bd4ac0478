import { useCallback, useRef, useState } from 'react';
import type { DocumentView } from '../../../src/contract/document.ts';
import { ApiFailure } from '../../api/client.ts';
import { type Deciding, useDecide } from '../../frame/use-decide.ts';
import { usualWhy } from '../../words/decision.ts';
import { type NumberedClaim, standingDecision } from './document-claims.ts';

export interface Review {
  deciding: Deciding;
  /** What the server refused, in words; null where it refused nothing. */
  refused: string | null;
  accept(): void;
  reject(): void;
  undo(): void;
  canUndo: boolean;
}

/** Judging claims one after the other: each key decides and goes on to the next claim; undo comes back to the one undone. */
export function useReview(
  selected: NumberedClaim | null,
  decisions: DocumentView['decisions'],
  go: { next: () => void; to: (claim: string) => void },
): Review {
  const [refused, setRefused] = useState<string | null>(null);
  const claimOf = useRef(new Map<string, string>());
  const deciding = useDecide(({ decision }) => {
    const claim = decision.revokes ? claimOf.current.get(decision.revokes) : undefined;
    if (claim) go.to(claim);
  });
  const judge = (kind: 'accept' | 'reject') => {
    if (!selected) return;
    const { id, n } = selected;
    setRefused(null);
    deciding
      .record({ kind, claim: id, why: usualWhy(kind) }, `Claim ${n} ${kind === 'accept' ? 'accepted' : 'rejected'}`)
      .then(({ decision }) => claimOf.current.set(decision.id, id))
      .catch((error: unknown) => {
        if (!(error instanceof ApiFailure)) throw error;
        setRefused(`Claim ${n} is as it was. ${error.message}`);
      });
    go.next();
  };
  const standing = selected ? standingDecision(selected.id, decisions) : null;
  const { last } = deciding;
  const undoable = last && !last.undone ? last.id : (standing?.id ?? null);
  const undo = useCallback(() => {
    setRefused(null);
    if (undoable !== null) deciding.undo(undoable);
  }, [deciding, undoable]);
  return {
    deciding,
    refused,
    accept: () => judge('accept'),
    reject: () => judge('reject'),
    undo,
    canUndo: undoable !== null,
  };
}
