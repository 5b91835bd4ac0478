import { Link } from '@tanstack/react-router';
import type { StatisticRow } from '../../../../src/model/statistic.ts';
import { useCase } from '../../../api/case-context.tsx';
import { useApi } from '../../../api/use-api.ts';
import { Empty, Module } from '../../../frame/module-state.tsx';
import { Section } from '../../../frame/section.tsx';
import { useWidth } from '../../../frame/use-width.ts';
import { Figure } from '../../../marks/figure.tsx';
import { axisOf, OPEN_ROOM, TollBar } from '../../../marks/toll-bar.tsx';
import { claimantWords } from '../../../words/claimant.ts';
import { counted, extentOf, figure, quantityWords } from '../../../words/quantity.ts';
import { timeWords, withDays } from '../../../words/when.ts';
import { ledgerWords } from './ledger-words.ts';

const SHOWN = 3;

/** What counters publish for a stretch of time, beside what the case's own reports add up to, and why the two differ. */
export function Statistics() {
  const { name } = useCase();
  const query = useApi('statistics', { limit: SHOWN }, { keep: true });
  const [first] = query.data?.rows ?? [];
  const total = query.data?.total ?? 0;
  const isOne = query.data?.rows.every(({ measure }) => measure === first?.measure) ?? true;
  return (
    <Section
      span={4}
      title={first ? `${isOne ? upperFirst(first.measure) : 'What is'} counted by others` : 'Statistics'}
      tools={
        total > 0 ? (
          <Link to="/c/$case/statistics" params={{ case: name }}>
            {total > SHOWN ? `All ${figure(total)}` : 'Compare scopes'}
          </Link>
        ) : null
      }
    >
      <Module query={query} what="the statistics" rows={5}>
        {({ rows }) =>
          rows.length === 0 ? <Empty>No report gives a count over a longer time.</Empty> : <Bars rows={rows} />
        }
      </Module>
    </Section>
  );
}

function Bars({ rows }: { rows: readonly StatisticRow[] }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const { partyOf } = useCase();
  const most = Math.max(
    ...rows.map(({ quantity, beside }) => {
      const extent = extentOf(quantity);
      return Math.max(extent?.high ?? extent?.low ?? 0, beside.ledger.high ?? beside.ledger.low);
    }),
  );
  const axis = axisOf(most);
  const x = (n: number) => 1 + (n / axis.most) * (width - 1 - OPEN_ROOM);
  const differences = [
    ...new Map(rows.flatMap(({ beside }) => beside.differences).map((each) => [each.kind, each])).values(),
  ];
  return (
    <div ref={box} className="stats">
      {width === 0 ? null : (
        <>
          <ul>
            {rows.map((row) => {
              const { id, claimant, quantity, period, where, beside, measure } = row;
              const { low, high, figures } = beside.ledger;
              return (
                <li key={id}>
                  <p>
                    <span dir="auto">
                      {claimant.as === 'narrator' ? 'A counter not named' : upperFirst(claimantWords(claimant.name))}{' '}
                      counts
                    </span>{' '}
                    <Figure claims={[id]}>{quantityWords(quantity)}</Figure>{' '}
                    <span className="ink2" dir="auto">
                      {measure}
                      {where[0] ? ` in ${where[0].name}` : ''}, {timeWords(period)}
                    </span>
                  </p>
                  <TollBar
                    quantity={quantity}
                    party={partyOf(claimant.party)?.slug ?? null}
                    standing={claimant.party === null ? 'third' : 'alleged'}
                    most={axis.most}
                    ticks={axis.ticks}
                    width={width}
                  />
                  {figures > 0 ? (
                    <svg width={width} height={8} viewBox={`0 0 ${width} 8`} aria-hidden="true">
                      <path d={`M1 4H${Math.max(x(low), 3)}`} stroke="var(--ink)" strokeWidth="5" />
                      {high === null || high <= low ? null : (
                        <path d={`M${x(low)} 4H${x(high)}`} stroke="var(--ink)" strokeWidth="1.5" />
                      )}
                    </svg>
                  ) : null}
                  <p className="small ink3">{ledgerWords(beside.ledger)}</p>
                </li>
              );
            })}
          </ul>
          <svg width={width} height={18} viewBox={`0 0 ${width} 18`} aria-hidden="true">
            {axis.ticks.map((tick, at) => (
              <text key={tick} x={x(tick)} y={13} textAnchor={at === 0 ? 'start' : 'middle'}>
                {figure(tick)}
              </text>
            ))}
          </svg>
        </>
      )}
      {differences.length === 0 ? null : (
        <details>
          <summary>Why they need not agree: {counted(differences.length, 'reason')}</summary>
          <ul className="why">
            {differences.map(({ kind, words }) => (
              <li key={kind} className="small ink2">
                {withDays(words)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
