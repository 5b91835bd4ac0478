import { useRef, useState } from 'react';
import type { DocumentView } from '../../../src/contract/document.ts';
import { ApiFailure } from '../../api/client.ts';
import { type Deciding, useDecide } from '../../frame/use-decide.ts';
import { usualWhy } from '../../words/decision.ts';
import { type NumberedClaim, standingDecision } from './document-claims.ts';

export interface Review {
  deciding: Deciding;
  /** What the server refused, in words; null where it refused nothing. */
  refused: string | null;
  /** Decisions that are still on their way. */
  waiting: number;
  accept(): void;
  reject(): void;
  undo(): void;
  canUndo: boolean;
}

/**
 * Judging claims one after the other: each key decides and goes on to the next claim at once; the server hears of them in
 * that order. Undo waits for what is on its way, takes the last one back and returns to its claim.
 */
export function useReview(
  selected: NumberedClaim | null,
  decisions: DocumentView['decisions'],
  go: { next: () => void; to: (claim: string) => void },
): Review {
  const [refused, setRefused] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const made = useRef<{ id: string; claim: string }[]>([]);
  const deciding = useDecide(undefined, { hasOwnUndo: true });
  const enqueue = (what: string, step: () => Promise<void>) => {
    setRefused(null);
    setWaiting((now) => now + 1);
    queue.current = queue.current
      .then(step)
      .catch((error: unknown) => {
        if (!(error instanceof ApiFailure)) throw error;
        setRefused(`${what} is as it was. ${error.message}`);
      })
      .finally(() => setWaiting((now) => now - 1));
  };
  const judge = (kind: 'accept' | 'reject') => {
    if (!selected) return;
    const { id, n } = selected;
    enqueue(`Claim ${n}`, async () => {
      const words = `Claim ${n} ${kind === 'accept' ? 'accepted' : 'rejected'}`;
      const { decision } = await deciding.record({ kind, claim: id, why: usualWhy(kind) }, words);
      made.current.push({ id: decision.id, claim: id });
    });
    go.next();
  };
  const standing = selected ? standingDecision(selected.id, decisions) : null;
  const { last } = deciding;
  const undo = () =>
    enqueue('The decision', async () => {
      const latest = made.current.pop();
      const id = latest?.id ?? (last && !last.undone ? last.id : standing?.id);
      if (id === undefined) return;
      deciding.undo(id);
      if (latest) go.to(latest.claim);
    });
  return {
    deciding,
    refused,
    waiting,
    accept: () => judge('accept'),
    reject: () => judge('reject'),
    undo,
    canUndo: waiting > 0 || made.current.length > 0 || (last !== null && !last.undone) || standing !== null,
  };
}
