import type { Claim } from '../model/claim.ts';
import type { CaseComparison, IncidentComparison } from '../model/comparison.ts';
import type { DatasetRow } from '../model/dataset.ts';
import { type HeldBack, permitted, type Written } from './exports/dataset-rights.ts';
import { safeJson } from './terminal/safe-text.ts';

/**
 * An incident beside each dataset as JSON, with the claims of its rows. Every row has its terms; those that may not be passed on
 * are counted under `heldBack` instead. Sums and differences are our own work and stay.
 */
export function incidentComparisonJson(
  { datasets, ...comparison }: IncidentComparison,
  claimsOf: (rows: readonly DatasetRow[]) => Claim[],
): Written {
  const heldBack: HeldBack[] = [];
  const shown = datasets.map(({ rows, perhaps, refused, ...beside }) => {
    const all = permitted([...rows, ...perhaps, ...refused]);
    heldBack.push(...all.heldBack);
    const free = new Set(all.rows);
    const [own, maybe, not] = [rows, perhaps, refused].map((some) => some.filter((row) => free.has(row)));
    return { ...beside, rows: own ?? [], perhaps: maybe ?? [], refused: not ?? [] };
  });
  const claims = claimsOf(shown.flatMap(({ rows }) => rows.map(({ row }) => row)));
  return written({ ...comparison, datasets: shown, claims, heldBack });
}

/** A case beside each dataset as JSON; rows as in `incidentComparisonJson`. */
export function caseComparisonJson(compared: readonly CaseComparison[]): Written {
  const heldBack: HeldBack[] = [];
  const datasets = compared.map(({ unknown, both, ...beside }) => {
    const { rows, heldBack: held } = permitted(unknown.rows);
    heldBack.push(...held);
    // The words of a difference are the rows' own days, places and names; that of numbers is our work.
    const told = both.map(({ differs, ...incident }) => ({
      ...incident,
      differs: differs.map((each) => (beside.redistribute || each.what === 'number' ? each : { ...each, words: '' })),
    }));
    return { ...beside, both: told, unknown: { ...unknown, rows } };
  });
  return written({ datasets, heldBack });
}

function written<Json extends { heldBack: HeldBack[] }>(json: Json): Written {
  return { text: `${safeJson(JSON.stringify(json))}\n`, heldBack: json.heldBack };
}
