import type { Kysely } from 'kysely';
import type { CaseFile } from './case-file.ts';
import { dayNumber, NO_DAY } from './claim-index/day-number.ts';
import { meantBy, small } from './claim-index/who-is-meant.ts';
import { incidentsOfClaims } from './claim-search.ts';
import { type IncidentFilter, slugsMeant } from './filter.ts';
import { type KeptMarks, marksBroughtUp, readAllMarks } from './kept-marks.ts';
import type { MarkColumns } from './mark-columns.ts';
import type { Tables } from './tables.ts';

const kept = new WeakMap<Kysely<Tables>, Promise<KeptMarks>>();

/** The marks of a filter: which rows of the columns of all of them. Who is given them leaves them as they are. */
export interface FoundMarks {
  columns: MarkColumns;
  /** In order. */
  rows: readonly number[];
  undated: number;
}

/** Every incident of a filter as a row, by day, those without one last; `undated`: how many only lack a day. */
export async function incidentMarks(
  file: CaseFile,
  { limit: _, offset: __, ...filter }: IncidentFilter,
): Promise<FoundMarks> {
  const marks = await marksOf(file);
  const { first, last, columns } = marks;
  const { since: _from, until: _to, undated: _undated, ...asked } = filter;
  const fits = Object.values(asked).every((value) => value === undefined) ? null : await testOf(file, marks, filter);
  const { since, until, undated: withoutDay = false } = filter;
  const asksForDays = !withoutDay && (since !== undefined || until !== undefined);
  const [begin, end] = [since === undefined ? 0 : dayNumber(since), dayNumber(until ?? null)];
  // What began before `since` and reaches into it counts too.
  const rows: number[] = [];
  let undated = 0;
  for (let at = 0; at < first.length; at++) {
    const dated = first[at] !== NO_DAY;
    if (withoutDay && dated) continue;
    if (asksForDays && dated && ((first[at] ?? 0) > end || (last[at] ?? 0) < begin)) continue;
    if (fits !== null && !fits(at)) continue;
    if (asksForDays && !dated) undated++;
    else rows.push(at);
  }
  return { columns, rows, undated };
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
  const wanted = asked.places.map((place) => places.names.find(place)).filter((place) => place >= 0);
  const pairs = asked.pairs.map((pair) => pair.map((party) => parties.names.find(party)));
  const found: IncidentBeside[] = [];
  for (let at = 0; at < first.length && (first[at] ?? NO_DAY) <= end; at++) {
    if ((last[at] ?? 0) < begin) continue;
    const isBeside =
      wanted.some((place) => places.has(at, place)) ||
      pairs.some((pair) => pair.every((party) => parties.has(at, party)));
    const [id, begun] = [columns.id[at], columns.from[at]];
    if (isBeside && id !== undefined && begun) found.push({ id, begun });
  }
  return found.sort((a, b) => (a.begun !== b.begun ? (a.begun < b.begun ? -1 : 1) : a.id < b.id ? -1 : 1));
}

/** What a filter asks of a mark, all but its days; by the place of the mark. */
async function testOf(
  file: CaseFile,
  { columns, actors, names, areas }: KeptMarks,
  filter: IncidentFilter,
): Promise<(mark: number) => boolean> {
  const { types, statuses, kind, unplaced, actor, place } = filter;
  const ids = await throughClaims(file, filter);
  const meant = actor ? actors.fitting(meantBy({ typed: actor, slugs: await slugsMeant(file, actor) })) : null;
  const typed = place === undefined ? '' : small(place);
  const there = typed
    ? { names: names.fitting((name) => name.startsWith(typed)), areas: areas.fitting((area) => area === typed) }
    : null;
  const { id, type, status, precision } = columns;
  return (mark) =>
    !(types && !types.includes(type[mark] ?? '')) &&
    !(statuses && !statuses.includes(status[mark] ?? '')) &&
    !(kind && type[mark] !== kind) &&
    !(unplaced && precision[mark] !== null) &&
    !(ids && !ids.has(id[mark] ?? '')) &&
    (meant === null || actors.hasAny(mark, meant)) &&
    (there === null || areas.hasAny(mark, there.areas) || names.hasAny(mark, there.names));
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
async function marksOf(file: CaseFile): Promise<KeptMarks> {
  const before = kept.get(file.db);
  const now = before === undefined ? readAllMarks(file) : before.then((known) => marksBroughtUp(file, known));
  kept.set(file.db, now);
  now.catch(() => kept.delete(file.db));
  return now;
}
