import { Link } from '@tanstack/react-router';
import type { Agreement } from '../../../src/model/agreement.ts';
import { useCase, useKnownOn } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { NothingTold } from '../../frame/empty-case.tsx';
import { Module } from '../../frame/module-state.tsx';
import { useWidth } from '../../frame/use-width.ts';
import { Party } from '../../marks/party.tsx';
import { timeAxis } from '../../marks/time-axis.ts';
import { accordStatus, isInForce } from '../../words/accord-status.ts';
import { counted } from '../../words/quantity.ts';
import { AccordBar } from './accord-bar.tsx';
import { accordTitle, endWords, startWords } from './accord-words.ts';
import './agreements.css';

const MOST = 200;

/** Ceasefires, deals and talks with their clocks on one axis. */
export function AgreementsPage() {
  const knownOn = useKnownOn();
  const query = useApi('agreements', { limit: MOST });
  return (
    <>
      <h1>
        {query.data
          ? query.data.total === 0
            ? 'No agreement told of'
            : `${counted(query.data.total, 'agreement')} told of`
          : 'Agreements'}
      </h1>
      <p className="lede">
        Clocks are read as known on the day of the page. A bar that fades has no end that anybody names; a hollow one is
        over.
      </p>
      <Module query={query} what="the agreements" rows={6}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <NothingTold words="No report tells of a ceasefire, a deal or talks." />
          ) : (
            <>
              <AccordList accords={rows} knownOn={knownOn} />
              {total > rows.length ? (
                <p className="small ink3">{counted(total - rows.length, 'more agreement')} not shown</p>
              ) : null}
            </>
          )
        }
      </Module>
    </>
  );
}

const TEXT = 420;
const NARROW = 820;

function AccordList({ accords, knownOn }: { accords: readonly Agreement[]; knownOn: string | null }) {
  const { name, partyOf } = useCase();
  const [ref, width] = useWidth<HTMLDivElement>();
  const days = accords.flatMap(({ starts, ends }) => [starts?.from, ends?.to]).concat(knownOn ?? undefined);
  const dated = days.filter((day) => day !== undefined).sort();
  const [first, last] = [dated[0], dated[dated.length - 1]];
  const bar = Math.max(width < NARROW ? width : width - TEXT, 100);
  const axis = first && last && width > 0 ? timeAxis(first, last, bar - 16) : null;
  const named = (slug: string | null, said: string) => partyOf(slug)?.name ?? said;
  return (
    <div ref={ref} className="accords">
      <ul>
        {accords.map((accord) => {
          const breaches = accord.breaches?.length ?? accord.violations.length;
          return (
            <li key={accord.id}>
              <div>
                <p className="accord-title">
                  <Link to="/c/$case/agreements/$id" params={{ case: name, id: accord.id }} dir="auto">
                    <b>{accordTitle(accord, named)}</b>
                  </Link>{' '}
                  <span className={isInForce(accord) ? 'tag full' : 'tag'}>{accordStatus(accord)}</span>
                </p>
                <p className="small ink2">
                  {startWords(accord)} – {endWords(accord)}
                </p>
                {accord.mediators.length > 0 ? (
                  <p className="small ink2 accord-who">
                    through{' '}
                    {accord.mediators.map((mediator) => (
                      <Party key={mediator.name} party={mediator.party} name={named(mediator.party, mediator.name)} />
                    ))}
                  </p>
                ) : null}
                <p className="small ink3">
                  {counted(accord.claims.length, 'claim')},{' '}
                  {breaches === 0 ? 'no violation alleged' : counted(breaches, 'violation')}
                </p>
              </div>
              {axis ? <AccordBar accord={accord} axis={axis} width={bar} /> : null}
            </li>
          );
        })}
        {axis ? (
          <li className="accord-axis" aria-hidden="true">
            <span />
            <svg width={bar} height="18" viewBox={`0 0 ${bar} 18`} aria-hidden="true">
              {axis.ticks.map(({ at, words }) => (
                <text key={at} x={at} y="12" textAnchor={at < 20 ? 'start' : 'middle'}>
                  {words}
                </text>
              ))}
            </svg>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
