import { OPEN_ROOM, TollBar } from '../../marks/toll-bar.tsx';
import { extentOf, figure as number, quantityWords } from '../../words/quantity.ts';
import type { MatrixFigure, MatrixRow } from './claim-matrix.ts';
import { gapOf } from './gap-words.ts';

interface Axis {
  most: number;
  ticks: readonly number[];
  width: number;
}

const BAR = 21;
const GAP = 22;

/** Where a number stands: as `TollBar` has it. */
function at(n: number, { most, width }: Axis): number {
  return 1 + (n / Math.max(most, 1)) * (width - 1 - OPEN_ROOM);
}

export function AxisTicks(axis: Axis) {
  return (
    <svg width={axis.width} height="16" viewBox={`0 0 ${axis.width} 16`} role="img" aria-label="Number of people">
      {axis.ticks.map((tick, index) => (
        <text key={tick} x={at(tick, axis)} y="12" textAnchor={index === 0 ? 'start' : 'middle'}>
          {number(tick)}
        </text>
      ))}
    </svg>
  );
}

/** The bars of one row, all on the one axis, with the gap between what is admitted and what is alleged. */
export function MatrixBars({ row, ...axis }: Axis & { row: MatrixRow }) {
  const figures = distinctBars(row);
  const gap = gapOf(row.toll);
  return (
    <div className="bars">
      {figures.map((figure) => (
        <div key={figure.key} className="bar-line">
          <TollBar
            quantity={figure.quantity}
            party={figure.party}
            standing={figure.standing}
            hedged={figure.hedged}
            height={BAR}
            {...axis}
          />
          <BarLabel figure={figure} axis={axis} />
        </div>
      ))}
      {gap ? <Bracket {...gap} axis={axis} /> : null}
    </div>
  );
}

/** One bar for each side and figure: those who say the same for one side share it. */
function distinctBars({ cells }: MatrixRow): MatrixFigure[] {
  const seen = new Set<string>();
  return cells.flat().filter(({ party, standing, quantity: { n, to, bound, word }, hedged }) => {
    const key = [party, standing, n ?? word, to, bound, hedged].join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Room for a label, in pixels; where the bar leaves less, it stands inside the bar's end on paper. */
const LABEL = 76;

function BarLabel({ figure: { quantity }, axis }: { figure: MatrixFigure; axis: Axis }) {
  const extent = extentOf(quantity);
  if (extent === null)
    return <span className="bar-label ink3" style={{ left: 34 }}>{`${quantityWords(quantity)}: no number`}</span>;
  const end =
    at(extent.high ?? extent.low ?? 0, axis) + (extent.high === null || quantity.bound === 'about' ? OPEN_ROOM : 6);
  const words = extent.high === null ? `${number(extent.low ?? 0)} or more` : quantityWords(quantity);
  return axis.width - end < LABEL ? (
    <span className="bar-label inside" style={{ right: axis.width - at(extent.high ?? extent.low ?? 0, axis) + 6 }}>
      {words}
    </span>
  ) : (
    <span className="bar-label" style={{ left: end }}>
      {words}
    </span>
  );
}

function Bracket({ from, to, words, axis }: { from: number; to: number; words: string; axis: Axis }) {
  const [left, right] = [at(from, axis), at(to, axis)];
  const isRight = axis.width - right > 116;
  return (
    <svg width={axis.width} height={GAP} viewBox={`0 0 ${axis.width} ${GAP}`} role="img" aria-label={words}>
      {axis.ticks.map((tick) => (
        <path key={tick} d={`M${at(tick, axis)} 0V${GAP}`} stroke={tick === 0 ? 'var(--rule-2)' : 'var(--rule)'} />
      ))}
      <path d={`M${left} 2v6H${right}v-6`} fill="none" stroke="var(--ink)" />
      <text
        x={isRight ? right + 6 : right}
        y={isRight ? 12 : 20}
        textAnchor={isRight ? 'start' : 'end'}
        className="gap-words"
      >
        {words}
      </text>
    </svg>
  );
}
