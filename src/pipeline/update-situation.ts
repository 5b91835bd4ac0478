import type { CaseAsKnown } from '../ledger/as-known-on.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { claimsAsRead } from '../ledger/decided-claims.ts';
import { listDecisions } from '../ledger/decisions.ts';
import { eachDocument } from '../ledger/find-documents.ts';
import { isSituationFresh, replaceSituation } from '../ledger/situation.ts';
import type { Document } from '../model/document.ts';
import { deriveSituation } from './derive-situation.ts';
import type { Engine } from './engine.ts';

/** Derives incidents, agreements and actors again where documents or decisions came in since they were last derived. */
export async function updateSituation(file: CaseFile, engine: Engine): Promise<void> {
  if (await isSituationFresh(file)) return;
  await deriveAgain(file, engine);
}

/** Derives them from the claims as read and the decisions, whatever is there. */
export async function deriveAgain(file: CaseFile, engine: Engine): Promise<void> {
  const documents: Document[] = [];
  for await (const document of eachDocument(file)) documents.push(document);
  const decisions = await listDecisions(file);
  const derived = deriveSituation(documents, await claimsAsRead(file), decisions, engine, dayOf(file));
  const { claims, grades, fates } = derived;
  await replaceSituation(file, { ...derived, ...(decisions.length > 0 && { decided: { claims, grades, fates } }) });
}

/** The day that a case as known on a day is looked at from. */
function dayOf(file: CaseFile | CaseAsKnown): string | undefined {
  return 'knownOn' in file ? file.knownOn.day : undefined;
}
