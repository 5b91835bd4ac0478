import type { CaseFile } from '../../ledger/case-file.ts';
import { linksOfRows } from '../../ledger/datasets/links.ts';
import { rowsByPrefix, type StoredRow } from '../../ledger/datasets/rows.ts';
import { incidentsById } from '../../ledger/find-situation.ts';
import { DATASETS } from '../../model/dataset.ts';
import { type RowAnchor, rowName } from '../../model/decision.ts';
import type { Incident } from '../../model/situation.ts';
import { rowDecisions } from '../imports/said-of-rows.ts';
import { anchorIncident } from './anchors.ts';
import type { Ruled, RulingFault } from './rulings.ts';

/** A row of a dataset by its id, as it is stored. */
export interface RowMeant {
  anchor: RowAnchor;
  stored: StoredRow;
}

/** Rows by dataset and the beginning of their id ("ucdp:5021"), or by an id alone, that count and may be an incident. */
export async function rowsMeant(file: CaseFile, typed: string, limit: number): Promise<RowMeant[]> {
  const at = typed.indexOf(':');
  const [named, id] = [DATASETS.find((each) => each === typed.slice(0, Math.max(0, at))), typed.slice(at + 1)];
  const wanted = named ? { datasets: [named], id } : { datasets: DATASETS, id: typed };
  if (wanted.id === '') return [];
  const out: RowMeant[] = [];
  for (const dataset of wanted.datasets)
    for (const stored of await rowsByPrefix(file, dataset, wanted.id, limit - out.length))
      out.push({ anchor: { dataset, id: stored.id }, stored });
  return out;
}

/** A row is an incident, whatever speaks against it. */
export async function linkingRow(file: CaseFile, { anchor, stored }: RowMeant, incident: Incident): Promise<Ruled> {
  const links = (await linksOfRows(file.db, [stored.key])).get(stored.key) ?? [];
  if (links.some((link) => link.incident === incident.id && link.state === 'confirmed'))
    return faulty('incident', `somebody said already that ${rowName(anchor)} is ${incident.id}`, true);
  return { ok: true, ruling: { kind: 'link row', row: anchor, incident: await anchorIncident(file, incident) } };
}

/** A row is not an incident; with `incident` null, none of those that it might have been, and nothing that the case tells of. */
export async function unlinkingRow(
  file: CaseFile,
  { anchor, stored }: RowMeant,
  incident: Incident | null,
): Promise<Ruled> {
  const links = (await linksOfRows(file.db, [stored.key])).get(stored.key) ?? [];
  if (incident !== null) {
    const link = links.find((each) => each.incident === incident.id);
    if (!link)
      return faulty('incident', `${rowName(anchor)} is not taken for ${incident.id}, nor shown as one that may be it`);
    const isSaid = link.state === 'refused' && link.decision !== undefined;
    if (isSaid) return faulty('incident', `somebody said already that ${rowName(anchor)} is not ${incident.id}`, true);
    const incidents = [await anchorIncident(file, incident)];
    return { ok: true, ruling: { kind: 'unlink row', row: anchor, incidents, none: false } };
  }
  const before = (await rowDecisions(file)).filter(({ ruling }) => rowName(ruling.row) === rowName(anchor)).at(-1);
  const isOpen = links.some(({ state, decision }) => state !== 'refused' || decision === undefined);
  if (!isOpen && before?.ruling.kind === 'unlink row' && before.ruling.none)
    return faulty('row', `${before.id} says already that ${rowName(anchor)} is no incident of the case`, true);
  const open = await incidentsById(
    file,
    links.map((link) => link.incident),
  );
  const incidents = await Promise.all(open.map((each) => anchorIncident(file, each)));
  return { ok: true, ruling: { kind: 'unlink row', row: anchor, incidents, none: true } };
}

function faulty(field: RulingFault['field'], fault: string, already = false): Ruled {
  return { ok: false, fault: { field, faults: [fault], ...(already ? { already: true } : {}) } };
}
