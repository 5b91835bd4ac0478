import { type KnownOn, openAsKnownOn } from '../../ledger/as-known-on.ts';
import { type CaseFile, closeCase } from '../../ledger/case-file.ts';
import { revisionOf } from '../../ledger/revision.ts';
import { isSituationFresh } from '../../ledger/situation.ts';
import type { CaseShelf, ShelvedCase } from './case-shelf.ts';

/** The day asked for, of either clock. */
export interface ClocksAsked {
  asKnownOn?: string | undefined;
  decidedBy?: string | undefined;
}

/** A case to show, derived; `knownOn` where it is as it stood on a day. `mark` differs where its views do. */
export interface CaseView {
  shelved: ShelvedCase;
  file: CaseFile & { knownOn?: KnownOn };
  mark: string;
}

/** So many cases as known on a day are kept open; the one asked for longest ago goes first. Guess: a slider's neighbours. */
const KEPT = 8;

/** Cases as they stand, and as they stood on a day: derived when they are first asked for, kept while nothing new came in. */
export class CaseViews {
  private readonly past = new Map<string, Promise<CaseFile & { knownOn: KnownOn }>>();
  private readonly shelf: CaseShelf;

  constructor(shelf: CaseShelf) {
    this.shelf = shelf;
  }

  /** Throws RequestProblem where there is no such case. */
  async of(name: string, { asKnownOn, decidedBy }: ClocksAsked): Promise<CaseView> {
    const shelved = this.shelf.get(name);
    await derived(shelved.file);
    const { mark } = await revisionOf(shelved.file);
    if (asKnownOn === undefined && decidedBy === undefined) return { shelved, file: shelved.file, mark };
    const key = `${name} ${asKnownOn ?? ''} ${decidedBy ?? ''} ${mark}`;
    const known = this.past.get(key) ?? openPast(shelved.file, asKnownOn ?? null, decidedBy ?? null);
    this.past.delete(key);
    this.past.set(key, known);
    known.catch(() => this.past.delete(key));
    await this.forgetOldest();
    return { shelved, file: await known, mark: `${mark}-${asKnownOn ?? ''}-${decidedBy ?? ''}` };
  }

  async close(): Promise<void> {
    for (const known of this.past.values()) await known.then(closeCase, () => undefined);
    this.past.clear();
  }

  private async forgetOldest(): Promise<void> {
    while (this.past.size > KEPT) {
      const [oldest] = this.past.keys();
      if (oldest === undefined) return;
      const known = this.past.get(oldest);
      this.past.delete(oldest);
      await known?.then(closeCase, () => undefined);
    }
  }
}

async function openPast(file: CaseFile, day: string | null, decidedBy: string | null) {
  const known = await openAsKnownOn(file, day, decidedBy);
  await derived(known);
  return known;
}

/** The reader is opened only where something is to be derived. */
async function derived(file: CaseFile): Promise<void> {
  if (await isSituationFresh(file)) return;
  const { updateSituation } = await import('../../pipeline/update-situation.ts');
  const { openEngine } = await import('../../pipeline/engine.ts');
  await updateSituation(file, openEngine());
}
