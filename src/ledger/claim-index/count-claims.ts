import { type Bits, noBits } from './bits.ts';
import { CLAIM_FACETS, type ClaimCounts, type ClaimFacet, NONE } from './claim-filter.ts';
import type { CaseNames, ClaimColumns } from './columns.ts';
import { CELL_FACETS, type Conditions } from './conditions.ts';
import { SEPARATOR } from './who-is-meant.ts';

export interface Counted {
  /** Rows that fit in everything. */
  fitting: Bits;
  counts: ClaimCounts;
}

/** One walk over the rows, adding up whole cells, sources and sets of places; facets are made of these afterwards. */
interface Sums {
  total: number;
  documents: number;
  cells: Uint32Array;
  sources: Uint32Array;
  places: Uint32Array;
}

/**
 * Which rows meet the conditions, and how many have each value of each facet when all others hold. Rows are walked once,
 * those only that meet what is asked beside the facets. Measured at 1,100,000 rows: 1 to 7 ms.
 */
export function countClaims(columns: ClaimColumns, names: CaseNames, conditions: Conditions): Counted {
  const fitting = noBits(columns.rows);
  const sums: Sums = {
    total: 0,
    documents: 0,
    cells: new Uint32Array(names.cells.all.length),
    sources: new Uint32Array(names.sources.all.length),
    places: new Uint32Array(names.placeSets.all.length),
  };
  walk(columns, conditions, { fitting, sums, seen: new Uint8Array(names.documents.all.length) });
  const facets = Object.fromEntries(
    CLAIM_FACETS.map((facet) => [facet, valuesOf(facet, sums, names, conditions)]),
  ) as ClaimCounts['facets'];
  const { total, documents } = sums;
  return { fitting, counts: { total, documents, undated: countUndated(columns, conditions), facets } };
}

interface Into {
  fitting: Bits;
  sums: Sums;
  seen: Uint8Array;
}

const WORD = 32;

function walk(
  columns: ClaimColumns,
  { cellFails, sourceFails, placesFail, rows: asked }: Conditions,
  into: Into,
): void {
  const { cell, source, places, document, rows } = columns;
  const { fitting, sums, seen } = into;
  const { cells: ofCells, sources: ofSources, places: ofPlaces } = sums;
  // A cell that fails in two facets counts nowhere.
  const isOut = cellFails.map((fails) => ((fails & (fails - 1)) === 0 ? 0 : 1));
  let total = 0;
  let documents = 0;
  for (let word = 0; word < fitting.length; word++) {
    const from = word * WORD;
    let left = asked === null ? wholeWord(rows - from) : (asked[word] ?? 0);
    let fits = 0;
    while (left !== 0) {
      const bit = left & -left;
      left ^= bit;
      const row = from + 31 - Math.clz32(bit);
      const own = cell[row] as number; // rows are within the columns: checking each costs half the time
      if (isOut[own] === 1) continue;
      const ofSource = source[row] as number;
      const set = places[row] as number;
      const fails = (sourceFails[ofSource] as number) + 2 * (placesFail[set] as number);
      if (fails === 0) (ofCells[own] as number)++;
      if (cellFails[own] !== 0 || fails === 3) continue;
      if (fails < 2) (ofSources[ofSource] as number) += 1;
      if (fails !== 1) (ofPlaces[set] as number) += 1;
      if (fails !== 0) continue;
      fits |= bit;
      total++;
      const report = document[row] as number;
      if (seen[report] === 0) {
        seen[report] = 1;
        documents++;
      }
    }
    fitting[word] = fits;
  }
  sums.total = total;
  sums.documents = documents;
}

function wholeWord(left: number): number {
  return left >= WORD ? -1 : (1 << left) - 1;
}

/** Rows without a day that fit in everything but the days. */
function countUndated(columns: ClaimColumns, { cellFails, sourceFails, placesFail, beside }: Conditions): number {
  let count = 0;
  for (let row = columns.dated; row < columns.rows; row++) {
    if (beside !== null && (((beside[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 0) continue;
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
    for (const [at, cell] of names.cells.all.entries())
      if (((cellFails[at] ?? 0) & ~(1 << own)) === 0) add(cell.split(SEPARATOR)[own] || NONE, sums.cells[at] ?? 0);
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
