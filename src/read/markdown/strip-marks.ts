import { withoutInlineMarks } from './inline-marks.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const QUOTE = /^ {0,3}(?:>[ \t]?)+/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:\s*\S/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

type Block = { kind: 'paragraph' | 'line'; text: string };

/**
 * Markdown as the report it shows: one line per heading, list item and table row, one line per paragraph however it
 * was wrapped, an empty line between paragraphs where there was one.
 */
export function stripMarks(markdown: string): string {
  const blocks = toBlocks(markdown.replace(/<!--[\s\S]{0,20000}?-->/g, '').split('\n'));
  const lines = blocks.map(({ text }) =>
    withoutInlineMarks(text)
      .replace(/[ \t]+/g, ' ')
      .trim(),
  );
  return lines
    .filter((line, index) => line !== '' || blocks[index]?.text === '')
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function toBlocks(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let fence: string | null = null;
  for (const raw of lines) {
    const mark: string | undefined = FENCE.exec(raw)?.[1];
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) {
      fence = fence === null ? mark : null;
      continue;
    }
    if (fence !== null) blocks.push({ kind: 'line', text: raw });
    else addLine(blocks, raw.replace(QUOTE, ''));
  }
  return blocks;
}

function addLine(blocks: Block[], line: string): void {
  const last = blocks.at(-1);
  if (line.trim() === '') blocks.push({ kind: 'line', text: '' });
  else if (UNDERLINE.test(line) && last?.kind === 'paragraph') last.kind = 'line';
  else if (RULE.test(line) || DEFINITION.test(line) || TABLE_RULE.test(line)) blocks.push({ kind: 'line', text: '' });
  else if (HEADING.test(line))
    blocks.push({ kind: 'line', text: line.replace(HEADING, '').replace(/[ \t]+#+[ \t]*$/, '') });
  else if (ITEM.test(line)) blocks.push({ kind: 'paragraph', text: line.replace(ITEM, '') });
  else if (/^\s*\|.*\|\s*$/.test(line)) blocks.push({ kind: 'line', text: line.trim().replace(/^\|\s*|\s*\|$/g, '') });
  else if (last?.kind === 'paragraph') joinLine(last, line);
  else blocks.push({ kind: 'paragraph', text: line });
}

/** A wrapped line goes on; two spaces or a backslash at its end, or a <br>, break it. */
function joinLine(last: Block, line: string): void {
  const broken = /(?: {2,}|\\|<br\s*\/?>)$/.test(last.text);
  last.text = broken ? `${last.text.replace(/(?:\s+|\\|<br\s*\/?>)$/, '')}\n${line}` : `${last.text} ${line.trim()}`;
}
