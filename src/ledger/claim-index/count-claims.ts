import type { Arranged } from './arranged.ts';
import { type Bits, countOf, hasAny, hasBit, keepCommon, turnAll } from './bits.ts';
import { CLAIM_FACETS, type ClaimCounts, type ClaimFacet, NONE } from './claim-filter.ts';
import { rowsOfGroups, type Sums, sumsOfGroups } from './claim-groups.ts';
import type { CaseNames, ClaimColumns } from './columns.ts';
import { CELL_FACETS, type Conditions, cellParts } from './conditions.ts';
import { SEPARATOR } from './who-is-meant.ts';

export interface Fitting {
  /** Rows that fit in everything. */
  fitting: Bits;
  total: number;
}

export interface Counted extends Fitting {
  counts: ClaimCounts;
}

/**
 * Which rows meet the conditions, and how many have each value of each facet when all others hold. What is asked beside the
 * facets takes a walk over rows: over those that meet it or, where they are more, over the others, whose sums are taken off.
 */
export function countClaims(arranged: Arranged, conditions: Conditions, names: CaseNames): Counted {
  const { sums, fitting } = summed(arranged, conditions);
  const facets = Object.fromEntries(
    CLAIM_FACETS.map((facet) => [facet, valuesOf(facet, sums, names, conditions)]),
  ) as ClaimCounts['facets']; // made from the very list of facets
  const total = countAll(fitting);
  const documents = arranged.reportsSeen(names.documents.all.length);
  const reports =
    total > arranged.runs.length
      ? documentsOfRuns(arranged, fitting, documents)
      : documentsOfRows(arranged, fitting, documents);
  const undated = countUndated(arranged, conditions);
  return { fitting, total, counts: { total, documents: reports, undated, facets } };
}

function summed({ columns, groups }: Arranged, conditions: Conditions): { sums: Sums; fitting: Bits } {
  const { rows: asked, spare } = conditions;
  const fitting = spare.none();
  if (asked !== null && countAll(asked) <= columns.rows / 2)
    return { sums: walk(columns, conditions, { asked, fitting }), fitting };
  rowsOfGroups(groups, conditions, fitting);
  if (asked === null) return { sums: sumsOfGroups(groups, conditions), fitting };
  keepCommon(fitting, asked);
  const notAsked = spare.copyOf(asked);
  turnAll(notAsked, columns.rows);
  const others = walk(columns, conditions, { asked: notAsked, fitting: spare.none() });
  return { sums: without(sumsOfGroups(groups, conditions), others), fitting };
}

function without(all: Sums, others: Sums): Sums {
  for (const name of ['cells', 'sources', 'places'] as const)
    for (let at = 0; at < all[name].length; at++) all[name][at] = (all[name][at] ?? 0) - (others[name][at] ?? 0);
  return all;
}

/** Fewer rows than this share of all are looked at one by one: a guess between 180,000 groups and a million rows. */
const FEW = 1 / 8;

/** Which rows meet the conditions, and how many: what a page needs. */
export function fittingClaims({ columns, groups }: Arranged, conditions: Conditions): Fitting {
  const fitting = conditions.spare.none();
  if (conditions.rows !== null && countAll(conditions.rows) < FEW * columns.rows) {
    walk(columns, conditions, { asked: conditions.rows, fitting });
    return { fitting, total: countAll(fitting) };
  }
  rowsOfGroups(groups, conditions, fitting);
  if (conditions.rows !== null) keepCommon(fitting, conditions.rows);
  return { fitting, total: countAll(fitting) };
}

function countAll(bits: Bits): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) count += countOf(bits[word] as number);
  return count;
}

/** Reports that these rows stand in, row for row; `known` has a 0 for each report. */
function documentsOfRows({ columns: { document } }: Arranged, bits: Bits, known: Uint8Array): number {
  let count = 0;
  for (let word = 0; word < bits.length; word++) {
    let left = bits[word] as number;
    while (left !== 0) {
      const number = document[word * WORD + 31 - Math.clz32(left & -left)] as number; // within the rows
      left &= left - 1;
      count += 1 - (known[number] as number);
      known[number] = 1;
    }
  }
  return count;
}

/** The same where most rows are of them: rows of one report lie together, so that each run is looked at once. */
function documentsOfRuns({ columns: { document }, runs }: Arranged, bits: Bits, known: Uint8Array): number {
  let count = 0;
  for (let run = 0; run + 1 < runs.length; run++) {
    const from = runs[run] as number; // within the runs
    const number = document[from] as number;
    if (known[number] === 1 || !hasAny(bits, from, runs[run + 1] as number)) continue;
    known[number] = 1;
    count++;
  }
  return count;
}

const WORD = 32;

