import { Link } from '@tanstack/react-router';
import type { IncidentMarks } from '../../../../src/contract/incident.ts';
import { useCase } from '../../../api/case-context.tsx';
import { counted, figure } from '../../../words/quantity.ts';
import { timeWords } from '../../../words/when.ts';
import { titleWithoutDay } from './bar-words.ts';
import type { TimelineState } from './use-timeline.ts';

/** Rows of the table at most; the others are a click away in the list of incidents. */
const SHOWN = 100;

/** The day of a mark in words, as finely as it is known. */
export function dayOf(marks: IncidentMarks, row: number): string {
  const from = marks.from[row];
  if (!from) return 'no day';
  return timeWords({
    from,
    to: marks.to[row] ?? from,
    grain: marks.grain[row] ?? 'day',
    approximate: marks.approximate[row] ?? false,
    basis: marks.published[row] ? 'published' : 'stated',
    span: null,
  });
}

/** The same incidents as the chart, in words. */
export function TimelineTable({ state: { marks, rows, words, numbers, frame } }: { state: TimelineState }) {
  const { name } = useCase();
  if (!marks || !frame) return null;
  return (
    <div className="scrolls">
      <table className="tl-table" aria-label="Incidents of the timeline">
        <thead>
          <tr>
            {numbers.size > 0 ? <th scope="col">No.</th> : null}
            <th scope="col">Day</th>
            <th scope="col">Incident</th>
            <th scope="col">Place</th>
            <th scope="col">Status</th>
            <th scope="col" className="num">
              Claims
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => {
            const id = marks.id[row] ?? '';
            const told = words.get(id);
            return (
              <tr key={id}>
                {numbers.size > 0 ? <td>{numbers.get(id)}</td> : null}
                <td className="nowrap">{dayOf(marks, row)}</td>
                <td>
                  <Link to="/c/$case/incidents/$id" params={{ case: name, id }} dir="auto">
                    {told ? titleWithoutDay(told.title) : (marks.types[marks.type[row] ?? 0] ?? id)}
                  </Link>
                </td>
                <td dir="auto">{told?.place ?? <span className="ink3">not said</span>}</td>
                <td>{marks.statuses[marks.status[row] ?? 0]}</td>
                <td className="num">{figure(marks.claims[row] ?? 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > SHOWN ? (
        <p className="small after">
          <Link
            to="/c/$case/incidents"
            params={{ case: name }}
            search={(now) => ({ since: now.since, until: now.until })}
          >
            {counted(rows.length - SHOWN, 'more incident')} in the list
          </Link>
        </p>
      ) : null}
    </div>
  );
}

/** On a narrow screen and on paper, where bars have their number alone, the words to each. */
export function NumberedList({
  state: { marks, rows, words, numbers },
  onPaper,
}: {
  state: TimelineState;
  /** Shown on paper only. */
  onPaper: boolean;
}) {
  const { name } = useCase();
  if (!marks) return null;
  return (
    <ol className={onPaper ? 'tl-numbers on-paper' : 'tl-numbers'}>
      {rows.map((row) => {
        const id = marks.id[row] ?? '';
        return (
          <li key={id}>
            <b>{numbers.get(id)}</b>
            <Link to="/c/$case/incidents/$id" params={{ case: name, id }} dir="auto">
              {titleWithoutDay(words.get(id)?.title ?? id)}
            </Link>
            <span className="ink3">{dayOf(marks, row)}</span>
          </li>
        );
      })}
    </ol>
  );
}
