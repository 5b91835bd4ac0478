import type { AnswerOf } from '../../../src/contract/routes.ts';
import { deathWords, differenceWords, spanWords } from '../../../src/publish/words/death-words.ts';
import { useApi } from '../../api/use-api.ts';
import { DatasetRowItem } from '../../frame/dataset-row.tsx';
import { Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import type { Deciding } from '../../frame/use-decide.ts';
import { counted } from '../../words/quantity.ts';

type Answer = AnswerOf<'incidentDatasets'>;
type Beside = Answer['datasets'][number];

/** Where `d` goes. */
export const DATASETS_ID = 'datasets';

/**
 * What imported datasets count where our reports count what they count, and which of their rows are this incident, for a person
 * to say; nothing where none was imported.
 */
export function DatasetSection({ id, deciding }: { id: string; deciding: Deciding }) {
  const query = useApi('incidentDatasets', {}, { id });
  if (query.data?.datasets.length === 0) return null;
  return (
    <div id={DATASETS_ID} tabIndex={-1}>
      <Section title="What datasets count">
        <Module query={query} what="the datasets" rows={3}>
          {(answer) => (
            <>
              <Figures of={answer} />
              {answer.datasets.map((beside) => (
                <Dataset key={beside.dataset} beside={beside} incident={id} deciding={deciding} />
              ))}
            </>
          )}
        </Module>
      </Section>
    </div>
  );
}

/** Ours and theirs, one under the other. */
function Figures({ of: { ours, datasets } }: { of: Answer }) {
  return (
    <table className="dataset-figures">
      <thead>
        <tr>
          <th scope="col">Killed</th>
          <th scope="col">Theirs</th>
          <th scope="col">Ours, by its rule</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Our reports</th>
          <td className="ink3">–</td>
          <td>
            <b>{ours === null ? 'nobody gives a number' : spanWords(ours)}</b>
          </td>
        </tr>
        {datasets.map(({ dataset, title, deaths, zero, coded, difference, rows }) => (
          <tr key={dataset}>
            <th scope="row" title={title}>
              {dataset.toUpperCase()}
            </th>
            <td>
              {rows.length === 0 ? (
                <span className="ink3">no row</span>
              ) : deaths === null ? (
                <span className="ink3">counts nobody</span>
              ) : (
                <>
                  <b>{deathWords(deaths)}</b>
                  {deaths.best === 0 ? <span className="ink3"> (none, {zero})</span> : null}
                </>
              )}
            </td>
            <td>
              {coded ? deathWords(coded) : <span className="ink3">no rule</span>}
              {difference === null ? null : <span className="ink2"> · {differenceWords(difference)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface RowsOf {
  incident: string;
  deciding: Deciding;
}

function Dataset({ beside: { dataset, rows, perhaps, refused }, ...of }: { beside: Beside } & RowsOf) {
  const any = rows[0] ?? perhaps[0] ?? refused[0];
  if (!any) return null;
  const parts = [
    rows.length > 0 ? `${counted(rows.length, 'row')} taken for it` : '',
    perhaps.length > 0 ? `${perhaps.length} that may be it` : '',
    refused.length > 0 ? `${refused.length} that ${refused.length === 1 ? 'is' : 'are'} not` : '',
  ].filter((part) => part !== '');
  return (
    <details className="dataset">
      <summary>
        <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
          <path d="M2.5 1 6.5 4.5 2.5 8" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <b>{dataset.toUpperCase()}</b>: {parts.join(', ')}
      </summary>
      <ul className="dataset-rows">
        {[rows, perhaps, refused].flatMap((some) =>
          some.slice(0, MOST_ROWS).map((row) => <DatasetRowItem key={row.row.id} row={row} {...of} />),
        )}
      </ul>
      {/* Licence and attribution stand wherever its rows do. */}
      <p className="small ink3">
        {any.attribution}. {any.licence}.
      </p>
    </details>
  );
}

/** Machine-coded datasets have many rows of one event. */
const MOST_ROWS = 12;
