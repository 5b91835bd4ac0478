import { Dialog } from '@base-ui/react/dialog';
import { useDeferredValue, useId, useRef, useState } from 'react';
import type { IncidentView } from '../../src/contract/incident.ts';
import { useApi } from '../api/use-api.ts';
import { counted } from '../words/quantity.ts';
import { timeWords } from '../words/when.ts';
import { Empty, Module } from './module-state.tsx';
import './pick-incident.css';

const SHOWN = 12;

/** Chooses an incident of the case by words and day; with `view` another than that one, and those that may be the same stand first. */
export function PickIncident({
  title,
  view,
  onPick,
  onClose,
}: {
  title: string;
  view?: IncidentView;
  onPick: (id: string) => void;
  onClose: () => void;
}) {
  const perhaps = view?.perhaps ?? [];
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const asked = useDeferredValue(text.trim());
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const query = useApi(
    'incidents',
    {
      ...(asked === '' ? {} : { text: asked }),
      ...(day === '' ? {} : { since: day, until: day }),
      limit: SHOWN + 1,
      order: 'newest',
    },
    { keep: true },
  );
  const isAsking = asked !== '' || day !== '';
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog pick" initialFocus={field}>
          <Dialog.Title className="dialog-title">{title}</Dialog.Title>
          <div className="pick-fields">
            <label htmlFor={`${id}-text`}>
              Words in its reports
              <input
                id={`${id}-text`}
                ref={field}
                type="search"
                value={text}
                dir="auto"
                onChange={(event) => setText(event.target.value)}
              />
            </label>
            <label htmlFor={`${id}-day`}>
              Day
              <input id={`${id}-day`} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
            </label>
          </div>
          {!isAsking && perhaps.length > 0 ? (
            <>
              <h3>May be the same</h3>
              <ul className="pick-list">
                {perhaps.map((each) => (
                  <li key={each.id}>
                    <button type="button" onClick={() => onPick(each.id)}>
                      <b dir="auto">{each.title}</b>
                      <span className="small ink3">{each.reasons.join(', ')}</span>
                    </button>
                  </li>
                ))}
              </ul>
              <h3>All others</h3>
            </>
          ) : null}
          <Module query={query} what="the other incidents" rows={6}>
            {({ rows, total }) => {
              const others = rows.filter((row) => row.id !== view?.incident.id).slice(0, SHOWN);
              if (others.length === 0)
                return (
                  <Empty>
                    No other incident matches.{' '}
                    {isAsking ? 'Search for fewer words, or clear the day.' : 'This is the only one of the case.'}
                  </Empty>
                );
              return (
                <>
                  <ul className="pick-list">
                    {others.map((row) => (
                      <li key={row.id}>
                        <button type="button" onClick={() => onPick(row.id)}>
                          <b dir="auto">{row.title}</b>
                          <span className="small ink3">
                            {timeWords(row.when)}, {counted(row.claims.length, 'claim')}, {row.status}
                          </span>
                        </button>
                      </li>
                    ))}
                  </ul>
                  {total > SHOWN ? (
                    <p className="small ink3">
                      {counted(total, 'incident')} in all; the newest {SHOWN} are shown. Search to find others.
                    </p>
                  ) : null}
                </>
              );
            }}
          </Module>
          <Dialog.Close className="btn">Cancel</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
