import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { SourceRow } from '../../../src/contract/source.ts';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { DecisionLine } from '../../frame/decision-line.tsx';
import { NothingTold } from '../../frame/empty-case.tsx';
import { Module } from '../../frame/module-state.tsx';
import { type Deciding, useDecide } from '../../frame/use-decide.ts';
import { Party } from '../../marks/party.tsx';
import { usualWhy } from '../../words/decision.ts';
import { counted, figure } from '../../words/quantity.ts';
import { dayShort } from '../../words/when.ts';
import { type Column, nextOrder, ORDERS, orderOf, sorted } from './source-order.ts';
import './sources.css';

type Grade = NonNullable<SourceRow['grade']>;
/** The Admiralty code's letters; one without words does not compile. */
const GRADES: Record<Grade, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};
const NUMBERS = new Set<Column>(['documents', 'claims', 'incidents']);
/** Left out where it is too narrow for a row; the documents of a source have their days. */
const DAYS = new Set<Column>(['first', 'last']);

/** Who publishes: how much, for whom, and how much of it is others' words carried on. */
export function SourcesPage() {
  const query = useApi('sources', {});
  const deciding = useDecide();
  const graded = query.data?.rows.filter(({ grade }) => grade !== null).length ?? 0;
  return (
    <>
      <h1>
        {query.data?.total === 0
          ? 'No source yet'
          : query.data
            ? `${counted(query.data.total, 'source')}, ${graded === 0 ? 'none' : figure(graded)} graded`
            : 'Sources'}
      </h1>
      <p className="lede">
        An origin tells of an incident on its own; an echo only carries another’s words, and is never counted as a
        second source. Grades are yours, by the Admiralty code, each with its reason.
      </p>
      <Module query={query} what="the sources" rows={9}>
        {({ rows }) =>
          rows.length === 0 ? (
            <NothingTold words="No source is named." />
          ) : (
            <SourceTable rows={rows} deciding={deciding} />
          )
        }
      </Module>
      <DecisionLine deciding={deciding} />
    </>
  );
}

function SourceTable({ rows, deciding }: { rows: readonly SourceRow[]; deciding: Deciding }) {
  const { order: typed } = useSearch({ strict: false });
  const navigate = useNavigate();
  const order = orderOf(typed);
  const most = Math.max(...rows.map(({ incidents }) => incidents), 1);
  return (
    <>
      <div className="scroll-x sources">
        <table>
          <thead>
            <tr>
              {(Object.keys(ORDERS) as Column[]) // a Record's keys are its own
                .map((column) => (
                  <th
                    key={column}
                    className={NUMBERS.has(column) ? 'num' : DAYS.has(column) ? 'day' : ''}
                    aria-sort={order.by === column ? (order.way === 'up' ? 'ascending' : 'descending') : 'none'}
                  >
                    <button
                      type="button"
                      onClick={() =>
                        void navigate({
                          to: '.',
                          search: (now) => ({ ...now, order: nextOrder(order, column) }),
                          replace: true,
                          resetScroll: false,
                        })
                      }
                    >
                      {ORDERS[column].words}
                      <span aria-hidden="true">{order.by === column ? (order.way === 'up' ? ' ↑' : ' ↓') : ''}</span>
                    </button>
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {sorted(rows, order).map((row) => (
              <Source key={row.source ?? ''} row={row} most={most} deciding={deciding} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="key">
        <span>
          <i className="origin-key" /> origin of its own
        </span>
        <span>
          <i className="echo-key" /> echo of another
        </span>
        <span className="ink3">bars are as long as the incidents that a source tells of</span>
      </p>
    </>
  );
}

function Source({ row, most, deciding }: { row: SourceRow; most: number; deciding: Deciding }) {
  const { name, partyOf } = useCase();
  const { source, kind, party, documents, claims, incidents, origins, echoes, first, last } = row;
  const search = { source: [source ?? 'none'] };
  return (
    <tr>
      <td className="source-name" dir="auto">
        {source === null ? (
          <span className="ink3">not named in the reports</span>
        ) : (
          <Link to="/c/$case/documents" params={{ case: name }} search={search}>
            <b>{source}</b>
          </Link>
        )}
      </td>
      <td data-l="Kind">{kind ?? <span className="ink3">not said</span>}</td>
      <td data-l="Speaks for">
        {party ? <Party party={party} name={partyOf(party)?.name ?? party} /> : <span className="ink3">no side</span>}
      </td>
      <td data-l="Grade">
        {source === null ? <span className="ink3">–</span> : <GradeSelect row={row} deciding={deciding} />}
      </td>
      <td className="num" data-l="Documents">
        {figure(documents)}
      </td>
      <td className="num" data-l="Claims">
        {source === null ? (
          figure(claims)
        ) : (
          <Link to="/c/$case/claims" params={{ case: name }} search={search} className="fig">
            {figure(claims)}
          </Link>
        )}
      </td>
      <td className="num" data-l="Incidents">
        {figure(incidents)}
      </td>
      <td data-l="Origin, echo">
        <span className="shares" role="img" aria-label={`${origins} as an origin, ${echoes} as an echo`}>
          <i className="origin-key" style={{ width: (origins / most) * 90 }} />
          <i className="echo-key" style={{ width: (echoes / most) * 90 }} />
          <span className="small ink2">
            {figure(origins)} / {figure(echoes)}
          </span>
        </span>
      </td>
      <td className="nowrap day" data-l="First">
        {dayShort(first)} {first.slice(0, 4)}
      </td>
      <td className="nowrap day" data-l="Last">
        {dayShort(last)} {last.slice(0, 4)}
      </td>
    </tr>
  );
}

function GradeSelect({ row: { source, grade }, deciding }: { row: SourceRow; deciding: Deciding }) {
  return (
    <select
      aria-label={`Grade of ${source ?? ''}`}
      value={grade ?? ''}
      onChange={(event) => {
        const chosen = (Object.keys(GRADES) as Grade[]).find((each) => each === event.target.value); // its own keys
        if (chosen && source !== null)
          deciding.decide({ kind: 'grade', source, grade: chosen, why: usualWhy('grade') });
      }}
    >
      {grade === null ? <option value="">not graded</option> : null}
      {Object.entries(GRADES).map(([letter, words]) => (
        <option key={letter} value={letter}>
          {letter}, {words}
        </option>
      ))}
    </select>
  );
}
