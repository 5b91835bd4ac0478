// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for its rows
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays on the grid, which names its active row
// biome-ignore-all lint/a11y/useSemanticElements: rows that stand where they are scrolled to are no table rows to a browser
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTable } from '@tanstack/react-table';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import { useCase } from '../../api/case-context.tsx';
import { useKeys } from '../../frame/keys.tsx';
import { Failed } from '../../frame/module-state.tsx';
import { figure } from '../../words/quantity.ts';
import { COLUMN_NAMES, COLUMNS, type ColumnName, columns, features, type PlacedRow } from './claim-columns.tsx';
import type { Filter, OrderName } from './claim-filter.ts';
import { ClaimPeek } from './claim-peek.tsx';
import { useClaimPages } from './use-claim-pages.ts';
import { useLongScroll } from './use-long-scroll.ts';

/** Height of a row; on a narrow page a row is two lines of a block. */
const ROW = 34;
const NARROW_ROW = 74;

/** What turns the order when the head of a column is pressed. */
const TURNS: Partial<Record<ColumnName, [OrderName, OrderName]>> = {
  said: ['said, newest', 'said, oldest'],
  happened: ['happened, newest', 'happened, oldest'],
};

/** Every claim of a filter as a row, however many there are: only rows in view are drawn, and asked for. */
export function ClaimsGrid({
  filter,
  order,
  total,
  shown,
  isNarrow,
}: {
  filter: Filter;
  order: OrderName;
  total: number;
  shown: readonly ColumnName[];
  isNarrow: boolean;
}) {
  const { name } = useCase();
  const { claim: open } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [cursor, setCursor] = useState(-1);
  const [openRow, setOpenRow] = useState<{ id: string; index: number } | null>(null);
  const [openHeight, setOpenHeight] = useState(0);
  const openAt = open !== undefined && openRow?.id === open ? openRow.index : null;
  const scroll = useLongScroll(total, isNarrow ? NARROW_ROW : ROW, openAt, openHeight);
  const pages = useClaimPages(
    filter,
    order,
    scroll.rows[0]?.index ?? 0,
    scroll.rows[scroll.rows.length - 1]?.index ?? 0,
  );
  const { rowAt } = pages;
  const select = (row: ClaimRow | undefined, index: number) => {
    setCursor(index);
    if (!row) return;
    const closes = row.claim.id === open;
    setOpenRow(closes ? null : { id: row.claim.id, index });
    void navigate({
      to: '.',
      search: (now) => ({ ...now, claim: closes ? undefined : row.claim.id }),
      resetScroll: false,
      replace: open !== undefined,
    });
  };
  const move = (to: number) => {
    const index = Math.min(Math.max(to, 0), total - 1);
    setCursor(index);
    scroll.show(index);
    scroll.scroller.current?.focus({ preventScroll: true });
  };
  const openDocument = () => {
    const row = rowAt(openAt ?? cursor);
    if (!row) return;
    const { id, document } = row.claim;
    void navigate({ to: '/c/$case/documents/$id', params: { case: name, id: document }, search: { claim: id } });
  };
  useKeys('Claims', [
    { keys: 'j', does: 'next claim', run: () => move(cursor + 1) },
    { keys: 'k', does: 'previous claim', run: () => move(cursor - 1) },
    { keys: 'PageDown', does: 'a page on', run: () => move(cursor + scroll.page()) },
    { keys: 'PageUp', does: 'a page back', run: () => move(cursor - scroll.page()) },
    { keys: 'Home', does: 'first claim', run: () => move(0) },
    { keys: 'End', does: 'last claim', run: () => move(total - 1) },
    { keys: 'o', does: 'open its document', run: openDocument },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps !== undefined) move(cursor + steps);
    else if (event.key === 'Enter' && cursor >= 0) select(rowAt(cursor), cursor);
    else if (event.key === 'Escape' && openAt !== null) select(rowAt(openAt), openAt);
    else return;
    event.preventDefault();
  };
  // Another filter is another table: it is read from its beginning.
  const key = JSON.stringify([filter, order]);
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    setCursor(-1);
    scroll.toTop();
  });
  // An address may open a claim: its row is found once it has come into view.
  const found =
    open === undefined || openAt !== null
      ? undefined
      : scroll.rows.find(({ index }) => rowAt(index)?.claim.id === open);
  useEffect(() => {
    if (found && open !== undefined) setOpenRow({ id: open, index: found.index });
  }, [found, open]);

  const data = useMemo(
    () => scroll.rows.map(({ index }): PlacedRow => ({ index, row: rowAt(index) })),
    [scroll.rows, rowAt],
  );
  const table = useTable({
    features,
    columns,
    data,
    getRowId: ({ index }) => String(index),
    state: { columnVisibility: Object.fromEntries(COLUMN_NAMES.map((each) => [each, shown.includes(each)])) },
  });
  const tracks = isNarrow ? undefined : { gridTemplateColumns: shown.map((each) => COLUMNS[each].width).join(' ') };
  const rows = new Map(table.getRowModel().rows.map((row) => [row.original.index, row]));
  return (
    <>
      {open !== undefined && openAt === null ? (
        <div className="peek-alone">
          <ClaimPeek id={open} />
          <button
            type="button"
            className="btn"
            onClick={() =>
              void navigate({ to: '.', search: (now) => ({ ...now, claim: undefined }), resetScroll: false })
            }
          >
            Close
          </button>
        </div>
      ) : null}
      {pages.error ? <Failed what="some of the claims" error={pages.error} retry={pages.retry} /> : null}
      <div
        ref={scroll.scroller}
        className={isNarrow ? 'long narrow' : 'long'}
        role="grid"
        aria-label={`${figure(total)} claims`}
        aria-rowcount={total + 1}
        aria-colcount={shown.length}
        aria-busy={pages.isStale}
        aria-activedescendant={cursor >= 0 ? `claim-${cursor}` : undefined}
        tabIndex={0}
        data-scroll-restoration-id="claims"
        onKeyDown={onKeyDown}
      >
        <div ref={scroll.head} role="rowgroup" className="long-head">
          <div role="row" aria-rowindex={1} style={tracks}>
            {table.getHeaderGroups()[0]?.headers.map((header) => (
              <Head key={header.id} name={header.column.id as ColumnName} order={order} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className="long-body" style={{ height: scroll.height }}>
          {scroll.rows.map(({ index, top }) => {
            const row = rows.get(index);
            const claim = row?.original.row;
            const isOpen = claim !== undefined && index === openAt;
            return (
              <div
                key={index}
                id={`claim-${index}`}
                role="row"
                tabIndex={-1}
                aria-rowindex={index + 2}
                aria-selected={index === cursor}
                className={['long-row', isOpen ? 'on' : '', index === cursor ? 'at' : '', claim ? '' : 'waits'].join(
                  ' ',
                )}
                style={{ top, ...tracks }}
                onClick={() => {
                  if (window.getSelection()?.isCollapsed !== false) select(claim, index);
                  scroll.scroller.current?.focus({ preventScroll: true });
                }}
              >
                {claim && row
                  ? row.getVisibleCells().map((cell) => (
                      <div key={cell.id} role="gridcell" className={`cell-${cell.column.id}`}>
                        <table.FlexRender cell={cell} />
                      </div>
                    ))
                  : null}
              </div>
            );
          })}
          {openAt !== null && open !== undefined && scroll.rows.some(({ index }) => index === openAt) ? (
            <OpenWords id={open} top={scroll.topOf(openAt) + (isNarrow ? NARROW_ROW : ROW)} onHeight={setOpenHeight} />
          ) : null}
        </div>
      </div>
    </>
  );
}

function Head({ name, order }: { name: ColumnName; order: OrderName }) {
  const turns = TURNS[name];
  const navigate = useNavigate();
  if (!turns) return <div role="columnheader">{COLUMNS[name].name}</div>;
  const [newest, oldest] = turns;
  const sorted = order === newest ? 'descending' : order === oldest ? 'ascending' : 'none';
  const next = order === newest ? oldest : newest;
  return (
    <div role="columnheader" aria-sort={sorted}>
      <button
        type="button"
        title={`Order by ${next}`}
        onClick={() => void navigate({ to: '.', search: (now) => ({ ...now, order: next }), resetScroll: false })}
      >
        {COLUMNS[name].name}
        {sorted === 'none' ? null : <i aria-hidden="true">{sorted === 'descending' ? '▾' : '▴'}</i>}
      </button>
    </div>
  );
}

/** The words of the open row, below it; what follows stands as much lower as they are high. */
function OpenWords({ id, top, onHeight }: { id: string; top: number; onHeight: (height: number) => void }) {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => onHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, onHeight]);
  return (
    <div ref={setElement} role="row" className="long-peek" style={{ top }}>
      <div role="gridcell">
        <ClaimPeek id={id} />
      </div>
    </div>
  );
}
