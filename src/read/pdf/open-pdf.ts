import { failed, type Outcome } from '../../model/problem.ts';
import { addNewerBuffers } from './newer-buffers.ts';
import type { FontFacts } from './page-walk.ts';
import { SameThreadPort } from './same-thread-port.ts';

/** What pdf.js gives of a page, as far as it is used. */
export interface PdfJsPage {
  view: readonly number[];
  rotate: number;
  getOperatorList(how: { annotationMode: number }): Promise<{
    fnArray: readonly number[];
    argsArray: readonly (readonly unknown[] | null)[];
  }>;
  commonObjs: { has(name: string): boolean; get(name: string): unknown };
  objs: { has(name: string): boolean; get(name: string): unknown };
  cleanup(): boolean;
}

/** What pdf.js gives of a document, as far as it is used. */
export interface Pdf {
  numPages: number;
  getPage(number: number): Promise<PdfJsPage>;
  getMetadata(): Promise<{ info: object }>;
  getOptionalContentConfig(): Promise<{ isVisible(layer: unknown): boolean }>;
  destroy(): Promise<void>;
}

export interface OpenPdf {
  pdf: Pdf;
  /** pdf.js's numbers of operators, by name. */
  ops: Readonly<Record<string, number>>;
}

/** Pictures of more pixels are not unpacked: where they stand is then unknown. Guess: 25 to a page take a second. */
export const SMALL_PICTURES = 250_000;
export const ALL_PICTURES = -1;

/** Opens a PDF. Problems: 'encrypted', 'damaged'. */
export async function openPdf(bytes: Uint8Array, file: string | null, maxImageSize: number): Promise<Outcome<OpenPdf>> {
  addNewerBuffers();
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  try {
    const options = {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      maxImageSize,
    };
    // A copy: pdf.js takes what it is given for itself.
    const { OPS, PDFWorker } = await getResolvedPDFJS();
    const worker = readerOf(PDFWorker);
    const pdf: Pdf = await getDocumentProxy(new Uint8Array(bytes), worker === null ? options : { ...options, worker });
    return { ok: true, value: { pdf, ops: OPS } };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return failed(
        'encrypted',
        'This PDF is locked with a password. Open it, save or print it as a PDF without one, and read that.',
        { file },
      );
    return damaged(error, file);
  }
}

/** The part of pdf.js that reads files, joined without cloning; null where pdf.js keeps it elsewhere, and joins it itself. */
function readerOf<T>(Reader: new (how: { port: never; verbosity: number }) => T): T | null {
  const kept: unknown = Reflect.get(globalThis, 'pdfjsWorker');
  const handler: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, 'WorkerMessageHandler') : null;
  if (typeof handler !== 'function') return null;
  const port = new SameThreadPort();
  Reflect.get(handler, 'initializeFromPort').call(handler, port);
  // pdf.js types a browser's worker here, and uses no more of it than this port has.
  return new Reader({ port: port as never, verbosity: 0 });
}

export function damaged(error: unknown, file: string | null): Outcome<never> {
  const said = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return failed(
    'damaged',
    `This PDF is broken (${said}). Fetch it again, or print it to a new PDF from a program that still opens it.`,
    { file },
  );
}

/** What pdf.js tells of a font that the page uses. */
export function fontOf(page: PdfJsPage, name: string): FontFacts | null {
  const found = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  // pdf.js gives fonts under names that begin so, and nothing else.
  return typeof found === 'object' && found !== null ? (found as FontFacts) : null;
}

/** pdf.js's kind of pictures of which each point has its own transparency. */
const WITH_ALPHA = 3;

/** Whether nothing shows through a picture, as far as that is known. */
export function isOpaque(page: PdfJsPage, image: unknown): boolean {
  const name = typeof image === 'string' ? image : '';
  const store = name.startsWith('g_') ? page.commonObjs : page.objs;
  const found: unknown = typeof image === 'object' ? image : name !== '' && store.has(name) ? store.get(name) : null;
  return typeof found === 'object' && found !== null && 'kind' in found && found.kind !== WITH_ALPHA;
}
