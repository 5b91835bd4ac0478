import type { Brief, BriefBlock, BriefPart, BriefSentence, FigureBasis } from '../../model/brief.ts';
import type { Claim } from '../../model/claim.ts';
import type { Quantity } from '../../model/quantity.ts';
import { oneLine } from '../words/one-line.ts';
import { textOf } from './compose/phrase.ts';
import type { BriefMaterial } from './material.ts';

/** A brief with a number that nobody claimed, words that nobody said, or a claim that is not in the case. */
export class BriefFault extends Error {
  override name = 'BriefFault';
}

const DIGIT = /\p{Nd}/u;

/** Throws BriefFault, naming the sentence, at the first number without a claim, quotation without its words, or unknown claim. */
export function checkBrief(
  { under, sections }: Brief,
  { claims, reports }: Pick<BriefMaterial, 'claims' | 'reports'>,
): void {
  const all = [...under, ...sections.flatMap(({ blocks }) => blocks.flatMap(sentencesOf))];
  for (const each of all) {
    const fault = faultOf(each, claims, reports);
    if (fault !== null) throw new BriefFault(`${fault} in "${textOf(each.parts)}"`);
  }
}

function sentencesOf(block: BriefBlock): BriefSentence[] {
  switch (block.kind) {
    case 'paragraph':
      return block.sentences;
    case 'heading':
      return [{ parts: block.parts, claims: [], notes: [] }];
    case 'item':
      return block.lead ? [block.lead, ...block.sentences] : block.sentences;
    case 'table':
      return block.rows.flat(2);
    case 'picture':
      return [];
  }
}

type Known = BriefMaterial['claims'];

function faultOf({ parts, claims }: BriefSentence, known: Known, reports: BriefMaterial['reports']): string | null {
  const strange = claims.find((id) => !known.has(id));
  if (strange !== undefined) return `no claim ${strange}`;
  for (const part of parts) {
    const fault = faultOfPart(part, claims, known, reports);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOfPart(
  part: BriefPart,
  own: readonly string[],
  known: Known,
  reports: BriefMaterial['reports'],
): string | null {
  switch (part.kind) {
    case 'words':
      return DIGIT.test(part.text) ? `a number without a claim, "${part.text}",` : null;
    case 'name':
    case 'date':
      return null;
    case 'quote':
      return faultOfQuote(part.text, known.get(part.claim));
    case 'figure':
      return faultOfFigure(part.text, part.basis, own, known, reports);
  }
}

function faultOfQuote(text: string, claim: Claim | undefined): string | null {
  if (claim === undefined) return `a quotation without a claim, "${text}",`;
  return oneLine(claim.quote).includes(text) ? null : `words that claim ${claim.id} does not have, "${text}",`;
}

function faultOfFigure(
  text: string,
  basis: FigureBasis,
  own: readonly string[],
  known: Known,
  reports: BriefMaterial['reports'],
): string | null {
  const wrong = `the number ${text} without a claim`;
  switch (basis.of) {
    case 'claims': {
      if (basis.claims.length === 0 || basis.claims.some((id) => !own.includes(id))) return wrong;
      const figures = basis.claims.flatMap((id) => quantityOf(known.get(id)) ?? []);
      return figures.some((quantity) => isSame(quantity, basis.quantity)) &&
        tells(text, [basis.quantity.n, basis.quantity.to])
        ? null
        : wrong;
    }
    case 'count': {
      if (new Set(basis.ids).size !== basis.ids.length || !tells(text, [basis.ids.length])) return wrong;
      const ids = basis.what === 'reports' ? basis.ids.filter((id) => !reports.has(id)) : [];
      return ids.length === 0 ? null : `a report that is not in the case, ${ids[0]},`;
    }
    case 'sum':
      return tells(text, [basis.n]) ? null : wrong;
    case 'likelihood': {
      const claim = known.get(basis.claim);
      const range = claim?.kind === 'forecast' ? claim.likelihood : null;
      return range && [range.low, range.high].includes(basis.percent) && tells(text, [basis.percent]) ? null : wrong;
    }
    case 'length': {
      const claim = known.get(basis.claim);
      const duration = claim?.kind === 'agreement' ? claim.duration : null;
      return duration === basis.duration && tells(text, [Number(/\d+/.exec(basis.duration)?.[0])]) ? null : wrong;
    }
  }
}

/** The figure that a claim gives, whichever kind it is. */
function quantityOf(claim: Claim | undefined): Quantity | null {
  if (claim?.kind === 'toll' || claim?.kind === 'statistic') return claim.quantity;
  return claim?.kind === 'incident' ? (claim.times ?? null) : null;
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.bound === b.bound && a.n === b.n && a.to === b.to && a.word === b.word;
}

/** Whether the digits of a text are those of one of these numbers; a text without digits is a word for one. */
function tells(text: string, numbers: readonly (number | null)[]): boolean {
  const digits = text.replace(/[^\p{Nd}.]/gu, '').replace(/\.$/, '');
  return (
    digits === '' || numbers.some((n) => n !== null && Math.abs(Number(text.replace(/[^\d.]/g, '')) - n) < 0.05 + 1e-9)
  );
}
