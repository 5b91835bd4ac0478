import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { INCIDENT_TYPES } from '../../../src/model/claim.ts';
import { STATUSES } from '../../../src/model/situation.ts';
import { useCase } from '../../api/case-context.tsx';
import { useKeys } from '../../frame/keys.tsx';
import { UnknownChoices } from '../../frame/known-choices.tsx';
import { Empty, Failed, Lines } from '../../frame/module-state.tsx';
import { counted, figure } from '../../words/quantity.ts';
import { FilterBar } from './filter-bar.tsx';
import { askedOf, chipsOf } from './incident-filters.ts';
import { IncidentRow } from './incident-row.tsx';
import './incidents.css';
import { useIncidentPages } from './use-incident-pages.ts';

/** All incidents of the case, narrowed by the address, read on page by page. */
export function IncidentsPage() {
  const { overview, name } = useCase();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = useMemo(() => askedOf(search), [search]);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } =
    useIncidentPages(asked);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const [first] = data?.pages ?? [];
  const isNarrowed = chipsOf(search, (slug) => slug).length > 0;
  const body = useRef<HTMLTableSectionElement>(null);
  const step = (by: 1 | -1) => () => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
    const at = links.findIndex((link) => link.matches(':focus'));
    const next = links[at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    if (by === 1 && at >= links.length - 2 && hasNextPage) void fetchNextPage();
  };
  useKeys('Incidents', [
    { keys: 'j', does: 'next incident (Enter opens it)', run: step(1) },
    { keys: 'k', does: 'previous incident', run: step(-1) },
  ]);
  const newest = asked.order !== 'oldest';
  return (
    <div className="incidents">
      <header className="list-head">
        <h1>{first ? titleOf(first.total, overview?.counts.incidents ?? first.total, isNarrowed) : 'Incidents'}</h1>
        <p className="small ink3">
          {overview && overview.counts.incidents > 0 && !isNarrowed ? (
            <>
              <Link to="." search={(now) => ({ ...now, undated: 'true' })}>
                {figure(overview.counts.undated)} without a day
              </Link>
              ,{' '}
              <Link to="." search={(now) => ({ ...now, unplaced: 'true' })}>
                {figure(overview.counts.unplaced)} without a place
              </Link>
              ,{' '}
              <Link to="." search={(now) => ({ ...now, status: ['single source'] })}>
                {figure(overview.counts.single)} of a single source
              </Link>
            </>
          ) : null}
          {isNarrowed && first && first.undated > 0 && search.undated !== 'true' ? (
            <Link to="." search={(now) => ({ ...now, since: undefined, until: undefined, undated: 'true' })}>
              {counted(first.undated, 'more')} would match, but {first.undated === 1 ? 'has' : 'have'} no day
            </Link>
          ) : null}
        </p>
      </header>
      <UnknownChoices of="type" known={INCIDENT_TYPES} what="kind of incident" />
      <UnknownChoices of="status" known={STATUSES} what="status of an incident" />
      {overview?.counts.incidents === 0 ? null : <FilterBar />}
      {error && !data ? <Failed what="the incidents" error={error} retry={refetch} /> : null}
      {!data && !error ? <Lines rows={12} /> : null}
      {data && rows.length === 0 ? (
        <Empty>
          {isNarrowed ? 'No incident matches. ' : 'No report tells of an incident yet. '}
          {isNarrowed ? (
            <Link to="/c/$case/incidents" params={{ case: name }} search={{}}>
              Show all {overview ? figure(overview.counts.incidents) : ''}
            </Link>
          ) : (
            <Link to="/c/$case/add" params={{ case: name }}>
              Add reports
            </Link>
          )}
        </Empty>
      ) : null}
      {rows.length > 0 ? (
        <>
          <table className="incident-table" aria-busy={isPlaceholderData}>
            <thead>
              <tr>
                <th scope="col" aria-sort={newest ? 'descending' : 'ascending'}>
                  <button
                    type="button"
                    onClick={() =>
                      void navigate({
                        to: '.',
                        search: (now) => ({ ...now, order: newest ? 'oldest' : undefined }),
                        resetScroll: false,
                      })
                    }
                  >
                    Day {newest ? '↓' : '↑'}
                  </button>
                </th>
                <th scope="col">Incident</th>
                <th scope="col">Place</th>
                <th scope="col">Sides</th>
                <th scope="col">Status</th>
                <th scope="col">Who says how many</th>
                <th scope="col" className="num">
                  Claims
                </th>
                <th scope="col" className="num">
                  Documents
                </th>
              </tr>
            </thead>
            <tbody ref={body}>
              {rows.map((incident) => (
                <IncidentRow key={incident.id} incident={incident} />
              ))}
            </tbody>
          </table>
          <p className="more-rows">
            {hasNextPage ? (
              <button type="button" className="btn" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {isFetchingNextPage ? 'Loading …' : `More: ${figure((first?.total ?? 0) - rows.length)} are left`}
              </button>
            ) : (
              <span className="small ink3">
                {counted(rows.length, 'incident')}. <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>Enter</kbd> opens.
              </span>
            )}
          </p>
        </>
      ) : null}
    </div>
  );
}

function titleOf(found: number, all: number, isNarrowed: boolean): string {
  if (all === 0) return 'No incident yet';
  return isNarrowed ? `${figure(found)} of ${counted(all, 'incident')}` : counted(found, 'incident');
}
