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
/** Further figures of a row are in its cells only. */
const MOST_BARS = 10;
const GAP = 16;
/** Room right of the longest bar and its open end, for its words. */
const LABEL = 88;

/** An axis that leaves room for words right of its last tick. */
export function roomyAxis(most: number, width: number): number {
  return (most * (width - 1 - OPEN_ROOM)) / Math.max(width - 1 - OPEN_ROOM - LABEL, 1);
}

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
          {index === axis.ticks.length - 1 && tick < 1_000 ? ' people' : ''}
        </text>
      ))}
    </svg>
  );
}

/** The gridlines, behind the bars and on between rows down the whole column. */
export function AxisLines(axis: Axis) {
  return (
    <svg className="axis-lines" width={axis.width} aria-hidden="true">
      {axis.ticks.map((tick) => {
        const x = Math.round(at(tick, axis)) + 0.5;
        return <line key={tick} x1={x} x2={x} y1="0" y2="100%" stroke={tick === 0 ? 'var(--rule-2)' : 'var(--rule)'} />;
      })}
    </svg>
  );
}

/** The bars of one row, all on the one axis, with the gap between what is admitted and what is alleged. */
export function MatrixBars({ row, ...axis }: Axis & { row: MatrixRow }) {
  const all = distinctBars(row);
  const figures = all.slice(0, MOST_BARS);
  // Figures that may both be true have no gap between them.
  const gap = row.toll.contested ? gapOf(row.toll) : null;
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
            ticks={[]}
          />
          <BarLabel figure={figure} axis={axis} />
        </div>
      ))}
      {gap ? <Bracket {...gap} axis={axis} /> : null}
      {all.length > figures.length ? (
        <p className="small ink3">and {all.length - figures.length} more, in the cells only</p>
      ) : null}
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

function BarLabel({ figure: { quantity }, axis }: { figure: MatrixFigure; axis: Axis }) {
  const extent = extentOf(quantity);
  if (extent === null)
    return <span className="bar-label ink3" style={{ left: 34 }}>{`${quantityWords(quantity)}: no number`}</span>;
  const isOpen = extent.high === null || quantity.bound === 'about';
  return (
    <span className="bar-label" style={{ left: at(extent.high ?? extent.low ?? 0, axis) + (isOpen ? OPEN_ROOM : 5) }}>
      {quantityWords(quantity)}
    </span>
  );
}

function Bracket({ from, to, words, axis }: { from: number; to: number; words: string; axis: Axis }) {
  const [left, right] = [at(from, axis), at(to, axis)];
  return (
    <svg width={axis.width} height={GAP} viewBox={`0 0 ${axis.width} ${GAP}`} role="img" aria-label={words}>
      <path d={`M${left} 2v6H${right}v-6`} fill="none" stroke="var(--ink)" />
      <text x={right + 6} y="12" className="gap-words">
        {words}
      </text>
    </svg>
  );
}
