import { type CaseFile, closeCase, openCase } from '../../ledger/case-file.ts';

/** One connection a case, kept: libsql ends one only when V8 happens to collect it. */
export class KeptFiles {
  private readonly files = new Map<string, CaseFile>();

  /** Throws CaseProblem. */
  async at(path: string): Promise<CaseFile> {
    const file = this.files.get(path) ?? (await openCase(path, { create: false }));
    this.files.set(path, file);
    return file;
  }

  async close(): Promise<void> {
    for (const file of this.files.values()) await closeCase(file).catch(() => undefined);
    this.files.clear();
  }
}
