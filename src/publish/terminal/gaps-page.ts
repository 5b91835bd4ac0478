import type { PartyGaps, TollGap } from '../../model/toll-history.ts';
import { momentWords } from '../words/time-words.ts';
import { type Page, wrap } from './page.ts';
import { quantityWords } from './quantity-words.ts';
import { safeLine } from './safe-text.ts';
import { type Cell, table } from './table.ts';

/** What each party says another lost beside what that one admits: a table for each pair, incidents by day, then their sum. */
export function gapsPage(pairs: readonly PartyGaps[], page: Page): string[] {
  if (pairs.length === 0) return ['No party has put a figure on another one’s losses.'];
  return pairs.flatMap((pair, at) => [...(at === 0 ? [] : ['']), ...pairLines(pair, page)]);
}

function pairLines({ by, of, effect, gaps, sums }: PartyGaps, page: Page): string[] {
  const [from, whose] = [safeLine(by), safeLine(of)];
  const columns = [
    { title: 'When' },
    { title: 'Incident', stretch: true },
    { title: 'Whose' },
    { title: 'Says', right: true },
    { title: 'Admits', right: true },
    { title: 'Gap', right: true },
    { title: 'Id' },
  ];
  const lines = table(columns, [...gaps.map((gap) => gapCells(gap, page)), ...sumCells(sums, page)], page);
  const silent = gaps.filter((gap) => gap.admitted === null).length;
  const note = `${whose} gives no figure of its own for ${silent} of these; that is not the same as none, and they are in no sum.`;
  return [
    wrap(`${page.paint.strong(effect)}  ${from} says of ${whose}, ${whose} admits`, page),
    ...lines,
    ...(silent > 0 ? [page.paint.faint(wrap(note, page))] : []),
  ];
}

function gapCells({ day, title, role, alleged, admitted, gap, incident }: TollGap, { paint }: Page): Cell[] {
  return [
    { text: day ? momentWords(day) : 'no date' },
    { text: safeLine(title) },
    { text: safeLine(role ?? '') },
    { text: quantityWords(alleged), mark: paint.doubt },
    { text: admitted ? quantityWords(admitted) : 'silent', mark: admitted ? paint.good : paint.faint },
    { text: gap ? quantityWords(gap) : '' },
    { text: incident, mark: paint.faint },
  ];
}

/** No sum of one: it would say the same again. */
function sumCells(sums: PartyGaps['sums'], { paint }: Page): Cell[][] {
  const { gaps, alleged, admitted, gap } = sums;
  if (gaps < 2 || !alleged || !admitted || !gap) return [];
  const figures = [alleged, admitted, gap].map((quantity) => ({ text: quantityWords(quantity), mark: paint.strong }));
  return [
    [
      { text: '' },
      { text: `the ${gaps} with both figures`, mark: paint.strong },
      { text: '' },
      ...figures,
      { text: '' },
    ],
  ];
}
