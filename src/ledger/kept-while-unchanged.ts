import type { Kysely } from 'kysely';
import type { CaseFile } from './case-file.ts';
import { lastChange } from './changes.ts';
import { revisionOf } from './revision.ts';
import type { Tables } from './tables.ts';

interface Kept {
  mark: string;
  answers: Map<string, Promise<unknown>>;
}

const kept = new WeakMap<Kysely<Tables>, Kept>();

/**
 * What a page needs of the whole case and what does not change before a report, a decision or a deriving: worked out once for
 * each state of an open case. Who is given it leaves it as it is. `name` says what it is and of what.
 */
export async function keptWhileUnchanged<T>(file: CaseFile, name: string, make: () => Promise<T>): Promise<T> {
  const mark = `${(await revisionOf(file)).mark} ${await lastChange(file.db)}`;
  const before = kept.get(file.db);
  const now = before?.mark === mark ? before : { mark, answers: new Map<string, Promise<unknown>>() };
  kept.set(file.db, now);
  const answer = now.answers.get(name) ?? make();
  now.answers.set(name, answer);
  answer.catch(() => now.answers.delete(name));
  return answer as Promise<T>; // what is kept under a name was made by the one function that gives it that name
}
