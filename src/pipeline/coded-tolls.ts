import { openCodebooks } from '../knowledge/numbers.ts';
import { openRoles } from '../knowledge/roles.ts';
import type { Claim, Effect } from '../model/claim.ts';
import type { CodebookToll } from '../model/coded-toll.ts';
import { codebookTolls } from '../reconcile/codebook-tolls.ts';

/** The deaths and injuries of an incident, of which these are the claims, as each dataset would write them down. */
export function codedTollsOf(claims: readonly Claim[], only?: { codebook: string; effect: Effect }): CodebookToll[] {
  const roles = openRoles();
  return codebookTolls(claims, openCodebooks(), (role) => roles.byName.get(role)?.class ?? null, only);
}
