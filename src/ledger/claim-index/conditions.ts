import type { Arranged, DatedRows, Postings } from './arranged.ts';
import { type Bits, keepCommon, noBits, setBit, setRange, setRows, turnAll } from './bits.ts';
import { type ClaimSearch, isCountry, NONE } from './claim-filter.ts';
import type { CaseNames, ClaimColumns } from './columns.ts';
import { dayNumber, NO_DAY } from './day-number.ts';
import type { SpareBits } from './spare-bits.ts';
import { type Meant, meantBy, SEPARATOR, small } from './who-is-meant.ts';

/** What of a filter takes the database to understand, whom words mean and where words stand: the rows of it. */
export interface Understood {
  /** Rows that one of the claimants asked for says. */
  claimants: Bits | null;
  /** Rows that name the actor asked for. */
  actor: Bits | null;
  /** Rows that hold the words asked for. */
  words: Bits | null;
}

/** Which facets a cell fails in, a bit each; a source or a set of places fails or not. */
export const CELL_FACETS = ['kind', 'stance', 'certainty', 'party', 'review', 'reader'] as const;

/** What stands no more is found only where it is asked for. */
export const REJECTED = 'rejected';

export interface Conditions {
  /** By cell, the facets whose condition it does not meet. */
  cellFails: Uint8Array;
  /** By source and by set of places, 1 where the condition is not met. */
  sourceFails: Uint8Array;
  placesFail: Uint8Array;
  /** Places asked for as somebody typed them, with 1 for each set of places that has one. They are counted like values of the facet. */
  typedPlaces: readonly { value: string; sets: Uint8Array }[];
  /** Rows that meet what is asked beside the facets and the days of happening; null where nothing is. */
  beside: Bits | null;
  /** Rows that meet all that is asked beside the facets; null where nothing is. */
  rows: Bits | null;
  /** Where sets of rows are taken from that are needed on the way. */
  spare: SpareBits;
}

export function conditionsOf(
  filter: ClaimSearch,
  {
    arranged,
    names,
    understood,
    spare,
  }: { arranged: Arranged; names: CaseNames; understood: Understood; spare: SpareBits },
): Conditions {
  const { columns } = arranged;
  const beside = allOf(
    [
      understood.words,
      ...rowsByNumber(filter, columns, names, spare),
      understood.claimants,
      understood.actor,
      saidWithin(filter, arranged, spare),
    ],
    spare,
  );
  const days = happenedWithin(filter, arranged, spare);
  return {
    cellFails: cellFails(filter, names),
    sourceFails: failing(names.sources.all, filter.source),
    placesFail: placesFail(filter, names),
    typedPlaces: (filter.place ?? [])
      .filter((value) => value !== NONE && !value.includes('/') && !isCountry(value))
      .map((value) => ({ value, sets: setsAt([isAt(value)], names) })),
    beside,
    rows: allOf([beside, days], spare),
    spare,
  };
}

/** The sets themselves are left as they are. */
function allOf(sets: readonly (Bits | null)[], spare: SpareBits): Bits | null {
  const given = sets.filter((set) => set !== null);
  const [first, ...others] = given;
  if (first === undefined || others.length === 0) return first ?? null;
  const common = spare.copyOf(first);
  for (const other of others) keepCommon(common, other);
  return common;
}

const partsKnown = new WeakMap<CaseNames, string[][]>();

/** The values of each cell, in the order of `CELL_FACETS`. */
export function cellParts(names: CaseNames): readonly (readonly string[])[] {
  const known = partsKnown.get(names) ?? [];
  partsKnown.set(names, known);
  for (const cell of names.cells.all.slice(known.length)) known.push(cell.split(SEPARATOR).map((part) => part || NONE));
  return known;
}

function cellFails(filter: ClaimSearch, names: CaseNames): Uint8Array {
  return Uint8Array.from(cellParts(names), (parts) => {
    let fails = 0;
    for (const [at, facet] of CELL_FACETS.entries()) {
      const wanted: readonly string[] | undefined = filter[facet];
      const value = parts[at] ?? '';
      if (wanted ? !wanted.includes(value) : value === REJECTED) fails |= 1 << at;
    }
    return fails;
  });
}

function failing(values: readonly string[], wanted: readonly string[] | undefined): Uint8Array {
  const fails = new Uint8Array(values.length);
  if (!wanted) return fails;
  return fails.map((_, at) => (wanted.includes(values[at] || NONE) ? 0 : 1));
}

function placesFail(filter: ClaimSearch, names: CaseNames): Uint8Array {
  const fails = new Uint8Array(names.placeSets.all.length);
  const { place: wanted } = filter;
  if (!wanted) return fails;
  const sets = setsAt(wanted.filter((value) => value !== NONE).map(isAt), names);
  const somewhere = wanted.includes(NONE) ? setsAt([(place) => !place.startsWith(SEPARATOR)], names) : null;
  return fails.map((_, set) => (sets[set] === 1 || somewhere?.[set] === 0 ? 0 : 1));
}

/** 1 for each set of places with one that a test fits. */
function setsAt(tests: readonly ((place: string) => boolean)[], names: CaseNames): Uint8Array {
  const fits = names.places.all.map((place) => tests.some((test) => test(place)));
  return Uint8Array.from(names.placeSets.all, (set) =>
    set !== '' && set.split(' ').some((place) => fits[Number(place)]) ? 1 : 0,
  );
}

