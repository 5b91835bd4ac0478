import { open } from 'node:fs/promises';
import type { AlertMessage } from '../model/alert.ts';
import { errorWords, type Sent } from './outcome.ts';

/** Adds a message to a file as one line of JSON, and waits until the disk has it. */
export async function appendLine(message: AlertMessage, path: string): Promise<Sent> {
  try {
    const file = await open(path, 'a');
    try {
      await file.write(`${JSON.stringify(message)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return { ok: true };
  } catch (error) {
    return { ok: false, lasting: false, message: errorWords(error) };
  }
}
