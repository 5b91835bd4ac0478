import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PdfPages } from './pdf-pages.ts';
import { TEMPLATE } from './template.ts';
import { unpackWoff } from './unpack-woff.ts';

/** The folder `fonts/` of this package; the same from `src/` and from `dist/`. */
const FONTS = fileURLToPath(new URL('../../../../fonts/', import.meta.url));

/**
 * The pages of a brief as PDF, by Typst. Dated by the last report, so that the same brief is the same file. Typst ends the
 * whole process where it breaks: `pipeline/brief/` calls this in one that nothing else hangs on.
 */
export async function setPdf({ dated, pages }: PdfPages): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fontsOf(FONTS) }], workspace: FONTS });
  const result = compiler.compile({ mainFileContent: TEMPLATE, inputs: { brief: pages } });
  if (!result.result) {
    const error = result.takeError();
    throw new Error(
      `Typst could not set the brief: ${error ? JSON.stringify(error.shortDiagnostics) : 'no reason given'}`,
    );
  }
  const creationTimestamp = dated === null ? 0 : Date.parse(dated) / 1000;
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
