import { Names } from './names.ts';
import { orderByDay } from './order-by-day.ts';
import { soOthersCanGo } from './slices.ts';

/** As narrow as its numbers allow: what is walked for each filter is to lie in little memory. */
export type Numbers = Uint16Array | Uint32Array;

/**
 * The facets of all claims of a case, a column each. Rows lie in the order of the day they were said, as a list of claims
 * shows them first; of one day by document and place in its text. What is a text has a number in `names`.
 */
export interface ClaimColumns {
  rows: number;
  /** Twice the key of its row in the case file; of a claim that was rejected twice its number in `names`, and one. */
  key: Uint32Array;
  document: Uint32Array;
  /** Which of its report's claims it is, in the order of the text. */
  place: Uint32Array;
  day: Int32Array;
  /** The last day, where it holds longer than one. */
  to: Int32Array;
  /** The day it was said or, where that is not told, published. */
  said: Int32Array;
  /** What kind, stance, certainty, party, review and reader it has, taken together: a case has a few hundred such. */
  cell: Numbers;
  source: Numbers;
  claimant: Numbers;
  places: Numbers;
  /** 0 where it belongs to none. */
  incident: Uint32Array;
  /** Rows that name somebody: those of number n from `actorStarts[n]` to `actorStarts[n + 1]`. */
  actorStarts: Uint32Array;
  actorRows: Uint32Array;
  /** The row of each key; -1 where there is none. */
  rowOfKey: Int32Array;
}

export class CaseNames {
  readonly documents: Names;
  /** `kind stance certainty party review reader`, joined. */
  readonly cells: Names;
  readonly sources: Names;
  /** `actor party name`, joined, of claimants and of everybody named. */
  readonly claimants: Names;
  readonly actors: Names;
  /** `country admin1 name`, joined. */
  readonly places: Names;
  /** Numbers of places, joined; what several claims tell as their places is one set. */
  readonly placeSets: Names;
  readonly incidents: Names;
  readonly rejected: Names;

  constructor(known: Partial<Record<keyof CaseNames, readonly string[]>> = {}) {
    this.documents = new Names(known.documents);
    this.cells = new Names(known.cells);
    this.sources = new Names(known.sources);
    this.claimants = new Names(known.claimants);
    this.actors = new Names(known.actors);
    this.places = new Names(known.places);
    this.placeSets = new Names(known.placeSets ?? ['']);
    this.incidents = new Names(known.incidents ?? ['']);
    this.rejected = new Names(known.rejected);
  }
}

/** Columns that are one number a row and move with it. */
const MOVED = ['key', 'document', 'place', 'day', 'to', 'said', 'incident'] as const;
const NUMBERED = ['cell', 'source', 'claimant', 'places'] as const;

/** Rows as they are read: by document and place in its text. */
export class RowsRead {
  rows = 0;
  readonly key: Uint32Array;
  readonly document: Uint32Array;
  readonly place: Uint32Array;
  readonly day: Int32Array;
  readonly to: Int32Array;
  readonly said: Int32Array;
  readonly cell: Uint32Array;
  readonly source: Uint32Array;
  readonly claimant: Uint32Array;
  readonly places: Uint32Array;
  readonly incident: Uint32Array;
  /** Who is named in which claim: pairs of key and actor. */
  readonly named: { key: number[]; actor: number[] } = { key: [], actor: [] };

  constructor(most: number) {
    this.key = new Uint32Array(most);
    this.document = new Uint32Array(most);
    this.place = new Uint32Array(most);
    this.day = new Int32Array(most);
    this.to = new Int32Array(most);
    this.said = new Int32Array(most);
    this.cell = new Uint32Array(most);
    this.source = new Uint32Array(most);
    this.claimant = new Uint32Array(most);
    this.places = new Uint32Array(most);
    this.incident = new Uint32Array(most);
  }
}

export const NO_COLUMNS: ClaimColumns = {
  ...new RowsRead(0),
  actorStarts: new Uint32Array(1),
  actorRows: new Uint32Array(0),
  rowOfKey: new Int32Array(0),
};

