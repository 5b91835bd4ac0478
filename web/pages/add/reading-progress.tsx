import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReadItem, Reading } from '../../../src/contract/reading.ts';
import { useCase } from '../../api/case-context.tsx';
import { counted } from '../../words/quantity.ts';
import { dateless, inOrder, problemWords, readingWords } from './reading-words.ts';
import { isOver, useStop } from './use-readings.ts';

const SHOWN = 14;

/** How a reading goes: documents done of all, what was read, and what was not and why. */
export function ReadingProgress({ reading, again }: { reading: Reading; again: ((published: string) => void) | null }) {
  const { name, clocks } = useCase();
  const stop = useStop();
  const [all, setAll] = useState(false);
  const over = isOver(reading);
  const done = reading.added + reading.known + reading.failed;
  const items = inOrder(reading.items);
  const shown = all ? items : items.slice(0, SHOWN);
  const lacking = dateless(reading.items);
  return (
    <article className="add-reading" aria-label={readingWords(reading)}>
      <header>
        <p role="status">
          <b>{readingWords(reading)}</b>
        </p>
        {over ? null : (
          <button type="button" className="btn" disabled={stop.isPending} onClick={() => stop.mutate(reading.id)}>
            Stop after this one
          </button>
        )}
      </header>
      {over ? null : <progress max={Math.max(reading.total, 1)} value={done} aria-label="Documents done" />}
      {stop.error ? <p role="alert">{stop.error.message}</p> : null}
      {reading.message ? (
        <p className="failed" role="alert">
          {reading.message}
        </p>
      ) : null}
      <ul className="add-items">
        {shown.map((item) => (
          <Item key={reading.items.indexOf(item)} item={item} />
        ))}
      </ul>
      {items.length > SHOWN ? (
        <button type="button" className="add-link" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${items.length}`}
        </button>
      ) : null}
      {over && lacking.length > 0 ? <AskForDate count={lacking.length} again={again} /> : null}
      {over && reading.added + reading.known > 0 ? (
        <p className="add-next">
          <Link to="/c/$case/situation" params={{ case: name }} search={{}} className="btn full">
            Open the situation
          </Link>
          {clocks.asKnownOn ? (
            <span className="small ink3">
              The case is shown as known on {clocks.asKnownOn}; the situation opens at the latest day.
            </span>
          ) : null}
        </p>
      ) : null}
    </article>
  );
}

function Item({ item }: { item: ReadItem }) {
  const { name } = useCase();
  const label = item.title ?? item.input;
  return (
    <li className={item.outcome.replace(' ', '-')}>
      <span className="add-outcome">{OUTCOME_WORDS[item.outcome]}</span>
      <div>
        <p dir="auto">
          {item.document ? (
            <Link to="/c/$case/documents/$id" params={{ case: name, id: item.document }}>
              {label}
            </Link>
          ) : (
            label
          )}
          {item.claims === null ? null : <span className="ink3">, {counted(item.claims, 'claim')}</span>}
        </p>
        {item.title && item.title !== item.input ? (
          <p className="small ink3" dir="auto">
            {item.input}
          </p>
        ) : null}
        {item.problems.map((problem) => (
          <p key={`${problem.kind} ${problem.message}`} className="small ink2">
            <span className="tag dash">{problem.kind}</span> {problemWords(problem)}
            {problem.line === null ? '' : ` (line ${problem.line})`}
          </p>
        ))}
      </div>
    </li>
  );
}

const OUTCOME_WORDS: Record<ReadItem['outcome'], string> = {
  waiting: 'waits',
  added: 'read',
  known: 'known',
  failed: 'not read',
  'not reached': 'not reached',
};

/** A date that is missing is asked for where it is missing. */
function AskForDate({ count, again }: { count: number; again: ((published: string) => void) | null }) {
  const [published, setPublished] = useState('');
  const [sent, setSent] = useState(false);
  const lack = count === 1 ? 'One report gives no date.' : `${count} reports give no date.`;
  if (!again) return <p className="rule-box">{lack} Add it again with the day it was published on.</p>;
  if (sent) return <p className="rule-box">Handed over again with the date {published}.</p>;
  return (
    <form
      className="rule-box add-date"
      onSubmit={(event) => {
        event.preventDefault();
        if (published === '') return;
        setSent(true);
        again(published);
      }}
    >
      <label>
        {lack} Published on
        <input type="date" required value={published} onChange={(event) => setPublished(event.target.value)} />
      </label>
      <button type="submit" className="btn" disabled={published === ''}>
        Read {count === 1 ? 'it' : 'them'} with this date
      </button>
    </form>
  );
}
