import type { CaseFile } from '../ledger/case-file.ts';
import { listEntries, listGrades } from '../ledger/decisions.ts';
import { claimsOfDocument } from '../ledger/find-claims.ts';
import { eachDocument, findProblems, readerOf } from '../ledger/find-documents.ts';
import { findActors, findAgreements, findIncidents } from '../ledger/find-situation.ts';
import { allAnswersOn } from '../ledger/models/answers.ts';
import type { Claim } from '../model/claim.ts';
import type { DocumentCoverage } from '../model/coverage.ts';
import type { ModelAnswer, ModelReading } from '../model/drafted-claim.ts';
import { codedJson } from './coded-json.ts';

export interface CaseJsonOptions {
  /** `file` holds only what was known on this day (ISO date). */
  asKnownOn?: string;
  /** It holds only decisions made up to this day (ISO date). */
  decidedBy?: string;
  /** What became of each sentence, document for document. */
  coverage?: AsyncIterable<DocumentCoverage>;
  /** What language models read, beside the claims; null where none did. */
  modelReadings?: AsyncIterable<ModelReading> | null;
}

/** A whole case in the shape of `Coded`: documents by their date, claims as they stand in them. */
export async function* caseJson(
  file: CaseFile,
  { asKnownOn, decidedBy, coverage, modelReadings }: CaseJsonOptions = {},
): AsyncGenerator<string> {
  yield* codedJson(
    {
      version: 1,
      reader: await readerOf(file),
      document: null,
      ...(asKnownOn ? { asKnownOn } : {}),
      ...(decidedBy ? { decidedBy } : {}),
    },
    {
      documents: eachDocument(file),
      claims: eachClaim(file),
      incidents: (await findIncidents(file, {})).rows,
      agreements: (await findAgreements(file, {})).rows,
      actors: (await findActors(file, {})).rows,
      problems: await findProblems(file),
      ...(coverage ? { coverage } : {}),
      decisions: await listEntries(file),
      sources: await listGrades(file),
      ...(modelReadings ? { modelReadings, modelAnswers: eachAnswer(file) } : {}),
    },
  );
}

async function* eachAnswer(file: CaseFile): AsyncGenerator<ModelAnswer> {
  for await (const { id } of eachDocument(file)) yield* await allAnswersOn(file, id);
}

async function* eachClaim(file: CaseFile): AsyncGenerator<Claim> {
  for await (const { id } of eachDocument(file)) yield* await claimsOfDocument(file, id);
}
