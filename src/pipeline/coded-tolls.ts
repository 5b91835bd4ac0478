import { openCodebooks } from '../knowledge/numbers.ts';
import { openRoles } from '../knowledge/roles.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { claimsOfIncident } from '../ledger/find-claims.ts';
import type { CodebookToll } from '../model/coded-toll.ts';
import { codebookTolls } from '../reconcile/codebook-tolls.ts';

/** An incident's deaths and injuries as each dataset would write them down. */
export async function codedTollsOf(file: CaseFile, incident: string): Promise<CodebookToll[]> {
  const roles = openRoles();
  return codebookTolls(
    await claimsOfIncident(file, incident),
    openCodebooks(),
    (role) => roles.byName.get(role)?.class ?? null,
  );
}
