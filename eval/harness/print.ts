import type { Figure, Mistake } from '../corpora/corpus.ts';
import { countKinds, type Frozen } from './frozen.ts';
import type { Measured } from './suite.ts';

const SHOWN = 8;

type Held = Omit<Figure, 'key'>;

export function numberOf(value: number, count: true | undefined): string {
  return count ? String(value) : value.toFixed(2);
}

/** One table over all suites: now, last frozen, floor, goal, best published peer. */
export function figuresTable(measured: ReadonlyMap<string, Measured>, frozen: Frozen): string {
  const rows = [...measured].flatMap(([name, { figures }]) =>
    figures.map((figure) => row(name, figure, frozen.suites[name]?.figures[figure.key]?.value)),
  );
  return [
    cells('suite', 'figure', 'now', 'frozen', 'floor', 'goal', 'how it stands; the best published'),
    ...rows,
  ].join('\n');
}

function row(suite: string, figure: Held, was: number | undefined): string {
  const { label, value, count, floor, goal, peer, detail } = figure;
  const or = (n: number | null | undefined): string =>
    n == null ? '-' : count ? String(n) : n.toFixed(n === Math.round(n) ? 0 : 2);
  const notes = [detail, peer && `best: ${peer}`].filter((note) => note).join('; ');
  return cells(suite, label, numberOf(value, count), or(was), or(floor), or(goal), notes);
}

function cells(suite: string, label: string, ...rest: [string, string, string, string, string]): string {
  const [now, was, floor, goal, peer] = rest;
  return `${suite.padEnd(13)} ${label.padEnd(32)} ${now.padStart(9)} ${was.padStart(9)} ${floor.padStart(6)} ${goal.padStart(6)}  ${peer}`.trimEnd();
}

/** Mistakes by kind, the most frequent first, with some of each. */
export function mistakesList(mistakes: readonly Mistake[], shown = SHOWN): string {
  return Object.entries(countKinds(mistakes))
    .map(([kind, count]) => {
      const some = mistakes.filter((one) => one.kind === kind).slice(0, shown);
      return [`${kind}: ${count}`, ...some.map(({ id, says }) => `  ${id}  ${says}`)].join('\n');
    })
    .join('\n');
}
