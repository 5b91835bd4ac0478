import type { CaseFile } from '../../ledger/case-file.ts';
import type { ClaimRow } from '../../model/claim-row.ts';
import type { ReadByBoth } from '../../model/drafted-claim.ts';
import type { Span } from '../../model/span.ts';
import { claimRows } from '../../publish/claim-rows.ts';
import { modelOfReader } from './reader-of-model.ts';
import { type ReadBeside, readersOfReport } from './readers-of-report.ts';

/** What the page on a report shows of one model's reading of it. */
export interface ModelOfReport {
  /** "model:qwen3" */
  reader: string;
  model: string;
  at: string;
  /** Its claims as they stand in the text; `review` says what became of each. Those that somebody accepted are claims of the case, too. */
  claims: ClaimRow[];
  rows: ReadByBoth[];
  refused: { why: string; quote: string | null }[];
  unread: (Span & { why: string })[];
}

/** What each model read in a report, beside the built-in reader. */
export async function modelsOfReport(file: CaseFile, document: string): Promise<ModelOfReport[]> {
  const found: ModelOfReport[] = [];
  for (const beside of await readersOfReport(file, document)) found.push(await shown(file, beside));
  return found;
}

async function shown(file: CaseFile, { reading, rows, judged }: ReadBeside): Promise<ModelOfReport> {
  const { reader, at, claims, refused, unread } = reading;
  return {
    reader,
    model: modelOfReader(reader),
    at,
    claims: (await claimRows(file, claims)).map((row) => ({ ...row, review: judged.get(row.claim.id) ?? 'untouched' })),
    rows,
    refused: refused.map(({ why, draft }) => ({ why, quote: quoteIn(draft) })),
    unread,
  };
}

/** What a refused claim gave as its words; it may be anything. */
function quoteIn(draft: unknown): string | null {
  if (typeof draft !== 'object' || draft === null || !('quote' in draft)) return null;
  return typeof draft.quote === 'string' ? draft.quote : null;
}
