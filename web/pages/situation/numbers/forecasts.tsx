import { Link } from '@tanstack/react-router';
import type { ForecastRecord } from '../../../../src/model/forecast-record.ts';
import { useCase } from '../../../api/case-context.tsx';
import { useApi } from '../../../api/use-api.ts';
import { Empty, Module } from '../../../frame/module-state.tsx';
import { Section } from '../../../frame/section.tsx';
import { Figure } from '../../../marks/figure.tsx';
import { LikelihoodBand } from '../../../marks/likelihood-band.tsx';
import { outcomeWords } from '../../../words/outcome.ts';
import { counted, figure } from '../../../words/quantity.ts';
import { dayShort, timeWords } from '../../../words/when.ts';

const SHOWN = 5;

/** What somebody foresees and nobody has settled: those whose day has come first. */
export function Forecasts({ knownOn }: { knownOn: string | null }) {
  const { name } = useCase();
  const query = useApi('forecasts', { state: 'open', limit: 100 }, { keep: true });
  const { open = 0, due = 0 } = query.data ?? {};
  return (
    <Section
      span={4}
      title={due > 0 ? `Forecasts: ${figure(due)} due, ${figure(open)} open` : 'Forecasts open'}
      tools={
        open > 0 ? (
          <Link to="/c/$case/forecasts" params={{ case: name }}>
            {due === 0 ? 'None due' : `${counted(due, 'answer')} wanted`}
          </Link>
        ) : null
      }
    >
      <Module query={query} what="the forecasts" rows={6}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Empty>No report foresees anything that is still open.</Empty>
          ) : (
            <>
              <ul className="fore">
                {firstDue(rows, knownOn).map((row) => (
                  <Forecast key={row.claim} forecast={row} isDue={isDue(row, knownOn)} />
                ))}
              </ul>
              {total > SHOWN ? (
                <p className="small after">
                  <Link to="/c/$case/forecasts" params={{ case: name }}>
                    {counted(total - SHOWN, 'more forecast')}
                  </Link>
                </p>
              ) : null}
            </>
          )
        }
      </Module>
    </Section>
  );
}

function isDue({ until }: ForecastRecord, knownOn: string | null): boolean {
  return until !== null && knownOn !== null && until <= knownOn.slice(0, 10);
}

function firstDue(rows: readonly ForecastRecord[], knownOn: string | null): ForecastRecord[] {
  const rank = (row: ForecastRecord) => (isDue(row, knownOn) ? 0 : row.until !== null ? 1 : row.likelihood ? 2 : 3);
  return [...rows].sort((a, b) => rank(a) - rank(b)).slice(0, SHOWN);
}

function Forecast({ forecast, isDue: due }: { forecast: ForecastRecord; isDue: boolean }) {
  const { claim, outcome, analyst, likelihood, said, by, conditional } = forecast;
  return (
    <li>
      <span className="outcome" dir="auto">
        <Figure claims={[claim]} flows>
          {outcomeWords(outcome)}
        </Figure>
      </span>
      <span className="who-band small ink3">
        <span dir="auto">
          {analyst.name}, {dayShort(said)}
          {conditional ? ', on a condition' : ''}
        </span>
        <LikelihoodBand low={likelihood?.low ?? null} high={likelihood?.high ?? null} />
      </span>
      <span className="t">
        <span>{likelihood ? `“${likelihood.said}”` : 'no likelihood word'}</span>
        <span>
          {likelihood ? `${likelihood.low} to ${likelihood.high}%, ` : ''}
          {due ? <b className="ink">due: {timeWords(by)}</b> : by ? `by ${timeWords(by)}` : 'no day named'}
        </span>
      </span>
    </li>
  );
}
