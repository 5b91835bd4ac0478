import type { ClaimRow } from '../../../src/model/claim-row.ts';
import type { DecisionEntry } from '../../../src/model/decision.ts';
import type { Span } from '../../../src/model/span.ts';
import { inTextOrder } from './segments.ts';

/** A claim of a document with its number: the place in which it is met in the text, from 1. */
export interface NumberedClaim {
  id: string;
  n: number;
  span: Span;
  row: ClaimRow;
}

export function numberedClaims(rows: readonly ClaimRow[]): NumberedClaim[] {
  return inTextOrder(rows.map((row) => ({ id: row.claim.id, span: row.claim.span, row }))).map((each, at) => ({
    ...each,
    n: at + 1,
  }));
}

/** The claim some steps on; from none the first one, or going back the last one. Stays at the ends. */
export function claimAfter(claims: readonly NumberedClaim[], id: string | null, steps: 1 | -1): NumberedClaim | null {
  const at = claims.findIndex((each) => each.id === id);
  if (at < 0) return (steps > 0 ? claims[0] : claims[claims.length - 1]) ?? null;
  return claims[at + steps] ?? null;
}

/** Decisions that touch a claim, the latest first. */
export function decisionsOn(id: string, decisions: readonly DecisionEntry[]): DecisionEntry[] {
  return decisions.filter((each) => isAbout(each, id)).reverse();
}

/** The decision on a claim that holds now and could be taken back. */
export function standingDecision(id: string, decisions: readonly DecisionEntry[]): DecisionEntry | null {
  return decisionsOn(id, decisions).find(({ holds, ruling }) => holds && ruling !== null) ?? null;
}

function isAbout({ ruling, fate }: DecisionEntry, id: string): boolean {
  if (fate?.claims.includes(id)) return true;
  if (ruling === null) return false;
  if (ruling.kind === 'add') return ruling.added.id === id;
  return 'claim' in ruling && ruling.claim.claim === id;
}
