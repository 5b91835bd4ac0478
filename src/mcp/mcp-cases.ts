import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { RequestProblem } from '../server/api/request-problem.ts';
import { CaseShelf } from '../server/cases/case-shelf.ts';
import { type CaseView, CaseViews } from '../server/cases/case-views.ts';
import { type CaseWork, closeWork } from '../server/work/case-work.ts';

/** What every tool can be asked with. */
export const WHICH = {
  case: z.string().min(1).max(100).optional().describe('Name of the case; needed only where several are open.'),
  asKnownOn: z.iso
    .date()
    .optional()
    .describe('As it stood on that day: only reports published by then count. 2025-10-12'),
};

/** Rows of an answer, and the page after it. */
export const PAGE = {
  limit: z.int().min(1).max(100).default(20).describe('Rows at most.'),
  cursor: z.string().max(100).optional().describe('`next` of the answer before.'),
};

/** The cases that tools look into; nothing in them is decided or read anew here. */
export class McpCases {
  readonly shelf: CaseShelf;
  private readonly folder: string;
  private readonly views: CaseViews;
  private readonly work: CaseWork;

  private constructor(work: CaseWork) {
    // Cases as known on a day stand there while they are looked at.
    this.folder = mkdtempSync(join(tmpdir(), 'sitrep-mcp-'));
    this.shelf = new CaseShelf(this.folder);
    this.work = work;
    this.views = new CaseViews(this.shelf, work);
  }

  /** Throws CaseProblem, which names the file. */
  static async open(paths: readonly string[], work: CaseWork): Promise<McpCases> {
    const cases = new McpCases(work);
    try {
      for (const path of paths) await cases.shelf.openFile(path);
      return cases;
    } catch (error) {
      await cases.close();
      throw error;
    }
  }

  names(): string[] {
    return this.shelf.all().map(({ name }) => name);
  }

  /** Throws RequestProblem where it cannot be told which case is meant. */
  async view(asked: { case?: string | undefined; asKnownOn?: string | undefined }): Promise<CaseView> {
    const names = this.names();
    const name = asked.case ?? (names.length === 1 ? names[0] : undefined);
    if (name === undefined || !names.includes(name)) {
      const said = asked.case === undefined ? 'Several cases are open' : `There is no case “${asked.case}”`;
      throw new RequestProblem('no such case', `${said}. Give "case" as one of: ${names.join(', ')}.`, 'case');
    }
    return this.views.of(name, { asKnownOn: asked.asKnownOn });
  }

  async close(): Promise<void> {
    await closeWork(this.work);
    await this.views.close();
    await this.shelf.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
