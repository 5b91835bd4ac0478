import { createHash } from 'node:crypto';
import type { Wording } from '../../knowledge/wording.ts';
import type { Brief, BriefBlock, BriefNote, BriefPart, BriefSentence, BriefTable } from '../../model/brief.ts';
import { BRIEF_CSS } from './brief-css.ts';
import { fill, name, textOf, words } from './compose/phrase.ts';
import { escaped } from './pictures/svg.ts';

/** Where a page is shown: mail programs show no SVG, and take no policy. */
export interface HtmlOptions {
  pictures: boolean;
}

/**
 * A brief as one HTML file that needs nothing else: no script, no address, its style inlined and named by its hash in the
 * page's own policy. Everything from reports is escaped.
 */
export function briefHtml(brief: Brief, wording: Wording, { pictures }: HtmlOptions = { pictures: true }): string {
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(BRIEF_CSS).digest('base64')}'; base-uri 'none'; form-action 'none'`;
  const first = new Set<number>();
  const write = (each: BriefSentence) => sentenceHtml(each, first);
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(brief.title)}</title>`,
    `<style>${BRIEF_CSS}</style>`,
  ];
  const sections = brief.sections.map(
    ({ id, title, blocks }) =>
      `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>${blocksHtml(blocks, write, pictures)}</section>`,
  );
  const notes = brief.notes.map((note) => noteHtml(note, wording, first.has(note.number)));
  const body = [
    `<header><h1>${escaped(brief.title)}</h1><p class="under">${brief.under.map(write).join(' ')}</p></header>`,
    ...sections,
    brief.notes.length === 0
      ? ''
      : `<section aria-labelledby="notes"><h2 id="notes">${escaped(brief.notesTitle)}</h2><ol class="notes">${notes.join('\n')}</ol></section>`,
  ];
  return `<!doctype html>\n<html lang="${brief.language}" dir="${brief.direction}">\n<head>\n${head.join('\n')}\n</head>\n<body>\n<main>\n${body.join('\n')}\n</main>\n</body>\n</html>\n`;
}

type Write = (each: BriefSentence) => string;

/** Items that follow each other are one list. */
function blocksHtml(blocks: readonly BriefBlock[], write: Write, pictures: boolean): string {
  const html: string[] = [];
  let inList = false;
  for (const block of blocks) {
    if ((block.kind === 'item') !== inList) html.push(inList ? '</ul>' : '<ul>');
    inList = block.kind === 'item';
    html.push(blockHtml(block, write, pictures));
  }
  return [...html, inList ? '</ul>' : ''].join('\n');
}

function blockHtml(block: BriefBlock, write: Write, pictures: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${block.sentences.map(write).join(' ')}</p>`;
    case 'heading':
      return `<h3>${block.parts.map(partHtml).join('')}</h3>`;
    case 'item': {
      const tag = block.tag === null ? '' : ` <span class="tag">${escaped(block.tag)}</span>`;
      if (block.lead !== null && block.sentences.length === 0)
        return `<li class="short">${write(block.lead)}${tag}</li>`;
      const lead = block.lead === null ? '' : `<strong>${write(block.lead)}</strong>${tag}<br>`;
      return `<li>${lead}${block.sentences.map(write).join(' ')}</li>`;
    }
    case 'table':
      return tableHtml(block, write);
    case 'picture':
      return pictures
        ? `<figure class="${block.name}">${block.svg}<figcaption>${escaped(block.alt)}</figcaption></figure>`
        : '';
  }
}

function tableHtml({ caption, columns, rows }: BriefTable, write: Write): string {
  const head = columns.map(
    ({ head: said, number }) => `<th scope="col"${number ? ' class="n"' : ''}>${escaped(said)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map(
      (cell, at) => `<td${columns[at]?.number ? ' class="n"' : ''}>${cell.map(write).join('<br>')}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="wide" tabindex="0" role="group" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

function sentenceHtml({ parts, notes }: BriefSentence, first: Set<number>): string {
  const marks = notes.map((note) => {
    const id = first.has(note) ? '' : ` id="r${note}"`;
    first.add(note);
    return `<a${id} href="#n${note}">${note}</a>`;
  });
  return parts.map(partHtml).join('') + (marks.length > 0 ? `<sup>${marks.join(' ')}</sup>` : '');
}

/** Names and the like stand in isolation, so that one of another script turns nothing around it. */
function partHtml(part: BriefPart): string {
  const said = escaped(part.text);
  if (part.kind === 'words') return said;
  if (part.kind === 'figure') return `<b class="figure">${said}</b>`;
  return part.kind === 'date' ? `<span>${said}</span>` : `<bdi>${said}</bdi>`;
}

function noteHtml(note: BriefNote, wording: Wording, isUsed: boolean): string {
  const slots = { who: [name(note.claimant)], source: [name(note.source)], date: [words(note.published)] };
  const said = fill(wording.notes['as-said'], slots);
  const back = isUsed ? ` <a class="back" href="#r${note.number}" aria-label="${note.number}">↑</a>` : '';
  const url =
    note.url !== null && /^https?:\/\//i.test(note.url) ? ` <bdi class="address">${escaped(note.url)}</bdi>` : '';
  return `<li id="n${note.number}" value="${note.number}"><q><bdi>${escaped(note.quote)}</bdi></q> ${said.map(partHtml).join('')}${url} <code title="${escaped(textOf([words(wording.notes.claims)]))}">${note.claims.map(escaped).join(', ')}</code>${back}</li>`;
}
