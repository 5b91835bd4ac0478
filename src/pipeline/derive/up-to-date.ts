import { hasMoreClaimsThan } from '../../ledger/case-counts.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { keptWhileUnchanged } from '../../ledger/kept-while-unchanged.ts';
import { isSituationFresh, stateOf } from '../../ledger/situation.ts';
import { DERIVATION } from './state-names.ts';

/** Of more claims than these nobody waits for a new deriving that nothing asks for but a newer version. As `MOST_DERIVED` of the server's views. */
const MOST_MADE_ANEW = 50_000;

/**
 * What a case has derived against what there is: `due` where something came in since; `older` where an older version derived it,
 * which is then shown as it is where it cannot be made anew. Large cases stay as they are until something comes in.
 */
export async function derivedState(file: CaseFile): Promise<'fresh' | 'older' | 'due'> {
  if (!(await isSituationFresh(file))) return 'due';
  const made = await stateOf(file.db, DERIVATION.name);
  if (made === null || made === DERIVATION.version) return 'fresh';
  // Asked with every page: counting so far takes 2 ms.
  const isLarge = await keptWhileUnchanged(file, 'is not made anew', () => hasMoreClaimsThan(file, MOST_MADE_ANEW));
  return isLarge ? 'fresh' : 'older';
}
