import { type Bits, setRange } from './bits.ts';
import type { CaseNames, ClaimColumns, Numbers } from './columns.ts';
import { orderByNumber } from './order-by-day.ts';

/**
 * All rows by cell, source and set of places: rows of one group are alike in every facet, so that a filter decides on
 * groups. A million rows are some 180,000 groups, of 13,000 pairs of cell and source.
 */
export interface ClaimGroups {
  /** By pair its cell, its source, and its first group; one more of the last. */
  cell: Numbers;
  source: Numbers;
  firstGroup: Uint32Array;
  /** By group its set of places, and where its rows begin; one more of the last. */
  places: Numbers;
  firstRow: Uint32Array;
  /** Rows, those of a group in order. */
  rows: Uint32Array;
}

export function groupsOf({ cell, source, places, rows }: ClaimColumns, names: CaseNames): ClaimGroups {
  const byPlaces = orderByNumber(null, places, names.placeSets.all.length);
  const bySource = orderByNumber(byPlaces, source, names.sources.all.length);
  const sorted = orderByNumber(bySource, cell, names.cells.all.length);
  const pairs: number[] = [];
  const firstGroup: number[] = [];
  const groups: number[] = [];
  const firstRow: number[] = [];
  let before = -1;
  for (let at = 0; at < rows; at++) {
    const row = sorted[at] as number; // within the rows, as all below
    const isNewPair = before < 0 || cell[row] !== cell[before] || source[row] !== source[before];
    if (isNewPair) {
      pairs.push(row);
      firstGroup.push(groups.length);
    }
    if (isNewPair || places[row] !== places[before]) {
      groups.push(row);
      firstRow.push(at);
    }
    before = row;
  }
  return {
    cell: Uint32Array.from(pairs, (row) => cell[row] as number),
    source: Uint32Array.from(pairs, (row) => source[row] as number),
    firstGroup: Uint32Array.from([...firstGroup, groups.length]),
    places: Uint32Array.from(groups, (row) => places[row] as number),
    firstRow: Uint32Array.from(firstRow.concat(rows)),
    rows: sorted,
  };
}

/** What of a filter is about cells, sources and sets of places: by the number of each, not 0 where it fails. */
export interface GroupTest {
  cellFails: Uint8Array;
  sourceFails: Uint8Array;
  placesFail: Uint8Array;
}

/** Stretches of `groups.rows` whose groups fit, or those that do not, one after the other: neighbours are one. */
function eachStretch(
  { cell, source, firstGroup, places, firstRow }: ClaimGroups,
  { cellFails, sourceFails, placesFail }: GroupTest,
  { take, fitting }: { take: (from: number, to: number) => void; fitting: boolean },
): void {
  const anywhere = placesFail.every((fails) => fails === 0);
  const pairs = cell.length;
  let [from, to] = [0, 0];
  const add = (begin: number, end: number): void => {
    if (begin !== to) {
      if (to > from) take(from, to);
      from = begin;
    }
    to = end;
  };
  for (let pair = 0; pair < pairs; pair++) {
    const first = firstGroup[pair] as number; // within the pairs and groups, as all below
    const end = firstGroup[pair + 1] as number;
    const fails = (cellFails[cell[pair] as number] as number) | (sourceFails[source[pair] as number] as number);
    if (fails !== 0 || anywhere) {
      if ((fails === 0) === fitting) add(firstRow[first] as number, firstRow[end] as number);
      continue;
    }
    for (let group = first; group < end; group++)
      if ((placesFail[places[group] as number] === 0) === fitting)
        add(firstRow[group] as number, firstRow[group + 1] as number);
  }
  if (to > from) take(from, to);
}

/** Sets the rows of all groups that fit, in a set that is empty. */
export function rowsOfGroups(groups: ClaimGroups, test: GroupTest, bits: Bits): void {
  const { rows } = groups;
  let total = 0;
  const count = (from: number, to: number): void => {
    total += to - from;
  };
  eachStretch(groups, test, { fitting: true, take: count });
  // Whichever is less is marked: each row takes a step somewhere in memory.
  const isFew = total <= rows.length / 2;
  if (!isFew) setRange(bits, 0, rows.length);
  eachStretch(groups, test, { fitting: isFew, take: (from, to) => turn(bits, rows, from, to) });
}

/** Each bit is turned once: set among none, or unset among all. */
function turn(bits: Bits, rows: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const row = rows[at] as number;
    (bits[row >>> 5] as number) ^= 1 << (row & 31);
  }
}

/** By cell, source and set of places, how many rows meet the conditions on the other two. */
export interface Sums {
  cells: Uint32Array;
  sources: Uint32Array;
  places: Uint32Array;
}

export function sumsOfGroups(groups: ClaimGroups, test: GroupTest): Sums {
  const { cell, source, firstGroup, firstRow } = groups;
  const { cellFails, sourceFails, placesFail } = test;
  const sums = noSums(test);
  const anywhere = placesFail.every((fails) => fails === 0);
  for (let pair = 0; pair < cell.length; pair++) {
    const own = cell[pair] as number; // within the pairs and groups, as all below
    const by = source[pair] as number;
    const isOkCell = cellFails[own] === 0;
    const isOkSource = sourceFails[by] === 0;
    if (!isOkCell && !isOkSource) continue;
    const [from, to] = [firstGroup[pair] as number, firstGroup[pair + 1] as number];
    if (isOkCell && isOkSource) addByPlaces(groups, { from, to }, sums.places);
    const fitting = anywhere
      ? (firstRow[to] as number) - (firstRow[from] as number)
      : rowsAt(groups, { from, to }, placesFail);
    if (isOkSource) (sums.cells[own] as number) += fitting;
    if (isOkCell) (sums.sources[by] as number) += fitting;
  }
  return sums;
}

function addByPlaces(
  { places, firstRow }: ClaimGroups,
  { from, to }: { from: number; to: number },
  sums: Uint32Array,
): void {
  for (let group = from; group < to; group++)
    (sums[places[group] as number] as number) += (firstRow[group + 1] as number) - (firstRow[group] as number);
}

function rowsAt(
  { places, firstRow }: ClaimGroups,
  { from, to }: { from: number; to: number },
  placesFail: Uint8Array,
): number {
  let rows = 0;
  for (let group = from; group < to; group++)
    if (placesFail[places[group] as number] === 0)
      rows += (firstRow[group + 1] as number) - (firstRow[group] as number);
  return rows;
}

function noSums({ cellFails, sourceFails, placesFail }: GroupTest): Sums {
  return {
    cells: new Uint32Array(cellFails.length),
    sources: new Uint32Array(sourceFails.length),
    places: new Uint32Array(placesFail.length),
  };
}
