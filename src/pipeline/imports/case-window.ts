import type { RowsWanted } from '../../ledger/datasets/rows.ts';
import type { Incident } from '../../model/situation.ts';

const DAY = 86_400_000;
/** "In 2025" says nothing of when a case begins. */
const LONGEST_DAYS = 62;

/** The days and countries of a case: of incidents whose day is told, and not a whole year. */
export class CaseWindow {
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  readonly #countries = new Set<string>();

  widen({ when, where }: Pick<Incident, 'when' | 'where'>): void {
    for (const { country } of where) if (country !== null) this.#countries.add(country);
    if (when === null || when.basis === 'published') return;
    const [first, last] = [Date.parse(when.from.slice(0, 10)) / DAY, Date.parse(when.to.slice(0, 10)) / DAY];
    if (last - first > LONGEST_DAYS) return;
    this.#first = Math.min(this.#first, first);
    this.#last = Math.max(this.#last, last);
  }

  /** Null where no incident has a day. */
  get wanted(): Omit<RowsWanted, 'box'> | null {
    if (!Number.isFinite(this.#first)) return null;
    return { countries: [...this.#countries].sort(), from: this.#first, to: this.#last };
  }
}
