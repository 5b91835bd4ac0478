import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answers, Kept, type Question } from './answers.ts';

/** Answers on disk, each under what was asked: a run that was stopped goes on where it was, and asking twice costs once. */
export class AnswerStore implements Answers {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async has(question: Pick<Question, 'key'>): Promise<boolean> {
    return (await this.find(question)) !== null;
  }

  /** Null where there is none, or where the file is no answer: it is asked again then. */
  async find({ key }: Pick<Question, 'key'>): Promise<Kept | null> {
    const text = await readFile(this.pathOf(key), 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      return Kept.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }

  async keep({ key }: Pick<Question, 'key'>, answer: Kept): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const path = this.pathOf(key);
    await writeFile(`${path}.${process.pid}.part`, JSON.stringify(answer));
    await rename(`${path}.${process.pid}.part`, path);
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}.json`);
  }
}
