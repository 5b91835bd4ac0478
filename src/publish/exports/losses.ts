import type { Loss, LossKind } from './loss.ts';

/** Claims named in one loss; the rest are those of the record. */
const MOST_CLAIMS = 50;

/** What one record lost on its way into one row; the row's id is known before its cells are. */
export class Losses {
  readonly list: Loss[] = [];
  readonly #row: string | null;
  readonly #record: string;

  constructor(record: string, row: string | null) {
    this.#record = record;
    this.#row = row;
  }

  add(kind: LossKind, field: string | null, what: string, claims: readonly string[]): void {
    const named = claims.length > MOST_CLAIMS ? claims.slice(0, MOST_CLAIMS) : [...claims];
    this.list.push({ row: this.#row, record: this.#record, field, kind, what, claims: named });
  }
}

/** A record without a row, and why. */
export function leftOut(record: string, what: string, claims: readonly string[]): { row: null; losses: Loss[] } {
  const losses = new Losses(record, null);
  losses.add('left out', null, what, claims);
  return { row: null, losses: losses.list };
}

export type LossCounts = Partial<Record<LossKind, number>>;

export function countedLosses(losses: readonly Loss[]): LossCounts {
  const counts: LossCounts = {};
  for (const { kind } of losses) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
