import type { CoveredSentence } from '../../../src/model/coverage.ts';
import type { Span } from '../../../src/model/span.ts';

/** A number that no claim covers, with what it may be part of. */
export interface OpenNumber {
  /** The place of its sentence, from 0. */
  sentence: number;
  span: Span;
  said: string;
}

/** The numbers of a sentence that nobody settled; several are settled at once. */
export function openNumberOf(at: number, { numbers }: CoveredSentence): OpenNumber | null {
  const open = numbers.filter(({ settled }) => settled === undefined);
  const [first] = open;
  const last = open[open.length - 1];
  if (!first || !last) return null;
  const said = open.map((number) => number.said).join(', ');
  return { sentence: at, span: { start: first.span.start, end: last.span.end }, said };
}

/** What can be done with the number at hand, by key and by button. */
export interface ToDoActions {
  /** Number of the claim that it would be made a part of; null where the report has no figure yet. */
  whole: number | null;
  /** Not where `p` is of the selected claim. */
  hasPartKey: boolean;
  part(): void;
  noClaim(): void;
}

/** One sentence that waits: its numbers, its words, and for the one at hand what may be done. */
export function ToDo({
  at,
  sentence,
  text,
  actions,
  onGo,
}: {
  at: number;
  sentence: CoveredSentence | undefined;
  text: string;
  /** Null for those that are not at hand. */
  actions: ToDoActions | null;
  onGo: (sentence: number) => void;
}) {
  if (!sentence) return null;
  const open = sentence.numbers.filter(({ settled }) => settled === undefined);
  return (
    <li aria-current={actions === null ? undefined : 'true'}>
      <button type="button" className="link" onClick={() => onGo(at)}>
        Sentence {at + 1}
      </button>
      : <span className="todo">{open.map(({ said }) => `“${said}”`).join(', ')}</span>
      <span className="ink3 clipped" dir="auto">
        {text.slice(sentence.span.start, sentence.span.end)}
      </span>
      {actions ? (
        <span className="card-buttons">
          {actions.whole === null ? null : (
            <button type="button" className="btn" onClick={actions.part}>
              Part of claim {actions.whole} {actions.hasPartKey ? <kbd>p</kbd> : null}
            </button>
          )}
          <button type="button" className="btn" onClick={actions.noClaim}>
            No claim <kbd>0</kbd>
          </button>
        </span>
      ) : null}
    </li>
  );
}
