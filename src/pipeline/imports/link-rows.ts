import { openActors } from '../../knowledge/actors.ts';
import { knowledgeOver } from '../../knowledge/files.ts';
import { type CaseFile, inOneTransaction } from '../../ledger/case-file.ts';
import { changesSince, lastChange } from '../../ledger/changes.ts';
import { homeCountries } from '../../ledger/datasets/home-countries.ts';
import { listImports } from '../../ledger/datasets/imports.ts';
import {
  decidedRowKeys,
  dropLinks,
  dropLinksOf,
  linksOfRows,
  putLinks,
  type StoredLink,
} from '../../ledger/datasets/links.ts';
import { type RowsWanted, rowsByKey, rowsWithin } from '../../ledger/datasets/rows.ts';
import { incidentsById } from '../../ledger/find-situation.ts';
import { incidentPages } from '../../ledger/pages-by-key.ts';
import { putRowFates, putState, stateOf } from '../../ledger/situation.ts';
import { type Candidate, type Said, settleLinks } from '../../link/rows/settle-links.ts';
import { ROW_NEEDED, ROW_PERHAPS, weighRow } from '../../link/rows/weigh-row.ts';
import type { Incident } from '../../model/situation.ts';
import { openKinship } from './kinship.ts';
import { rowDecisions, saidOfRows } from './said-of-rows.ts';
import { openRows, type RowReader } from './stored-rows.ts';

/** What the links of a case were made from. */
const LINKED = 'row links';
/** Raised whenever the same rows, incidents and decisions may give other links. */
const VERSION = 4;

/** More rows than so many of one incident are a crowd that nobody looks through; the likest are kept. Guess. */
const MOST_OF_INCIDENT = 500;

/**
 * Takes rows of imports for incidents, or not, anew for whatever changed since it was last done; with `all` for everything. What
 * people said of rows goes before. Nothing is done in a case without imports and such decisions.
 */
export async function linkRows(file: CaseFile, { all = false } = {}): Promise<void> {
  const imports = (await listImports(file)).filter(({ record }) => record.finished !== null);
  const before = await stateOf(file.db, LINKED);
  const made = await rowDecisions(file);
  if (imports.length === 0 && before === null && made.length === 0) return;
  const keys = imports.map(({ record }) => record.key).join(',');
  const home = imports.length > 0 ? await homeCountries(file, HOME_SHARE) : [];
  const basis = `${VERSION} ${keys} ${knowledgeOver() ?? '-'} ${home.join(',')}`;
  const change = await lastChange(file.db);
  const { said, fates } = await saidOfRows(file, made);
  await inOneTransaction(file, (db) => putRowFates(db, fates));
  const decided = made.map(({ id }) => id).join(',');
  const [basisBefore, changeBefore, decidedBefore = ''] = (before ?? '').split('|');
  const isSameBasis = !all && basisBefore === basis;
  if (isSameBasis && changeBefore === String(change) && decidedBefore === decided) return;
  const changes = isSameBasis ? await changesSince(file.db, Number(changeBefore)) : 'all';
  const rows = await openRows(file);
  const touched = new Set([...said.keys(), ...(await decidedRowKeys(file.db))]);
  if (changes === 'all') {
    for (const row of await dropLinks(file.db, 'all')) touched.add(row);
    for await (const incidents of incidentPages(file)) await weighIncidents(file, incidents, { rows, home, touched });
  } else if (changes.incidents.length > 0) {
    for (const row of await dropLinks(file.db, changes.incidents)) touched.add(row);
    await weighIncidents(file, await incidentsById(file, changes.incidents), { rows, home, touched });
  }
  await settle(file, touched, { said, rows });
  // Written last: a run that is killed before begins anew.
  await putState(file.db, LINKED, `${basis}|${change}|${decided}`);
}

/** A country that so many of its incidents are in is where a case is at home. A guess. */
const HOME_SHARE = 0.3;

interface Weighing {
  rows: RowReader;
  /** Where incidents that name no country are looked for. */
  home: readonly string[];
  /** Rows that are to be settled. */
  touched: Set<number>;
}

/** Writes what each incident may be among the rows; which one a row is, is settled afterwards. */
async function weighIncidents(
  file: CaseFile,
  incidents: readonly Incident[],
  { rows, home, touched }: Weighing,
): Promise<void> {
  const found: StoredLink[] = [];
  const isKin = openKinship();
  for (const incident of incidents) {
    const wanted = wantedOf(incident, home);
    if (wanted === null) continue;
    const own: StoredLink[] = [];
    for (const stored of await rowsWithin(file.db, wanted)) {
      const weighed = weighRow(rows.read(stored), incident, isKin);
      if (weighed.against !== null || weighed.score < ROW_PERHAPS) continue;
      const { score, reasons } = weighed;
      own.push({
        row: stored.key,
        link: { incident: incident.id, state: 'perhaps', score, needed: ROW_NEEDED, reasons },
      });
    }
    own.sort((a, b) => b.link.score - a.link.score || a.row - b.row);
    found.push(...own.slice(0, MOST_OF_INCIDENT));
  }
  for (const { row } of found) touched.add(row);
  if (found.length > 0) await inOneTransaction(file, (db) => putLinks(db, found));
}

