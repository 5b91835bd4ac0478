import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { INSTRUCTIONS_VERSION } from './instructions.ts';

const Kept = z.object({
  model: z.string(),
  text: z.string(),
  inputTokens: z.int().nullable(),
  outputTokens: z.int().nullable(),
});
export type Kept = z.infer<typeof Kept>;

/** Answers on disk, each under what was asked: a run that was stopped goes on where it was, and asking twice costs once. */
export class AnswerStore {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The same model, instructions and words give the same name, whatever server it runs on. */
  keyOf(model: string, prompt: string): string {
    return createHash('sha256')
      .update(JSON.stringify([INSTRUCTIONS_VERSION, model, prompt]))
      .digest('hex');
  }

  /** Null where there is none, or where the file is no answer: it is asked again then. */
  async find(key: string): Promise<Kept | null> {
    const text = await readFile(this.pathOf(key), 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      return Kept.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }

  async keep(key: string, answer: Kept): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const path = this.pathOf(key);
    await writeFile(`${path}.${process.pid}.part`, JSON.stringify(answer));
    await rename(`${path}.${process.pid}.part`, path);
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}.json`);
  }
}
