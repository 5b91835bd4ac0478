import { claimsOfDocuments } from '../../ledger/case-claims.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsAsReadOf, decidedDocuments, layOverClaims } from '../../ledger/decided-claims.ts';
import { documentsById } from '../../ledger/find-documents.ts';
import type { Claim } from '../../model/claim.ts';
import type { DecisionRecord, Ruling } from '../../model/decision.ts';
import { type DecidedClaims, decideClaims } from '../../reconcile/decisions/decided-claims.ts';

type Made = DecisionRecord & { ruling: Ruling };

/** Lays decisions over the claims of the reports that any is or was about. Returns the reports whose claims are otherwise now. */
export async function layDecisions(
  file: CaseFile,
  made: readonly Made[],
): Promise<{ decided: DecidedClaims; laidOver: string[] }> {
  const { decided, known } = await decidedIn(file, made);
  const before = bodiesByDocument(await claimsOfDocuments(file.db, known));
  const after = bodiesByDocument(decided.claims.map((claim) => ({ ...claim, incident: null })));
  const laidOver = known.filter((id) => before.get(id) !== after.get(id));
  if (laidOver.length > 0)
    await layOverClaims(
      file.db,
      laidOver,
      decided.claims.filter(({ document }) => laidOver.includes(document)),
    );
  return { decided, laidOver };
}

/** Decisions on the claims of the reports that any is or was about, and these reports; nothing is written. */
export async function decidedIn(
  file: CaseFile,
  made: readonly Made[],
): Promise<{ decided: DecidedClaims; known: string[] }> {
  const about = made.flatMap(({ ruling }) => documentsOf(ruling));
  const documents = [...new Set([...about, ...(await decidedDocuments(file.db))])].sort();
  const known = (await documentsById(file.db, documents)).map(({ id }) => id);
  const read: Claim[] = [];
  for (const id of documents) read.push(...(await claimsAsReadOf(file, id)));
  return { decided: decideClaims(read, made, new Set(known)), known };
}

function documentsOf(ruling: Ruling): string[] {
  switch (ruling.kind) {
    case 'add':
      return [ruling.added.document];
    case 'merge':
    case 'apart':
      return ruling.incidents.flatMap(({ claims }) => claims.map(({ document }) => document));
    case 'link row':
      return ruling.incident.claims.map(({ document }) => document);
    case 'unlink row':
      return ruling.incidents.flatMap(({ claims }) => claims.map(({ document }) => document));
    case 'split':
      return ruling.claims.map(({ document }) => document);
    case 'move':
      return [ruling.claim, ...ruling.to.claims].map(({ document }) => document);
    case 'dismiss':
      return [ruling.claim, ...ruling.evidence].map(({ document }) => document);
    case 'grade':
      return [];
    case 'no claim':
      return [ruling.document];
    case 'part':
      return [ruling.claim, ...(ruling.whole ? [ruling.whole] : [])].map(({ document }) => document);
    default:
      return [ruling.claim.document];
  }
}

function bodiesByDocument(claims: readonly Claim[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const claim of claims) out.set(claim.document, `${out.get(claim.document) ?? ''}\n${JSON.stringify(claim)}`);
  return out;
}