const NOBODY_SAID: Said = { is: new Map(), isNot: new Map() };
/** Rows that are settled in one transaction. */
const AT_ONCE = 2_000;

interface Settling {
  said: ReadonlyMap<number, Said>;
  rows: RowReader;
}

async function settle(file: CaseFile, touched: ReadonlySet<number>, settling: Settling): Promise<void> {
  const rows = [...touched].sort((a, b) => a - b);
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const part = rows.slice(at, at + AT_ONCE);
    const forced = await forcedLinks(file, part, settling);
    await inOneTransaction(file, async (db) => {
      const links = await linksOfRows(db, part);
      const unasked = [...links].flatMap(([row, own]) =>
        own.filter(isForced).map(({ incident }) => ({ row, incident })),
      );
      await dropLinksOf(db, unasked);
      const settled = part.flatMap((row) => {
        const own = (links.get(row) ?? []).filter((link) => !isForced(link));
        const known = new Set(own.map(({ incident }) => incident));
        const more = (forced.get(row) ?? []).filter(({ incident }) => !known.has(incident));
        return settleLinks([...own, ...more], settling.said.get(row) ?? NOBODY_SAID).map((link) => ({ row, link }));
      });
      await putLinks(db, settled);
    });
  }
}

/** Whether a link is there only because a person put the row to the incident. */
function isForced({ score, against }: Candidate): boolean {
  return against !== undefined || score < ROW_PERHAPS;
}

/** Links of rows that people put to incidents which too little speaks for, or something against. */
async function forcedLinks(
  file: CaseFile,
  part: readonly number[],
  { said, rows }: Settling,
): Promise<Map<number, Candidate[]>> {
  const wanted = new Map(
    part.flatMap((row) => [...(said.get(row)?.is.keys() ?? [])].map((incident) => [row, incident] as const)),
  );
  const stored = await rowsByKey(file, [...wanted.keys()]);
  const incidents = new Map((await incidentsById(file, [...wanted.values()])).map((each) => [each.id, each]));
  const out = new Map<number, Candidate[]>();
  const isKin = openKinship();
  for (const row of stored) {
    const incident = incidents.get(wanted.get(row.key) ?? '');
    if (!incident) continue;
    const weighed = weighRow(rows.read(row), incident, isKin);
    const { id } = incident;
    out.set(row.key, [
      weighed.against === null
        ? { incident: id, score: weighed.score, reasons: weighed.reasons }
        : { incident: id, score: 0, reasons: [], against: weighed.against },
    ]);
  }
  return out;
}

const DAY = 86_400_000;
/** As long before a report that names no day as it may still speak of; and a night on either side of a day that is named. */
const DAYS_BACK = 5;
const NIGHT = 1;
/** A stretch of months ("in 2025") holds too many events for any to be told by it. Guess. */
const LONGEST_DAYS = 62;
/** Degrees around the exact places of an incident: more than a province is large. */
const AROUND = 3;

/** Where rows of an incident are looked for; null where it has no day, or nowhere to look. */
function wantedOf({ when, where, sides }: Incident, home: readonly string[]): RowsWanted | null {
  if (when === null) return null;
  const [first, last] = [Date.parse(when.from.slice(0, 10)) / DAY, Date.parse(when.to.slice(0, 10)) / DAY];
  if (last - first > LONGEST_DAYS) return null;
  const from = first - (when.basis === 'published' ? DAYS_BACK : NIGHT);
  const homes = [...sides.agents, ...sides.targets].flatMap(({ party }) => homesOf(party));
  const told = [...where.flatMap(({ country }) => country ?? []), ...homes];
  const countries = [...new Set(told.length > 0 ? told : home)].sort();
  const points = where.flatMap(({ lat, lon, precision }) =>
    lat === null || lon === null || precision > 3 ? [] : [{ lat, lon }],
  );
  const exact = points.length > 0 && points.length === where.length;
  const [lats, lons] = [points.map(({ lat }) => lat), points.map(({ lon }) => lon)];
  const box = exact
    ? ([
        Math.min(...lats) - AROUND,
        Math.max(...lats) + AROUND,
        Math.min(...lons) - AROUND,
        Math.max(...lons) + AROUND,
      ] as const)
    : null;
  return { countries, from, to: last + NIGHT, box };
}

/** What happens on a border is in one dataset's country or the other's: rows of the sides' own countries are looked at too. */
function homesOf(party: string | null): readonly string[] {
  if (party === null) return [];
  const actors = openActors();
  const iso = actors.states.get(party)?.iso;
  return iso ? [iso] : (actors.groups.get(party)?.countries ?? []);
}
