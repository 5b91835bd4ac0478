import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import type { ImportedDataset, RowAlone } from '../../../src/model/comparison.ts';
import type { Search } from '../../addresses.ts';
import { useCase } from '../../api/case-context.tsx';
import { addressOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { DecisionLine } from '../../frame/decision-line.tsx';
import { useKeys } from '../../frame/keys.tsx';
import { Empty, Failed, Lines, Module } from '../../frame/module-state.tsx';
import { PickIncident } from '../../frame/pick-incident.tsx';
import { isUnfolded, unfolding } from '../../frame/unfolded.ts';
import { type Deciding, useDecide } from '../../frame/use-decide.ts';
import { useWidth } from '../../frame/use-width.ts';
import { usualWhy } from '../../words/decision.ts';
import { counted, figure } from '../../words/quantity.ts';
import { daysWords } from '../../words/when.ts';
import { BarKey } from '../incident/bar-key.tsx';
import { AloneRow } from './alone-row.tsx';
import { ComparedEntry, type EntryWidths } from './compared-entry.tsx';
import { CompareFilter, DatasetChoice } from './dataset-bar.tsx';
import { askedOf, chosenOf, orderOf } from './dataset-filter.ts';
import './datasets.css';
import { DeathRange } from './death-range.tsx';
import { NoDatasets } from './no-datasets.tsx';
import { SumTable } from './sum-table.tsx';
import { useComparedIncidents, useComparison, useRowsAlone } from './use-compared.ts';

/** The whole case beside a dataset that was imported: what both have, and what only one of the two has. */
export function DatasetsPage() {
  const search = useSearch({ strict: false });
  const query = useApi('importedDatasets', {});
  const chosen = chosenOf(query.data?.datasets ?? [], search);
  return (
    <>
      <h1>{chosen ? `${chosen.dataset.toUpperCase()} beside our reports` : 'Datasets'}</h1>
      <Module query={query} what="the datasets" rows={10}>
        {({ datasets }) => (chosen ? <Beside key={chosen.dataset} of={chosen} all={datasets} /> : <NoDatasets />)}
      </Module>
    </>
  );
}

function Beside({ of, all }: { of: ImportedDataset; all: readonly ImportedDataset[] }) {
  const { name, clocks } = useCase();
  const search = useSearch({ strict: false });
  const asked = useMemo(() => askedOf(search), [search]);
  const sums = useComparison(of.dataset, asked);
  const deciding = useDecide();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const [box, width] = useWidth<HTMLDivElement>();
  const widths = widthsOf(width);
  const countries =
    of.reach.countries.length > 8 ? `${of.reach.countries.length} countries` : of.reach.countries.join(', ');
  return (
    <div ref={list}>
      <p className="lede">
        {of.title}: {counted(of.rows, 'row')} of {daysWords(of.reach.first, of.reach.last)}, {countries}. Its figures
        stay its own; none of ours changes by them.
      </p>
      <div className="compare-tools">
        <DatasetChoice datasets={all} chosen={of} />
        <a
          className="btn"
          href={addressOf('comparisonFile', {
            params: { case: name, dataset: of.dataset },
            query: { ...asked, ...clocks },
          })}
          download
        >
          What is shown as CSV
        </a>
      </div>
      <p className="small ink3 compare-terms">
        {of.attribution}. {of.licence}.
        {of.redistribute
          ? ''
          : ' Its terms do not let rows be passed on: the file has sums and differences, not the rows.'}
      </p>
      <CompareFilter sums={sums.data} counts={of.counts} />
      <Module query={sums} what="the sums" rows={4}>
        {(data) => <SumTable sums={data} of={of} />}
      </Module>
      <div ref={box} />
      <Incidents of={of} part="both" widths={widths} deciding={deciding} />
      <Incidents of={of} part="ours" widths={widths} deciding={deciding} />
      <Alone of={of} searched={sums.data?.searched ?? null} deciding={deciding} />
      <DecisionLine deciding={deciding} />
    </div>
  );
}

/** Below this width an entry's words stand above its bars; the words' own as in the style sheet. */
const WIDE = 860;
const WORDS = 372;

function widthsOf(width: number): EntryWidths | null {
  if (width === 0) return null;
  const isWide = width >= WIDE;
  const chart = isWide ? width - WORDS - 28 : width;
  const label = chart < 420 ? 158 : 270;
  return { isWide, label, bar: Math.max(110, chart - label - 8) };
}

interface PartOf {
  of: ImportedDataset;
  deciding: Deciding;
}

function Incidents({ of, part, widths, deciding }: PartOf & { part: 'both' | 'ours'; widths: EntryWidths | null }) {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = useMemo(() => askedOf(search), [search]);
  const query = useComparedIncidents(of.dataset, { ...asked, part, order: orderOf(search) });
  const name = of.dataset.toUpperCase();
  const total = query.data?.pages[0]?.total;
  const turn = (id: string) =>
    void navigate({
      to: '.',
      search: (now: Search) => unfolding(now, id, { usual: false, to: !isUnfolded(now, id, false) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Part
      title={part === 'both' ? 'In both' : 'Only in our reports'}
      count={total === undefined ? null : counted(total, 'incident')}
      tools={part === 'both' ? <Key of={of} /> : null}
      query={query}
      what={part === 'both' ? 'the incidents of both' : 'the incidents that it lacks'}
      none={
        part === 'both'
          ? `No incident that was asked for has a row of ${name}.`
          : `${name} has a row for each incident with dead that was asked for.`
      }
      left={(total ?? 0) - (query.data?.pages.reduce((sum, { rows }) => sum + rows.length, 0) ?? 0)}
    >
      {widths === null
        ? null
        : query.data?.pages
            .flatMap(({ rows }) => rows)
            .map((compared) => (
              <ComparedEntry
                key={compared.incident.id}
                compared={compared}
                name={name}
                widths={widths}
                isOpen={isUnfolded(search, compared.incident.id, false)}
                onTurn={() => turn(compared.incident.id)}
                deciding={deciding}
              />
            ))}
    </Part>
  );
}

const ONE = { low: 0, best: 1, high: 2 };
const KEY = { most: 2, width: 66, height: 12, ticks: [] };

/** How bars and ranges are read. */
function Key({ of: { dataset, counts } }: { of: ImportedDataset }) {
  return (
    <div className="compare-key">
      <BarKey />
      {counts ? (
        <ul className="key" aria-label="How to read the ranges">
          <li>
            <DeathRange deaths={ONE} {...KEY} />
            {dataset.toUpperCase()}: low, best, high
          </li>
          <li>
            <DeathRange deaths={ONE} isOurs {...KEY} />
            ours, by its rule
          </li>
        </ul>
      ) : null}
    </div>
  );
}

function Alone({ of, searched, deciding }: PartOf & { searched: number | null }) {
  const search = useSearch({ strict: false });
  const asked = useMemo(() => askedOf(search), [search]);
  const query = useRowsAlone(of.dataset, asked, orderOf(search));
  const [finding, setFinding] = useState<RowAlone | null>(null);
  const name = of.dataset.toUpperCase();
  const total = query.data?.pages[0]?.total;
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const isPart = searched !== null && total !== undefined && searched >= MOST_SEARCHED;
  return (
    <Part
      title={`Only in ${name}`}
      count={total === undefined ? null : counted(total, 'row')}
      tools={isPart ? <span>of the {figure(searched)} deadliest</span> : null}
      query={query}
      what="the rows without an incident"
      none={`Each row of ${name} that was asked for, within the days and countries of the case, is taken for an incident.`}
      left={(total ?? 0) - rows.length}
    >
      {rows.length > 0 ? (
        <ul className="dataset-rows alone-rows">
          {rows.map((alone) => (
            <AloneRow key={alone.row.id} alone={alone} find={() => setFinding(alone)} deciding={deciding} />
          ))}
        </ul>
      ) : null}
      {finding ? (
        <PickIncident
          title={`Which incident is ${name} ${finding.row.id}?`}
          onClose={() => setFinding(null)}
          onPick={(incident) => {
            setFinding(null);
            const row = `${finding.row.dataset}:${finding.row.id}`;
            deciding.decide({ kind: 'link row', row, incident, why: usualWhy('link row') });
          }}
        />
      ) : null}
    </Part>
  );
}

/** As many rows without an incident as the server looks through. */
const MOST_SEARCHED = 20_000;

interface PagesQuery {
  data: unknown;
  error: Parameters<typeof Failed>[0]['error'] | null;
  refetch: () => unknown;
  hasNextPage: boolean;
  fetchNextPage: () => unknown;
  isFetchingNextPage: boolean;
  isPlaceholderData: boolean;
}

/** One part of the page, read on page by page. */
function Part({
  title,
  count,
  tools,
  query,
  what,
  none,
  left,
  children,
}: {
  title: string;
  count: string | null;
  tools: ReactNode;
  query: PagesQuery;
  what: string;
  none: string;
  left: number;
  children: ReactNode;
}) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = query;
  const id = useId();
  return (
    <section className="sec compare-part" aria-labelledby={id} aria-busy={isPlaceholderData}>
      <header>
        <h2 id={id}>
          {title}
          {count === null ? '' : `: ${count}`}
        </h2>
        {tools ? <div className="tools">{tools}</div> : null}
      </header>
      {error && data === undefined ? (
        <Failed what={what} error={error} retry={refetch} />
      ) : data === undefined ? (
        <Lines rows={6} />
      ) : count?.startsWith('0 ') ? (
        <Empty>{none}</Empty>
      ) : (
        children
      )}
      {hasNextPage ? (
        <p className="more-rows">
          <button type="button" className="btn" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? 'Loading …' : `More: ${figure(left)} are left`}
          </button>
        </p>
      ) : null}
    </section>
  );
}

/** j and k from one incident or row to the next, o for its rows. */
function useRowKeys(list: { current: HTMLElement | null }): void {
  const step = (by: 1 | -1) => () => {
    const marks = [
      ...(list.current?.querySelectorAll<HTMLElement>('[data-row], .alone-rows .row-words summary') ?? []),
    ];
    const at = marks.findIndex((mark) => mark.matches(':focus'));
    const next = marks[at === -1 ? (by === 1 ? 0 : marks.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const turn = () => {
    const here = document.activeElement;
    const button = here?.closest('.compared')?.querySelector<HTMLElement>('[data-turn]');
    if (button) button.click();
    else if (here instanceof HTMLElement && here.matches('.row-words summary')) here.click();
  };
  useKeys('Datasets', [
    { keys: 'j', does: 'next incident or row (Enter opens it)', run: step(1) },
    { keys: 'k', does: 'previous incident or row', run: step(-1) },
    { keys: 'o', does: 'show or hide its rows', run: turn },
  ]);
}