/** The columns without the rows of some documents and with those that were read, each in its place; in slices, so that others are served. */
export async function withRows(
  before: ClaimColumns,
  gone: ReadonlySet<number>,
  read: RowsRead,
  names: CaseNames,
): Promise<ClaimColumns> {
  const from = mergedOrder(before, gone, read, names);
  const rows = from.length;
  const moved = {} as Pick<ClaimColumns, (typeof MOVED)[number]>; // each is set below
  for (const name of MOVED) {
    Object.assign(moved, { [name]: gathered(before[name], read[name], from) });
    await soOthersCanGo();
  }
  const sizes = {
    cell: names.cells.all.length,
    source: names.sources.all.length,
    claimant: names.claimants.all.length,
    places: names.placeSets.all.length,
  };
  const numbered = {} as Pick<ClaimColumns, (typeof NUMBERED)[number]>; // each is set below
  for (const name of NUMBERED) {
    Object.assign(numbered, { [name]: numbers(before[name], read[name], from, sizes[name]) });
    await soOthersCanGo();
  }
  const rowOfKey = rowsOfKeys(moved.key);
  await soOthersCanGo();
  return {
    rows,
    ...moved,
    ...numbered,
    ...namedRows(before, read, { from, rowOfKey, actors: names.actors.all.length }),
    rowOfKey,
  };
}

/** For each row of the merged columns where it comes from: a row of `before`, or, as `-1 - n`, row n of those read. */
function mergedOrder(before: ClaimColumns, gone: ReadonlySet<number>, read: RowsRead, names: CaseNames): Int32Array {
  const added = orderByDay(read.said.subarray(0, read.rows));
  const ids = names.documents.all;
  const from = new Int32Array(before.rows + read.rows);
  let size = 0;
  let next = 0;
  const isBefore = (row: number, other: number): boolean => {
    const [a, b] = [read.said[row] ?? 0, before.said[other] ?? 0];
    if (a !== b) return a < b;
    return (ids[read.document[row] ?? 0] ?? '') < (ids[before.document[other] ?? 0] ?? '');
  };
  for (let other = 0; other < before.rows; other++) {
    if (gone.has(before.document[other] ?? 0)) continue;
    for (; next < added.length && isBefore(added[next] ?? 0, other); next++) from[size++] = -1 - (added[next] ?? 0);
    from[size++] = other;
  }
  for (; next < added.length; next++) from[size++] = -1 - (added[next] ?? 0);
  return from.subarray(0, size);
}

function gathered<T extends Uint32Array | Int32Array>(before: T, read: T, from: Int32Array): T {
  const out = before instanceof Uint32Array ? new Uint32Array(from.length) : new Int32Array(from.length);
  gather(out, before, read, from);
  return out as T; // the same sort of array as `before`
}

function numbers(before: Numbers, read: Numbers, from: Int32Array, most: number): Numbers {
  const out = most <= 2 ** 16 ? new Uint16Array(from.length) : new Uint32Array(from.length);
  gather(out, before, read, from);
  return out;
}

type Column = Numbers | Int32Array;

function gather(out: Column, before: Column, read: Column, from: Int32Array): void {
  for (let row = 0; row < from.length; row++) {
    const source = from[row] as number; // within the rows
    out[row] = (source >= 0 ? before[source] : read[-1 - source]) as number;
  }
}

function rowsOfKeys(keys: Uint32Array): Int32Array {
  let most = 0;
  for (const key of keys) if (key > most) most = key;
  const rows = new Int32Array(most + 1).fill(-1);
  for (let row = 0; row < keys.length; row++) rows[keys[row] ?? 0] = row;
  return rows;
}

interface Placed {
  from: Int32Array;
  rowOfKey: Int32Array;
  actors: number;
}

function namedRows(
  before: ClaimColumns,
  { named }: RowsRead,
  { from, rowOfKey, actors }: Placed,
): Pick<ClaimColumns, 'actorStarts' | 'actorRows'> {
  const rowNow = new Int32Array(before.rows).fill(-1);
  for (let row = 0; row < from.length; row++) {
    const source = from[row] ?? -1;
    if (source >= 0) rowNow[source] = row;
  }
  const counts = new Uint32Array(actors + 1);
  const each = (take: (actor: number, row: number) => void): void => {
    for (let actor = 0; actor + 1 < before.actorStarts.length; actor++)
      for (let at = before.actorStarts[actor] ?? 0; at < (before.actorStarts[actor + 1] ?? 0); at++) {
        const row = rowNow[before.actorRows[at] ?? 0] ?? -1;
        if (row >= 0) take(actor, row);
      }
    for (let at = 0; at < named.key.length; at++) {
      const row = rowOfKey[named.key[at] ?? 0] ?? -1;
      if (row >= 0) take(named.actor[at] ?? 0, row);
    }
  };
  each((actor) => {
    counts[actor + 1] = (counts[actor + 1] ?? 0) + 1;
  });
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  const actorStarts = counts.slice();
  const actorRows = new Uint32Array(counts.at(-1) ?? 0);
  each((actor, row) => {
    const at = counts[actor] ?? 0;
    actorRows[at] = row;
    counts[actor] = at + 1;
  });
  return { actorStarts, actorRows };
}
