import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecidedAnswer, DecisionRequest } from '../../src/contract/decision.ts';
import { useCase } from '../api/case-context.tsx';
import { ApiFailure, ask } from '../api/client.ts';
import { doneWords } from '../words/decision.ts';
import { useKeys } from './keys.tsx';

const PAST = 'This is the case as it stood on an earlier day. Go back to the latest to decide.';

/** A decision that was made here, or taken back. */
export interface MadeDecision {
  id: string;
  words: string;
  undone: boolean;
  /** Where the claims are now. */
  incidents: DecidedAnswer['incidents'];
}

export interface Deciding {
  /** Asks why, beginning with the `why` of the request, and records the decision. */
  decide(request: DecisionRequest): void;
  /**
   * Records a decision whose reason is given, without asking; `words` say it in the line. Rejects with the ApiFailure where
   * the server refuses, for the caller to show at its place.
   */
  record(request: DecisionRequest, words: string): Promise<DecidedAnswer>;
  /** Takes a decision back, without asking. */
  undo(id: string): void;
  last: MadeDecision | null;
  error: ApiFailure | null;
  pending: boolean;
  /** What waits for its reason: `DecisionLine` asks. */
  asked: DecisionRequest | null;
  confirm(why: string): void;
  cancel(): void;
  forget(): void;
}

/**
 * Decisions from a page, each with a reason and each to be taken back (`u`). Once a page; the page shows `<DecisionLine/>`.
 * `hasOwnUndo`: the page hears `u` itself. `onDecided` is called before the page asks for its data again, so that it can go where the claims now are.
 */
export function useDecide(
  onDecided?: (answer: DecidedAnswer) => void | Promise<void>,
  { hasOwnUndo = false }: { hasOwnUndo?: boolean } = {},
): Deciding {
  const { name, clocks } = useCase();
  const client = useQueryClient();
  const [asked, setAsked] = useState<DecisionRequest | null>(null);
  const [last, setLast] = useState<MadeDecision | null>(null);
  const settle = async (answer: DecidedAnswer) => {
    setAsked(null);
    await onDecided?.(answer);
    await client.invalidateQueries({ queryKey: [name] });
  };
  const making = useMutation<DecidedAnswer, ApiFailure, DecisionRequest>({
    mutationFn: (body) => ask('decide', { params: { case: name }, body }),
    onSuccess: async (answer, { kind }) => {
      setLast({ id: answer.decision.id, words: doneWords(kind), undone: false, incidents: answer.incidents });
      await settle(answer);
    },
  });
  const undoing = useMutation<DecidedAnswer, ApiFailure, string>({
    mutationFn: (id) => ask('undo', { params: { case: name, id }, body: { why: 'taken back' } }),
    onSuccess: async (answer, id) => {
      setLast((before) => ({
        id,
        words: before?.id === id ? before.words : 'Decision',
        undone: true,
        incidents: answer.incidents,
      }));
      await settle(answer);
    },
  });
  const recording = useMutation<DecidedAnswer, ApiFailure, { request: DecisionRequest; words: string }>({
    mutationFn: ({ request }) => ask('decide', { params: { case: name }, body: request }),
    onSuccess: async (answer, { words }) => {
      setLast({ id: answer.decision.id, words, undone: false, incidents: answer.incidents });
      await onDecided?.(answer);
      // Not waited for: the next claim is judged while the page learns of this one.
      void client.invalidateQueries({ queryKey: [name] });
    },
  });
  const undo = (id: string) => {
    if (!undoing.isPending) undoing.mutate(id);
  };
  const isPast = clocks.asKnownOn !== undefined || clocks.decidedBy !== undefined;
  useKeys(
    'Decisions',
    last && !last.undone && !hasOwnUndo
      ? [{ keys: 'u', does: 'take the last decision back', run: () => undo(last.id) }]
      : [],
  );
  return {
    decide: (request) => {
      making.reset();
      undoing.reset();
      setAsked(request);
    },
    record: (request, words) => {
      undoing.reset();
      return isPast
        ? Promise.reject(new ApiFailure('conflict', PAST, null))
        : recording.mutateAsync({ request, words });
    },
    undo,
    last,
    error: making.error ?? undoing.error,
    pending: making.isPending || undoing.isPending || recording.isPending,
    asked,
    confirm: (why) => {
      if (asked && !making.isPending && !isPast) making.mutate({ ...asked, why });
    },
    cancel: () => setAsked(null),
    forget: () => {
      setLast(null);
      undoing.reset();
    },
  };
}
