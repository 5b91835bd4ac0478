import { isoDay } from '../../datasets/cell-checks.ts';
import { openDatasets } from '../../knowledge/datasets.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { listImports } from '../../ledger/datasets/imports.ts';
import { type LinkSort, likeliestLinks, linksOfRows, type SortedLink } from '../../ledger/datasets/links.ts';
import { countRows, reachOf } from '../../ledger/datasets/rows.ts';
import { incidentsById } from '../../ledger/find-situation.ts';
import type { ComparedIncident, ComparedRow, ImportedDataset, RowAlone } from '../../model/comparison.ts';
import { DATASETS, type DatasetRow } from '../../model/dataset.ts';
import { rowName } from '../../model/decision.ts';
import type { Incident } from '../../model/situation.ts';
import type { Who } from '../../model/who.ts';
import { type ShownRow, shownRows } from './compared-rows.ts';
import type { ComparisonIndex, IndexedIncident, IndexedRow } from './comparison-index.ts';
import { rowDecisions } from './said-of-rows.ts';
import { openRows } from './stored-rows.ts';

/** The datasets that a case has rows of, in the order of `DATASETS`. */
export async function importedDatasets(file: CaseFile): Promise<ImportedDataset[]> {
  const all = (await listImports(file)).map(({ record }) => record);
  const out: ImportedDataset[] = [];
  for (const dataset of DATASETS) {
    const own = all.filter(
      (each) => each.dataset === dataset && each.finished !== null && each.format !== 'gdelt-mentions',
    );
    const keys = own.map(({ key }) => key);
    const reaches = (await Promise.all(keys.map((key) => reachOf(file, key)))).filter((reach) => reach !== null);
    const last = own.at(-1);
    if (!last || reaches.length === 0) continue;
    const { title, codebook, zero } = openDatasets().of(dataset);
    out.push({
      dataset,
      title,
      rows: await countRows(file, keys),
      reach: {
        first: isoDay(Math.min(...reaches.map(({ first }) => first))),
        last: isoDay(Math.max(...reaches.map((reach) => reach.last))),
        countries: [...new Set(reaches.flatMap(({ countries }) => countries))].sort(),
      },
      licence: last.licence,
      attribution: last.attribution,
      redistribute: own.every(({ redistribute }) => redistribute),
      counts: codebook !== null,
      zero,
    });
  }
  return out;
}

export const COMPARISON_ORDERS = ['newest', 'oldest', 'difference'] as const;
export type ComparisonOrder = (typeof COMPARISON_ORDERS)[number];

/** By day, those without one last; or those that differ most first, of what the dataset lacks those with the most dead. */
export function inOrder(incidents: readonly IndexedIncident[], order: ComparisonOrder): readonly IndexedIncident[] {
  if (order === 'oldest') return incidents;
  if (order === 'newest') {
    const dated = incidents.filter(({ day }) => day !== null);
    return [...dated.reverse(), ...incidents.filter(({ day }) => day === null)];
  }
  const weight = ({ difference, theirs, ours }: IndexedIncident) =>
    difference !== null ? Math.abs(difference) : theirs === null ? (ours?.best ?? -1) : (theirs.best ?? 0);
  return [...incidents].sort((a, b) => weight(b) - weight(a));
}

/** Of each sort so many rows of one incident; machines have hundreds. */
const MOST_OF_SORT = 12;
const SORTS: readonly LinkSort[] = ['rows', 'perhaps', 'refused'];

/** Some incidents of a comparison in full, in their order. */
export async function comparedIncidents(
  file: CaseFile,
  { imports }: ComparisonIndex,
  page: readonly IndexedIncident[],
): Promise<ComparedIncident[]> {
  const ids = page.map(({ id }) => id);
  const incidents = new Map((await incidentsById(file, ids)).map((incident) => [incident.id, incident]));
  const links = await likeliestLinks(file, imports, { incidents: ids, sorts: SORTS, most: MOST_OF_SORT });
  const rows = await shownRows(
    file,
    links.map(({ row }) => row),
    await openRows(file),
  );
  const byIncident = new Map(ids.map((id): [string, SortedLink[]] => [id, []]));
  for (const link of links) byIncident.get(link.incident)?.push(link);
  return page.flatMap((indexed) => {
    const incident = incidents.get(indexed.id);
    return incident ? [comparedIncident(indexed, incident, byIncident.get(indexed.id) ?? [], rows)] : [];
  });
}

function comparedIncident(
  { told, ours, theirs, difference, differs }: IndexedIncident,
  { id, title, type, when, where, sides, status, tolls }: Incident,
  links: readonly SortedLink[],
  shown: ReadonlyMap<number, ShownRow>,
): ComparedIncident {
  const of = (sort: LinkSort): ComparedRow[] =>
    links.flatMap((each) => {
      const row = each.sort === sort ? shown.get(each.row) : undefined;
      return row ? [{ ...row, link: each.link }] : [];
    });
  const count = (sort: LinkSort) => links.find((each) => each.sort === sort)?.of ?? 0;
  const rows = of('rows');
  return {
    incident: { id, title, type, when, where, sides, status },
    killed: tolls.filter(({ effect }) => effect === 'killed'),
    told: told?.best == null ? null : told,
    ours,
    theirs,
    losses: lossesOf(rows.map(({ row }) => row)),
    difference,
    differs: [...differs],
    rows,
    perhaps: of('perhaps'),
    refused: of('refused'),
    counts: { rows: count('rows'), perhaps: count('perhaps'), refused: count('refused') },
  };
}

/** Deaths by side, rows added up: a party once, whom no party is known of by name. */
function lossesOf(rows: readonly DatasetRow[]): { victims: Who; killed: number }[] {
  const sums = new Map<string, { victims: Who; killed: number }>();
  for (const { victims, killed } of rows.flatMap(({ losses }) => losses)) {
    const key = victims.party ?? victims.name;
    sums.set(key, { victims: sums.get(key)?.victims ?? victims, killed: (sums.get(key)?.killed ?? 0) + killed });
  }
  return [...sums.values()];
}

/** Some rows that no incident is taken for in full, in their order. */
export async function rowsAlone(file: CaseFile, page: readonly IndexedRow[]): Promise<RowAlone[]> {
  const keys = page.map(({ key }) => key);
  const rows = await shownRows(file, keys, await openRows(file));
  const links = await linksOfRows(file.db, keys);
  const open = new Map(
    keys.map((key) => [
      key,
      (links.get(key) ?? []).filter(({ state }) => state === 'perhaps').sort((a, b) => b.score - a.score),
    ]),
  );
  const incidents = new Map(
    (
      await incidentsById(
        file,
        [...open.values()].flatMap((own) => own.map(({ incident }) => incident)),
      )
    ).map((incident) => [incident.id, incident]),
  );
  const none = new Map<string, string>();
  for (const { id, ruling } of await rowDecisions(file))
    if (ruling.kind === 'unlink row' && ruling.none) none.set(rowName(ruling.row), id);
    else none.delete(rowName(ruling.row));
  return keys.flatMap((key) => {
    const row = rows.get(key);
    if (!row) return [];
    const perhaps = (open.get(key) ?? []).map((link) => {
      const incident = incidents.get(link.incident);
      return { link, title: incident?.title ?? link.incident, day: incident?.when?.from.slice(0, 10) ?? null };
    });
    return [{ ...row, perhaps, none: none.get(rowName(row.row)) ?? null }];
  });
}
