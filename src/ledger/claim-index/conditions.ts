import { type Bits, keepCommon, noBits, setBit, setRange } from './bits.ts';
import { type ClaimSearch, isCountry, NONE } from './claim-filter.ts';
import type { CaseNames, ClaimColumns } from './columns.ts';
import { dayNumber, NO_DAY } from './day-number.ts';
import { type Meant, meantBy, SEPARATOR, small } from './who-is-meant.ts';

/** What of a filter takes the database to understand: whom words mean, and where words stand. */
export interface Understood {
  /** For each claimant asked for, and for the actor, the slugs that may be meant. */
  claimants: readonly Meant[] | null;
  actor: Meant | null;
  /** Rows that hold the words asked for. */
  words: Bits | null;
}

/** Which facets a cell fails in, a bit each; a source or a set of places fails or not. */
export const CELL_FACETS = ['kind', 'stance', 'certainty', 'party', 'review'] as const;

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
}

export function conditionsOf(
  filter: ClaimSearch,
  { columns, names, understood }: { columns: ClaimColumns; names: CaseNames; understood: Understood },
): Conditions {
  const beside = allOf([
    understood.words,
    ...rowsByNumber(filter, columns, names),
    understood.claimants && claimedBy(understood.claimants, columns, names),
    understood.actor && naming(understood.actor, columns, names),
    saidWithin(filter, columns),
  ]);
  const days = happenedWithin(filter, columns);
  return {
    cellFails: cellFails(filter, names),
    sourceFails: failing(names.sources.all, filter.source),
    placesFail: placesFail(filter, names),
    typedPlaces: (filter.place ?? [])
      .filter((value) => value !== NONE && !value.includes('/') && !isCountry(value))
      .map((value) => ({ value, sets: setsAt([isAt(value)], names) })),
    beside,
    rows: allOf([beside, days]),
  };
}

/** The sets themselves are left as they are. */
function allOf(sets: readonly (Bits | null)[]): Bits | null {
  const given = sets.filter((set) => set !== null);
  const [first, ...others] = given;
  if (first === undefined || others.length === 0) return first ?? null;
  const common = first.slice();
  for (const other of others) keepCommon(common, other);
  return common;
}

function cellFails(filter: ClaimSearch, names: CaseNames): Uint8Array {
  return Uint8Array.from(names.cells.all, (cell) => {
    const [kind, stance, certainty, party, review] = cell.split(SEPARATOR);
    const values = { kind, stance, certainty, party: party || NONE, review };
    let fails = 0;
    for (const [at, facet] of CELL_FACETS.entries()) {
      const wanted: readonly string[] | undefined = filter[facet];
      const fits = wanted ? wanted.includes(values[facet] ?? '') : values[facet] !== REJECTED;
      if (!fits) fails |= 1 << at;
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

function rowsByNumber(filter: ClaimSearch, columns: ClaimColumns, names: CaseNames): (Bits | null)[] {
  const { document, incident } = filter;
  return [
    document === undefined ? null : rowsWith(columns.document, startingWith(names.documents.all, document)),
    incident === undefined ? null : rowsWith(columns.incident, one(names.incidents.find(incident))),
  ];
}

function one(wanted: number): (number: number) => boolean {
  return (number) => number === wanted;
}

/** Whether a number is that of a text with this beginning. */
function startingWith(texts: readonly string[], beginning: string): (number: number) => boolean {
  const fits = new Set(texts.flatMap((text, number) => (text.startsWith(beginning) ? [number] : [])));
  return (number) => fits.has(number);
}

function rowsWith(column: Uint32Array, fits: (number: number) => boolean): Bits {
  const bits = noBits(column.length);
  for (let row = 0; row < column.length; row++) if (fits(column[row] ?? 0)) setBit(bits, row);
  return bits;
}

function claimedBy(asked: readonly Meant[], columns: ClaimColumns, names: CaseNames): Bits {
  const tests = asked.map(meantBy);
  const fits = Uint8Array.from(names.claimants.all, (who) => (tests.some((test) => test(who)) ? 1 : 0));
  const bits = noBits(columns.rows);
  for (let row = 0; row < columns.rows; row++) if (fits[columns.claimant[row] ?? 0] === 1) setBit(bits, row);
  return bits;
}

function naming(asked: Meant, columns: ClaimColumns, names: CaseNames): Bits {
  const test = meantBy(asked);
  const bits = noBits(columns.rows);
  for (const [actor, who] of names.actors.all.entries()) {
    if (!test(who)) continue;
    const end = columns.actorStarts[actor + 1] ?? 0;
    for (let at = columns.actorStarts[actor] ?? end; at < end; at++) setBit(bits, columns.actorRows[at] ?? 0);
  }
  return bits;
}

/** What began before `since` and reaches into it counts too. */
function happenedWithin({ since, until, undated }: ClaimSearch, columns: ClaimColumns): Bits | null {
  if (since === undefined && until === undefined && undated !== true) return null;
  const bits = noBits(columns.rows);
  if (undated === true) {
    setRange(bits, columns.dated, columns.rows);
    return bits;
  }
  const first = dayNumber(since ?? '0');
  const begin = since === undefined ? 0 : firstFrom(columns.day, columns.dated, first);
  const end = until === undefined ? columns.dated : firstFrom(columns.day, columns.dated, dayNumber(until) + 1);
  setRange(bits, begin, end);
  for (let row = 0; row < Math.min(begin, end); row++) {
    const to = columns.to[row] ?? NO_DAY;
    if (to !== NO_DAY && to >= first) setBit(bits, row);
  }
  return bits;
}

function saidWithin({ saidSince, saidUntil }: ClaimSearch, { said, rows }: ClaimColumns): Bits | null {
  if (saidSince === undefined && saidUntil === undefined) return null;
  const first = dayNumber(saidSince ?? '0');
  const last = saidUntil === undefined ? NO_DAY - 1 : dayNumber(saidUntil);
  const bits = noBits(rows);
  for (let row = 0; row < rows; row++) {
    const day = said[row] ?? NO_DAY;
    if (day >= first && day <= last) setBit(bits, row);
  }
  return bits;
}

/** The first of the sorted days that is not before one. */
function firstFrom(days: Int32Array, length: number, day: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? NO_DAY) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
