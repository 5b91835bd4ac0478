import { memo } from 'react';
import type { CoveredSentence } from '../../../src/model/coverage.ts';
import { KIND_CLASS } from '../../marks/kind.ts';
import type { NumberedClaim } from './document-claims.ts';
import { isUncounted } from './readers.ts';
import type { TextRow } from './rows.ts';
import type { Segment } from './segments.ts';

/** What a claim is to a row of text: its number, how it is marked, what it says. */
type ClaimsById = ReadonlyMap<string, NumberedClaim>;

export interface MarkedRowProps {
  row: TextRow;
  segments: readonly Segment[];
  claims: ClaimsById;
  state: CoveredSentence['state'] | 'to do' | null;
  /** The claim that is selected, and the one pointed at; null where they are not in this row. */
  selected: string | null;
  pointed: string | null;
  onSelect: (ids: readonly string[]) => void;
  onPoint: (id: string | null) => void;
}

/** A sentence with its number, what became of it, and its claims marked. Drawn again only where something of it changed. */
export const MarkedRow = memo(function MarkedRow(props: MarkedRowProps) {
  const { row, segments, state } = props;
  return (
    <div className={row.opens ? 's opens' : 's'} data-sentence={row.sentence ?? undefined}>
      <span className="g">
        {state === null ? null : <StateSign state={state} />}
        {row.sentence === null ? '' : row.sentence + 1}
      </span>
      <span dir="auto">
        {segments.map((segment) =>
          segment.claims.length === 0 ? (
            <span key={segment.start} data-from={segment.start} className={segment.todo ? 'todo' : undefined}>
              {segment.text}
            </span>
          ) : (
            <MarkedWords key={segment.start} segment={segment} {...props} />
          ),
        )}
      </span>
    </div>
  );
});

function MarkedWords({ segment, claims, selected, pointed, onSelect, onPoint }: MarkedRowProps & { segment: Segment }) {
  const own = segment.claims.flatMap((id) => claims.get(id) ?? []);
  // The selected one shows its own colour over whatever lies within it.
  const shown = own.find(({ id }) => id === selected) ?? own[0];
  if (!shown) return <span data-from={segment.start}>{segment.text}</span>;
  const isOn = shown.id === selected;
  const ends = segment.ends.flatMap((id) => claims.get(id)?.n ?? []).sort((a, b) => a - b);
  const classes = [
    KIND_CLASS[shown.row.claim.kind],
    own.length > 1 ? 'deep' : '',
    own.every(({ row }) => row.review === 'rejected') ? 'rejected' : '',
    own.every(({ row }) => isUncounted(row)) ? 'of-model' : '',
    isOn ? 'on' : '',
    isOn && segment.begins.includes(shown.id) ? 'on-first' : '',
    isOn && segment.ends.includes(shown.id) ? 'on-last' : '',
    pointed !== null && segment.claims.includes(pointed) ? 'near' : '',
  ];
  // A second click on words of several claims goes to the next of them.
  const select = () => {
    if (window.getSelection()?.isCollapsed === false) return;
    const at = segment.claims.indexOf(selected ?? '');
    onSelect([...segment.claims.slice(at + 1), ...segment.claims.slice(0, at + 1)]);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button's words are not broken over lines
    <mark
      data-from={segment.start}
      data-begins={segment.begins.join(' ') || undefined}
      className={classes.filter(Boolean).join(' ')}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: marked words open their claim
      role="button"
      tabIndex={segment.begins.length > 0 ? 0 : -1}
      aria-pressed={isOn}
      title={own.map(({ n, row }) => `${n}: ${row.words}`).join('\n')}
      onClick={select}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        select();
      }}
      onPointerEnter={() => onPoint(shown.id)}
      onPointerLeave={() => onPoint(null)}
    >
      {segment.text}
      {ends.length > 0 ? <sup data-n={ends.join(', ')} aria-hidden="true" /> : null}
    </mark>
  );
}

const STATE_WORDS = { coded: 'coded', quoted: 'quoted in a claim', 'to do': 'to do', skipped: 'no claim' };

function StateSign({ state }: { state: CoveredSentence['state'] | 'to do' }) {
  if (state === 'skipped') return null;
  return (
    <svg width="8" height="8" role="img" aria-label={STATE_WORDS[state]}>
      <circle cx="4" cy="4" r={state === 'coded' ? 3.2 : 3} className={`sign ${state.replace(' ', '-')}`} />
    </svg>
  );
}
