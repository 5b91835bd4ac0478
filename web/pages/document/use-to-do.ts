import { useState } from 'react';
import type { DocumentCoverage } from '../../../src/model/coverage.ts';
import { type OpenNumber, openNumberOf } from './to-do.tsx';

/** Which of the numbers without a claim is at hand: the one taken, else the first that still waits behind it. */
export function useToDo(coverage: DocumentCoverage | undefined): {
  number: OpenNumber | null;
  take: (sentence: number) => void;
  next: () => void;
} {
  const [from, setFrom] = useState(0);
  const waiting = coverage?.toDo ?? [];
  const at = waiting.find((sentence) => sentence >= from) ?? waiting[0];
  const sentence = at === undefined ? undefined : coverage?.sentences[at];
  return {
    number: at !== undefined && sentence ? openNumberOf(at, sentence) : null,
    take: setFrom,
    next: () => setFrom((at ?? from) + 1),
  };
}
