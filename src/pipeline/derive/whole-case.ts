import { putForms, takeAllSayers } from '../../ledger/case-claims.ts';
import { type CaseFile, inOneTransaction } from '../../ledger/case-file.ts';
import { claimsAsRead } from '../../ledger/decided-claims.ts';
import { listDecisions } from '../../ledger/decisions.ts';
import { eachDocument, lastPublished } from '../../ledger/find-documents.ts';
import { putExtracts } from '../../ledger/incident-extracts.ts';
import { clearLinking, insertJoints, insertPairs, insertProposals, insertStrands } from '../../ledger/linking.ts';
import { markFresh, putOutcomes, putState, replaceSituation } from '../../ledger/situation.ts';
import { blocksOf } from '../../link/blocks.ts';
import { storedStrand } from '../../link/stored-strand.ts';
import type { Claim } from '../../model/claim.ts';
import { holding } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import { formsIn } from '../../reconcile/actor-records.ts';
import { deriveSituation, type Linking } from '../derive-situation.ts';
import type { Engine } from '../engine.ts';
import { extractsOf } from './incident-extracts.ts';
import { proposalRows } from './incidents-from.ts';
import { layDecisions } from './lay-decisions.ts';
import { DECIDED, DERIVATION, LAST_REPORT } from './state-names.ts';

/** Derives everything from the claims as read and the decisions, whatever is there. `asOf` as in `deriveSituation`. */
export async function deriveWhole(file: CaseFile, engine: Engine, asOf?: string): Promise<void> {
  await inOneTransaction(file, async (db) => {
    const inside: CaseFile = { path: file.path, db };
    const documents: Document[] = [];
    for await (const document of eachDocument(inside)) documents.push(document);
    const decisions = await listDecisions(inside);
    const derived = deriveSituation(documents, await claimsAsRead(inside), decisions, engine, asOf);
    await layDecisions(inside, holding(decisions));
    const actors = derived.actors.map(({ claims, documents: _, ...actor }) => ({ ...actor, mentions: claims.length }));
    await replaceSituation(db, { ...derived, actors });
    const claims = new Map(derived.claims.map((claim) => [claim.id, claim]));
    const published = new Map(documents.map((document) => [document.id, document.published]));
    await putExtracts(db, extractsOf(derived.incidents, claims, published), 'all');
    await storeLinking(inside, derived.linking);
    await putForms(db, formsByDocument(documents, derived.claims), 'all');
    await takeAllSayers(db);
    await putOutcomes(db, derived);
    await putState(db, LAST_REPORT, await lastPublished(db));
    await putState(db, DERIVATION.name, DERIVATION.version);
    await markFresh(db);
  });
}

async function storeLinking({ db }: CaseFile, { joints, pairs, incidentOf, decided }: Linking): Promise<void> {
  await clearLinking(db);
  const strands = joints.flatMap(({ id, strands: own }) => own.map((strand) => ({ strand, joint: id })));
  const keys = await insertStrands(
    db,
    strands.map(({ strand, joint }) => ({
      id: strand.id,
      document: strand.document,
      place: strand.order,
      joint,
      body: JSON.stringify(storedStrand(strand)),
      blocks: blocksOf(strand.profile),
    })),
  );
  const keyOf = (id: string) => keys.get(id) ?? 0;
  await insertPairs(
    db,
    pairs.map(([a, b]): [number, number] => {
      const [x, y] = [keyOf(a), keyOf(b)];
      return x < y ? [x, y] : [y, x];
    }),
  );
  await insertJoints(
    db,
    joints.map(({ id, across }) => ({ id, incident: incidentOf.get(id) ?? null, why: JSON.stringify(across) })),
  );
  await insertProposals(db, joints.flatMap(proposalRows));
  await putState(db, DECIDED, JSON.stringify(decided));
}

function formsByDocument(documents: readonly Document[], claims: readonly Claim[]) {
  const own = new Map<string, Claim[]>(documents.map(({ id }) => [id, []]));
  for (const claim of claims) own.get(claim.document)?.push(claim);
  return new Map([...own].map(([id, all]) => [id, formsIn(all)] as const));
}
