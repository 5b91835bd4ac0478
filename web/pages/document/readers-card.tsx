import type { Claim } from '../../../src/model/claim.ts';
import { differenceWords } from '../../../src/publish/words/difference-words.ts';
import { ClaimWords } from '../../marks/claim-words.tsx';
import { type Beside, READ_BY, READ_BY_WORDS, type ReadBy } from './readers.ts';

/** How language models read the words of a claim: alike, otherwise (in what), or not at all. */
export function ReadersOf({
  claim,
  beside,
  onPrefer,
}: {
  claim: Claim;
  beside: readonly Beside[];
  /** Counts the model's claim in the place of this one. */
  onPrefer: (theirs: string, model: string) => void;
}) {
  if (beside.length === 0) return null;
  return (
    <div className="small readers-of">
      <b>Readers</b>
      <ul>
        {beside.map(({ model, how, fields, theirs }) => (
          <li key={model}>
            <ReaderLine model={model} how={how} />
            {how === 'differ' && theirs ? (
              <>
                <table className="readers-differ">
                  <thead>
                    <tr>
                      <th scope="col">
                        <span className="vh">Field</span>
                      </th>
                      <th scope="col">sitrep</th>
                      <th scope="col" dir="auto">
                        {model}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {differenceWords(claim, theirs.claim, fields).map((each) => (
                      <tr key={each.field}>
                        <th scope="row">{each.field}</th>
                        <td dir="auto">
                          <ClaimWords words={each.ours} />
                        </td>
                        <td dir="auto">
                          <ClaimWords words={each.theirs} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {theirs.review === 'rejected' ? (
                  <p className="ink3">Judged misread.</p>
                ) : (
                  <button type="button" className="btn" onClick={() => onPrefer(theirs.claim.id, model)}>
                    <span>
                      Count it as <bdi>{model}</bdi> reads it
                    </span>
                  </button>
                )}
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ReaderLine({ model, how }: Pick<Beside, 'model' | 'how'>) {
  const name = <bdi>{model}</bdi>;
  if (how === 'both') return <p>{name} reads it alike. That is no second source.</p>;
  if (how === 'differ') return <p>{name} reads these words otherwise:</p>;
  if (how === 'built-in only') return <p>{name} has no claim on these words.</p>;
  return <p>Only {name} reads it; sitrep has no claim on these words.</p>;
}

/** Narrows the claims of a report by who read them. */
export function ReadersFilter({
  counts,
  all,
  wanted,
  onChoose,
}: {
  counts: Record<ReadBy, number>;
  all: number;
  wanted: ReadBy | null;
  onChoose: (next: ReadBy | null) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that stand together, not fields of a form
    <div className="seg readers-filter" role="group" aria-label="Claims by who read them">
      <button type="button" aria-pressed={wanted === null} onClick={() => onChoose(null)}>
        All readers {all}
      </button>
      {READ_BY.map((each) => (
        <button key={each} type="button" aria-pressed={wanted === each} onClick={() => onChoose(each)}>
          {READ_BY_WORDS[each]} {counts[each]}
        </button>
      ))}
    </div>
  );
}
