import { openDatasets } from '../../knowledge/datasets.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { listImports } from '../../ledger/datasets/imports.ts';
import { linksOfRows, uncertainRows } from '../../ledger/datasets/links.ts';
import { keysOfRows, rowsByKey, rowsNearNothing } from '../../ledger/datasets/rows.ts';
import { incidentTitles } from '../../ledger/find-situation.ts';
import { keptWhileUnchanged } from '../../ledger/kept-while-unchanged.ts';
import { incidentPages } from '../../ledger/pages-by-key.ts';
import { DATASETS, type DatasetImport, type DatasetRow, type RowLink } from '../../model/dataset.ts';
import { rowName } from '../../model/decision.ts';
import { CaseWindow } from './case-window.ts';
import { rowDecisions } from './said-of-rows.ts';
import { openRows } from './stored-rows.ts';

/** A row of which a person has to say which incident it is, with those that it may be, the likeliest first. */
export interface WaitingRow {
  row: DatasetRow;
  from: DatasetImport;
  candidates: { link: RowLink; title: string }[];
}

/** So many of either sort are asked about at a time. */
const MOST_UNCERTAIN = 100;
const MOST_NEAR_NOTHING = 50;

/**
 * Rows that may be an incident and are taken for none; then rows with dead, within the days and countries of the case, near no
 * incident. Datasets that a program codes have many rows of one event: they come last, and only where they may be an incident.
 */
export async function waitingRows(file: CaseFile): Promise<WaitingRow[]> {
  const imports = (await listImports(file)).map(({ record }) => record).filter(({ finished }) => finished !== null);
  if (imports.length === 0) return [];
  const known = openDatasets();
  const byPeople = DATASETS.filter((dataset) => !known.of(dataset).machine);
  const uncertain = await uncertainRows(file, byPeople, MOST_UNCERTAIN);
  const stored = [...(await rowsByKey(file, uncertain)), ...(await nearNothing(file, imports, byPeople))];
  const reader = await openRows(file);
  const links = await linksOfRows(file.db, uncertain);
  const open = new Map(
    [...links].map(([row, own]) => [
      row,
      own.filter(({ state }) => state === 'perhaps').sort((a, b) => b.score - a.score),
    ]),
  );
  const titles = await incidentTitles(
    file,
    [...open.values()].flatMap((own) => own.map(({ incident }) => incident)),
  );
  const order = new Map(uncertain.map((key, at) => [key, at]));
  const placeOf = (key: number) => order.get(key) ?? Number.POSITIVE_INFINITY;
  return stored
    .sort((a, b) => (placeOf(a.key) === placeOf(b.key) ? 0 : placeOf(a.key) - placeOf(b.key)))
    .map((each) => ({
      row: reader.read(each),
      from: reader.importOf(each),
      candidates: (open.get(each.key) ?? []).map((link) => ({
        link,
        title: titles.get(link.incident) ?? link.incident,
      })),
    }));
}

/** Those of which somebody said that they are nothing of the case wait no more. */
async function nearNothing(file: CaseFile, imports: readonly DatasetImport[], byPeople: readonly string[]) {
  const window = await keptWhileUnchanged(file, 'days and countries', async () => {
    const whole = new CaseWindow();
    for await (const incidents of incidentPages(file)) for (const incident of incidents) whole.widen(incident);
    return whole.wanted;
  });
  if (window === null) return [];
  const last = new Map((await rowDecisions(file)).map(({ ruling }) => [rowName(ruling.row), ruling]));
  const none = [...last.values()].filter((ruling) => ruling.kind === 'unlink row' && ruling.none);
  const keys = await keysOfRows(
    file,
    none.map(({ row }) => row.id),
  );
  const own = imports.filter(({ dataset }) => byPeople.includes(dataset)).map(({ key }) => key);
  const without = none.flatMap(({ row }) => keys.get(rowName(row)) ?? []);
  return rowsNearNothing(file, own, window, { without, limit: MOST_NEAR_NOTHING });
}
