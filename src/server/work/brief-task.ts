import type { CaseFile } from '../../ledger/case-file.ts';
import { briefFile } from '../../pipeline/brief/brief-file.ts';
import { makeBrief } from '../../pipeline/brief/make-brief.ts';
import { unknownIn } from '../../pipeline/brief/near-names.ts';
import { PdfProblem } from '../../pipeline/brief/setting/pdf-in-process.ts';
import type { OpenEngine } from '../../pipeline/case-coverage.ts';
import { RequestProblem } from '../api/request-problem.ts';
import type { Task } from './task.ts';

/** A brief on a derived case, as JSON or as a file. Throws RequestProblem where it names what the case does not have. */
export async function briefAsked(
  file: CaseFile,
  { asked, format }: Extract<Task, { kind: 'brief' }>,
  open: OpenEngine,
): Promise<string | Uint8Array> {
  const unknown = await unknownIn(file, asked);
  if (unknown) throw new RequestProblem('not found', unknownWords(unknown), unknown.option);
  const brief = await makeBrief(file, asked, open);
  if (format === 'json') return JSON.stringify(brief);
  try {
    return await briefFile(brief, format);
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    throw new RequestProblem(error.kind === 'broke' ? 'failed' : 'too large', error.message);
  }
}

function unknownWords({ option, typed, near }: { option: string; typed: string; near: string[] }): string {
  const offered = near.length > 0 ? ` Near to it: ${near.join(', ')}.` : '';
  return `${option}: nothing in the case is called “${typed}”.${offered}`;
}
