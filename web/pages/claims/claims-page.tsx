import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { useKeys } from '../../frame/keys.tsx';
import { Failed, Lines, Module } from '../../frame/module-state.tsx';
import { useUnfolded } from '../../frame/use-unfolded.ts';
import { useWidth } from '../../frame/use-width.ts';
import { KindsKey } from '../../marks/kinds-key.tsx';
import { counted, figure } from '../../words/quantity.ts';
import { columnsShown } from './claim-columns.tsx';
import { conditionsOf, filterOf, type OrderName, orderOf } from './claim-filter.ts';
import { ClaimsGrid } from './claims-grid.tsx';
import { DayRanges } from './day-range.tsx';
import { FacetLists, facetValueName } from './facet-list.tsx';
import { NoClaims } from './no-claims.tsx';
import { ColumnsDialog, ExportDialog } from './table-dialogs.tsx';
import './claims.css';

const SORTED: Record<OrderName, string> = {
  'said, newest': 'Sorted by day said, newest first',
  'said, oldest': 'Sorted by day said, oldest first',
  'happened, newest': 'Sorted by day it happened, newest first',
  'happened, oldest': 'Sorted by day it happened, oldest first',
};
/** Below these widths the words do not fit beside the claim, and a row becomes a block. */
const ROOM_FOR_WORDS = 900;
const ROOM_FOR_COLUMNS = 560;

export function ClaimsPage() {
  const { overview } = useCase();
  const search = useSearch({ strict: false });
  const filter = useMemo(() => filterOf(search), [search]);
  const order = orderOf(search);
  const facets = useApi('claimFacets', filter, { keep: true });
  const [dialog, setDialog] = useState<'columns' | 'export' | null>(null);
  const [isRoomy] = useState(() => window.innerWidth > 1180);
  const [areFacetsOpen, setFacetsOpen] = useUnfolded('filters', isRoomy);
  const [ref, width] = useWidth<HTMLDivElement>();
  const shown = columnsShown(search.columns, width > 0 && width < ROOM_FOR_WORDS);
  const isEmptyCase = overview?.reports.length === 0;
  const conditions = conditionsOf(search, (facet, value) => facetValueName(facets.data, facet, value));
  const total = facets.data?.total;
  useKeys('Claims', [
    { keys: 'c', does: 'columns', run: () => setDialog('columns') },
    { keys: 'x', does: 'export', run: () => setDialog('export') },
  ]);
  return (
    <>
      <header className="claims-head">
        <h1>Claims</h1>
        <div className="chips">
          {conditions.map(({ key, words, without }) => (
            <span key={key} className="chip">
              <span dir="auto">{words}</span>
              <Link to="." search={() => without} resetScroll={false} aria-label={`Clear: ${words}`}>
                ×
              </Link>
            </span>
          ))}
          <button
            type="button"
            className="btn facets-toggle"
            aria-expanded={areFacetsOpen}
            onClick={() => setFacetsOpen(!areFacetsOpen)}
          >
            Filters
          </button>
          <button type="button" className="btn" onClick={() => setDialog('columns')}>
            Columns <kbd>c</kbd>
          </button>
          <button type="button" className="btn" onClick={() => setDialog('export')} disabled={!total}>
            Export {total === undefined ? '' : counted(total, 'row')} <kbd>x</kbd>
          </button>
        </div>
      </header>
      <div className="facetpage claimspage">
        <aside aria-label="Filters" hidden={!areFacetsOpen || isEmptyCase}>
          <TextField />
          <DayRanges />
          <Module query={facets} what="the filters" rows={12}>
            {(data) => <FacetLists facets={data} />}
          </Module>
        </aside>
        <div ref={ref}>
          <p className="claims-line">
            <span>
              <b>{total === undefined ? '…' : counted(total, 'claim')}</b>
              {facets.data ? (
                <span className="ink2">
                  {' '}
                  in {counted(facets.data.documents, 'document')}
                  {facets.data.undated > 0 ? (
                    <>
                      ;{' '}
                      <Link to="." search={(now) => ({ ...now, undated: 'true', since: undefined, until: undefined })}>
                        {figure(facets.data.undated)} more without a day
                      </Link>
                    </>
                  ) : null}
                </span>
              ) : null}
            </span>
            <span className="ink3">{SORTED[order]}</span>
          </p>
          <p className="only-print small">The first rows of the view. “Export” on the page takes out all of them.</p>
          {facets.error && !facets.data ? (
            <Failed what="the claims" error={facets.error} retry={facets.refetch} />
          ) : total === undefined || width === 0 ? (
            <Lines rows={14} />
          ) : total === 0 ? (
            <NoClaims conditions={conditions} />
          ) : (
            <ClaimsGrid filter={filter} order={order} total={total} shown={shown} isNarrow={width < ROOM_FOR_COLUMNS} />
          )}
          <KindsKey />
        </div>
      </div>
      <ColumnsDialog shown={shown} open={dialog === 'columns'} onOpen={(open) => setDialog(open ? 'columns' : null)} />
      <ExportDialog
        filter={filter}
        order={order}
        total={total ?? 0}
        open={dialog === 'export'}
        onOpen={(open) => setDialog(open ? 'export' : null)}
      />
    </>
  );
}

function TextField() {
  const { text } = useSearch({ strict: false });
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      className="facet"
      onSubmit={(event) => {
        event.preventDefault();
        const words = field.current?.value.trim() || undefined;
        void navigate({ to: '.', search: (now) => ({ ...now, text: words, claim: undefined }), resetScroll: false });
      }}
    >
      <h2>
        <label htmlFor="claims-text">Words</label>
      </h2>
      <input
        id="claims-text"
        ref={field}
        key={text}
        type="search"
        defaultValue={text ?? ''}
        placeholder="in claims, then Enter"
        dir="auto"
      />
    </form>
  );
}
