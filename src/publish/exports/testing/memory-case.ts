import type { Claim } from '../../../model/claim.ts';
import type { Network } from '../../../model/relation-record.ts';
import type { ActorRecord } from '../../../model/situation.ts';
import type { AgreementRecord, CaseSource, IncidentRecord, LinkedRow, ReportRecord } from '../case-source.ts';
import type { ExportFile, Piece } from '../export-format.ts';
import type { Loss } from '../loss.ts';

export interface MemoryCase {
  asKnownOn: string | null;
  incidents: IncidentRecord[];
  reports: ReportRecord[];
  agreements: AgreementRecord[];
  actors: ActorRecord[];
  datasetRows: LinkedRow[];
  network: Network;
}

export const NO_NETWORK: Network = { of: null, nodes: [], relations: [], fighting: [], undated: 0 };

/** A case of records made by hand, that no case file is needed for; what is not given is empty. */
export function caseInMemory(parts: Partial<MemoryCase> = {}): CaseSource {
  return {
    asKnownOn: parts.asKnownOn ?? null,
    reader: 'by hand',
    facts: (slug) => parts.actors?.find((actor) => actor.slug === slug) ?? null,
    incidents: () => each(parts.incidents ?? []),
    reports: () => each(parts.reports ?? []),
    reportSizes: () => each((parts.reports ?? []).map(({ document, claims }) => ({ document, claims: claims.length }))),
    agreements: () => each(parts.agreements ?? []),
    actors: () => each(parts.actors ?? []),
    datasetRows: () => each(parts.datasetRows ?? []),
    network: async () => parts.network ?? NO_NETWORK,
  };
}

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

/** A whole file of an export, as somebody who opens it has it. */
export async function written(
  file: ExportFile,
  source: CaseSource,
): Promise<{ text: string; rows: number; losses: Loss[]; pieces: number }> {
  const pieces: Piece[] = [];
  for await (const piece of file.pieces(source)) pieces.push(piece);
  return {
    text: pieces.map(({ data }) => (typeof data === 'string' ? data : Buffer.from(data).toString('utf8'))).join(''),
    rows: pieces.reduce((sum, { rows }) => sum + rows, 0),
    losses: pieces.flatMap(({ losses }) => losses),
    pieces: pieces.length,
  };
}

/** Ids of all claims that a case has, by which what an export names can be looked up. */
export async function claimIdsOf(source: CaseSource): Promise<Set<string>> {
  const claims: Claim[] = [];
  for await (const report of source.reports()) claims.push(...report.claims);
  return new Set(claims.map(({ id }) => id));
}
