import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Incident } from '../model/situation.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import type { CaseFile } from './case-file.ts';
import { changesSince, lastChange } from './changes.ts';
import { dayNumber, NO_DAY } from './claim-index/day-number.ts';
import { soOthersCanGo } from './claim-index/slices.ts';
import { meantBy, SEPARATOR, small } from './claim-index/who-is-meant.ts';
import { incidentsOfClaims } from './claim-search.ts';
import { type IncidentFilter, slugsMeant } from './filter.ts';
import { listed } from './linking.ts';
import {
  hasName,
  type IncidentMark,
  type MarkColumns,
  markColumns,
  type NamesOfMarks,
  namesOf,
  rowsOf,
} from './mark-columns.ts';
import type { Tables } from './tables.ts';

/** A mark, and whom and where its incident names. */
interface KeptMark extends IncidentMark {
  from: string | null;
  to: string | null;
  /** `actor party name`, joined. */
  actors: readonly string[];
  /** Small letters: names, provinces and countries. */
  names: readonly string[];
  areas: readonly string[];
  /** Slugs of the parties, ids of the places. */
  parties: readonly string[];
  places: readonly string[];
}

/** All marks of a case as they were at a change of it, in order. Every filter walks them: some 30 ms for 50,000. */
interface Kept {
  change: number;
  marks: readonly KeptMark[];
  /** Their days as numbers, `NO_DAY` for none: reading them from 50,000 objects takes 70 ms. */
  first: Int32Array;
  last: Int32Array;
  columns: MarkColumns;
  parties: NamesOfMarks;
  places: NamesOfMarks;
}

const kept = new WeakMap<Kysely<Tables>, Promise<Kept>>();

/** Every incident of a filter as a row, by day, those without one last; `undated`: how many only lack a day. */
export async function incidentMarks(
  file: CaseFile,
  { limit: _, offset: __, ...filter }: IncidentFilter,
): Promise<{ columns: MarkColumns; undated: number }> {
  const { marks, first, last, columns } = await marksOf(file);
  const { since: _from, until: _to, undated: _undated, ...asked } = filter;
  const fits = Object.values(asked).every((value) => value === undefined) ? null : await testOf(file, filter);
  const { since, until, undated: withoutDay = false } = filter;
  const asksForDays = !withoutDay && (since !== undefined || until !== undefined);
  const [begin, end] = [since === undefined ? 0 : dayNumber(since), dayNumber(until ?? null)];
  // What began before `since` and reaches into it counts too.
  const rows: number[] = [];
  let undated = 0;
  for (let at = 0; at < marks.length; at++) {
    const dated = first[at] !== NO_DAY;
    if (withoutDay && dated) continue;
    if (asksForDays && dated && ((first[at] ?? 0) > end || (last[at] ?? 0) < begin)) continue;
    const mark = fits === null ? undefined : marks[at];
    if (mark && !fits?.(mark)) continue;
    if (asksForDays && !dated) undated++;
    else rows.push(at);
  }
  return { columns: rowsOf(columns, rows), undated };
}

export interface BesideAsked {
  /** Parties of which an incident is to name both. */
  pairs: readonly (readonly [string, string])[];
  /** Ids of places. */
  places: readonly string[];
  /** Days (ISO dates, inclusive) into which it reaches. */
  since: string;
  until: string;
}

/** An incident that may be beside another one, and when it began (ISO date or date-time). */
export interface IncidentBeside {
  id: string;
  begun: string;
}

/** Incidents that name both of a pair or one of the places, in the order in which they began; without reading them. */
export async function incidentsBeside(file: CaseFile, asked: BesideAsked): Promise<IncidentBeside[]> {
  const { columns, first, last, parties, places } = await marksOf(file);
  const [begin, end] = [dayNumber(asked.since), dayNumber(asked.until)];
  const wanted = asked.places.flatMap((place) => places.numbers.get(place) ?? []);
  const pairs = asked.pairs.map(([one, other]) => [parties.numbers.get(one) ?? -1, parties.numbers.get(other) ?? -1]);
  const found: IncidentBeside[] = [];
  for (let at = 0; at < first.length && (first[at] ?? NO_DAY) <= end; at++) {
    if ((last[at] ?? 0) < begin) continue;
    const isBeside =
      wanted.some((place) => hasName(places, at, place)) ||
      pairs.some((pair) => pair.every((party) => hasName(parties, at, party)));
    const [id, begun] = [columns.id[at], columns.from[at]];
    if (isBeside && id !== undefined && begun) found.push({ id, begun });
  }
  return found.sort((a, b) => (a.begun !== b.begun ? (a.begun < b.begun ? -1 : 1) : a.id < b.id ? -1 : 1));
}

/** What a filter asks of a mark, all but its days. */
async function testOf(file: CaseFile, filter: IncidentFilter): Promise<(mark: KeptMark) => boolean> {
  const { types, statuses, kind, unplaced, place } = filter;
  const ids = await throughClaims(file, filter);
  const isMeant = filter.actor ? meantBy({ typed: filter.actor, slugs: await slugsMeant(file, filter.actor) }) : null;
  const known = new Map<string, boolean>();
  const names = (who: string): boolean => {
    const fits = known.get(who) ?? isMeant?.(who) ?? false;
    known.set(who, fits);
    return fits;
  };
  const typed = place === undefined ? undefined : small(place);
  return (mark) =>
    !(types && !types.includes(mark.type)) &&
    !(statuses && !statuses.includes(mark.status)) &&
    !(kind && mark.type !== kind) &&
    !(unplaced && mark.where !== null) &&
    !(ids && !ids.has(mark.id)) &&
    !(isMeant && !mark.actors.some(names)) &&
    (!typed || mark.areas.includes(typed) || mark.names.some((name) => name.startsWith(typed)));
}

