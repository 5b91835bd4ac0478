import { Dialog } from '@base-ui/react/dialog';
import { Link, useParams } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import type { DecisionRequest } from '../../src/contract/decision.ts';
import { useCase } from '../api/case-context.tsx';
import { doesWords } from '../words/decision.ts';
import type { Deciding } from './use-decide.ts';

/** Asks why where something is to be decided; then says in one line what was done, and offers to take it back. */
export function DecisionLine({ deciding }: { deciding: Deciding }) {
  const { name } = useCase();
  const { id: here } = useParams({ strict: false });
  const { asked, last, error, pending, undo, forget } = deciding;
  return (
    <>
      {asked ? <WhyDialog key={asked.kind} asked={asked} deciding={deciding} /> : null}
      <div className="decision-line" role="status">
        {last && !asked ? (
          <p>
            <b>{last.undone ? `${last.words}: taken back.` : `${last.words}.`}</b>
            {last.incidents
              .filter(({ id }) => id !== here)
              .slice(0, 2)
              .map(({ id, title }) => (
                <Link key={id} to="/c/$case/incidents/$id" params={{ case: name, id }} search={{}} dir="auto">
                  {title}
                </Link>
              ))}
            {last.undone ? null : (
              <button type="button" className="btn" disabled={pending} onClick={() => undo(last.id)}>
                Undo <kbd>u</kbd>
              </button>
            )}
            <button type="button" className="btn" onClick={forget}>
              Close
            </button>
          </p>
        ) : null}
        {error && !asked ? <p role="alert">Could not take it back. {error.message}</p> : null}
      </div>
    </>
  );
}

function WhyDialog({ asked, deciding }: { asked: DecisionRequest; deciding: Deciding }) {
  const { error, pending, confirm, cancel } = deciding;
  const { clocks } = useCase();
  const [why, setWhy] = useState(asked.why);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isPast = clocks.asKnownOn !== undefined || clocks.decidedBy !== undefined;
  const isReady = why.trim() !== '' && !pending && !isPast;
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : cancel())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog" initialFocus={field}>
          <Dialog.Title className="dialog-title">{doesWords(asked.kind)}</Dialog.Title>
          <form
            className="why"
            onSubmit={(event) => {
              event.preventDefault();
              if (isReady) confirm(why.trim());
            }}
          >
            <label htmlFor={id}>Why? It is kept with the decision.</label>
            <textarea
              id={id}
              ref={field}
              rows={2}
              maxLength={2_000}
              value={why}
              dir="auto"
              onChange={(event) => setWhy(event.target.value)}
              onFocus={(event) => event.target.select()}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                if (isReady) confirm(why.trim());
              }}
            />
            {isPast ? <p>This is the case as it stood on an earlier day. Go back to the latest to decide.</p> : null}
            {error ? (
              <p className="failed" role="alert">
                Not recorded. {error.message}
              </p>
            ) : null}
            <div className="why-buttons">
              <button type="submit" className="btn full" disabled={!isReady}>
                {pending ? 'Recording …' : doesWords(asked.kind)}
              </button>
              <Dialog.Close className="btn">Cancel</Dialog.Close>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
