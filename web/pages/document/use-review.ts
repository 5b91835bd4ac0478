import { useRef, useState } from 'react';
import type { DecidedAnswer, DecisionRequest } from '../../../src/contract/decision.ts';
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
  /** Records a decision of a form, whose refusal is shown there; `u` takes it back in its turn. */
  record(request: DecisionRequest, words: string): Promise<DecidedAnswer>;
  /** Records one at once, in the order of keys. */
  settle(what: string, request: DecisionRequest, words: string): void;
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
  const made = useRef<{ id: string; claim: string | null }[]>([]);
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
  const record: Review['record'] = async (request, words) => {
    const answer = await deciding.record(request, words);
    made.current.push({ id: answer.decision.id, claim: 'claim' in request ? request.claim : null });
    return answer;
  };
  const standing = selected ? standingDecision(selected.id, decisions) : null;
  const { last } = deciding;
  const undo = () =>
    enqueue('The decision', async () => {
      // The line's own button may have taken it back already.
      if (last?.undone) made.current = made.current.filter((one) => one.id !== last.id);
      const latest = made.current.pop();
      const id = latest?.id ?? (last && !last.undone ? last.id : standing?.id);
      if (id === undefined) return;
      deciding.undo(id);
      if (latest?.claim) go.to(latest.claim);
    });
  return {
    deciding,
    refused,
    waiting,
    accept: () => judge('accept'),
    reject: () => judge('reject'),
    undo,
    record,
    settle: (what, request, words) =>
      enqueue(what, async () => {
        await record(request, words);
      }),
    canUndo: waiting > 0 || made.current.length > 0 || (last !== null && !last.undone) || standing !== null,
  };
}
