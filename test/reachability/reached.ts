import { codedOf } from '../claims/claims-of.ts';

/** The entries that the reader leaned on in any claim of a text. */
export function entriesOf(text: string): Set<string> {
  return new Set(codedOf(text).flatMap((claim) => claim.trace.entries));
}

/** Whether one of some sentences leads the reader to an entry; they are read one by one until it does. */
export function isReached(entry: string, sentences: readonly string[]): boolean {
  return sentences.some((sentence) => entriesOf(sentence).has(entry));
}
