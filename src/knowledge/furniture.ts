import { z } from 'zod';
import { openedOnce, readKnowledgeYaml } from './files.ts';

export const Lines = z.object({
  anywhere: z.array(z.string()),
  closing: z.array(z.string()),
  footer: z.array(z.string()),
});
export const Blocks = z.object({ blocks: z.array(z.string()), content: z.array(z.string()) });
export const DeadEnds = z.object({ titles: z.array(z.string()), notices: z.array(z.string()) });

/** What stands on a page without belonging to the report, as tests over whole lines and short pages. */
export interface Furniture {
  /** The line is furniture wherever it stands: "Advertisement", "Read more: …". */
  anywhere(line: string): boolean;
  /** The line begins the furniture below a report: "NEWSLETTER", "Follow us on …". */
  closing(line: string): boolean;
  /** The line begins the foot of a letter, below which nothing is the report's: "Unsubscribe | Manage preferences". */
  footer(line: string): boolean;
  /** The classes and id of a part of a page say that it is not the report: "article-newsletter". */
  block(names: string[]): boolean;
  /** The title or heading of a page that holds no report: "404 Not Found". */
  deadEndTitle(title: string): boolean;
  /** Words that only a page without a report says, if it is short. */
  deadEndNotice(text: string): boolean;
}

interface FurnitureFiles {
  lines: z.output<typeof Lines>;
  parts: z.output<typeof Blocks>;
  ends: z.output<typeof DeadEnds>;
}

function readFurnitureFiles(): FurnitureFiles {
  return {
    lines: readKnowledgeYaml('furniture/lines.yaml', Lines),
    parts: readKnowledgeYaml('furniture/blocks.yaml', Blocks),
    ends: readKnowledgeYaml('furniture/dead-ends.yaml', DeadEnds),
  };
}

/** Reads `knowledge/furniture/` once per process. Throws KnowledgeError where a file cannot be used. */
export const furniture = openedOnce((): Furniture => compile(readFurnitureFiles()));

function compile({ lines, parts, ends }: FurnitureFiles): Furniture {
  const anywhere = phrases(lines.anywhere);
  const closing = phrases(lines.closing);
  const footer = phrases(lines.footer);
  const block = blockPattern(parts.blocks);
  const content = new Set(parts.content);
  const titles = phrases(ends.titles);
  const notices = ends.notices.map((notice) => notice.toLowerCase());
  return {
    anywhere: (line) => anywhere(line),
    closing: (line) => closing(line),
    footer: (line) => footer(line),
    block: (names) => names.some((name) => block.test(name)) && !names.some((name) => content.has(name.toLowerCase())),
    deadEndTitle: (title) => titles(title),
    deadEndNotice: (text) => {
      const said = text.toLowerCase().replaceAll('’', "'");
      return notices.some((notice) => said.includes(notice));
    },
  };
}

/** A whole name, its beginning or its end; "has-sidebar" speaks of the page around it. */
function blockPattern(blocks: string[]): RegExp {
  const names = blocks.map(literal).join('|');
  return new RegExp(`^(?!(?:has|with|without|no|is)[-_])(?:(?:${names})(?:[-_].*)?|.*[-_](?:${names}))$`, 'i');
}

/** Longer lines are body text; also keeps the patterns, which may scan a line more than once, cheap on hostile input. */
const LONGEST_LINE = 240; // guess

/** Exact phrases go into a set; those with a gap become one pattern. */
function phrases(list: string[]): (line: string) => boolean {
  const exact = new Set(list.filter((phrase) => !phrase.includes('…')).map(plain));
  const open = list.filter((phrase) => phrase.includes('…')).map(gapPattern);
  const pattern = open.length > 0 ? new RegExp(`^(?:${open.join('|')})$`, 'u') : null;
  return (line) => {
    if (line.length > LONGEST_LINE) return false;
    const said = plain(line);
    return exact.has(said) || pattern?.test(said) === true;
  };
}

/** "Join the … mailing list" also matches with nothing in the gap. */
function gapPattern(phrase: string): string {
  return literal(phrase.toLowerCase().replaceAll('’', "'"))
    .replace(/^… /u, '(?:.* )?')
    .replaceAll(' …', '(?: .*)?')
    .replaceAll('…', '.*');
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Lower case without the marks that pages hang on such lines: "| SUBSCRIBE |", "» Read more". */
function plain(line: string): string {
  return line
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s|*•·>»›–—_-]+/u, '')
    .replace(/(?<![\s|*•·>»›–—_.!?…:-])[\s|*•·>»›–—_.!?…:-]+$/u, '');
}