/**
 * Without a branch for a row: whether it fits comes as if by chance, and a wrong guess of the processor costs as much as a
 * dozen steps (23 ms for a million rows against 6). Rows that fit are set in `fitting`, which is empty. Each table of sums has a second half for what is not to be counted.
 * Casts: rows and numbers are within their columns, and checking each would cost half the time.
 */
function walk(columns: ClaimColumns, conditions: Conditions, { asked, fitting }: { asked: Bits; fitting: Bits }): Sums {
  const { cell, source, places } = columns;
  const { cellFails, sourceFails, placesFail } = conditions;
  const cellOk = cellFails.map((fails) => (fails === 0 ? 1 : 0));
  const sourceOk = sourceFails.map((fails) => 1 - fails);
  const placesOk = placesFail.map((fails) => 1 - fails);
  const [cells, sources, sets] = [cellOk.length, sourceOk.length, placesOk.length];
  const ofCells = new Uint32Array(2 * cells);
  const ofSources = new Uint32Array(2 * sources);
  const ofPlaces = new Uint32Array(2 * sets);
  for (let word = 0; word < fitting.length; word++) {
    const from = word * WORD;
    let left = asked[word] as number;
    let fits = 0;
    while (left !== 0) {
      const at = 31 - Math.clz32(left & -left);
      left &= left - 1;
      const row = from + at;
      const own = cell[row] as number;
      const ofSource = source[row] as number;
      const set = places[row] as number;
      const okCell = cellOk[own] as number;
      const okSource = sourceOk[ofSource] as number;
      const okPlaces = placesOk[set] as number;
      (ofCells[own + cells * (1 - (okSource & okPlaces))] as number)++;
      (ofSources[ofSource + sources * (1 - (okCell & okPlaces))] as number)++;
      (ofPlaces[set + sets * (1 - (okCell & okSource))] as number)++;
      fits |= (okCell & okSource & okPlaces) << at;
    }
    fitting[word] = fits;
  }
  return { cells: ofCells, sources: ofSources, places: ofPlaces };
}

/** Rows without a day that fit in everything but the days. */
function countUndated(
  { columns, byDay }: Arranged,
  { cellFails, sourceFails, placesFail, beside }: Conditions,
): number {
  let count = 0;
  for (const row of byDay.rows.subarray(byDay.dated)) {
    if (beside !== null && !hasBit(beside, row)) continue;
    const fails =
      (cellFails[columns.cell[row] ?? 0] ?? 0) +
      (sourceFails[columns.source[row] ?? 0] ?? 0) +
      (placesFail[columns.places[row] ?? 0] ?? 0);
    if (fails === 0) count++;
  }
  return count;
}

function valuesOf(
  facet: ClaimFacet,
  sums: Sums,
  names: CaseNames,
  { cellFails, typedPlaces }: Conditions,
): ClaimCounts['facets'][ClaimFacet] {
  const counts = new Map<string, number>();
  const add = (value: string, claims: number): void => void counts.set(value, (counts.get(value) ?? 0) + claims);
  if (facet === 'source')
    for (const [at, name] of names.sources.all.entries()) add(name || NONE, sums.sources[at] ?? 0);
  else if (facet === 'place')
    for (const [at, set] of names.placeSets.all.entries()) {
      const claims = sums.places[at] ?? 0;
      if (claims === 0) continue;
      for (const value of placeValues(set, names)) add(value, claims);
      for (const { value, sets } of typedPlaces) if (sets[at] === 1) add(value, claims);
    }
  else {
    const own = CELL_FACETS.indexOf(facet);
    for (const [at, parts] of cellParts(names).entries())
      if (((cellFails[at] ?? 0) & ~(1 << own)) === 0) add(parts[own] ?? NONE, sums.cells[at] ?? 0);
  }
  return [...counts]
    .filter(([, claims]) => claims > 0)
    .map(([value, claims]) => ({ value, claims }))
    .sort((a, b) => b.claims - a.claims || (a.value < b.value ? -1 : 1));
}

const remembered = new WeakMap<CaseNames, Map<string, readonly string[]>>();

/** The country and province of each place of a set, each once: `PK`, `PK/Balochistan`. */
function placeValues(set: string, names: CaseNames): readonly string[] {
  const own = remembered.get(names) ?? new Map<string, readonly string[]>();
  remembered.set(names, own);
  const known = own.get(set);
  if (known) return known;
  const values = new Set<string>();
  for (const number of set === '' ? [] : set.split(' ')) {
    const [country = '', admin1 = ''] = (names.places.all[Number(number)] ?? '').split(SEPARATOR);
    if (country === '') continue;
    values.add(country);
    if (admin1 !== '') values.add(`${country}/${admin1}`);
  }
  const list = values.size === 0 ? [NONE] : [...values];
  own.set(set, list);
  return list;
}
