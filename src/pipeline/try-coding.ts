import type { Document } from '../model/document.ts';
import { failed, type Outcome } from '../model/problem.ts';
import { type CodedDocument, codeDocument } from './code-document.ts';
import type { Engine } from './engine.ts';

/** A report that breaks the reader is a bug of ours, but not a reason to lose the reports after it. */
export function tryCoding(document: Document, engine: Engine): Outcome<CodedDocument> {
  try {
    return { ok: true, value: codeDocument(document, engine) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const name = document.file ?? document.id;
    const message = `${name}: coding failed (${said}). The other reports went in; please report this with the file.`;
    return failed('failed', message, { file: document.file });
  }
}
