import {
  claimsOfDocuments,
  documentsQuoting,
  namedIn,
  partiesOfSayers,
  sayersTaken,
  takeSayers,
} from '../../ledger/case-claims.ts';
import { type CaseFile, inOneTransaction } from '../../ledger/case-file.ts';
import { listDecisions } from '../../ledger/decisions.ts';
import { documentsById, newlyRead, sourcesOf } from '../../ledger/find-documents.ts';
import { markFresh, pendingDocuments, putOutcomes } from '../../ledger/situation.ts';
import { eventWordsOf } from '../../link/event-words.ts';
import { type Strand, strandsOf } from '../../link/strand.ts';
import type { Claim } from '../../model/claim.ts';
import { holding } from '../../model/decision.ts';
import { formsIn } from '../../reconcile/actor-records.ts';
import { gradeSources } from '../../reconcile/decisions/source-grades.ts';
import { lacksParty, withParties } from '../../reconcile/party-of-sayer.ts';
import type { Engine } from '../engine.ts';
import { inOrderMade } from './fates.ts';
import { layDecisions } from './lay-decisions.ts';
import { type Changed, updateActors } from './update-actors.ts';
import { updateAgreements } from './update-agreements.ts';
import { updateIncidents } from './update-incidents.ts';

/** What was derived anew, by id: what is new or otherwise than before, and what is no more. */
export interface Updated {
  incidents: Changed;
  agreements: string[];
  actors: Changed;
}

/** Brings the situation up to the reports and decisions that came in since; gives what deriving everything would. */
export async function updateCase(file: CaseFile, engine: Engine): Promise<Updated> {
  return inOneTransaction(file, async (db) => {
    const inside: CaseFile = { path: file.path, db };
    const made = holding(await listDecisions(inside));
    const pending = await pendingDocuments(db);
    const { decided, laidOver } = await layDecisions(inside, made);
    const documents = [...new Set([...pending, ...laidOver])];
    const before = await namedIn(db, documents);
    const claims = await claimsOfDocuments(db, documents);
    const quoted = await settleSayers(inside, before, claims);
    const reports = await strandsIn(inside, [...new Set([...documents, ...quoted])], engine);
    const incidents = await updateIncidents(inside, { reports, made, find: decided.find, engine });
    const actors = await updateActors(inside, { before, forms: formsOfDocuments(documents, claims), engine });
    const isNew = await newlyRead(db, pending);
    const agreements = await updateAgreements(inside, {
      claims,
      unknown: documents.some((id) => laidOver.includes(id) || !isNew.has(id)),
      incidents,
    });
    const graded = gradeSources(made, new Set(await sourcesOf(inside)));
    await putOutcomes(db, {
      grades: graded.grades,
      fates: inOrderMade(made, [...decided.fates, ...incidents.fates, ...graded.fates]),
    });
    await markFresh(db);
    return { incidents: { changed: incidents.changed, gone: incidents.gone }, agreements, actors };
  });
}

/** Takes note of sayers whose party is known otherwise now. Returns the reports that take it from others. */
async function settleSayers({ db }: CaseFile, before: readonly string[], claims: readonly Claim[]): Promise<string[]> {
  const actors = [...new Set([...before, ...claims.flatMap(({ claimant }) => claimant.actor ?? [])])];
  const [was, is] = [await sayersTaken(db, actors), await partiesOfSayers(db, actors)];
  const changed = actors.filter((actor) => (was.get(actor) ?? null) !== (is.get(actor) ?? null));
  if (changed.length === 0) return [];
  await takeSayers(db, new Map(changed.map((actor) => [actor, is.get(actor) ?? null])));
  return documentsQuoting(db, changed);
}

async function strandsIn(
  { db }: CaseFile,
  ids: readonly string[],
  engine: Engine,
): Promise<Map<string, readonly Strand[]>> {
  const words = eventWordsOf(engine.claims.events);
  const claims = await claimsOfDocuments(db, ids);
  const sayers = new Set(claims.filter(lacksParty).flatMap(({ claimant }) => claimant.actor ?? []));
  const parties = await partiesOfSayers(db, [...sayers]);
  const sided = byDocument(withParties(claims, (actor) => parties.get(actor) ?? null));
  const documents = await documentsById(db, ids);
  return new Map(documents.map((document) => [document.id, strandsOf(document, sided.get(document.id) ?? [], words)]));
}

function formsOfDocuments(documents: readonly string[], claims: readonly Claim[]) {
  const own = byDocument(claims);
  return new Map(documents.map((id) => [id, formsIn(own.get(id) ?? [])] as const));
}

function byDocument(claims: readonly Claim[]): Map<string, Claim[]> {
  const out = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = out.get(claim.document);
    if (list) list.push(claim);
    else out.set(claim.document, [claim]);
  }
  return out;
}
