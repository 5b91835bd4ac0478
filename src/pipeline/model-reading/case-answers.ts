import type { CaseFile } from '../../ledger/case-file.ts';
import { answerTo, keepAnswer } from '../../ledger/models/answers.ts';
import type { Answers, Kept, Question } from '../../model-reader/answers.ts';
import { INSTRUCTIONS_VERSION } from '../../model-reader/instructions.ts';
import { readerOfModel } from './reader-of-model.ts';

/**
 * Answers in a case file. What was answered before, of another report of the same words or outside the case (`elsewhere`), is
 * taken over, so that it is paid for once and the case can be made again by itself.
 */
export class CaseAnswers implements Answers {
  private readonly file: CaseFile;
  private readonly model: string;
  private readonly elsewhere: Answers;
  private readonly now: () => string;

  constructor(file: CaseFile, model: string, elsewhere: Answers, now: () => string) {
    this.file = file;
    this.model = model;
    this.elsewhere = elsewhere;
    this.now = now;
  }

  async has(question: Question): Promise<boolean> {
    return (await answerTo(this.file, question.key)) !== null || this.elsewhere.has(question);
  }

  async find(question: Question): Promise<Kept | null> {
    const own = await answerTo(this.file, question.key);
    const found: Kept | null = own ? { ...own, model: this.model } : await this.elsewhere.find(question);
    if (found) await this.keep(question, found);
    return found;
  }

  async keep({ key, document, chunk }: Question, { text, inputTokens, outputTokens }: Kept): Promise<void> {
    const head = { document, reader: readerOfModel(this.model), instructions: INSTRUCTIONS_VERSION, at: this.now() };
    const { start, end } = chunk;
    await keepAnswer(this.file, head, { start, end, asked: key, text, inputTokens, outputTokens });
  }
}
