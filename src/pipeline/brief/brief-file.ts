import { openWording } from '../../knowledge/wording.ts';
import type { Brief, BriefFormat } from '../../model/brief.ts';
import { renderBrief } from '../../publish/brief/render-brief.ts';

/** A brief as a file of one format. Throws PdfProblem where a PDF cannot be made. */
export async function briefFile(brief: Brief, format: BriefFormat): Promise<string | Uint8Array> {
  if (format !== 'pdf') return renderBrief(brief, format);
  const { pdfPages } = await import('../../publish/brief/pdf/pdf-pages.ts');
  const { pdfInProcess } = await import('./setting/pdf-in-process.ts');
  return pdfInProcess(pdfPages(brief, openWording(brief.language)));
}
