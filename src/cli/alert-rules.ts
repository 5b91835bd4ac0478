import { basename } from 'node:path';
import type { AlertFile } from '../model/alert.ts';
import { AlertFileProblem, readAlertFile } from '../pipeline/alerts/alert-file.ts';
import { usage } from './exit-codes.ts';

/** The rules in a file; refused with a line for each fault. */
export async function rulesOf(path: string): Promise<AlertFile> {
  try {
    return await readAlertFile(path);
  } catch (error) {
    if (error instanceof AlertFileProblem) throw usage(error.message);
    throw error;
  }
}

/** A case as messages call it. */
export function caseCalled(path: string): string {
  return basename(path).replace(/\.db$/, '');
}
