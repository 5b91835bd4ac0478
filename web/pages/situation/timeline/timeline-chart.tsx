import { useMemo } from 'react';
import type { IncidentMarks } from '../../../../src/contract/incident.ts';
import type { Agreement } from '../../../../src/model/situation.ts';
import { figure } from '../../../words/quantity.ts';
import { timeWords } from '../../../words/when.ts';
import { AccordBar, IncidentBar } from './bars.tsx';
import { chartPlan } from './chart-plan.ts';
import { type Bins, stepPath } from './density.ts';
import { LANES } from './lanes.ts';
import type { MarkSpans } from './mark-spans.ts';
import type { Stretch } from './stretch.ts';
import { ticksOf } from './time-ticks.ts';

export interface TimelineChartProps {
  marks: IncidentMarks;
  spans: MarkSpans;
  rows: readonly number[];
  words: ReadonlyMap<string, { title: string; place: string | null }>;
  numbers: ReadonlyMap<string, number>;
  accords: readonly Agreement[];
  /** The days that the chart is wide. */
  days: Stretch;
  knownEnd: number;
  left: number;
  width: number;
  marked: ReadonlySet<string>;
  onHover: (id: string | null) => void;
}

/** Incidents as bars as wide as their date is known, in lanes by kind; where there are too many, how many fall on each day. */
export function TimelineChart(props: TimelineChartProps) {
  const { marks, spans, rows, words, numbers, accords, days, knownEnd, left, width, marked, onHover } = props;
  const plan = useMemo(
    () => chartPlan({ marks, spans, rows, words, numbers, accords, days, knownEnd, left, width }),
    [marks, spans, rows, words, numbers, accords, days, knownEnd, left, width],
  );
  const ticks = useMemo(() => ticksOf(days, width - left), [days, width, left]);
  const { x, lanes, bars, accordBars, height, isDense } = plan;
  const known = Math.min(Math.max(x(knownEnd), left), width);
  const ahead = width - known;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a chart is no fieldset
    <svg
      className="tl"
      width={width}
      height={height + 22}
      viewBox={`0 0 ${width} ${height + 22}`}
      role="group"
      aria-label={`Timeline of ${rows.length} incidents; the same as a table: press Table`}
    >
      <defs>
        <linearGradient id="tl-soft">
          <stop offset="0" stopColor="var(--ink)" stopOpacity="0.06" />
          <stop offset=".5" stopColor="var(--ink)" stopOpacity=".5" />
          <stop offset="1" stopColor="var(--ink)" stopOpacity="0.06" />
        </linearGradient>
      </defs>
      {ahead > 1 ? <rect x={known} y={0} width={ahead} height={height} fill="var(--sunken)" /> : null}
      {ticks.map(({ at, middle, words: label }) => (
        <g key={at}>
          <path d={`M${x(at)} 0V${height}`} stroke="var(--rule)" />
          {x(middle) >= left - 1 && x(middle) < width - 24 ? (
            <text x={x(middle)} y={height + 15} textAnchor={x(middle) < left + 24 ? 'start' : 'middle'}>
              {label}
            </text>
          ) : null}
        </g>
      ))}
      {lanes.map(({ lane, top, words: label, above, bins }) => (
        <g key={lane}>
          <path d={`M0 ${top}H${width}`} stroke="var(--rule)" />
          <text className="lane" x="0" y={above ? top + 13 : top + 20}>
            {label}
          </text>
          {bins && !above ? (
            <text x="0" y={top + 36}>
              {mostWords(bins)}
            </text>
          ) : null}
        </g>
      ))}
      <path d={`M0 ${height}H${width}`} stroke="var(--rule-2)" />
      {ahead > 1 ? (
        <>
          <path d={`M${known} 0V${height}`} stroke="var(--ink)" />
          {ahead > 84 ? (
            <text x={known + 5} y={12}>
              not yet known
            </text>
          ) : null}
        </>
      ) : null}
      {isDense ? (
        <text x={left} y={10}>
          {width < 700
            ? 'Too many for a bar each: columns count them'
            : 'Too many for a bar each: columns count them. Frame fewer days above to see each one.'}
        </text>
      ) : null}
      {isDense
        ? lanes.map(({ lane, bins, base, room }) =>
            bins && bins.most > 0 ? (
              <path key={LANES[lane]?.id} d={stepPath(bins, x, base, room, plan.most)} fill="var(--ink)" opacity="0.6">
                <title>{`${LANES[lane]?.words}: ${mostWords(bins)}`}</title>
              </path>
            ) : null,
          )
        : bars.map((bar) => (
            <IncidentBar
              key={bar.id}
              bar={bar}
              isMarked={marked.has(bar.id)}
              isOther={marked.size > 0 && !marked.has(bar.id)}
              onHover={onHover}
            />
          ))}
      {accordBars.map((bar) => (
        <AccordBar key={bar.id} bar={bar} known={known} words={timeWords(bar.accord.starts)} />
      ))}
    </svg>
  );
}

/** The scale of a lane in words: its highest column. */
function mostWords({ most, step }: Bins): string {
  return `up to ${figure(Math.ceil(most))} ${step === 1 ? 'a day' : `in ${step} days`}`;
}
