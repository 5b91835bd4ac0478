import { openWording } from '../../knowledge/wording.ts';
import type { Brief, BriefFormat } from '../../model/brief.ts';

/** A brief as a file of one format; PDF needs a process of its own (`pipeline/brief/`). What only one format needs is loaded for it alone. */
export async function renderBrief(brief: Brief, format: Exclude<BriefFormat, 'pdf'>): Promise<string | Uint8Array> {
  const wording = openWording(brief.language);
  switch (format) {
    case 'md':
      return (await import('./markdown.ts')).briefMarkdown(brief, wording);
    case 'html':
      return (await import('./html.ts')).briefHtml(brief, wording);
    case 'eml':
      return (await import('./mail.ts')).briefMail(brief, wording);
  }
}
