import type { Incident } from '../model/situation.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';

/** What a mark on timeline or map is drawn from. */
export interface IncidentMark extends Pick<Incident, 'id' | 'type' | 'status' | 'title'> {
  when: When | null;
  /** The finest place that has coordinates, else the first one. */
  where: Where | null;
  claims: number;
}

/** Marks as a column each: those of neighbouring days lie together, where objects lie all over memory. */
export function markColumns(marks: readonly IncidentMark[]) {
  return {
    id: marks.map(({ id }) => id),
    type: marks.map(({ type }) => type),
    status: marks.map(({ status }) => status),
    from: marks.map(({ when }) => when?.from ?? null),
    to: marks.map(({ when }) => when?.to ?? null),
    grain: marks.map(({ when }) => when?.grain ?? null),
    approximate: marks.map(({ when }) => when?.approximate ?? false),
    published: marks.map(({ when }) => when?.basis === 'published'),
    precision: marks.map(({ where }) => where?.precision ?? null),
    lat: marks.map(({ where }) => where?.lat ?? null),
    lon: marks.map(({ where }) => where?.lon ?? null),
    country: marks.map(({ where }) => where?.country ?? null),
    admin1: marks.map(({ where }) => where?.admin1 ?? null),
    claims: marks.map(({ claims }) => claims),
    title: marks.map(({ title }) => title),
    place: marks.map(({ where }) => where?.name ?? null),
  };
}

export type MarkColumns = ReturnType<typeof markColumns>;

/** Some rows of the columns. */
export function rowsOf(columns: MarkColumns, rows: readonly number[]): MarkColumns {
  const some = Object.entries(columns).map(([name, column]) => [name, rows.map((row) => column[row])]);
  return Object.fromEntries(some) as MarkColumns; // the very columns, in as many rows as are asked for
}

/** Of each mark the numbers of its names: those of mark n from `starts[n]` to `starts[n + 1]`. */
export interface NamesOfMarks {
  numbers: ReadonlyMap<string, number>;
  starts: Uint32Array;
  of: Uint32Array;
}

export function namesOf(lists: readonly (readonly string[])[]): NamesOfMarks {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(lists.length + 1);
  const of: number[] = [];
  for (const [at, list] of lists.entries()) {
    for (const name of list) {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      of.push(number);
    }
    starts[at + 1] = of.length;
  }
  return { numbers, starts, of: Uint32Array.from(of) };
}

/** Whether a mark has a name; `name` is its number. */
export function hasName({ starts, of }: NamesOfMarks, mark: number, name: number): boolean {
  const end = starts[mark + 1] ?? 0;
  for (let at = starts[mark] ?? end; at < end; at++) if (of[at] === name) return true;
  return false;
}
