import type { ClaimOrder } from './claim-filter.ts';
import { type ClaimGroups, groupsOf } from './claim-groups.ts';
import type { CaseNames, ClaimColumns } from './columns.ts';
import { NO_DAY } from './day-number.ts';
import { orderByDay, orderByNumber } from './order-by-day.ts';
import { startsOfRuns } from './runs.ts';
import { rowsInOrder } from './sorted-rows.ts';

/** Rows of each number of a column: those of number n from `starts[n]` to `starts[n + 1]`. */
export interface Postings {
  starts: Uint32Array;
  rows: Uint32Array;
}

/** Rows by the day that is claimed; from `dated` on those without one. */
export interface DatedRows {
  rows: Uint32Array;
  dated: number;
}

/** Rows in the orders and groups by which they are found. Each is made when it is first needed: some 20 ms for a million. */
export class Arranged {
  readonly columns: ClaimColumns;
  readonly #names: CaseNames;
  readonly #orders = new Map<ClaimOrder, Uint32Array>();
  #groups: ClaimGroups | null = null;
  #days: Uint32Array | null = null;
  #runs: Uint32Array | null = null;
  #byDay: DatedRows | null = null;
  #lasting: Uint32Array | null = null;
  #claimants: Postings | null = null;
  #reportsSeen = new Uint8Array();

  constructor(columns: ClaimColumns, names: CaseNames) {
    this.columns = columns;
    this.#names = names;
  }

  get groups(): ClaimGroups {
    this.#groups ??= groupsOf(this.columns, this.#names);
    return this.#groups;
  }

  get days(): Uint32Array {
    this.#days ??= startsOfRuns(this.columns.said);
    return this.#days;
  }

  /** Where a run of rows of one report begins; one more of the last. */
  get runs(): Uint32Array {
    this.#runs ??= startsOfRuns(this.columns.document);
    return this.#runs;
  }

  get byDay(): DatedRows {
    this.#byDay ??= datedRows(this.columns.day);
    return this.#byDay;
  }

  /** Rows whose claim holds longer than a day. */
  get lasting(): Uint32Array {
    this.#lasting ??= lastingRows(this.columns);
    return this.#lasting;
  }

  get claimants(): Postings {
    this.#claimants ??= postingsOf(this.columns.claimant, this.#names.claimants.all.length);
    return this.#claimants;
  }

  /** A 0 for each report, to be used until it is asked for again: made anew for each filter it would be cleared up as often. */
  reportsSeen(reports: number): Uint8Array {
    if (this.#reportsSeen.length === reports) this.#reportsSeen.fill(0);
    else this.#reportsSeen = new Uint8Array(reports);
    return this.#reportsSeen;
  }

  order(order: ClaimOrder): Uint32Array {
    const known = this.#orders.get(order) ?? rowsInOrder(this.columns, this.#names, order);
    this.#orders.set(order, known);
    return known;
  }
}

function datedRows(day: Int32Array): DatedRows {
  const rows = orderByDay(day);
  let dated = rows.length;
  while (dated > 0 && day[rows[dated - 1] ?? 0] === NO_DAY) dated--;
  return { rows, dated };
}

function lastingRows({ day, to, rows }: ClaimColumns): Uint32Array {
  const lasting: number[] = [];
  for (let row = 0; row < rows; row++) {
    const end = to[row] as number; // within the rows
    if (end !== NO_DAY && end > (day[row] as number)) lasting.push(row);
  }
  return Uint32Array.from(lasting);
}

function postingsOf(column: ClaimColumns['claimant'], numbers: number): Postings {
  const starts = new Uint32Array(numbers + 1);
  for (let row = 0; row < column.length; row++) (starts[(column[row] as number) + 1] as number)++; // within the numbers
  for (let at = 1; at < starts.length; at++) (starts[at] as number) += starts[at - 1] ?? 0;
  return { starts, rows: orderByNumber(null, column, numbers) };
}
