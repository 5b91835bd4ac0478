import { sql } from 'kysely';
import { type CaseFile, openCase } from '../../src/ledger/case-file.ts';
import { claimsAsRead } from '../../src/ledger/decided-claims.ts';
import { eachDocument } from '../../src/ledger/find-documents.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { DecisionRecord, IncidentAnchor, Ruling } from '../../src/model/decision.ts';
import type { Document } from '../../src/model/document.ts';
import type { Incident } from '../../src/model/situation.ts';
import { deriveSituation } from '../../src/pipeline/derive-situation.ts';
import { type Engine, openEngine } from '../../src/pipeline/engine.ts';
import type { InputFiles } from '../../src/pipeline/input-files.ts';
import { readInto } from '../../src/pipeline/read-into.ts';
import { anchorOf } from '../../src/reconcile/decisions/anchor.ts';
import { BORDER_WEEK } from '../border-week.ts';

export const engine: Engine = openEngine();

const SHELF: InputFiles = {
  kindOf: () => 'file',
  list: () => [],
  match: () => null,
  read: async (path) => Buffer.from(BORDER_WEEK[path] ?? ''),
  readStandardInput: async () => Buffer.from(''),
};

/** The invented week, read into a case in memory. */
export async function weekCase(reader = engine.reader): Promise<CaseFile> {
  const file = await openCase(':memory:', { create: true });
  const options = {
    flags: {},
    now: () => '2031-03-05T12:00:00.000Z',
    files: SHELF,
    stop: new AbortController().signal,
    onInput: () => undefined,
    onStart: () => undefined,
  };
  await readInto(file, Object.keys(BORDER_WEEK), { ...engine, reader }, options);
  return file;
}

export async function documentsOf(file: CaseFile): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const document of eachDocument(file)) documents.push(document);
  return documents;
}

export interface Week {
  documents: Document[];
  claims: Claim[];
  incidents: Incident[];
}

export async function week(): Promise<Week> {
  const file = await weekCase();
  const [documents, claims] = [await documentsOf(file), await claimsAsRead(file)];
  return { documents, claims, incidents: deriveSituation(documents, claims, [], engine).incidents };
}

/** Records for rulings, in order. */
export function recordsOf(rulings: readonly Ruling[]): DecisionRecord[] {
  return rulings.map((ruling, at) => ({
    id: `k-${at}`,
    at: '2031-03-06',
    who: 'Ana',
    why: 'seen',
    kind: ruling.kind,
    ruling,
    revokes: null,
    revokedBy: null,
    holds: true,
  }));
}

export function anchored(claim: Claim, claims: readonly Claim[]) {
  return anchorOf(
    claim,
    claims.filter((other) => other.document === claim.document),
  );
}

export function anchoredIncident(incident: Incident, claims: readonly Claim[]): IncidentAnchor {
  const own = incident.claims.flatMap((id) => claims.find((claim) => claim.id === id) ?? []);
  return { incident: incident.id, title: incident.title, claims: own.map((claim) => anchored(claim, claims)) };
}

/** Everything derived that is stored, without the rows' own numbers. */
export async function derivedRows(file: CaseFile): Promise<unknown[]> {
  const out: unknown[] = [];
  for (const query of [
    'SELECT id, document, reader, kind, stance, certainty, claimant_actor, claimant_party, from_day, to_day, start, quote, body FROM claims ORDER BY id',
    'SELECT claims.id, claim_actors.actor, claim_actors.party, claim_actors.name FROM claim_actors JOIN claims ON claims.key = claim ORDER BY 1, 2, 3, 4',
    'SELECT claims.id, claim_places.place, claim_places.name FROM claim_places JOIN claims ON claims.key = claim ORDER BY 1, 2, 3',
    "SELECT claims.id FROM claim_words JOIN claims ON claims.key = claim_words.rowid WHERE claim_words MATCH 'killed' ORDER BY 1",
    'SELECT * FROM incidents ORDER BY id',
    'SELECT * FROM incident_claims ORDER BY incident, claim',
    'SELECT * FROM incident_actors ORDER BY incident, actor, party, name',
    'SELECT * FROM incident_places ORDER BY incident, name',
    'SELECT * FROM incident_gaps ORDER BY incident',
    'SELECT * FROM incident_sums ORDER BY incident',
    'SELECT * FROM incident_blows ORDER BY incident',
    'SELECT * FROM incident_foes ORDER BY incident, a, b',
    'SELECT * FROM agreements ORDER BY id',
    'SELECT * FROM actors ORDER BY slug',
    'SELECT * FROM claims_as_read ORDER BY id',
    'SELECT * FROM source_grades ORDER BY source',
  ])
    out.push((await sql.raw(query).execute(file.db)).rows);
  return out;
}
