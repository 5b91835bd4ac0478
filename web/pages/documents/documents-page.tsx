import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { DocumentRow } from '../../../src/contract/document.ts';
import type { Search } from '../../addresses.ts';
import { useCase } from '../../api/case-context.tsx';
import { useKeys } from '../../frame/keys.tsx';
import { Failed, Lines } from '../../frame/module-state.tsx';
import { counted, figure } from '../../words/quantity.ts';
import { dayLong, daysWords } from '../../words/when.ts';
import { useDocumentPages } from './use-cursor-pages.ts';
import './documents.css';

/** Every report by the day it was published. */
export function DocumentsPage() {
  const { name } = useCase();
  const { text, source, since, until, order: asked } = useSearch({ strict: false });
  const order = asked === 'oldest' ? 'oldest' : 'newest';
  const query = useDocumentPages({ text, source, since, until, order });
  const navigate = useNavigate();
  const [cursor, setCursor] = useState(-1);
  const table = useRef<HTMLTableElement>(null);
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = query.data?.pages[0]?.total;
  const move = (steps: 1 | -1) => setCursor((now) => Math.min(Math.max(now + steps, 0), rows.length - 1));
  useEffect(() => {
    const link = table.current?.querySelector<HTMLElement>(`[data-at="${cursor}"] a`);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);
  useKeys('Documents', [
    { keys: 'j', does: 'next document', run: () => move(1) },
    { keys: 'k', does: 'previous document', run: () => move(-1) },
    {
      keys: 'o',
      does: 'open it (or Enter)',
      run: () => {
        const row = rows[cursor];
        if (row) void navigate({ to: '/c/$case/documents/$id', params: { case: name, id: row.id }, search: {} });
      },
    },
  ]);
  return (
    <>
      <header className="documents-head">
        <h1>Documents</h1>
        <Tools order={order} />
      </header>
      <p className="documents-line">
        <b>{total === undefined ? '…' : counted(total, 'document')}</b>
        {source ? <span className="ink2"> from {source.join(', ')}</span> : null}
        {text ? <span className="ink2"> with “{text}”</span> : null}
      </p>
      {query.error && !query.data ? (
        <Failed what="the documents" error={query.error} retry={query.refetch} />
      ) : total === undefined ? (
        <Lines rows={12} />
      ) : total === 0 ? (
        <NoDocuments />
      ) : (
        <>
          <table className="documents-list" ref={table}>
            <thead>
              <tr>
                <th>Published</th>
                <th>Source</th>
                <th>Title</th>
                <th>Grade</th>
                <th className="end">Claims</th>
              </tr>
            </thead>
            <tbody>
              {byDay(rows).map(({ day, reports }) => (
                <Fragment key={day}>
                  <tr className="day">
                    <th colSpan={5} scope="rowgroup">
                      {dayLong(day)} <span className="ink3">{counted(reports.length, 'document')}</span>
                    </th>
                  </tr>
                  {reports.map(({ at, row }) => (
                    <Report key={row.id} row={row} at={at} isCursor={at === cursor} />
                  ))}
                </Fragment>
              ))}
            </tbody>
          </table>
          <More query={query} shown={rows.length} total={total} />
        </>
      )}
    </>
  );
}

function Report({ row, at, isCursor }: { row: DocumentRow; at: number; isCursor: boolean }) {
  const { name } = useCase();
  const clock = row.published.slice(11, 16);
  return (
    <tr data-at={at} className={isCursor ? 'on' : undefined}>
      <td className="tnum ink3">{clock === '' ? '' : clock}</td>
      <td className="ink2" dir="auto">
        {row.source ?? <span className="ink3">not named</span>}
        {row.sourceKind ? <span className="ink3">, {row.sourceKind}</span> : null}
      </td>
      <td className="title" dir="auto">
        <Link to="/c/$case/documents/$id" params={{ case: name, id: row.id }} search={{}}>
          {row.title ?? 'A report without a title'}
        </Link>
      </td>
      <td className="grade ink2">{row.grade ?? <span className="ink3">–</span>}</td>
      <td className="end tnum">{figure(row.claims)}</td>
    </tr>
  );
}

function Tools({ order }: { order: 'newest' | 'oldest' }) {
  const { text, source, since, until } = useSearch({ strict: false });
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className="chips">
      {source ? <Chip words={source.join(', ')} without={{ source: undefined }} /> : null}
      {since !== undefined || until !== undefined ? (
        <Chip words={`Published ${daysWords(since, until)}`} without={{ since: undefined, until: undefined }} />
      ) : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const words = field.current?.value.trim() || undefined;
          void navigate({ to: '.', search: (now) => ({ ...now, text: words }), resetScroll: false });
        }}
      >
        <input
          ref={field}
          key={text}
          type="search"
          aria-label="Words in titles and reports"
          placeholder="Words in documents, then Enter"
          defaultValue={text ?? ''}
          dir="auto"
        />
      </form>
      <fieldset className="seg" aria-label="Order">
        {(['newest', 'oldest'] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={order === each}
            onClick={() =>
              void navigate({ to: '.', search: (now) => ({ ...now, order: each === 'newest' ? undefined : each }) })
            }
          >
            {each === 'newest' ? 'Newest first' : 'Oldest first'}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function Chip({ words, without }: { words: string; without: Search }) {
  return (
    <span className="chip">
      <span dir="auto">{words}</span>
      <Link to="." search={(now) => ({ ...now, ...without })} aria-label={`Clear: ${words}`}>
        ×
      </Link>
    </span>
  );
}

function NoDocuments() {
  const { name, overview } = useCase();
  const { text, source, since, until } = useSearch({ strict: false });
  if (text === undefined && source === undefined && since === undefined && until === undefined)
    return (
      <p className="empty">
        {overview && overview.reports.length > 0
          ? 'No document was published by this day.'
          : 'No document was added yet.'}{' '}
        <Link to="/c/$case/add" params={{ case: name }} search={{}}>
          Add reports
        </Link>
      </p>
    );
  return (
    <p className="empty">
      No report matches.{' '}
      <Link to="." search={() => ({})}>
        Show all of them
      </Link>
    </p>
  );
}

/** The next page, as its place comes into view or is pressed. */
function More({
  query: { hasNextPage, isFetchingNextPage, fetchNextPage, error, refetch },
  shown,
  total,
}: {
  query: ReturnType<typeof useDocumentPages>;
  shown: number;
  total: number;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element || !hasNextPage || isFetchingNextPage || error) return undefined;
    const observer = new IntersectionObserver(([entry]) => (entry?.isIntersecting ? void fetchNextPage() : undefined), {
      rootMargin: '600px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, error]);
  if (error) return <Failed what="more of them" error={error} retry={refetch} />;
  return (
    <div ref={place} className="more">
      {hasNextPage ? (
        <button type="button" className="btn" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {figure(shown)} of {figure(total)}. Show more
        </button>
      ) : null}
    </div>
  );
}

function byDay(rows: readonly DocumentRow[]): { day: string; reports: { at: number; row: DocumentRow }[] }[] {
  const days: { day: string; reports: { at: number; row: DocumentRow }[] }[] = [];
  rows.forEach((row, at) => {
    const day = row.published.slice(0, 10);
    const last = days[days.length - 1];
    if (last?.day === day) last.reports.push({ at, row });
    else days.push({ day, reports: [{ at, row }] });
  });
  return days;
}
