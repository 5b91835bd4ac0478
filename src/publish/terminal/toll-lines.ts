import type { TollFigure, TollRow } from '../../model/situation.ts';
import { timeWords } from '../words/time-words.ts';
import { type Page, wrap } from './page.ts';
import { quantityWords } from './quantity-words.ts';
import { safeLine } from './safe-text.ts';
import { grid } from './table.ts';

/** What a claimant does with a figure, by whose losses they are. */
export const VERBS: Record<TollFigure['about'], string> = { own: 'admits', adversary: 'alleges', other: 'reports' };

/** Who says how many: a block for each group of victims, a line for each claimant, then what both sides come to. */
export function tollLines(rows: readonly TollRow[], page: Page, indent: number): string[] {
  return rows.flatMap((row) => [
    wrap(`${page.paint.strong(row.effect)}  ${victimWords(row)}${verdict(row, page)}`, page, indent),
    ...figureLines(row.figures, page, indent + 2),
  ]);
}

export function victimWords({ victims }: Pick<TollRow, 'victims'>): string {
  const words = [victims.party, victims.role].filter((part) => part !== null).map(safeLine);
  return words.length > 0 ? words.join(' ') : 'people not named further';
}

function verdict({ admitted, alleged, contested }: TollRow, { paint }: Page): string {
  const parts = [
    admitted ? paint.good(`admitted ${quantityWords(admitted)}`) : '',
    alleged ? paint.doubt(`alleged ${quantityWords(alleged)}`) : '',
    contested ? paint.clash('contested') : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `  ·  ${parts.join(' · ')}` : '';
}

function figureLines(figures: readonly TollFigure[], page: Page, indent: number): string[] {
  const { paint } = page;
  const rows = figures.map((figure) => [
    { text: figureWords(figure), mark: isDoubted(figure) ? paint.doubt : paint.strong },
    { text: isDoubted(figure) ? `${VERBS[figure.about]}, ${figure.certainty}` : VERBS[figure.about] },
    { text: nameOfVoice(figure), mark: paint.name },
    { text: sourceWords(figure), mark: paint.faint },
  ]);
  return grid([{ right: true }, {}, { stretch: true }, {}], rows, page, indent);
}

/** Nobody says it plainly. */
function isDoubted({ certainty }: TollFigure): boolean {
  return certainty !== undefined && certainty !== 'asserted';
}

/** A number with a mark where it is in doubt: "58", "about 20?". */
function figureWords(figure: TollFigure): string {
  return `${quantityWords(figure.quantity)}${isDoubted(figure) ? '?' : ''}`;
}

export function nameOfVoice({ claimant, party }: Pick<TollFigure, 'claimant' | 'party'>): string {
  const name = safeLine(claimant);
  return party === null || safeLine(party) === name ? name : `${name} (${safeLine(party)})`;
}

function sourceWords({ said, claims }: TollFigure): string {
  const count = claims.length === 1 ? '1 claim' : `${claims.length} claims`;
  return said ? `${timeWords(said)}, ${count}` : count;
}

/** The deaths of an incident in a few words for a list: "pakistan 23 / ≥58; ttp 2". */
export function deathsBrief(rows: readonly TollRow[]): string {
  const killed = rows.filter((row) => row.effect === 'killed' && row.figures.length > 0);
  return killed
    .map((row) => {
      const figures = [...new Set(row.figures.map(figureWords))];
      return `${row.victims.party ?? row.victims.role ?? 'people'} ${figures.join(' / ')}`;
    })
    .map(safeLine)
    .join('; ');
}
