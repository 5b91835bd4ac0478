import type { DecisionEntry } from '../../model/decision.ts';
import type { ForecastProposal, ForecastRecord } from '../../model/forecast-record.ts';
import { momentWords, timeWords } from '../words/time-words.ts';
import { quoteWords } from './claim-list.ts';
import { likelihoodWords, namesOf, placeWords } from './claim-words.ts';
import { decisionLines } from './history-page.ts';
import { type Mark, type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';
import { pairs, table } from './table.ts';

/** Forecasts by the day they were said, with what became of them or what the case suggests. */
export function forecastTable(forecasts: readonly ForecastRecord[], page: Page): string[] {
  const columns = [
    { title: 'Said' },
    { title: 'Outcome', stretch: true },
    { title: 'Likelihood' },
    { title: 'By' },
    { title: 'Turned out' },
    { title: 'According to', stretch: true },
    { title: 'Id' },
  ];
  const rows = forecasts.map((forecast) => [
    { text: momentWords(forecast.said) },
    { text: safeLine(forecast.outcome) },
    { text: likelihoodWords(forecast) || (forecast.conditional ? 'conditional' : 'no word') },
    { text: forecast.by ? timeWords(forecast.by) : '' },
    { text: stateWords(forecast), mark: stateMark(forecast, page) },
    { text: safeLine(forecast.analyst.name), mark: page.paint.name },
    { text: forecast.claim, mark: page.paint.faint },
  ]);
  return table(columns, rows, page);
}

function stateWords({ state, proposal }: ForecastRecord): string {
  if (state !== 'open' || proposal === null) return state;
  return `open (${proposal.outcome === null ? 'time ran out' : `${proposal.outcome}?`})`;
}

function stateMark({ state, proposal }: ForecastRecord, { paint }: Page): Mark {
  if (state === 'came true') return paint.good;
  if (state === 'did not') return paint.clash;
  return proposal ? paint.doubt : (text) => text;
}

/** One forecast in full: its words, by when, what it foresees as read, what the case suggests, what people decided. */
export function forecastPage(forecast: ForecastRecord, decisions: readonly DecisionEntry[], page: Page): string[] {
  const { paint } = page;
  const { analyst, deed, proposal, until } = forecast;
  const rows: [string, string][] = [
    ['id', forecast.claim],
    [
      'according to',
      `${safeLine(analyst.name)}${analyst.role ? `, ${safeLine(analyst.role)}` : ''}${analyst.party ? ` (${safeLine(analyst.party)})` : ''}`,
    ],
    ['outlet', safeLine(forecast.outlet ?? '')],
    ['said', momentWords(forecast.said)],
    ['likelihood', likelihoodWords(forecast) || 'no word of likelihood'],
    ['by', forecast.by && until ? `${timeWords(forecast.by)}, up to ${momentWords(until)}` : 'nobody says by when'],
    ['condition', forecast.conditional ? 'foreseen under a condition' : ''],
    ['looked for', deed ? deedWords(deed) : 'its words name no deed that could be looked for'],
    ['turned out', forecast.state],
  ];
  return [
    paint.strong(safeLine(forecast.outcome)),
    ...pairs(
      rows.filter(([, value]) => value !== ''),
      page,
    ),
    paint.faint(wrap(quoteWords(forecast.quote), page, 2)),
    ...(proposal
      ? ['', paint.strong('What the case suggests'), ...suggestionLines(forecast.claim, proposal, page)]
      : []),
    ...(decisions.length > 0
      ? [
          '',
          paint.strong('Decided'),
          ...decisions.flatMap((entry) => decisionLines(entry, page).map((line) => `  ${line}`)),
        ]
      : []),
  ];
}

function deedWords({ not, type, agents, targets, where }: NonNullable<ForecastRecord['deed']>): string {
  const parts = [
    `${not ? 'no ' : ''}${type}`,
    agents.length > 0 ? `by ${namesOf(agents)}` : '',
    targets.length > 0 ? `on ${namesOf(targets)}` : '',
    where.length > 0 ? `at ${placeWords(where)}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function suggestionLines(claim: string, { outcome, why, evidence, caveat }: ForecastProposal, page: Page): string[] {
  const { paint } = page;
  const commands =
    outcome === null
      ? [`sitrep decide resolve ${claim} came-true | did-not | void --why "…"`]
      : [`sitrep decide resolve ${claim} ${outcome.replaceAll(' ', '-')} --why "…"`];
  return [
    wrap(`${paint.doubt(outcome ?? 'time ran out')}: ${safeLine(why)}`, page, 2),
    ...evidence.map(({ id, day, title, claims }) =>
      wrap(`${momentWords(day)}  ${safeLine(title)}  ${paint.faint(`${id} ${claims.slice(0, 2).join(' ')}`)}`, page, 4),
    ),
    ...(caveat ? [paint.faint(wrap(caveat, page, 2))] : []),
    ...[...commands, `sitrep decide dismiss ${claim} --why "…"`].map((command) => `  ${command}`),
  ];
}
