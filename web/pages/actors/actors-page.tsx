import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { NetworkView } from '../../../src/contract/actor.ts';
import { useKnownOn } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { NothingTold } from '../../frame/empty-case.tsx';
import { Lines, Module } from '../../frame/module-state.tsx';
import { useWidth } from '../../frame/use-width.ts';
import { counted } from '../../words/quantity.ts';
import { ActorList } from './actor-list.tsx';
import './actors.css';
import { NetworkClock, timeWordsOf, useNetworkTime } from './network-clock.tsx';
import { NetworkDrawing } from './network-drawing.tsx';
import { NetworkTable } from './network-table.tsx';
import { tiesOf } from './tie.ts';
import { TieWords } from './tie-words.tsx';

/** Up to so many are drawn with all their words; more than that are drawn to be moved and zoomed. */
const WITH_WORDS = { knots: 24, ties: 28 };
const LargeNetwork = lazy(() => import('./large-network.tsx').then(({ LargeNetwork: drawn }) => ({ default: drawn })));

/** Who stands how to whom, and everybody who is named. */
export function ActorsPage() {
  const latest = useKnownOn();
  const time = useNetworkTime();
  const query = useApi('network', time, { keep: true });
  return (
    <div className="cols actors-page">
      <section className="c8" aria-labelledby="network-title">
        <h1 id="network-title">Who stands how to whom, {timeWordsOf(time)}</h1>
        <p className="lede">
          A full line is undisputed, a dashed line is alleged, a struck circle marks a denial. Thin lines rest on
          reports alone.
        </p>
        <Module query={query} what="the network" rows={12}>
          {(data) => (
            <>
              <NetworkClock years={data.years} latest={latest} />
              <NetworkModule view={data} />
            </>
          )}
        </Module>
      </section>
      <ActorList span={4} />
    </div>
  );
}

function NetworkModule({ view: { network } }: { view: NetworkView }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { tie: selected = null, view } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { knots, ties } = useMemo(() => tiesOf(network), [network]);
  const asTable = view === 'table';
  const put = (part: { tie?: string | undefined; view?: string | undefined }) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...part }), resetScroll: false });
  const select = (id: string | null) => put({ tie: id ?? undefined });
  const opened = ties.find(({ id }) => id === selected);
  const label = `${counted(ties.length, 'relation')} between ${counted(knots.length, 'actor')}; a table holds the same`;
  return (
    <div ref={ref}>
      {ties.length === 0 ? (
        <NothingTold
          words={
            network.of === null
              ? 'No report says yet how anybody stands to anybody.'
              : 'No report tells of a relation at this time. Look at all times, or at another year.'
          }
        />
      ) : asTable ? (
        <NetworkTable knots={knots} ties={ties} selected={selected} select={select} />
      ) : width === 0 ? (
        <Lines rows={12} />
      ) : knots.length > WITH_WORDS.knots || ties.length > WITH_WORDS.ties ? (
        <Suspense fallback={<Lines rows={16} />}>
          <LargeNetwork knots={knots} ties={ties} width={width} selected={selected} select={select} label={label} />
        </Suspense>
      ) : (
        <NetworkDrawing knots={knots} ties={ties} width={width} selected={selected} select={select} label={label} />
      )}
      {opened ? <TieWords tie={opened} knots={knots} close={() => select(null)} /> : null}
      <p className="small ink3 net-foot">
        <span>
          {ties.length === 0 ? '' : `${counted(ties.length, 'line')} between ${counted(knots.length, 'actor')}. `}
          {ties.length > 0 && !opened ? 'Click a line for the words behind it. ' : ''}
          {network.undated > 0
            ? `${counted(network.undated, 'incident')} with both sides named ${network.undated === 1 ? 'has' : 'have'} no day and cannot be placed in a year.`
            : ''}
        </span>
        {ties.length > 0 ? (
          <button type="button" className="as-link" onClick={() => put({ view: asTable ? undefined : 'table' })}>
            {asTable ? 'Drawing' : 'Relations as a table'}
          </button>
        ) : null}
      </p>
    </div>
  );
}
