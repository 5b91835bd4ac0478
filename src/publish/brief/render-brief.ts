import { openWording } from '../../knowledge/wording.ts';
import type { Brief, BriefFormat } from '../../model/brief.ts';

/** A brief as a file of one format. What only one format needs is loaded for it alone. */
export async function renderBrief(brief: Brief, format: BriefFormat): Promise<string | Uint8Array> {
  const wording = openWording(brief.language);
  switch (format) {
    case 'md': {
      const { briefMarkdown } = await import('./markdown.ts');
      return briefMarkdown(brief, wording);
    }
    default:
      throw new Error(`no way to write a brief as ${format}`);
  }
}
