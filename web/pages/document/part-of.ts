import type { TollClaim } from '../../../src/model/claim.ts';
import type { Span } from '../../../src/model/span.ts';
import { claimHead } from '../../words/claim-parts.ts';
import type { NumberedClaim } from './document-claims.ts';

/** A figure that another one may be part of, as it is offered. */
export interface Whole {
  id: string;
  words: string;
}

export type NumberedToll = NumberedClaim & { toll: TollClaim };

export function tollOf(claim: NumberedClaim | null): NumberedToll | null {
  return claim?.row.claim.kind === 'toll' ? { ...claim, toll: claim.row.claim } : null;
}

/** Figures that words may be part of: those that stand, the nearest before them first, then those behind. */
export function wholesBefore(claims: readonly NumberedClaim[], { start }: Span): NumberedToll[] {
  const standing = claims.flatMap((claim) => (claim.row.review === 'rejected' ? [] : (tollOf(claim) ?? [])));
  const before = standing.filter(({ span }) => span.start <= start).reverse();
  return [...before, ...standing.filter(({ span }) => span.start > start)];
}

/** The figure that a number without a claim may be part of: the nearest before it that is as large; null where there is none. */
export function wholeForNumber(
  claims: readonly NumberedClaim[],
  number: { span: Span; said: string },
): NumberedToll | null {
  const { span, said } = number;
  const before = wholesBefore(claims, span).filter((whole) => whole.span.start <= span.start);
  return before.find(({ toll }) => mayHold(toll.quantity, numberIn(said))) ?? null;
}

function numberIn(said: string): number | null {
  const digits = /\d[\d,]*/.exec(said)?.[0].replaceAll(',', '');
  return digits === undefined ? null : Number(digits);
}

/** What a toll may be part of: of the same effect and not smaller; the nearest before it first. */
export function wholesOf(part: NumberedToll, claims: readonly NumberedClaim[]): NumberedToll[] {
  const { effect, quantity } = part.toll;
  return wholesBefore(claims, part.span).filter(
    ({ id, toll }) => id !== part.id && toll.effect === effect && mayHold(toll.quantity, quantity.n),
  );
}

function mayHold({ n, to, bound }: TollClaim['quantity'], part: number | null): boolean {
  const most = to ?? n;
  return part === null || most === null || bound === 'at least' || bound === 'more than' || part <= most;
}

export function wholeWords({ n, row }: NumberedClaim): string {
  const { main, rest } = claimHead(row);
  return `${n}: ${main}${rest === '' ? '' : `, ${rest}`}`;
}

/** What a new figure takes from the one that it is part of, by the fields of the form: the same people's, the same speaker's. */
export function takenFromWhole({ toll }: NumberedToll, said: string): Record<string, string> {
  const { claimant, stance, certainty, effect, victims, quantity } = toll;
  const number = numberIn(said);
  return {
    effect,
    // "Thirteen were wounded" names nobody.
    victims: victims.name === quantity.said ? (victims.role ?? '') : victims.name,
    stance,
    certainty,
    ...(claimant.as === 'narrator' ? {} : { claimant: claimant.actor ?? claimant.name }),
    ...(number === null ? {} : { 'quantity.n': String(number) }),
  };
}
