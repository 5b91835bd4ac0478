import { useCase } from '../../api/case-context.tsx';
import { Figure } from '../../marks/figure.tsx';
import { claimantWords } from '../../words/claimant.ts';
import { figure as number, quantityShort } from '../../words/quantity.ts';
import { dayShort, isoDay } from '../../words/when.ts';
import { apart, type Growth, type spanOf } from './toll-growth.ts';

const TOP = 12;
const PLOT = 128;
const LEFT = 34;
/** Room for the names at the lines' ends. */
const NAMES = 156;
/** Height of a name at a line's end; on a narrow page one that a finger meets. */
const LABEL = { usual: 17, narrow: 24 };
const NARROW = 420;
const DASH = { admitted: undefined, alleged: '5 3', third: '1.5 3' };

interface Drawn {
  title: string;
  growths: readonly Growth[];
  names: ReadonlyMap<string, string>;
  span: NonNullable<ReturnType<typeof spanOf>>;
  axis: { most: number; ticks: readonly number[] };
  width: number;
}

/** Steps by the day a figure came: solid where a side admits, dashed where another alleges, dotted where a third party counts. */
export function GrowthChart({ title, growths, names, span, axis, width }: Drawn) {
  const { partyOf } = useCase();
  const right = width - NAMES;
  const label = width < NARROW && window.innerWidth <= 720 ? LABEL.narrow : LABEL.usual;
  const day = (right - LEFT) / (span.to - span.from + 1);
  const x = (at: number) => LEFT + (at - span.from) * day;
  const y = (value: number) => TOP + PLOT - (value / Math.max(axis.most, 1)) * PLOT;
  // What is right of the day known on is not known yet.
  const end = span.now === null ? right : x(span.now + 1);
  const drawn = growths.filter(({ stretches }) => stretches.length > 0);
  const labels = labelsOf(drawn);
  const places = apart(
    labels.map(({ value }) => y(value)),
    label,
    TOP + PLOT,
  );
  const hue = (party: string | null) => `hue-${partyOf(party)?.hue ?? 'third'}`;
  return (
    <figure className="growth">
      <figcaption dir="auto">{title}</figcaption>
      <svg
        width={width}
        height={TOP + PLOT + 22}
        viewBox={`0 0 ${width} ${TOP + PLOT + 22}`}
        role="img"
        aria-label={`${title}: as a table above`}
      >
        {end < right ? <rect x={end} y={TOP - 8} width={right - end} height={PLOT + 8} fill="var(--sunken)" /> : null}
        {axis.ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${LEFT} ${y(tick)}H${right}`} stroke={tick === 0 ? 'var(--rule-2)' : 'var(--rule)'} />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        <Days span={span} x={x} day={day} />
        {span.now === null ? null : <path d={`M${end} ${TOP - 8}V${TOP + PLOT}`} stroke="var(--ink)" />}
        {drawn.map((growth) => (
          <Line
            key={growth.key}
            growth={growth}
            hue={hue(growth.party)}
            slotOf={slotsOf(drawn, growth)}
            x={x}
            y={y}
            day={day}
            right={end}
          />
        ))}
      </svg>
      <ul className="growth-names" style={{ left: right + 8, width: NAMES - 8 }}>
        {labels.map(({ key, voices, words }, at) => {
          const [first] = voices;
          if (!first) return null;
          const name = partyOf(first.party)?.name ?? names.get(first.claimant) ?? claimantWords(first.claimant);
          return (
            <li
              key={key}
              className={hue(first.party)}
              style={{ top: (places[at] ?? 0) - label / 2, lineHeight: `${label}px` }}
              title={name}
            >
              <Figure claims={voices.flatMap(({ claims }) => claims)}>{words}</Figure> <span dir="auto">{name}</span>
              {voices.length > 1 ? ` +${voices.length - 1}` : ''}
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

function Days({ span, x, day }: { span: Drawn['span']; x: (at: number) => number; day: number }) {
  const days = Array.from({ length: span.to - span.from + 1 }, (_, at) => span.from + at);
  const every = Math.max(1, Math.ceil(52 / day));
  return days.map((at, index) => (
    <g key={at}>
      {day > 3 ? <path d={`M${x(at)} ${TOP + PLOT}v4`} stroke="var(--ink-3)" /> : null}
      {index % every === 0 ? (
        <text x={day * every < 40 ? x(at) : x(at) + day / 2} y={TOP + PLOT + 17} textAnchor="middle">
          {index === 0 || isoDay(at).endsWith('-01') || every > 1 ? dayShort(isoDay(at)) : Number(isoDay(at).slice(8))}
        </text>
      ) : null}
    </g>
  ));
}

function Line({
  growth: { stretches, again, standing, retracted },
  hue,
  slotOf,
  x,
  y,
  day,
  right,
}: {
  growth: Growth;
  hue: string;
  slotOf: (from: number) => { at: number; of: number };
  x: (at: number) => number;
  y: (value: number) => number;
  day: number;
  right: number;
}) {
  const mid = (at: number) => x(at) + day / 2;
  const fill = { admitted: 'var(--c)', alleged: `url(#hatch-${hue.slice(4)})`, third: `url(#dots-${hue.slice(4)})` }[
    standing
  ];
  const height = retracted === null ? 0 : y(stretches.at(-1)?.value ?? 0);
  return (
    <g className={hue} fill="none" stroke="var(--c)">
      {stretches.map(({ from, to, value, before, isOpen }) => {
        const end = to === null ? right : mid(to);
        const slot = slotOf(from);
        const left = x(from) + (day * slot.at) / slot.of;
        const start = left + day / slot.of / 2;
        return (
          <g key={from}>
            <rect
              x={left}
              y={Math.min(y(value), y(before))}
              width={Math.max(day / slot.of - 1, 1)}
              height={Math.max(Math.abs(y(before) - y(value)), 1)}
              fill={fill}
              stroke="none"
              opacity="0.3"
            />
            <path d={`M${start} ${y(value)}H${end}`} strokeWidth="2.4" strokeDasharray={DASH[standing]} />
            {isOpen ? <path d={`M${(mid(from) + end) / 2} ${y(value) - 2}v-8m-3 3l3-3 3 3`} strokeWidth="1.4" /> : null}
          </g>
        );
      })}
      {marksOf(again).map(({ day: at, value }) => (
        <circle key={`${at} ${value}`} cx={mid(at)} cy={y(value)} r="2.6" fill="var(--paper)" strokeWidth="1.4" />
      ))}
      {retracted === null ? null : (
        <path d={`M${mid(retracted) - 4} ${height - 4}l8 8m0-8l-8 8`} strokeWidth="1.8" stroke="var(--ink)" />
      )}
    </g>
  );
}

/** One mark where the same figure is told again several times on one day. */
function marksOf(again: Growth['again']): Growth['again'] {
  return [...new Map(again.map((each) => [`${each.day} ${each.value}`, each])).values()];
}

/** Figures of several voices that came on one day stand side by side within it. */
function slotsOf(growths: readonly Growth[], growth: Growth): (from: number) => { at: number; of: number } {
  return (from) => {
    const same = growths.filter(({ stretches }) => stretches.some((each) => each.from === from));
    return { at: same.indexOf(growth), of: same.length };
  };
}

/** Lines that end at the same figure of the same side share a label. */
function labelsOf(growths: readonly Growth[]): { key: string; value: number; words: string; voices: Growth[] }[] {
  const found = new Map<string, { key: string; value: number; words: string; voices: Growth[] }>();
  for (const growth of growths) {
    const value = growth.stretches.at(-1)?.value ?? 0;
    const words = growth.now === null ? 'taken back' : quantityShort(growth.now);
    const key = `${growth.party ?? (growth.standing === 'third' ? 'third' : growth.claimant)} ${words} ${value}`;
    const before = found.get(key);
    if (before) before.voices.push(growth);
    else found.set(key, { key, value, words, voices: [growth] });
  }
  return [...found.values()];
}
