import type { Wording } from '../../knowledge/wording.ts';
import type { Brief, BriefBlock, BriefNote, BriefPart, BriefSentence, BriefTable } from '../../model/brief.ts';
import { fill, name, textOf, words } from './compose/phrase.ts';

/** First strong isolate and its end: a name in another script must not turn the line around it. */
const ISOLATE = ['\u2068', '\u2069'] as const;

/** A brief as Markdown, with footnotes ([^1]) that lead to the words. What is from reports is escaped, so that it stays text. */
export function briefMarkdown(brief: Brief, wording: Wording): string {
  const isolate = brief.direction === 'rtl';
  const write = (each: BriefSentence) => sentenceText(each, isolate);
  const lines = [
    `# ${plain(brief.title)}`,
    '',
    brief.under.map(write).join(' '),
    ...brief.sections.flatMap(({ title, blocks }) => [
      '',
      `## ${plain(title)}`,
      ...blocks.flatMap((block) => blockLines(block, write)),
    ]),
    '',
    `## ${plain(brief.notesTitle)}`,
    '',
    ...brief.notes.map((note) => noteLine(note, wording)),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

type Write = (each: BriefSentence) => string;

function blockLines(block: BriefBlock, write: Write): string[] {
  switch (block.kind) {
    case 'paragraph':
      return ['', block.sentences.map(write).join(' ')];
    case 'heading':
      return ['', `### ${block.parts.map(partText).join('')}`, ''];
    case 'item': {
      const lead = block.lead ? `**${write({ ...block.lead, notes: [] })}**${noteMarks(block.lead.notes)}` : '';
      const tag = block.tag ? ` (${plain(block.tag)})` : '';
      const text = block.sentences.map(write).join(' ');
      return [
        `- ${[lead + tag, text].filter((each) => each !== '').join(lead + tag !== '' && text !== '' ? '. ' : '')}`,
      ];
    }
    case 'table':
      return tableLines(block, write);
    // What a picture shows stands in a table beside it.
    case 'picture':
      return [];
  }
}

function tableLines({ caption, columns, rows }: BriefTable, write: Write): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    '',
    `*${plain(caption)}*`,
    '',
    line(columns.map(({ head }) => plain(head))),
    line(columns.map(({ number }) => (number ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => cell.map(write).join('; ')))),
    '',
  ];
}

function sentenceText({ parts, notes }: BriefSentence, isolate: boolean): string {
  const text = parts.map((part) =>
    isolate && part.kind !== 'words' ? `${ISOLATE[0]}${partText(part)}${ISOLATE[1]}` : partText(part),
  );
  return text.join('') + noteMarks(notes);
}

function noteMarks(notes: readonly number[]): string {
  return notes.map((note) => `[^${note}]`).join('');
}

function partText({ text }: BriefPart): string {
  return plain(text);
}

/** Everything that Markdown or HTML in it would take for markup stands behind a backslash or as an entity. */
function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]|~#$^]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function noteLine(note: BriefNote, wording: Wording): string {
  const date = words(note.published);
  const said = textOf(
    fill(wording.notes['as-said'], { who: [name(note.claimant)], source: [name(note.source)], date: [date] }),
  );
  return `[^${note.number}]: “${plain(note.quote)}” ${plain(said)} (${note.claims.join(', ')})`;
}
