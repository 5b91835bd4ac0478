import { type DatasetKnowledge, openDatasets } from '../../knowledge/datasets.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { linksOfIncident } from '../../ledger/datasets/links.ts';
import { claimsOfIncident } from '../../ledger/find-claims.ts';
import type { CodebookToll } from '../../model/coded-toll.ts';
import type { ComparedRow, DatasetBeside, IncidentComparison } from '../../model/comparison.ts';
import { DATASETS, type DatasetName, type RowDeaths } from '../../model/dataset.ts';
import type { Incident } from '../../model/situation.ts';
import { codedTollsOf } from '../coded-tolls.ts';
import { shownRows } from './compared-rows.ts';
import { openRows, type RowReader } from './stored-rows.ts';

/** What datasets count where the reports of an incident count what they count. `only` is one dataset. */
export async function compareIncident(
  file: CaseFile,
  incident: Incident,
  only: DatasetName | null = null,
): Promise<IncidentComparison> {
  const reader = await openRows(file);
  const known = openDatasets();
  const beside = await rowsBeside(file, incident.id, reader);
  const coded = codedTollsOf(await claimsOfIncident(file, incident.id)).filter(({ effect }) => effect === 'killed');
  const house = coded.find(({ codebook }) => codebook === 'house');
  const there = new Set(reader.imports.map(({ dataset }) => dataset));
  const { id, title, type, when, where, tolls } = incident;
  return {
    incident: { id, title, type, when, where },
    killed: tolls.filter(({ effect }) => effect === 'killed'),
    ours: house && house.best !== null ? { low: house.low, best: house.best, high: house.high } : null,
    datasets: DATASETS.filter((name) => there.has(name) && (only === null || name === only)).map((dataset) =>
      besideOf(dataset, { beside, coded, known }),
    ),
  };
}

/** The rows of an incident; those that are refused only because they are another one's are left out. */
async function rowsBeside(file: CaseFile, incident: string, reader: RowReader): Promise<ComparedRow[]> {
  const links = (await linksOfIncident(file, incident)).filter(
    ({ link }) => link.state !== 'refused' || link.decision !== undefined,
  );
  const stored = await shownRows(
    file,
    links.map(({ row }) => row),
    reader,
  );
  return links.flatMap(({ row, link }) => {
    const found = stored.get(row);
    return found ? [{ ...found, link }] : [];
  });
}

function besideOf(
  dataset: DatasetName,
  { beside, coded, known }: { beside: readonly ComparedRow[]; coded: readonly CodebookToll[]; known: DatasetKnowledge },
): DatasetBeside {
  const { title, zero, codebook } = known.of(dataset);
  const own = beside.filter(({ row }) => row.dataset === dataset);
  const rows = own.filter(({ link }) => link.state === 'linked' || link.state === 'confirmed');
  const deaths = rows.length > 0 && codebook !== null ? added(rows.map(({ row }) => row.deaths)) : null;
  const byRule = coded.find((each) => each.codebook === codebook) ?? null;
  const ours = byRule?.best ?? null;
  return {
    dataset,
    title,
    deaths,
    zero,
    coded: byRule,
    difference: deaths?.best == null || ours === null ? null : deaths.best - ours,
    rows,
    perhaps: own.filter(({ link }) => link.state === 'perhaps'),
    refused: own.filter(({ link }) => link.state === 'refused'),
  };
}

/** Rows added up; an end that none of them has stays unknown. */
export function added(deaths: readonly RowDeaths[]): RowDeaths {
  const sum = (of: (each: RowDeaths) => number | null) => {
    const given = deaths.map(of).filter((n) => n !== null);
    return given.length > 0 ? given.reduce((a, b) => a + b, 0) : null;
  };
  return { low: sum((d) => d.low), best: sum((d) => d.best), high: sum((d) => d.high) };
}
