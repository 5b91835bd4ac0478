import type { ComparedIncident } from '../../../src/model/comparison.ts';
import type { RowDeaths } from '../../../src/model/dataset.ts';
import type { TollFigure, TollRow } from '../../../src/model/situation.ts';
import type { Standing } from '../../marks/toll-bar.tsx';
import { extentOf, quantityWords } from '../../words/quantity.ts';
import { standingOf } from '../situation/tolls/strips.ts';

/** One figure of one voice. */
export interface FigureLine {
  key: string;
  standing: Standing;
  figure: TollFigure;
}

/** What is said of one group of victims. */
export interface FigureGroup {
  key: string;
  victims: TollRow['victims'];
  lines: FigureLine[];
}

/** So many figures stand beside a dataset's; all of them stand on the incident's page. */
const MOST_LINES = 8;

/**
 * Who says how many died, group by group, each different figure of each voice once: those of the sides first, in the order of
 * the case. `more` are left out.
 */
export function figureGroups(
  killed: readonly TollRow[],
  sides: readonly string[],
): { groups: FigureGroup[]; more: number } {
  let left = MOST_LINES;
  let more = 0;
  const groups: FigureGroup[] = [];
  for (const toll of killed) {
    const all = linesOf(toll, sides);
    const lines = all.slice(0, left);
    left -= lines.length;
    more += all.length - lines.length;
    if (lines.length > 0)
      groups.push({ key: `${toll.victims.party} ${toll.victims.role}`, victims: toll.victims, lines });
  }
  return { groups, more };
}

function linesOf({ figures }: TollRow, sides: readonly string[]): FigureLine[] {
  const isSide = (slug: string | null) => slug !== null && sides.includes(slug);
  const rank = ({ party }: TollFigure) => (isSide(party) ? sides.indexOf(party ?? '') : sides.length);
  const given = new Map<string, FigureLine>();
  for (const figure of figures) {
    const key = `${figure.claimant}\n${quantityWords(figure.quantity)}\n${figure.certainty ?? ''}`;
    const before = given.get(key)?.figure;
    given.set(key, {
      key,
      standing: standingOf(figure, isSide),
      figure: before ? { ...figure, claims: [...before.claims, ...figure.claims] } : figure,
    });
  }
  return [...given.values()].sort((a, b) => rank(a.figure) - rank(b.figure));
}

/** The largest number that stands on the axis of an entry. */
export function mostOf(
  groups: readonly FigureGroup[],
  { ours, theirs, losses }: Pick<ComparedIncident, 'ours' | 'theirs' | 'losses'>,
): number {
  const said = groups.flatMap(({ lines }) =>
    lines.map(({ figure }) => {
      const extent = extentOf(figure.quantity);
      return extent?.high ?? extent?.low ?? 0;
    }),
  );
  const of = (deaths: RowDeaths | null) => [deaths?.low ?? 0, deaths?.best ?? 0, deaths?.high ?? 0];
  return Math.max(0, ...said, ...of(ours), ...of(theirs), ...losses.map(({ killed }) => killed));
}

/** Where a range of deaths stands: from `low` to `high`, `best` marked; `isOpen` where nobody fixes its upper end. */
export function rangeOf({ low, best, high }: RowDeaths): {
  low: number;
  high: number;
  best: number | null;
  isOpen: boolean;
} | null {
  const given = [low, best, high].filter((n) => n !== null);
  if (given.length === 0) return null;
  return {
    low: Math.min(...given),
    high: Math.max(...given),
    best,
    isOpen: high === null && low !== null && best !== null && low !== best,
  };
}
