import type { TollList } from '../../../../src/contract/incident.ts';
import type { TollFigure, TollRow } from '../../../../src/model/situation.ts';
import type { Standing } from '../../../marks/toll-bar.tsx';
import { extentOf, quantityWords } from '../../../words/quantity.ts';

type Row = TollList['rows'][number];

/** One line of a strip: what a voice says, or that a side says nothing. */
export type StripLine =
  | { party: string | null; claimant: string; figure: TollFigure; standing: Standing }
  | { party: string; claimant: null };

/** The victims' own side admits, another side alleges, everybody else counts. */
export function standingOf({ party, about }: TollFigure, isSide: (slug: string | null) => boolean): Standing {
  if (about === 'own') return 'admitted';
  return isSide(party) && about === 'adversary' ? 'alleged' : 'third';
}

/**
 * Lines of one toll: each different figure of each voice once, in the order of the case's sides, third parties last; then
 * the sides that put a figure on other losses of the same incident, or whose own losses these are, and give none here.
 */
export function linesOf({ incident, toll }: Row, all: readonly Row[], sides: readonly string[]): StripLine[] {
  const isSide = (slug: string | null) => slug !== null && sides.includes(slug);
  const rank = (slug: string | null) => (isSide(slug) ? sides.indexOf(slug ?? '') : sides.length);
  const given = new Map<string, StripLine & { figure: TollFigure }>();
  for (const figure of toll.figures) {
    const key = `${figure.claimant}\n${quantityWords(figure.quantity)}\n${figure.certainty ?? ''}`;
    const before = given.get(key);
    given.set(key, {
      party: figure.party,
      claimant: figure.claimant,
      standing: standingOf(figure, isSide),
      figure: before ? { ...figure, claims: [...before.figure.claims, ...figure.claims] } : figure,
    });
  }
  const lines = [...given.values()].sort((a, b) => rank(a.party) - rank(b.party));
  const silent = sides.filter(
    (side) => isAsked(side, toll, incident.id, all) && !lines.some(({ party }) => party === side),
  );
  return [...lines, ...silent.map((party) => ({ party, claimant: null }))];
}

function isAsked(side: string, { victims }: TollRow, incident: string, all: readonly Row[]): boolean {
  if (victims.party === side) return true;
  return all.some((row) => row.incident.id === incident && row.toll.figures.some(({ party }) => party === side));
}

const OF_PERSONS: ReadonlySet<TollRow['effect']> = new Set<TollRow['effect']>([
  'killed',
  'injured',
  'missing',
  'captured',
]);

/**
 * Rows by what they may share an axis with: people harmed, then the displaced and what was destroyed, whose numbers are of
 * another order and would press the others together. Each keeps the order it came in.
 */
export function byAxis(rows: readonly Row[]): { row: Row; most: number }[] {
  const harmed = rows.filter(({ toll }) => OF_PERSONS.has(toll.effect));
  const others = rows.filter(({ toll }) => !OF_PERSONS.has(toll.effect));
  return [harmed, others].flatMap((group) => {
    const most = mostOf(group);
    return group.map((row) => ({ row, most }));
  });
}

/** The largest number that any figure names, for the axis that their strips share. */
export function mostOf(rows: readonly Row[]): number {
  let most = 0;
  for (const { toll } of rows)
    for (const { quantity } of toll.figures) {
      const extent = extentOf(quantity);
      most = Math.max(most, extent?.high ?? extent?.low ?? 0);
    }
  return most;
}

/** What its figures are to each other. */
export function tollTag({ contested, figures, admitted, alleged }: TollRow): {
  words: string;
  kind: 'full' | 'dash' | '';
} {
  if (contested) return { words: 'contested', kind: 'full' };
  const voices = new Set(figures.map(({ party, claimant }) => party ?? claimant));
  if (voices.size === 1) return { words: admitted && !alleged ? 'own side only' : 'one voice only', kind: '' };
  return { words: 'not contested', kind: '' };
}
