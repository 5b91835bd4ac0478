import type { CoveredSentence, DocumentCoverage } from '../../../src/model/coverage.ts';
import { showMore } from '../../frame/show-more.ts';
import { useUnfolded } from '../../frame/use-unfolded.ts';
import { useWidth } from '../../frame/use-width.ts';
import { counted } from '../../words/quantity.ts';
import { ToDo, type ToDoActions } from './to-do.tsx';

/** So many sentences that wait are shown until more are asked for. */
const SHOWN = 3;

/** How much of the report came to claims, and the numbers that no claim covers, each to be gone to. */
export function CoverageCard({
  coverage: { coded, quoted, skipped, toDo, sentences },
  text,
  atHand,
  actions,
  onGo,
}: {
  coverage: DocumentCoverage;
  text: string;
  /** The sentence whose number is at hand; null where none waits. */
  atHand: number | null;
  actions: ToDoActions;
  onGo: (sentence: number) => void;
}) {
  const [all, setAll] = useUnfolded('to do');
  const waiting = new Set(toDo);
  const rest = skipped - toDo.length;
  const words = [
    `${coded} coded`,
    quoted > 0 ? `${quoted} quoted` : '',
    toDo.length > 0 ? `${toDo.length} to do` : '',
    rest > 0 ? `${rest} without a claim` : '',
  ]
    .filter(Boolean)
    .join(', ');
  // Around the one at hand, which keys may have brought beyond the first ones.
  const from = Math.max(0, Math.min(toDo.indexOf(atHand ?? -1) - 1, toDo.length - SHOWN));
  const shown = all ? toDo : toDo.slice(from, from + SHOWN);
  return (
    <>
      <div className="small">
        <p className="card-head">
          <b>Coverage</b>
          <span className="ink3">{words}</span>
        </p>
        <Strip sentences={sentences} waiting={waiting} words={words} />
      </div>
      {toDo.length === 0 ? null : (
        <div className="small">
          <b>
            To do:{' '}
            {counted(toDo.length, 'sentence has a number without a claim', 'sentences have numbers without a claim')}
          </b>
          <ul className="to-dos">
            {shown.map((at) => (
              <ToDo
                key={at}
                at={at}
                sentence={sentences[at]}
                text={text}
                actions={at === atHand ? actions : null}
                onGo={onGo}
              />
            ))}
          </ul>
          {shown.length < toDo.length ? (
            <button type="button" className="link" onClick={(event) => showMore(event, 'div', () => setAll(true))}>
              {toDo.length - shown.length} more
            </button>
          ) : null}
        </div>
      )}
    </>
  );
}

function Strip({
  sentences,
  waiting,
  words,
}: {
  sentences: readonly CoveredSentence[];
  waiting: ReadonlySet<number>;
  words: string;
}) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const step = sentences.length === 0 ? 0 : width / sentences.length;
  const gap = step > 8 ? 3 : step > 3 ? 1 : 0;
  return (
    <div ref={ref} className="strip">
      {width === 0 ? null : (
        <svg width={width} height="10" role="img" aria-label={`${counted(sentences.length, 'sentence')}: ${words}`}>
          {sentences.map(({ span, state }, at) => (
            <rect
              key={span.start}
              x={at * step + 0.8}
              y="1"
              width={Math.max(step - gap - 0.8, 0.6)}
              height="8"
              className={waiting.has(at) ? 'to-do' : state}
            />
          ))}
        </svg>
      )}
    </div>
  );
}
