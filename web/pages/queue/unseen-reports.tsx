import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf } from '../../../src/contract/routes.ts';
import { useCase } from '../../api/case-context.tsx';
import { type ApiFailure, ask } from '../../api/client.ts';
import { counted, figure } from '../../words/quantity.ts';

/** Reports that nobody opened have numbers that nobody asked about: says how many, and looks them through, one after another. */
export function UnseenReports({ unseen: { total, documents } }: { unseen: AnswerOf<'queue'>['unseen'] }) {
  const { name, clocks, overview } = useCase();
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const look = useMutation<void, ApiFailure>({
    mutationFn: async () => {
      setDone(0);
      for (const id of documents) {
        await ask('documentCoverage', { params: { case: name, id }, query: clocks });
        setDone((now) => now + 1);
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: [name, 'queue'] }),
  });
  const all = overview?.counts.documents ?? total;
  const words = look.isPending
    ? `Looking for numbers without a claim: ${figure(done)} of ${counted(documents.length, 'report')}.`
    : total === all
      ? 'No report was looked through for numbers without a claim yet.'
      : `${figure(total)} of ${counted(all, 'report')} ${total === 1 ? 'was' : 'were'} not looked through for numbers without a claim.`;
  return (
    <p className="small ink2 queue-unseen">
      <span role="status">{words}</span>{' '}
      <button
        type="button"
        className="link"
        aria-disabled={look.isPending}
        onClick={() => {
          if (!look.isPending) look.mutate();
        }}
      >
        {total > documents.length ? `Look through the latest ${figure(documents.length)}` : 'Look through them'}
      </button>
      {look.error ? <span role="alert"> {look.error.message}</span> : null}
    </p>
  );
}
