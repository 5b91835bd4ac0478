import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Wording } from '../../../knowledge/wording.ts';
import type { Brief, BriefBlock, BriefSentence } from '../../../model/brief.ts';
import { fill, name, words } from '../compose/phrase.ts';
import { TEMPLATE } from './template.ts';
import { unpackWoff } from './unpack-woff.ts';

/** The folder `fonts/` of this package; the same from `src/` and from `dist/`. */
const FONTS = fileURLToPath(new URL('../../../../fonts/', import.meta.url));

/** First strong isolate and its end. */
const ISOLATE = ['\u2068', '\u2069'] as const;

/** A brief as PDF, by Typst. Dated by the last report, so that the same brief is the same file. */
export async function briefPdf(brief: Brief, wording: Wording): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fontsOf(FONTS) }], workspace: FONTS });
  const inputs = { brief: JSON.stringify(dataOf(brief, wording)) };
  const result = compiler.compile({ mainFileContent: TEMPLATE, inputs });
  if (!result.result) {
    const error = result.takeError();
    throw new Error(
      `Typst could not set the brief: ${error ? JSON.stringify(error.shortDiagnostics) : 'no reason given'}`,
    );
  }
  const creationTimestamp = brief.dated === null ? 0 : Date.parse(brief.dated) / 1000;
  return compiler.pdf(result.result, { creationTimestamp });
}

function fontsOf(folder: string): Buffer[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.woff'));
  return files.sort().map((file) => renamed(unpackWoff(readFileSync(join(folder, file))), file));
}

/** Families by file: Typst takes one file for each family and weight, and Inter comes as one for each script. */
const FAMILIES: readonly [part: string, family: string][] = [
  ['inter-latin-ext', 'IntEx'],
  ['inter-cyrillic', 'IntCy'],
];

/** The font under its family's name of the same length, so that nothing in it moves. */
function renamed(font: Buffer, file: string): Buffer {
  const family = FAMILIES.find(([part]) => file.startsWith(part))?.[1];
  if (family === undefined) return font;
  for (const encoding of ['utf16le', 'latin1'] as const) {
    const coded = (text: string) =>
      encoding === 'latin1' ? Buffer.from(text, encoding) : Buffer.from(text, encoding).swap16();
    const [from, to] = [coded('Inter'), coded(family)];
    for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at + 1)) to.copy(font, at);
  }
  return font;
}

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
        return each;
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
