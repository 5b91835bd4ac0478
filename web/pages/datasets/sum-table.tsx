import type { ComparisonSums, ImportedDataset } from '../../../src/model/comparison.ts';
import type { RowDeaths } from '../../../src/model/dataset.ts';
import { deathWords, differenceWords } from '../../../src/publish/words/death-words.ts';
import { counted, figure } from '../../words/quantity.ts';

/** The totals beside each other, and what they do not mean. */
export function SumTable({ sums, of }: { sums: ComparisonSums; of: ImportedDataset }) {
  const { both, ours, theirs, left } = sums;
  const name = of.dataset.toUpperCase();
  const gap = both.ours.best === null || both.theirs.best === null ? null : both.theirs.best - both.ours.best;
  return (
    <>
      <div className="scroll-x">
        <table className="compare-sums">
          <thead>
            <tr>
              <td />
              <th scope="col">In both</th>
              <th scope="col">Only in our reports</th>
              <th scope="col">Only in {name}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Events</th>
              <td>
                {counted(both.incidents, 'incident')}, {counted(both.rows, 'row')}
              </td>
              <td>
                {counted(ours.incidents, 'incident')}
                {ours.perhaps > 0 ? (
                  <span className="ink3">, {figure(ours.perhaps)} with a row that may be it</span>
                ) : (
                  ''
                )}
              </td>
              <td>{counted(theirs.rows, 'row')}</td>
            </tr>
            {of.counts ? (
              <>
                <tr>
                  <th scope="row">Killed, our reports by {name}’s rule</th>
                  <td>{wordsOf(both.incidents, both.ours)}</td>
                  <td>{wordsOf(ours.incidents, ours.ours)}</td>
                  <td className="ink3">–</td>
                </tr>
                <tr>
                  <th scope="row">Killed, {name}</th>
                  <td>
                    {wordsOf(both.incidents, both.theirs)}
                    {gap === null ? null : <span className="ink2">: {differenceWords(gap)}</span>}
                  </td>
                  <td className="ink3">–</td>
                  <td>{wordsOf(theirs.rows, theirs.theirs)}</td>
                </tr>
              </>
            ) : null}
          </tbody>
        </table>
      </div>
      <p className="small ink2 compare-warning">
        These sums are no toll, and where they part neither need be wrong. The dataset codes some events months later
        and leaves others out; the case holds the reports that were added to it. Several rows may be of one incident,
        and a row that is linked to none may be of one that is here. {leftWords(left)}
        {of.counts ? '' : ` ${name} counts nobody: day, place and sides are compared.`}
      </p>
    </>
  );
}

/** Of nothing there is no sum. */
function wordsOf(of: number, deaths: RowDeaths): string {
  return of === 0 ? '–' : deathWords(deaths);
}

function leftWords(left: number): string {
  if (left === 0) return '';
  return `${counted(left, 'incident')} of the case ${left === 1 ? 'is' : 'are'} not compared: without dead, without a day or a place, or outside of its days and countries.`;
}
