import { createRequire } from 'node:module';
import { failed, type Outcome } from '../../model/problem.ts';
import { articleLines, type PageNode } from '../html/article-lines.ts';
import { NOTHING_STATED, type Reading, type Remark } from '../read-flags.ts';
import { readText } from '../text/read-text.ts';
import { withShownRuns } from './shown-runs.ts';
import { MOST_UNPACKED, unzipped, type ZipProblem } from './zip-entries.ts';

const MAIN = 'word/document.xml';
const CORE = 'docProps/core.xml';

/** Pictures aside, mammoth holds a document some twenty times over. Guess: 400 pages have 5 MB. */
const MOST_XML = 30_000_000;

/**
 * A Word document's text, a paragraph, heading, list item or table row a line, without notes' numbers. Problems:
 * 'encrypted', 'damaged', 'too large', 'binary' (another Office file).
 */
export async function readDocx(bytes: Uint8Array, file: string | null): Promise<Outcome<Reading>> {
  const parts = unzipped(bytes);
  if (typeof parts === 'string') return refused(parts, file);
  const main = parts.get(MAIN);
  if (!main) return failed('binary', otherFile([...parts.keys()]), { file });
  if (main.length > MOST_XML) return refused('too large', file);
  try {
    const { files, hidden } = shownIn(parts);
    const html = await htmlOf(files);
    const { parseHTML } = createRequire(import.meta.url)('linkedom') as { parseHTML(html: string): { document: Page } };
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    const reading = readText(articleLines(document.body).join('\n'));
    const core = coreOf(parts.get(CORE));
    // The file's own property is often that of the template, or of the report that it was copied from.
    const stated = { ...reading.stated, ...core, title: reading.stated.title ?? core.title };
    return { ok: true, value: { text: reading.text, stated, remarks: unseen(hidden) } };
  } catch (error) {
    return refused('damaged', file, error instanceof Error ? error.message.split('\n')[0] : String(error));
  }
}

interface Page {
  body: PageNode;
}

/** What mammoth reads a file's parts through. */
interface WordFile {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<string | Uint8Array>;
}

/** The parts that hold text, without what a reader does not see. */
const WITH_TEXT = /^word\/(?:document|footnotes|endnotes)\.xml$/;

function shownIn(parts: ReadonlyMap<string, Uint8Array>): { files: WordFile; hidden: string[] } {
  const hidden: string[] = [];
  const shown = new Map(parts);
  for (const [name, bytes] of parts) {
    if (!WITH_TEXT.test(name)) continue;
    const read = withShownRuns(Buffer.from(bytes).toString('utf8'));
    hidden.push(...read.hidden);
    shown.set(name, Buffer.from(read.xml));
  }
  const files: WordFile = {
    exists: (name) => shown.has(name),
    read: async (name, encoding) => {
      const bytes = Buffer.from(shown.get(name) ?? []);
      if (encoding === 'base64') return bytes.toString('base64');
      return encoding === undefined ? bytes : bytes.toString('utf8');
    },
  };
  return { files, hidden };
}

/** Letters that nobody sees: fewer words than this are left over from how it was written. Guess. */
const FEWEST_WORDS = 4;

function unseen(hidden: readonly string[]): Remark[] {
  const told = hidden
    .filter((text) => text.trim().split(/\s+/).length >= FEWEST_WORDS)
    .map((text) => `"${text.trim().slice(0, 160)}"`);
  if (told.length === 0) return [];
  const message = `Words that a reader of this Word file cannot see were left out (${told.slice(0, 5).join('; ')}${told.length > 5 ? `; and ${told.length - 5} more` : ''}). If they belong to the report, show them and save it again.`;
  return [{ kind: 'hidden text', message }];
}

async function htmlOf(file: WordFile): Promise<string> {
  const mammoth = (await import('mammoth')).default;
  // mammoth takes an opened file where it takes a path, and does not say so in its types.
  const input = { file } as unknown as { path: string };
  const { value } = await mammoth.convertToHtml(input, {
    // Pictures are left where they are.
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    externalFileAccess: false,
  });
  // The way back from a note to where it stands.
  return value.replace(/\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '');
}

function otherFile(names: readonly string[]): string {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('xl/'))
    return 'This is an Excel workbook, not a report; export the sheet as CSV, or copy its text into a .txt file.';
  if (has('ppt/')) return 'This is a PowerPoint file; save it as PDF and read that.';
  if (names.includes('mimetype')) return 'This is an OpenDocument or EPUB file; save it as DOCX, PDF or plain text.';
  return 'This is a ZIP archive; unpack it and read what is in it.';
}

function refused(problem: ZipProblem, file: string | null, said?: string): Outcome<never> {
  switch (problem) {
    case 'encrypted':
      return failed('encrypted', 'This file is locked with a password. Save it without one, and read that.', { file });
    case 'too large':
      return failed(
        'too large',
        `This file unpacks to more than is read (${MOST_UNPACKED / 1_000_000} MB, or ${MOST_XML / 1_000_000} MB of text). Save its text as a .txt file, if it is a report at all.`,
        { file },
      );
    case 'damaged':
      return failed(
        'damaged',
        `This Word file is broken${said ? ` (${said})` : ''}. Open it in a word processor and save it again.`,
        { file },
      );
  }
}

/** Author, title and language from a document's own properties; when it was made and last saved is no date of publication. */
function coreOf(xml: Uint8Array | undefined) {
  const said = Buffer.from(xml ?? [])
    .toString('utf8')
    .slice(0, 100_000);
  const value = (name: string) => {
    const found = new RegExp(`<${name}\\b[^>]{0,200}>([^<]{1,500})</${name}>`).exec(said)?.[1]?.trim();
    return found ? plain(found) : null;
  };
  return {
    title: value('dc:title'),
    author: value('dc:creator'),
    language: value('dc:language'),
    made: value('dcterms:modified') ?? value('dcterms:created') ?? NOTHING_STATED.made,
  };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => NAMED[name] ?? '').replace(/\s+/g, ' ');
}
