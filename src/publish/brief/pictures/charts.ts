import type { BriefLabel } from '../../../model/brief.ts';
import { drawing, INK, label, type Picture, RULE, round } from './svg.ts';

const WIDTH = 680;

export interface DayColumn {
  day: string;
  all: number;
  contested: number;
}

/** Columns of incidents by day: contested ones solid, others hollow. Days without any keep their place. */
export function dayChart(
  days: readonly DayColumn[],
  dayWords: (iso: string) => string,
  alt: string,
  rtl: boolean,
): Picture {
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  const span = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
  const most = Math.max(...days.map(({ all }) => all), 1);
  const [left, top, height] = [24, 12, 110];
  const step = (WIDTH - left - 8) / span;
  const wide = Math.max(1.5, Math.min(28, step * 0.7));
  const unit = height / most;
  const labels: BriefLabel[] = [];
  const columns = days.flatMap(({ day, all, contested }) => {
    const x = left + ((Date.parse(day) - Date.parse(first)) / 86_400_000 + 0.5) * step - wide / 2;
    const box = (n: number, fill: string, name: string) =>
      n === 0
        ? ''
        : `<rect class="${name}" x="${round(x)}" y="${round(top + height - n * unit)}" width="${round(wide)}" height="${round(n * unit)}" fill="${fill}" stroke="${INK}" stroke-width="1"/>`;
    if (wide >= 10)
      labels.push(
        label(`${all}`, { x: x + wide / 2, y: top + height - all * unit - 3, anchor: 'middle', look: 'bold' }),
      );
    return [box(all, 'none', 'mark-line'), box(contested, INK, 'mark')];
  });
  const base = `<path class="border" d="M${left} ${top + height}.5H${WIDTH}" stroke="${RULE}"/>`;
  const below = { y: top + height + 16, look: 'faint' } as const;
  labels.push(label(dayWords(first), { x: left, ...below }));
  if (last !== first) labels.push(label(dayWords(last), { x: WIDTH - 4, anchor: 'end', ...below }));
  return drawing({ width: WIDTH, height: top + height + 24, rtl }, [base, ...columns], labels, alt);
}

export interface TollBar {
  /** Of whom, and in which incident: set on the first bar of a group. */
  group: string | null;
  /** Who gives it, and the figure as said. */
  who: string;
  said: string;
  n: number;
  to: number | null;
  about: 'own' | 'adversary' | 'other';
  open: 'up' | 'down' | null;
  hue: number | null;
}

/** Party colours of the workbench: who speaks, never who died. */
const HUES = ['#2166a8', '#9a5400', '#571b62', '#00736a', '#6f6018'];
const THIRD = '#3c434d';

/** A bar for each figure: solid by the victims' own side, hatched by another, dotted by a third party; open ends fade. */
export function tollChart(bars: readonly TollBar[], alt: string, rtl: boolean): Picture {
  const [row, head, names] = [20, 26, 250];
  const most = Math.max(...bars.map(({ n, to }) => to ?? n), 1);
  const scale = (WIDTH - names - 140) / most;
  const anchor = rtl ? 'end' : 'start';
  const labels: BriefLabel[] = [];
  let y = 4;
  const shapes = bars.map((bar, at) => {
    if (bar.group !== null) {
      y += at === 0 ? 12 : 20;
      labels.push(label(bar.group, { x: rtl ? WIDTH : 0, y, anchor, look: 'bold' }));
      y += head - 20;
    }
    const long = Math.max(2, (bar.to ?? bar.n) * scale);
    const x = rtl ? WIDTH - names - long : names;
    const colour = bar.hue === null ? THIRD : (HUES[bar.hue - 1] ?? THIRD);
    const name = `${bar.hue === null || bar.hue > HUES.length ? 'third' : bar.hue}`;
    const shape = barFill(bar, { x, y, long, colour, name, at, rtl });
    labels.push(label(bar.who, { x: rtl ? WIDTH : 0, y: y + 12, anchor, look: 'faint' }));
    labels.push(label(bar.said, { x: rtl ? x - 20 : names + long + 20, y: y + 12, anchor, look: 'bold' }));
    y += row;
    return shape;
  });
  return drawing({ width: WIDTH, height: y + 6, rtl }, shapes, labels, alt);
}

interface At {
  x: number;
  y: number;
  long: number;
  colour: string;
  name: string;
  at: number;
  rtl: boolean;
}

function barFill({ about, open }: TollBar, { x, y, long, colour, name, at, rtl }: At): string {
  const id = `b${at}`;
  const size = `x="${round(x)}" y="${round(y + 2)}" width="${round(long)}" height="13"`;
  const arrow = open === 'up' ? openEnd(rtl ? x : x + long, y, { colour, name, rtl }) : '';
  if (about === 'own') return `<rect class="bar-${name}" ${size} fill="${colour}"/>${arrow}`;
  const mark =
    about === 'adversary'
      ? `<path class="line-${name}" d="M0 6L6 0" stroke="${colour}" stroke-width="1.6"/>`
      : `<circle class="bar-${name}" cx="2" cy="2" r="1.1" fill="${colour}"/>`;
  const cell = about === 'adversary' ? 6 : 4;
  return `<defs><pattern id="${id}" width="${cell}" height="${cell}" patternUnits="userSpaceOnUse">${mark}</pattern></defs><rect class="line-${name}" ${size} fill="url(#${id})" stroke="${colour}"/>${arrow}`;
}

/** "At least": the bar goes on beyond its number. */
function openEnd(x: number, y: number, { colour, name, rtl }: Pick<At, 'colour' | 'name' | 'rtl'>): string {
  const to = rtl ? -1 : 1;
  return `<path class="line-${name}" d="M${round(x + 2 * to)} ${round(y + 8.5)}h${9 * to}m${-4 * to} -4l${4 * to} 4l${-4 * to} 4" fill="none" stroke="${colour}" stroke-width="1.4"/>`;
}
