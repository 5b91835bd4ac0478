import type { CaseAsKnown } from '../ledger/as-known-on.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { listImports } from '../ledger/datasets/imports.ts';
import { countDocuments } from '../ledger/find-documents.ts';
import { pendingDocuments, stateOf } from '../ledger/situation.ts';
import { DERIVATION } from './derive/state-names.ts';
import { derivedState } from './derive/up-to-date.ts';
import { type Updated, updateCase } from './derive/update-case.ts';
import { deriveWhole } from './derive/whole-case.ts';
import type { Engine } from './engine.ts';
import { linkRows } from './imports/link-rows.ts';

/** From so many reports on, when they are also this share of the case, making everything anew is quicker. Measured: one report costs as much as fifty of the whole. */
const MANY = 50;
const SHARE = 0.03;

/**
 * Brings the situation up to the documents and decisions that came in since it was last derived. Returns what that changed;
 * null where nothing came in, or where everything was made anew.
 */
export async function updateSituation(file: CaseFile, engine: Engine): Promise<Updated | null> {
  if ((await derivedState(file)) === 'fresh') {
    // Another version of this program may take rows for other incidents; where nothing changed this asks no more than that.
    if ((await listImports(file)).length > 0) await linkRows(file);
    return null;
  }
  const pending = (await pendingDocuments(file.db)).length;
  const isMost = pending > MANY && pending > SHARE * (await countDocuments(file.db));
  const isPart = !isMost && (await stateOf(file.db, DERIVATION.name)) === DERIVATION.version;
  const updated = isPart ? await updateCase(file, engine) : null;
  if (!isPart) await deriveWhole(file, engine, dayOf(file));
  await linkRows(file);
  return updated;
}

/** Derives it from the claims as read and the decisions, whatever is there. */
export async function deriveAgain(file: CaseFile, engine: Engine): Promise<void> {
  await deriveWhole(file, engine, dayOf(file));
  await linkRows(file, { all: true });
}

/** The day that a case as known on a day is looked at from. */
function dayOf(file: CaseFile | CaseAsKnown): string | undefined {
  return 'knownOn' in file ? (file.knownOn.day ?? undefined) : undefined;
}
