import { setImmediate } from 'node:timers/promises';
import { openDatasets } from '../../knowledge/datasets.ts';
import { openCodebooks } from '../../knowledge/numbers.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { likeliestLinks, linkedSums, perhapsCounts } from '../../ledger/datasets/links.ts';
import { countRows, type RowReach, reachOf, rowsByKey, rowsWithoutIncident } from '../../ledger/datasets/rows.ts';
import { claimsOfIncidents } from '../../ledger/find-claims.ts';
import { keptWhileUnchanged } from '../../ledger/kept-while-unchanged.ts';
import { incidentPages } from '../../ledger/pages-by-key.ts';
import { isViolence } from '../../link/event-families.ts';
import { differencesOf } from '../../link/rows/row-differences.ts';
import type { Claim } from '../../model/claim.ts';
import type { Difference } from '../../model/comparison.ts';
import type { DatasetName, DatasetRow, RowDeaths } from '../../model/dataset.ts';
import type { Incident } from '../../model/situation.ts';
import { differenceWords } from '../../publish/words/death-words.ts';
import { codedTollsOf } from '../coded-tolls.ts';
import { CaseWindow } from './case-window.ts';
import { openKinship } from './kinship.ts';
import { openRows, type RowReader } from './stored-rows.ts';

/** An incident as it stands beside a dataset, without what only a page shows. Days are ISO; null where none is told. */
export interface IndexedIncident {
  id: string;
  title: string;
  day: string | null;
  until: string | null;
  told: RowDeaths | null;
  ours: RowDeaths | null;
  /** Null where the dataset counts nobody, or has no row for it. */
  theirs: RowDeaths | null;
  difference: number | null;
  differs: readonly Difference[];
  rows: number;
  perhaps: number;
}

/** A row that no incident is taken for, as filters ask for it; names in small letters. */
export interface IndexedRow {
  key: number;
  /** ISO. */
  from: string;
  to: string;
  deaths: RowDeaths;
  names: string[];
  /** Country and province. */
  areas: string[];
  slugs: string[];
  sides: string[];
}

/** A case beside one dataset, whole. */
export interface ComparisonIndex {
  dataset: DatasetName;
  /** Keys of its imports that rows are compared of. */
  imports: readonly number[];
  rows: number;
  reach: RowReach;
  /** By day, those without one last. */
  both: readonly IndexedIncident[];
  lacking: readonly IndexedIncident[];
  /** Incidents that are neither. */
  left: number;
  /** The deadliest first; `total` and `deaths` are of all, of which there may be more. */
  alone: { rows: readonly IndexedRow[]; total: number; deaths: RowDeaths };
}

/** So many rows without an incident are looked through by place and side. A guess: they take a few megabytes. */
const MOST_ALONE = 20_000;
/** Rows of an incident that its differences are read from: of a machine's hundreds the likeliest agree or none does. */
const ROWS_COMPARED = 12;

/** Made once for each state of the case; null where it has no finished import of the dataset. */
export function comparisonIndex(file: CaseFile, dataset: DatasetName): Promise<ComparisonIndex | null> {
  return keptWhileUnchanged(file, `beside ${dataset}`, async () => makeIndex(file, dataset, await openRows(file)));
}

async function makeIndex(file: CaseFile, dataset: DatasetName, reader: RowReader): Promise<ComparisonIndex | null> {
  const imports = reader.imports
    .filter((each) => each.dataset === dataset && each.finished !== null && each.format !== 'gdelt-mentions')
    .map(({ key }) => key);
  const reaches = (await Promise.all(imports.map((key) => reachOf(file, key)))).filter((reach) => reach !== null);
  if (reaches.length === 0) return null;
  const reach = together(reaches);
  const beside = await openBeside(file, dataset, imports, reader);
  const both: IndexedIncident[] = [];
  const lacking: IndexedIncident[] = [];
  const window = new CaseWindow();
  let left = 0;
  for await (const incidents of incidentPages(file)) {
    for (const incident of incidents) window.widen(incident);
    const compared = incidents.filter(
      (incident) => beside.has(incident.id) || (isWithin(incident, reach) && hasDead(incident)),
    );
    left += incidents.length - compared.length;
    const claims = await claimsOfIncidents(
      file,
      compared.map(({ id }) => id),
    );
    for (const incident of compared)
      (beside.has(incident.id) ? both : lacking).push(beside.index(incident, claims.get(incident.id) ?? []));
    // Whoever waits for another answer is let in between.
    await setImmediate();
  }
  const wanted = window.wanted;
  const alone =
    wanted === null
      ? { rows: [], total: 0, deaths: NOBODY }
      : await rowsWithoutIncident(file, imports, wanted, MOST_ALONE);
  return {
    dataset,
    imports,
    rows: await countRows(file, imports),
    reach,
    both,
    lacking,
    left,
    alone: { ...alone, rows: alone.rows.map((row) => indexedRow(row.key, reader.read(row))) },
  };
}

const NOBODY: RowDeaths = { low: null, best: null, high: null };

