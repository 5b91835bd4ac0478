import type { StatisticRow } from '../../../src/model/statistic.ts';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { NothingTold } from '../../frame/empty-case.tsx';
import { Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import { useWidth } from '../../frame/use-width.ts';
import { Figure } from '../../marks/figure.tsx';
import { Party } from '../../marks/party.tsx';
import { axisOf, TollBar } from '../../marks/toll-bar.tsx';
import { claimantWords } from '../../words/claimant.ts';
import { counted, extentOf, figure, quantityWords } from '../../words/quantity.ts';
import { daysWords, timeWords, withDays } from '../../words/when.ts';
import { ledgerWords } from '../situation/numbers/ledger-words.ts';
import { LedgerBar } from './ledger-bar.tsx';
import './statistics.css';

const MOST = 100;
const LABELS = 230;
const NARROW = 620;

/** What others count over longer times, each beside what the case's own reports add up to. */
export function StatisticsPage() {
  const query = useApi('statistics', { limit: MOST });
  return (
    <>
      <h1>
        {query.data
          ? query.data.total === 0
            ? 'No count over a longer time'
            : `${counted(query.data.total, 'count')} over longer times`
          : 'Statistics'}
      </h1>
      <p className="lede">
        Each as its counter gives it, beside what the reports of this case add up to for the same place and time. The
        two need not agree, and the reasons stand below; they are never added up.
      </p>
      <Module query={query} what="the statistics" rows={8}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <NothingTold words="No report gives a count over a longer time." />
          ) : (
            <div className="statistics">
              {rows.map((row) => (
                <Statistic key={row.id} row={row} />
              ))}
              {total > rows.length ? (
                <p className="small ink3">{counted(total - rows.length, 'more count')} not shown</p>
              ) : null}
            </div>
          )
        }
      </Module>
    </>
  );
}

function Statistic({ row }: { row: StatisticRow }) {
  const { partyOf } = useCase();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { quantity, measure, where, period, claimant, victims, beside, id, scope } = row;
  const { ledger, yearBefore, others, differences } = beside;
  const bar = Math.max(width < NARROW ? width : width - LABELS, 80);
  const most = Math.max(
    ...[quantity, ...others.map((other) => other.quantity), ...yearBefore.counts.map((other) => other.quantity)].map(
      (each) => {
        const extent = extentOf(each);
        return extent?.high ?? extent?.low ?? 0;
      },
    ),
    ledger.high ?? ledger.low,
    yearBefore.ledger.high ?? yearBefore.ledger.low,
  );
  const axis = axisOf(most);
  const counter = claimant.as === 'narrator' ? 'counter not named' : claimant.name;
  const standing = claimant.party === null ? 'third' : claimant.party === victims?.party ? 'admitted' : 'alleged';
  const bars = { most: axis.most, ticks: axis.ticks, width: bar };
  const isKnown = (party: string | null) => partyOf(party)?.slug ?? null;
  return (
    <Section
      title={
        <>
          <span className="statistic-n">
            <Figure claims={[id]}>{quantityWords(quantity)}</Figure>
          </span>{' '}
          {measure}
          {where[0] ? ` in ${where.map(({ name }) => name).join(', ')}` : ''}, {timeWords(period)}
        </>
      }
    >
      <p className="ink2 statistic-by">
        <Party party={claimant.party} name={counter} /> <span dir="auto">counts “{scope}”</span>
      </p>
      <div ref={ref} className="statistic-bars">
        {width === 0 ? null : (
          <>
            <div className="statistic-row">
              <span>{claimantWords(counter)}</span>
              <TollBar quantity={quantity} party={isKnown(claimant.party)} standing={standing} {...bars} />
            </div>
            {others.map((other) => (
              <div className="statistic-row" key={other.claim}>
                <span>
                  {claimantWords(other.counter)}:{' '}
                  <Figure claims={[other.claim]}>{quantityWords(other.quantity)}</Figure>
                </span>
                <TollBar quantity={other.quantity} party={null} standing="third" {...bars} />
              </div>
            ))}
            <div className="statistic-row">
              <span>
                This case, {daysWords(ledger.period.from, ledger.period.to)}
                <span className="small ink3"> {ledgerWords(ledger)}</span>
              </span>
              <LedgerBar sum={ledger} {...bars} />
            </div>
            <div className="statistic-row">
              <span>
                The year before
                <span className="small ink3"> {ledgerWords(yearBefore.ledger)}</span>
              </span>
              <LedgerBar sum={yearBefore.ledger} {...bars} />
            </div>
            {yearBefore.counts.map((other) => (
              <div className="statistic-row" key={other.claim}>
                <span>
                  {claimantWords(other.counter)}, {daysWords(other.period.from, other.period.to)}:{' '}
                  <Figure claims={[other.claim]}>{quantityWords(other.quantity)}</Figure>
                </span>
                <TollBar quantity={other.quantity} party={null} standing="third" {...bars} />
              </div>
            ))}
            <div className="statistic-row" aria-hidden="true">
              <span />
              <svg width={bar} height="16" viewBox={`0 0 ${bar} 16`} aria-hidden="true">
                {axis.ticks.map((tick, at) => (
                  <text
                    key={tick}
                    x={1 + (tick / axis.most) * (bar - 31)}
                    y="12"
                    textAnchor={at === 0 ? 'start' : 'middle'}
                  >
                    {figure(tick)}
                  </text>
                ))}
              </svg>
            </div>
          </>
        )}
      </div>
      {yearBefore.change ? (
        <p className="small">
          By the same counter that is {figure(Math.abs(yearBefore.change.n))}{' '}
          {yearBefore.change.n < 0 ? 'fewer' : 'more'} than the year before (
          {Math.round(Math.abs(yearBefore.change.percent))}%).
        </p>
      ) : null}
      {differences.length > 0 ? (
        <>
          <h3 className="statistic-why">Why the two need not agree</h3>
          <ul className="statistic-reasons">
            {differences.map(({ kind, words }) => (
              <li key={`${kind} ${words}`}>
                <b>{kind}</b>
                <span className="ink2">{withDays(words)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
