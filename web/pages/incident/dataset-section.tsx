import type { AnswerOf } from '../../../src/contract/routes.ts';
import { deathWords, differenceWords } from '../../../src/publish/words/death-words.ts';
import { timeWords } from '../../../src/publish/words/time-words.ts';
import { useApi } from '../../api/use-api.ts';
import { Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import { counted } from '../../words/quantity.ts';

type Beside = AnswerOf<'incidentDatasets'>['datasets'][number];
type Row = Beside['rows'][number];

/** What imported datasets count where our reports count what they count; nothing where none was imported. */
export function DatasetSection({ id }: { id: string }) {
  const query = useApi('incidentDatasets', {}, { id });
  if (query.data?.datasets.length === 0) return null;
  return (
    <Section title="What datasets count">
      <Module query={query} what="the datasets" rows={3}>
        {({ datasets }) => datasets.map((beside) => <Dataset key={beside.dataset} beside={beside} />)}
      </Module>
    </Section>
  );
}

function Dataset({ beside }: { beside: Beside }) {
  const { dataset, title, deaths, zero, coded, difference, rows, perhaps } = beside;
  return (
    <div className="dataset">
      <h3 title={title}>{dataset.toUpperCase()}</h3>
      <p>
        {rows.length === 0 ? (
          <span className="ink2">No row is taken for it.</span>
        ) : deaths === null ? (
          <>{counted(rows.length, 'row')}; it counts nobody.</>
        ) : (
          <>
            <b className="dataset-figure">{deathWords(deaths)}</b> killed, in {counted(rows.length, 'row')}
            {deaths.best === 0 ? <span className="ink3"> (a 0 there: none, {zero})</span> : null}
          </>
        )}
      </p>
      {coded && rows.length > 0 ? (
        <p className="small ink2">
          By its rule our reports come to {deathWords(coded)}
          {difference === null ? '' : `: ${differenceWords(difference)}`}.
        </p>
      ) : null}
      {[...rows, ...perhaps].length > 0 ? (
        <details>
          <summary>
            <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
              <path d="M2.5 1 6.5 4.5 2.5 8" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
            {rows.length > 0
              ? 'Its rows, and why they are taken for it'
              : `${counted(perhaps.length, 'row')} that may be it`}
          </summary>
          <ul className="dataset-rows">
            {rows.slice(0, MOST_ROWS).map((row) => (
              <RowItem key={row.row.id} row={row} />
            ))}
            {perhaps.slice(0, MOST_ROWS).map((row) => (
              <RowItem key={row.row.id} row={row} maybe />
            ))}
          </ul>
          <Terms of={rows[0] ?? perhaps[0]} />
        </details>
      ) : null}
    </div>
  );
}

/** Machine-coded datasets have many rows of one event. */
const MOST_ROWS = 12;

function RowItem({ row: { row, link, mentions }, maybe = false }: { row: Row; maybe?: boolean }) {
  const sides = row.sides.map(({ name }) => name).join(' / ');
  const { low, best, high } = row.deaths;
  const isCounted = low !== null || best !== null || high !== null;
  return (
    <li>
      <p dir="auto">
        <b>{row.id}</b>, {timeWords(row.days)}
        {row.where ? `, ${row.where.name}` : ''}
        {isCounted ? `: ${deathWords(row.deaths)} killed` : ''}
        {maybe ? <span className="ink3"> may be it</span> : null}
      </p>
      <p className="small ink2" dir="auto">
        {row.kind}
        {sides === '' ? '' : `; ${sides}`}
        {mentions ? `; ${counted(mentions, 'mention')}` : ''}
      </p>
      <p className="small ink3">
        {link.score} of {link.needed}: {link.reasons.map(({ name, weight }) => `${name} ${weight}`).join(', ')}
      </p>
    </li>
  );
}

/** Licence and attribution stand wherever its rows do. */
function Terms({ of }: { of: Row | undefined }) {
  return of ? (
    <p className="small ink3">
      {of.attribution}. {of.licence}.
    </p>
  ) : null;
}
