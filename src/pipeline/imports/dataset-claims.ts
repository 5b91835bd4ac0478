import { claimsOfRow } from '../../datasets/row-claims.ts';
import { openDatasets } from '../../knowledge/datasets.ts';
import type { Claim } from '../../model/claim.ts';
import type { DatasetRow } from '../../model/dataset.ts';

/** What rows claim, each dataset as its own claimant. They are no claims of the case: nothing is linked or counted by them. */
export function claimsOfRows(rows: readonly DatasetRow[]): Claim[] {
  const datasets = openDatasets();
  return rows.flatMap((row) => claimsOfRow(row, datasets));
}
