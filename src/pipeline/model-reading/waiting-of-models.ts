import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsWithIds } from '../../ledger/find-claims.ts';
import { lastReadByModels } from '../../ledger/models/readings.ts';
import type { Claim } from '../../model/claim.ts';
import { modelOfReader } from './reader-of-model.ts';
import { readersOfReport } from './readers-of-report.ts';

/** A claim of a model that nobody judged: the built-in reader has none of these words, or has it otherwise. */
export interface WaitingOfModel {
  model: string;
  theirs: Claim;
  /** Ours of the same words; null where only the model has one. */
  ours: Claim | null;
  /** What they say otherwise. */
  fields: string[];
}

/** So many reports, those read last, are looked through; and so many claims are told of. Guesses. */
const MOST_REPORTS = 300;
const MOST_TOLD = 500;

/** What models read otherwise or alone and nobody judged, tolls first: by report, those read last first. */
export async function waitingOfModels(file: CaseFile): Promise<WaitingOfModel[]> {
  const found: WaitingOfModel[] = [];
  for (const document of await lastReadByModels(file, MOST_REPORTS)) {
    found.push(...(await waitingIn(file, document)));
    if (found.length >= MOST_TOLD) break;
  }
  const byWeight = (one: WaitingOfModel) => (one.theirs.kind === 'toll' ? 0 : one.theirs.kind === 'incident' ? 1 : 2);
  return found.slice(0, MOST_TOLD).sort((a, b) => byWeight(a) - byWeight(b));
}

/** A model that only says less gives nobody anything to decide; the page on the report shows it. */
function isUnsaid(claim: Claim, field: string): boolean {
  const value = Object.entries(claim).find(([name]) => name === field)?.[1];
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

async function waitingIn(file: CaseFile, document: string): Promise<WaitingOfModel[]> {
  const readers = await readersOfReport(file, document);
  const ids = readers.flatMap(({ rows }) => rows.flatMap(({ how, ours }) => (how === 'differ' ? (ours ?? []) : [])));
  const standing = new Map((await claimsWithIds(file, ids)).map((claim) => [claim.id, claim]));
  return readers.flatMap(({ reading, rows, judged, settled }) => {
    const own = new Map(reading.claims.map((claim) => [claim.id, claim]));
    return rows.flatMap(({ how, ours, theirs, fields }): WaitingOfModel[] => {
      const claim = own.get(theirs ?? '');
      if (!claim || (how !== 'differ' && how !== 'model only') || judged.has(claim.id)) return [];
      if (ours !== null && (settled.has(ours) || fields.every((field) => isUnsaid(claim, field)))) return [];
      const model = modelOfReader(reading.reader);
      return [{ model, theirs: claim, ours: standing.get(ours ?? '') ?? null, fields }];
    });
  });
}
