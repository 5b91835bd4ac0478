import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { CaseFile } from './case-file.ts';
import { changesSince, lastChange } from './changes.ts';
import { dayNumber, NO_DAY } from './claim-index/day-number.ts';
import { soOthersCanGo } from './claim-index/slices.ts';
import { SEPARATOR, small } from './claim-index/who-is-meant.ts';
import { listed } from './linking.ts';
import { addMark, type IncidentMark, type MarkColumns, noMarks, rowsOf } from './mark-columns.ts';
import { NamesOfMarks } from './names-of-marks.ts';
import type { Tables } from './tables.ts';

/**
 * All marks of a case as they were at a change of it, in order, with whom and where their incidents name. Columns and numbers:
 * as objects 50,000 of them take 100 MB, which V8 goes through whenever it clears up.
 */
export interface KeptMarks {
  change: number;
  /** Their days as numbers, `NO_DAY` for none. */
  first: Int32Array;
  last: Int32Array;
  columns: MarkColumns;
  /** `actor party name`, joined. */
  actors: NamesOfMarks;
  /** Small letters: names, provinces and countries. */
  names: NamesOfMarks;
  areas: NamesOfMarks;
  /** Slugs of the parties, ids of the places. */
  parties: NamesOfMarks;
  places: NamesOfMarks;
}

/** Marks read in one go, so that others are served in between. */
const AT_ONCE = 2_000;

export async function readAllMarks(file: CaseFile): Promise<KeptMarks> {
  const change = await lastChange(file.db);
  const read = new MarksRead();
  for (let last: string | undefined = ''; last !== undefined; ) {
    const next = sql`incident_marks.id IN (SELECT id FROM incident_marks WHERE id > ${last} ORDER BY id LIMIT ${AT_ONCE})`;
    const part: StoredMark[] = await storedMarks(file.db, next);
    for (const mark of part) read.add(mark);
    last = part.length < AT_ONCE ? undefined : part.reduce((most, { id }) => (id > most ? id : most), '');
    await soOthersCanGo();
  }
  // Somebody may have written between two slices.
  return marksBroughtUp(file, inOrder(change, new MarksRead().asKept(change), read, new Set()));
}

/** The same where nothing changed since. */
export async function marksBroughtUp(file: CaseFile, known: KeptMarks): Promise<KeptMarks> {
  const change = await lastChange(file.db);
  if (change === known.change) return known;
  const changes = await changesSince(file.db, known.change);
  if (changes === 'all') return readAllMarks(file);
  if (changes.incidents.length === 0) return { ...known, change };
  const read = new MarksRead();
  for (const mark of await storedMarks(file.db, sql`incident_marks.id IN ${listed(changes.incidents)}`)) read.add(mark);
  return inOrder(change, known, read, new Set(changes.incidents));
}

/** Only this room writes what it is made of. */
interface StoredMark extends IncidentMark {
  from: string | null;
  to: string | null;
  actors: [string | null, string | null, string][];
  places: [string, string | null, string | null, string | null][];
}

/** As one text of JSON: 50,000 rows one by one take three times as long. */
async function storedMarks(db: Kysely<Tables>, where: RawBuilder<unknown>): Promise<StoredMark[]> {
  const { rows } = await sql<{ marks: string }>`SELECT json_group_array(json_object('id', incident_marks.id,
      'type', incident_marks.type, 'status', incident_marks.status, 'title', incident_marks.title,
      'when', json(happened), 'where', json(place), 'claims', claims, 'from', from_day, 'to', to_day,
      'actors', (SELECT json_group_array(json_array(actor, party, name)) FROM incident_actors
        WHERE incident = incident_marks.id),
      'places', (SELECT json_group_array(json_array(name, admin1, country, place)) FROM incident_places
        WHERE incident = incident_marks.id))) AS marks
    FROM incident_marks JOIN incidents ON incidents.id = incident_marks.id WHERE ${where}`.execute(db);
  return JSON.parse(rows[0]?.marks ?? '[]') as StoredMark[];
}

/** Marks as they are read, in no order. */
class MarksRead {
  readonly first: number[] = [];
  readonly last: number[] = [];
  readonly columns = noMarks();
  readonly actors = new NamesOfMarks();
  readonly names = new NamesOfMarks();
  readonly areas = new NamesOfMarks();
  readonly parties = new NamesOfMarks();
  readonly places = new NamesOfMarks();
  readonly #texts = new Map<string | null, string | null>();

  add({ from, to, actors, places, ...mark }: StoredMark): void {
    addMark(this.columns, mark, this.#known);
    this.first.push(dayNumber(from));
    this.last.push(dayNumber(to ?? from));
    this.actors.add(actors.map(([actor, party, name]) => [actor ?? '', party ?? '', name].join(SEPARATOR)));
    this.names.add(places.map(([name]) => small(name)));
    this.areas.add(places.flatMap(([, ...areas]) => areas.slice(0, 2).flatMap((area) => small(area ?? '') || [])));
    this.parties.add([...new Set(actors.flatMap(([, party]) => party ?? []))]);
    this.places.add(places.flatMap(([, , , place]) => place ?? []));
  }

  asKept(change: number): KeptMarks {
    return { ...this, change, first: Int32Array.from(this.first), last: Int32Array.from(this.last) };
  }

  readonly #known = <T extends string | null>(text: T): T => {
    const known = this.#texts.get(text);
    if (known !== undefined) return known as T; // kept under itself
    this.#texts.set(text, text);
    return text;
  };
}

/** Those known but for some that are gone, and those read, by day; of one day by id. */
function inOrder(change: number, known: KeptMarks, read: MarksRead, gone: ReadonlySet<string>): KeptMarks {
  const rows: number[] = [];
  for (let at = 0; at < known.first.length; at++) if (!gone.has(known.columns.id[at] ?? '')) rows.push(at);
  for (let at = 0; at < read.first.length; at++) rows.push(-1 - at);
  const dayOf = (row: number) => (row < 0 ? read.first[-1 - row] : known.first[row]) ?? NO_DAY;
  const idOf = (row: number) => (row < 0 ? read.columns.id[-1 - row] : known.columns.id[row]) ?? '';
  rows.sort((a, b) => dayOf(a) - dayOf(b) || (idOf(a) < idOf(b) ? -1 : 1));
  const both = (name: 'actors' | 'names' | 'areas' | 'parties' | 'places') => known[name].inOrder(rows, read[name]);
  return {
    change,
    first: Int32Array.from(rows, dayOf),
    last: Int32Array.from(rows, (row) => (row < 0 ? read.last[-1 - row] : known.last[row]) ?? NO_DAY),
    columns: rowsOf(joined(known.columns, read.columns), rowsInBoth(rows, known.first.length)),
    actors: both('actors'),
    names: both('names'),
    areas: both('areas'),
    parties: both('parties'),
    places: both('places'),
  };
}

function joined(known: MarkColumns, read: MarkColumns): MarkColumns {
  const both = Object.entries(known).map(([name, column]) => [name, column.concat(read[name as keyof MarkColumns])]);
  return Object.fromEntries(both) as MarkColumns; // the very columns, with more rows
}

/** Where rows lie once those read stand behind those known. */
function rowsInBoth(rows: readonly number[], known: number): number[] {
  return rows.map((row) => (row < 0 ? known - 1 - row : row));
}