function indexedRow(key: number, { days, deaths, where, sides }: DatasetRow): IndexedRow {
  const small = (words: readonly (string | null | undefined)[]) => [
    ...new Set(words.flatMap((each) => each?.toLowerCase() ?? [])),
  ];
  return {
    key,
    from: days.from.slice(0, 10),
    to: days.to.slice(0, 10),
    deaths,
    names: small([where?.name]),
    areas: small([where?.country, where?.admin1]),
    slugs: small(sides.flatMap(({ actor, party }) => [actor, party])),
    sides: small(sides.map(({ name }) => name)),
  };
}

/** What the dataset has of each incident. */
async function openBeside(file: CaseFile, dataset: DatasetName, imports: readonly number[], reader: RowReader) {
  const { codebook } = openDatasets().of(dataset);
  const sums = new Map(
    (await linkedSums(file)).filter((sum) => sum.dataset === dataset).map((sum) => [sum.incident, sum]),
  );
  const perhaps = await perhapsCounts(file, imports);
  const rows = await comparedRows(file, imports, reader);
  const isKin = openKinship();
  return {
    has: (incident: string) => sums.has(incident),
    index(incident: Incident, claims: readonly Claim[]): IndexedIncident {
      const sum = sums.get(incident.id);
      const told = deathsBy('house', claims);
      const ours = codebook === null ? told : deathsBy(codebook, claims);
      const theirs = sum && codebook !== null ? { low: sum.low, best: sum.best, high: sum.high } : null;
      const difference = theirs?.best == null || ours?.best == null ? null : theirs.best - ours.best;
      const number = numberDiffers({ told, ours, theirs, difference });
      const own = rows.get(incident.id) ?? [];
      return {
        id: incident.id,
        title: incident.title,
        day: incident.when?.from.slice(0, 10) ?? null,
        until: incident.when?.to.slice(0, 10) ?? null,
        told,
        ours,
        theirs,
        difference,
        differs: [...(number ? [number] : []), ...differencesOf(own, incident, isKin)],
        rows: sum?.rows ?? 0,
        perhaps: perhaps.get(incident.id) ?? 0,
      };
    },
  };
}

/** Rows that are taken for incidents, the likeliest of each. */
async function comparedRows(
  file: CaseFile,
  imports: readonly number[],
  reader: RowReader,
): Promise<Map<string, DatasetRow[]>> {
  const links = await likeliestLinks(file, imports, { incidents: 'all', sorts: ['rows'], most: ROWS_COMPARED });
  const out = new Map<string, DatasetRow[]>();
  for (let at = 0; at < links.length; at += 1_000) {
    const part = links.slice(at, at + 1_000);
    const stored = new Map(
      (
        await rowsByKey(
          file,
          part.map(({ row }) => row),
        )
      ).map((row) => [row.key, row]),
    );
    for (const { row, incident } of part) {
      const found = stored.get(row);
      if (!found) continue;
      const list = out.get(incident);
      if (list) list.push(reader.read(found));
      else out.set(incident, [reader.read(found)]);
    }
    await setImmediate();
  }
  return out;
}

/** Whether the two count otherwise, and whether theirs lies within what anybody here says. */
function numberDiffers({
  told,
  ours,
  theirs,
  difference,
}: Pick<IndexedIncident, 'told' | 'ours' | 'theirs' | 'difference'>): Difference | null {
  if (theirs?.best == null) return null;
  if (ours?.best == null)
    return theirs.best > 0 ? { what: 'number', words: `${theirs.best} there, nobody gives a number here` } : null;
  if (difference === null || difference === 0) return null;
  const [least, most] = [told?.low ?? null, told?.high ?? null];
  const isWithin = (least === null || theirs.best >= least) && (most === null || theirs.best <= most);
  return {
    what: 'number',
    words: `${differenceWords(difference)}, ${isWithin ? 'within' : 'outside of'} what is said here`,
  };
}

function together(reaches: readonly RowReach[]): RowReach {
  return {
    first: Math.min(...reaches.map(({ first }) => first)),
    last: Math.max(...reaches.map(({ last }) => last)),
    countries: [...new Set(reaches.flatMap(({ countries }) => countries))].sort(),
  };
}

const DAY = 86_400_000;

/** Whether a dataset would have it, by day and country; without a day or a place nobody can say. */
function isWithin({ type, when, where }: Incident, { first, last, countries }: RowReach): boolean {
  if (when === null || !isViolence(type)) return false;
  const day = Date.parse(when.from.slice(0, 10)) / DAY;
  return day >= first && day <= last && where.some(({ country }) => country !== null && countries.includes(country));
}

function hasDead({ tolls }: Incident): boolean {
  return tolls.some(
    ({ effect, figures }) =>
      effect === 'killed' && figures.some(({ quantity }) => quantity.bound !== 'none' && quantity.n !== 0),
  );
}

/** The deaths of an incident, of which these are the claims, by a codebook's rule; null where there is no such rule. */
function deathsBy(codebook: string, claims: readonly Claim[]): RowDeaths | null {
  if (!(codebook in openCodebooks())) return null;
  const [found] = codedTollsOf(claims, { codebook, effect: 'killed' });
  return found ? { low: found.low, best: found.best, high: found.high } : null;
}
