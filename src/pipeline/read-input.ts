import type { Document } from '../model/document.ts';
import { failed, type Outcome } from '../model/problem.ts';
import { readDocument } from '../read/read-document.ts';
import type { ReadFlags } from '../read/read-flags.ts';
import { codeOf, STANDARD_INPUT } from './find-inputs.ts';
import type { InputFiles } from './input-files.ts';

export type { ReadFlags } from '../read/read-flags.ts';

/** One file, or standard input, as a document; every way it can fail is a problem that names the file. */
export async function readInput(input: string, flags: ReadFlags, files: InputFiles): Promise<Outcome<Document>> {
  const file = input === STANDARD_INPUT ? null : input;
  let bytes: Uint8Array;
  try {
    bytes = file === null ? await files.readStandardInput() : await files.read(file);
  } catch (error) {
    return failed('unreadable', `${input}: cannot be read (${codeOf(error)}). Check that you may read it.`, { file });
  }
  try {
    return readDocument(bytes, { file, flags });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return failed('failed', `${input}: the reader failed on this file (${said}). Please report it with the file.`, {
      file,
    });
  }
}