/** Incidents of which some claim fits what is asked of claims only; null where nothing is. */
async function throughClaims(file: CaseFile, filter: IncidentFilter): Promise<ReadonlySet<string> | null> {
  const { claimant, stance, text, document } = filter;
  if (!claimant && !stance && !text && !document) return null;
  return incidentsOfClaims(file, {
    ...(claimant && { claimant: [claimant] }),
    ...(stance && { stance: [stance] }),
    ...(text && { text }),
    ...(document && { document }),
  });
}

/** The marks as they are now: of those kept only what changed since is read again. */
async function marksOf(file: CaseFile): Promise<Kept> {
  const before = kept.get(file.db);
  const now = before === undefined ? readAll(file) : before.then((known) => broughtUp(file, known));
  kept.set(file.db, now);
  now.catch(() => kept.delete(file.db));
  return now;
}

/** Marks read in one go, so that others are served in between. */
const AT_ONCE = 2_000;

async function readAll(file: CaseFile): Promise<Kept> {
  const change = await lastChange(file.db);
  const marks: KeptMark[] = [];
  for (let last: string | undefined = ''; last !== undefined; ) {
    const next = sql`incident_marks.id IN (SELECT id FROM incident_marks WHERE id > ${last} ORDER BY id LIMIT ${AT_ONCE})`;
    const part: KeptMark[] = await readMarks(file.db, next);
    for (const mark of part) marks.push(mark);
    last = part.length < AT_ONCE ? undefined : part.reduce((most, { id }) => (id > most ? id : most), '');
    await soOthersCanGo();
  }
  // Somebody may have written between two slices.
  return broughtUp(file, await withDays(change, marks));
}

async function withDays(change: number, unsorted: KeptMark[]): Promise<Kept> {
  const marks = unsorted.sort(byDay);
  const first = Int32Array.from(marks, ({ from }) => dayNumber(from));
  const last = Int32Array.from(marks, ({ from, to }) => dayNumber(to ?? from));
  await soOthersCanGo();
  const columns = markColumns(marks);
  await soOthersCanGo();
  const parties = namesOf(marks.map((mark) => mark.parties));
  const places = namesOf(marks.map((mark) => mark.places));
  return { change, marks, first, last, columns, parties, places };
}

async function broughtUp(file: CaseFile, known: Kept): Promise<Kept> {
  const change = await lastChange(file.db);
  if (change === known.change) return known;
  const changes = await changesSince(file.db, known.change);
  if (changes === 'all') return readAll(file);
  if (changes.incidents.length === 0) return { ...known, change };
  const gone = new Set(changes.incidents);
  const left = known.marks.filter(({ id }) => !gone.has(id));
  const read = await readMarks(file.db, sql`incident_marks.id IN ${listed(changes.incidents)}`);
  return withDays(change, [...left, ...read]);
}

/** Only this room writes what it is made of. */
interface StoredMark extends Pick<Incident, 'id' | 'type' | 'status' | 'title'> {
  when: When | null;
  where: Where | null;
  claims: number;
  from: string | null;
  to: string | null;
  actors: [string | null, string | null, string][];
  places: [string, string | null, string | null, string | null][];
}

/** As one text of JSON: 50,000 rows one by one take three times as long. */
async function readMarks(db: Kysely<Tables>, where: RawBuilder<unknown>): Promise<KeptMark[]> {
  const { rows } = await sql<{ marks: string }>`SELECT json_group_array(json_object('id', incident_marks.id,
      'type', incident_marks.type, 'status', incident_marks.status, 'title', incident_marks.title,
      'when', json(happened), 'where', json(place), 'claims', claims, 'from', from_day, 'to', to_day,
      'actors', (SELECT json_group_array(json_array(actor, party, name)) FROM incident_actors
        WHERE incident = incident_marks.id),
      'places', (SELECT json_group_array(json_array(name, admin1, country, place)) FROM incident_places
        WHERE incident = incident_marks.id))) AS marks
    FROM incident_marks JOIN incidents ON incidents.id = incident_marks.id WHERE ${where}`.execute(db);
  return (JSON.parse(rows[0]?.marks ?? '[]') as StoredMark[]).map(({ actors, places, ...mark }) => ({
    ...mark,
    actors: actors.map(([actor, party, name]) => [actor ?? '', party ?? '', name].join(SEPARATOR)),
    names: places.map(([name]) => small(name)),
    areas: places.flatMap(([, ...areas]) => areas.slice(0, 2).flatMap((area) => (area === null ? [] : small(area)))),
    parties: [...new Set(actors.flatMap(([, party]) => party ?? []))],
    places: places.flatMap(([, , , place]) => place ?? []),
  }));
}

function byDay(a: KeptMark, b: KeptMark): number {
  const [x, y] = [a.from ?? '~', b.from ?? '~'];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
