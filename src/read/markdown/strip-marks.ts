import { withoutInlineMarks } from './inline-marks.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const HEADING_END = /(?<![ \t])[ \t]+#+[ \t]*$/;
const QUOTE = /^ {0,3}(?:>[ \t]?)+/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:\s*\S/;
const TABLE_RULE = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const BROKEN = /(?:(?<! ) {2,}|\\|<br\s*\/?>)$/;

/** A longer line is running text: keeps whole-line patterns cheap on hostile input. */
const LONGEST_MARK = 2000;

/** One line of the result; `parts` are the source lines of a wrapped paragraph. */
interface Block {
  open: boolean;
  parts: string[];
}

/**
 * Markdown as the report it shows: one line per heading, list item and table row, one line per paragraph however it
 * was wrapped, an empty line between paragraphs where there was one.
 */
export function stripMarks(markdown: string): string {
  const lines = toBlocks(withoutComments(markdown).split('\n')).flatMap(({ parts }) => {
    const source = joined(parts);
    const text = withoutInlineMarks(source)
      .replace(/[ \t]+/g, ' ')
      .trim();
    return text === '' && source !== '' ? [] : [text]; // a paragraph of a picture alone leaves no line
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function withoutComments(markdown: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let open = markdown.indexOf('<!--'); open !== -1; open = markdown.indexOf('<!--', from)) {
    const close = markdown.indexOf('-->', open + 4);
    if (close === -1) break;
    kept.push(markdown.slice(from, open));
    from = close + 3;
  }
  return kept.join('') + markdown.slice(from);
}

function toBlocks(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let fence: string | null = null;
  for (const raw of lines) {
    const mark: string | undefined = FENCE.exec(raw)?.[1];
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    else if (fence !== null) blocks.push({ open: false, parts: [raw] });
    else addLine(blocks, raw.replace(QUOTE, ''));
  }
  return blocks;
}

function addLine(blocks: Block[], line: string): void {
  const last = blocks.at(-1);
  const whole = wholeLine(line, last);
  if (whole === false) {
    if (last) last.open = false;
  } else if (whole !== null) blocks.push({ open: false, parts: [whole] });
  else if (ITEM.test(line)) blocks.push({ open: true, parts: [line.replace(ITEM, '')] });
  else if (last?.open) last.parts.push(line);
  else blocks.push({ open: true, parts: [line] });
}

/** What a line that is no running text shows; false where it only shapes the line above; null for running text. */
function wholeLine(line: string, last: Block | undefined): string | false | null {
  if (line.trim() === '') return '';
  if (line.length > LONGEST_MARK) return null;
  if (last?.open && UNDERLINE.test(line)) return false;
  if (TABLE_RULE.test(line) && last?.parts[0]?.includes('|')) return false;
  if (RULE.test(line) || DEFINITION.test(line)) return '';
  if (HEADING.test(line)) return line.replace(HEADING, '').replace(HEADING_END, '');
  return TABLE_ROW.test(line)
    ? line
        .trim()
        .replace(/^\||\|$/g, '')
        .trim()
    : null;
}

/** A wrapped line goes on; two spaces, a backslash or a <br> at its end break it. */
function joined(parts: string[]): string {
  return parts
    .map((part, index) => {
      if (index === parts.length - 1) return part;
      return BROKEN.test(part.slice(-LONGEST_MARK))
        ? `${part.replace(/\\$|<br\s*\/?>$/, '').trimEnd()}\n`
        : `${part.trim()} `;
    })
    .join('');
}
