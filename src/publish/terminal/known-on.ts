import type { KnownOn } from '../../ledger/as-known-on.ts';
import { momentWords } from '../words/time-words.ts';
import { type Page, wrap } from './page.ts';

/** Says that a view is of an earlier day and what it rests on; nothing where it is of the whole case. */
export function knownLines(knownOn: KnownOn | undefined, page: Page): string[] {
  return knownOn ? [page.paint.doubt(wrap(knownWords(knownOn), page))] : [];
}

export function knownWords({ decidedBy, ...known }: KnownOn): string {
  const decisions = decidedBy ? `Decisions made by ${momentWords(decidedBy)}` : '';
  if (known.day === null) return `${decisions}; ${count(known.documents)}.`;
  return `${documentWords({ ...known, day: known.day })}${decisions && ` ${decisions}.`}`;
}

function documentWords({ day, documents, all, first, last }: KnownOn & { day: string }): string {
  const head = `As known on ${momentWords(day)}`;
  if (documents === 0)
    return `${head}: none of ${count(all)} had been published${first ? `; the first is of ${momentWords(first.slice(0, 10))}` : ''}.`;
  return `${head}: ${documents} of ${count(all)}${last ? `, the last published ${momentWords(last.slice(0, 10))}` : ''}.`;
}

function count(documents: number): string {
  return `${documents} document${documents === 1 ? '' : 's'}`;
}
