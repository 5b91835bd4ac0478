import type { CaseFile } from '../ledger/case-file.ts';
import { listDecisions } from '../ledger/decisions.ts';
import { findClaims } from '../ledger/find-claims.ts';
import { eachDocument } from '../ledger/find-documents.ts';
import { isSituationFresh, replaceSituation } from '../ledger/situation.ts';
import type { Document } from '../model/document.ts';
import { deriveSituation } from './derive-situation.ts';
import type { Engine } from './engine.ts';

/** Derives incidents, agreements and actors again where documents came in since they were last derived. */
export async function updateSituation(file: CaseFile, engine: Engine): Promise<void> {
  if (await isSituationFresh(file)) return;
  const documents: Document[] = [];
  for await (const document of eachDocument(file)) documents.push(document);
  const claims = (await findClaims(file, {})).rows;
  await replaceSituation(file, deriveSituation(documents, claims, await listDecisions(file), engine));
}
