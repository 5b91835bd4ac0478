import type { TollFigure, TollRow } from '../../model/situation.ts';
import { type Page, padEnd, widthOf } from './page.ts';
import { quantityWords } from './quantity-words.ts';
import { safeLine } from './safe-text.ts';
import { timeWords } from './time-words.ts';

/** What a claimant does with a figure, by whose losses they are. */
const VERBS: Record<TollFigure['about'], string> = { own: 'admits', adversary: 'alleges', other: 'reports' };

/** Who says how many: a block for each group of victims, a line for each claimant, then what both sides come to. */
export function tollLines(rows: readonly TollRow[], page: Page, indent: number): string[] {
  const space = ' '.repeat(indent);
  return rows.flatMap((row) => [
    `${space}${page.paint.strong(row.effect)}  ${victimWords(row)}${verdict(row, page)}`,
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
  const cells = figures.map((figure) => ({
    quantity: quantityWords(figure.quantity),
    claimant: safeLine(figure.claimant),
    side: figure.party && safeLine(figure.party) !== safeLine(figure.claimant) ? `(${safeLine(figure.party)})` : '',
    verb: VERBS[figure.about],
    said: figure.said ? timeWords(figure.said) : '',
    claims: figure.claims.length > 1 ? `${figure.claims.length} claims` : '1 claim',
  }));
  const width = (pick: (cell: (typeof cells)[number]) => string) =>
    Math.max(0, ...cells.map((cell) => widthOf(pick(cell))));
  const [number, verb, name] = [width((c) => c.quantity), width((c) => c.verb), width((c) => nameOf(c))];
  return cells.map((cell) =>
    [
      ' '.repeat(indent) + ' '.repeat(number - widthOf(cell.quantity)) + page.paint.strong(cell.quantity),
      padEnd(cell.verb, verb),
      page.paint.name(padEnd(nameOf(cell), name)),
      page.paint.faint([cell.said, cell.claims].filter((part) => part !== '').join(', ')),
    ]
      .join('  ')
      .trimEnd(),
  );
}

function nameOf(cell: { claimant: string; side: string }): string {
  return cell.side ? `${cell.claimant} ${cell.side}` : cell.claimant;
}

/** The deaths of an incident in a few characters for a list: "23–≥58 !" where the sides differ. */
export function deathsBrief(rows: readonly TollRow[]): string {
  const killed = rows.filter((row) => row.effect === 'killed' && row.figures.length > 0);
  return killed
    .map((row) => {
      const figures = [...new Set(row.figures.map((figure) => quantityWords(figure.quantity)))];
      return `${row.victims.party ?? row.victims.role ?? 'people'} ${figures.join(' / ')}`;
    })
    .map(safeLine)
    .join('; ');
}
