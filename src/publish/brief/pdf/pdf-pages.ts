import type { Wording } from '../../../knowledge/wording.ts';
import type { Brief, BriefBlock, BriefSentence } from '../../../model/brief.ts';
import { fill, name, words } from '../compose/phrase.ts';
import { withoutLabels } from '../pictures/svg.ts';

/** What `setPdf` sets: `pages` is the JSON that the template shows. */
export interface PdfPages {
  dated: string | null;
  pages: string;
}

export function pdfPages(brief: Brief, wording: Wording): PdfPages {
  return { dated: brief.dated, pages: JSON.stringify(dataOf(brief, wording), wellFormed) };
}

/** Half a letter, as a cut text may end in, is nothing that Typst reads. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value;
}

/** First strong isolate and its end. */
const ISOLATE = ['\u2068', '\u2069'] as const;

/** What the template shows, as plain data. */
function dataOf(brief: Brief, wording: Wording) {
  const rtl = brief.direction === 'rtl';
  const sentence = ({ parts, notes }: BriefSentence) => ({
    parts: parts.map((part) => shown(part.kind, part.text, rtl)),
    notes,
  });
  const block = (each: BriefBlock) => {
    switch (each.kind) {
      case 'paragraph':
        return { kind: each.kind, sentences: each.sentences.map(sentence) };
      case 'heading':
        return { kind: each.kind, parts: each.parts.map((part) => shown(part.kind, part.text, rtl)) };
      case 'item':
        return {
          kind: each.kind,
          lead: each.lead && sentence(each.lead),
          tag: each.tag,
          sentences: each.sentences.map(sentence),
        };
      case 'table':
        return { ...each, rows: each.rows.map((row) => row.map((cell) => cell.map(sentence))) };
      case 'picture':
        return { ...each, svg: withoutLabels(each.svg) };
    }
  };
  return {
    title: brief.title,
    lang: brief.language,
    rtl,
    page: wording.page,
    under: brief.under.map(sentence),
    sections: brief.sections.map(({ title, blocks }) => ({ title, blocks: blocks.map(block) })),
    notesTitle: brief.notesTitle,
    notes: brief.notes.map(({ number, quote, claimant, source, published, claims }) => {
      const slots = { who: [name(claimant)], source: [name(source)], date: [words(published)] };
      const said = fill(wording.notes['as-said'], slots);
      return {
        number,
        quote: isolated(quote, rtl),
        said: said.map(({ kind, text }) => (kind === 'words' ? text : isolated(text, rtl))).join(''),
        claims: isolated(claims.join(', '), rtl),
      };
    }),
  };
}

function shown(kind: string, text: string, rtl: boolean) {
  return { k: kind === 'figure' ? 'f' : 't', t: kind === 'words' ? text : isolated(text, rtl) };
}

function isolated(text: string, rtl: boolean): string {
  return rtl ? `${ISOLATE[0]}${text}${ISOLATE[1]}` : text;
}