/** A country's two letters, a province with its country before it, else as somebody types it. */
function isAt(value: string): (place: string) => boolean {
  const parts = value.split('/');
  if (parts.length > 1 || isCountry(value))
    return (place) => {
      const own = place.split(SEPARATOR);
      return parts.every((part, at) => part === own[at]);
    };
  const typed = small(value);
  return (place) => {
    const [country = '', admin1 = '', name = ''] = place.split(SEPARATOR);
    return small(name).startsWith(typed) || small(country) === typed || small(admin1) === typed;
  };
}

function rowsByNumber(
  { document, incident }: ClaimSearch,
  columns: ClaimColumns,
  names: CaseNames,
  spare: SpareBits,
): (Bits | null)[] {
  const known = incident === undefined ? -1 : names.incidents.find(incident);
  return [
    document === undefined
      ? null
      : rowsWith(
          columns.document,
          tableOf(names.documents.all, (id) => id.startsWith(document)),
          spare,
        ),
    incident === undefined
      ? null
      : rowsWith(
          columns.incident,
          tableOf(names.incidents.all, (_, at) => at === known),
          spare,
        ),
  ];
}

function tableOf(texts: readonly string[], test: (text: string, at: number) => boolean): Uint8Array {
  return Uint8Array.from(texts, (text, at) => (test(text, at) ? 1 : 0));
}

function rowsWith(column: Uint32Array, fits: Uint8Array, spare: SpareBits): Bits {
  const bits = spare.none();
  for (let row = 0; row < column.length; row++) {
    const at = row >>> 5;
    bits[at] = (bits[at] as number) | ((fits[column[row] as number] as number) << (row & 31)); // within the rows
  }
  return bits;
}

/** Rows that somebody of these says. */
export function claimedBy(asked: readonly Meant[], { columns, claimants }: Arranged, names: CaseNames): Bits {
  const tests = asked.map(meantBy);
  const isMeant = (who: string): boolean => tests.some((test) => test(who));
  return rowsOfThose(names.claimants.all, isMeant, { ...claimants, of: columns.rows });
}

/** Rows that name somebody. */
export function naming(asked: Meant, { rows, actorStarts, actorRows }: ClaimColumns, names: CaseNames): Bits {
  return rowsOfThose(names.actors.all, meantBy(asked), { starts: actorStarts, rows: actorRows, of: rows });
}

function rowsOfThose(
  all: readonly string[],
  isMeant: (who: string) => boolean,
  { starts, rows, of }: Postings & { of: number },
): Bits {
  const bits = noBits(of);
  for (const [number, who] of all.entries()) {
    // Somebody may have been named after these columns were made.
    const end = starts[number + 1] ?? 0;
    if (!isMeant(who)) continue;
    for (let at = starts[number] ?? end; at < end; at++) setBit(bits, rows[at] as number);
  }
  return bits;
}

/** What began before `since` and reaches into it counts too. */
function happenedWithin(
  { since, until, undated }: ClaimSearch,
  { columns, byDay, lasting }: Arranged,
  spare: SpareBits,
): Bits | null {
  if (since === undefined && until === undefined && undated !== true) return null;
  const { rows, dated } = byDay;
  if (undated === true) return stretchOf(rows, dated, rows.length, spare);
  const first = dayNumber(since ?? '0');
  const begin = since === undefined ? 0 : firstFrom(byDay, columns.day, first);
  const end = until === undefined ? dated : firstFrom(byDay, columns.day, dayNumber(until) + 1);
  const bits = stretchOf(rows, begin, Math.max(begin, end), spare);
  const last = until === undefined ? NO_DAY - 1 : dayNumber(until);
  for (const row of lasting) {
    const day = columns.day[row] ?? NO_DAY;
    if (day < first && day <= last && (columns.to[row] ?? 0) >= first) setBit(bits, row);
  }
  return bits;
}

/** Rows of an order from one place until before another; of a long stretch the others are marked, which are fewer. */
function stretchOf(order: Uint32Array, begin: number, end: number, spare: SpareBits): Bits {
  const bits = spare.none();
  const isFew = end - begin <= order.length / 2;
  if (isFew) setRows(bits, order.subarray(begin, end));
  else {
    setRows(bits, order.subarray(0, begin));
    setRows(bits, order.subarray(end));
    turnAll(bits, order.length);
  }
  return bits;
}

/** Rows lie by the day they were said. */
function saidWithin({ saidSince, saidUntil }: ClaimSearch, { columns, days }: Arranged, spare: SpareBits): Bits | null {
  if (saidSince === undefined && saidUntil === undefined) return null;
  const first = dayNumber(saidSince ?? '0');
  const last = saidUntil === undefined ? NO_DAY - 1 : dayNumber(saidUntil);
  const bits = spare.none();
  for (let n = 0; n + 1 < days.length; n++) {
    const [from, to] = [days[n] ?? 0, days[n + 1] ?? 0];
    const day = columns.said[from] ?? NO_DAY;
    if (day >= first && day <= last) setRange(bits, from, to);
  }
  return bits;
}

/** The first place among the dated rows whose day is not before one. */
function firstFrom({ rows, dated }: DatedRows, days: Int32Array, day: number): number {
  let [low, high] = [0, dated];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[rows[middle] ?? 0] ?? NO_DAY) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
