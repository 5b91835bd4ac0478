import { Link } from '@tanstack/react-router';
import { useCase } from '../../../api/case-context.tsx';
import { accordStatus } from '../../../words/accord-status.ts';
import type { PlannedAccord, PlannedBar } from './chart-plan.ts';

const HEIGHT = 13;
const TIGHT = 9;
const HOLLOW = { fill: 'var(--paper)', stroke: 'var(--ink-2)', strokeDasharray: '3 2' };

/** Ink for contested, grey for the others; pale where the bar is only when it may have been. */
function filled({ isContested, isApproximate, isCoarse }: PlannedBar) {
  if (isApproximate) return { fill: 'url(#tl-soft)' };
  return { fill: 'var(--ink)', opacity: isCoarse ? 0.3 : isContested ? 1 : 0.66 };
}

/** One incident, leading to its page. Faded ends are approximate; hollow where the day is only the report's own. */
export function IncidentBar({
  bar,
  isMarked,
  isOther,
  onHover,
}: {
  bar: PlannedBar;
  isMarked: boolean;
  isOther: boolean;
  onHover: (id: string | null) => void;
}) {
  const { name } = useCase();
  const { id, x, width, y, number, title, words, side, isContested, isApproximate, isPublished } = bar;
  const high = number === null ? TIGHT : HEIGHT;
  const circle = side === 'left' ? x - 11 : x + width + 11;
  const label = side === 'left' ? circle - 14 : circle + 14;
  const hasWords = side !== null && words !== '';
  const doubts = [
    isContested ? 'contested' : '',
    isPublished ? 'the day is only that of the first report' : isApproximate ? 'the day is approximate' : '',
  ].filter(Boolean);
  return (
    <Link
      to="/c/$case/incidents/$id"
      params={{ case: name, id }}
      className={isMarked ? 'tl-bar on' : isOther ? 'tl-bar off' : 'tl-bar'}
      // Where the bar has words they are its name; the whole title is told beside it.
      {...(hasWords
        ? {}
        : { 'aria-label': [number === null ? title : `${number}: ${title ?? id}`, ...doubts].join(', ') })}
      onPointerEnter={() => onHover(id)}
      onPointerLeave={() => onHover(null)}
      onFocus={() => onHover(id)}
      onBlur={() => onHover(null)}
    >
      <title>{[title ?? id, ...doubts].join(', ')}</title>
      <rect
        x={x + 0.5}
        y={y - high / 2}
        width={Math.max(width - 1, 3)}
        height={high}
        {...(isPublished ? HOLLOW : filled(bar))}
      />
      {number === null ? null : (
        <>
          <circle className={isContested ? 'n full' : 'n'} cx={side === null ? x + width / 2 : circle} cy={y} r="8.5" />
          <text
            className={isContested ? 'n-t full' : 'n-t'}
            x={side === null ? x + width / 2 : circle}
            y={y + 4}
            textAnchor="middle"
          >
            {number}
          </text>
        </>
      )}
      {!hasWords ? null : (
        <text className="bar-words" x={label} y={y + 4} textAnchor={side === 'left' ? 'end' : 'start'}>
          {words}
        </text>
      )}
    </Link>
  );
}

/** An accord's time: ink as far as it has run, hollow what is still to come; open where no end is named. */
export function AccordBar({ bar, known, words: when }: { bar: PlannedAccord; known: number; words: string }) {
  const { name } = useCase();
  const { id, x, width, y, words, side, accord, isOpen } = bar;
  const run = Math.min(Math.max(known - x, 0), width);
  return (
    <Link
      to="/c/$case/agreements/$id"
      params={{ case: name, id }}
      className="tl-bar"
      aria-label={`${accord.type}, ${accordStatus(accord)}, from ${when}`}
    >
      <title>{`${accord.type}, ${accordStatus(accord)}, from ${when}`}</title>
      <rect
        x={x + 0.5}
        y={y - 5}
        width={Math.max(width - 1, 3)}
        height="10"
        fill="var(--paper)"
        stroke="var(--ink)"
        {...(isOpen ? { strokeDasharray: '3 2' } : {})}
      />
      <rect
        x={x + 0.5}
        y={y - 5}
        width={Math.max(run - 1, 0)}
        height="10"
        fill="var(--ink)"
        opacity={accord.status === 'in force' ? 1 : 0.5}
      />
      {side === null ? null : (
        <text
          className="bar-words"
          x={side === 'left' ? x - 6 : x + width + 6}
          y={y + 4}
          textAnchor={side === 'left' ? 'end' : 'start'}
        >
          {words}
        </text>
      )}
    </Link>
  );
}
