import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ForecastRecord } from '../../../src/model/forecast-record.ts';
import { useKnownOn } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { DecisionLine } from '../../frame/decision-line.tsx';
import { NothingTold } from '../../frame/empty-case.tsx';
import { useKeys } from '../../frame/keys.tsx';
import { UnknownChoices } from '../../frame/known-choices.tsx';
import { Empty, Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import { type Deciding, useDecide } from '../../frame/use-decide.ts';
import { LikelihoodBand, LikelihoodScale } from '../../marks/likelihood-band.tsx';
import { Party } from '../../marks/party.tsx';
import { outcomeWords } from '../../words/outcome.ts';
import { counted, figure } from '../../words/quantity.ts';
import { dayShort, timeWords } from '../../words/when.ts';
import { Calibration, Scores } from './calibration.tsx';
import { OpenForecast } from './forecast-open.tsx';
import { inOrder, isDue, TABS, type Tab, tabOf } from './forecast-order.ts';
import './forecasts.css';

const MOST = 500;
const TAB_WORDS: Record<Tab, string> = { all: 'All', open: 'Open', due: 'Due', resolved: 'Resolved' };

/** What was foreseen, how likely it was called, and what became of it. */
export function ForecastsPage() {
  const query = useApi('forecasts', { limit: MOST });
  const deciding = useDecide();
  const knownOn = useKnownOn();
  const rows = query.data?.rows ?? [];
  const due = rows.filter((row) => isDue(row, knownOn)).length;
  return (
    <>
      <h1>
        {query.data?.total === 0
          ? 'No forecast'
          : query.data
            ? `${counted(query.data.total, 'forecast')}, ${due === 0 ? 'none due' : `${figure(due)} due for an answer`}`
            : 'Forecasts'}
      </h1>
      <UnknownChoices of="status" known={TABS} what="state of a forecast" />
      <div className="cols forecasts-cols">
        <Section title="Foreseen, and how likely it was called" span={8}>
          <Module query={query} what="the forecasts" rows={10}>
            {({ rows: all, total }) =>
              all.length === 0 ? (
                <NothingTold words="No report foresees anything." />
              ) : (
                <ForecastList all={all} more={total - all.length} knownOn={knownOn} deciding={deciding} />
              )
            }
          </Module>
        </Section>
        {query.data?.total === 0 ? null : (
          <>
            <Calibration />
            <Scores />
          </>
        )}
      </div>
      <DecisionLine deciding={deciding} />
    </>
  );
}

function ForecastList({
  all,
  more,
  knownOn,
  deciding,
}: {
  all: readonly ForecastRecord[];
  more: number;
  knownOn: string | null;
  deciding: Deciding;
}) {
  const { status, claim: opened } = useSearch({ strict: false });
  const navigate = useNavigate();
  useKeys('Forecasts', [
    {
      keys: 'Escape',
      does: 'close what is open',
      run: () => {
        if (opened !== undefined)
          void navigate({ to: '.', search: ({ claim: _, ...now }) => now, resetScroll: false, replace: true });
      },
    },
  ]);
  const tab = TABS.find((each) => status?.includes(each)) ?? 'all';
  const of = (each: Tab) => (each === 'all' ? all : all.filter((row) => tabOf(row, knownOn) === each));
  const shown = inOrder(of(tab), knownOn);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that stand together, not fields of a form */}
      <div className="seg forecast-tabs" role="group" aria-label="Which forecasts">
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={tab === each}
            onClick={() =>
              void navigate({
                to: '.',
                search: ({ status: _, ...now }) => (each === 'all' ? now : { ...now, status: [each] }),
                resetScroll: false,
              })
            }
          >
            {TAB_WORDS[each]} {figure(of(each).length)}
          </button>
        ))}
      </div>
      {shown.length === 0 ? <Empty>None of them. {tab === 'due' ? 'No day has come yet.' : ''}</Empty> : null}
      {shown.length > 0 ? (
        <div className="forecast forecast-scale" aria-hidden="true">
          <span />
          <LikelihoodScale width={170} />
          <span />
        </div>
      ) : null}
      <ul className="forecasts">
        {shown.map((row) => {
          const isOpen = opened === row.claim;
          return (
            <li key={row.claim} className={isOpen ? 'opened' : ''}>
              <ForecastRow
                row={row}
                knownOn={knownOn}
                isOpen={isOpen}
                toggle={() =>
                  void navigate({
                    to: '.',
                    search: (now) => ({ ...now, claim: isOpen ? undefined : row.claim }),
                    resetScroll: false,
                  })
                }
              />
              {isOpen ? <OpenForecast id={row.claim} deciding={deciding} /> : null}
            </li>
          );
        })}
      </ul>
      {more > 0 ? <p className="small ink3">{counted(more, 'more forecast')} not shown</p> : null}
    </>
  );
}

function ForecastRow({
  row: { outcome, analyst, said, likelihood, conditional, by, until, state, proposal },
  knownOn,
  isOpen,
  toggle,
}: {
  row: ForecastRecord;
  knownOn: string | null;
  isOpen: boolean;
  toggle: () => void;
}) {
  const due = isDue({ until, state, proposal }, knownOn);
  return (
    <div className="forecast">
      <div>
        <button type="button" className="forecast-outcome" aria-expanded={isOpen} onClick={toggle} dir="auto">
          {outcomeWords(outcome)}
        </button>
        <p className="small ink2 forecast-who">
          <Party party={analyst.party} name={analyst.name} unnamed={analyst.as === 'unnamed'} />
          <span className="ink3">
            said {dayShort(said)} {said.slice(0, 4)}
            {by ? `, by ${timeWords(by)}` : ', no day named'}
            {conditional ? ', on a condition' : ''}
          </span>
        </p>
      </div>
      <div>
        <LikelihoodBand low={likelihood?.low ?? null} high={likelihood?.high ?? null} width={170} />
        <p className="small ink3">
          {likelihood ? `“${likelihood.said}”, ${likelihood.low}–${likelihood.high}%` : 'no word of likelihood'}
        </p>
      </div>
      <span className={due ? 'tag full' : 'tag'}>{due ? 'due' : state}</span>
    </div>
  );
}
