import { knowledgeOver } from '../knowledge/files.ts';

/** The version of the reading rules; to be raised whenever the same text may give other claims than before. */
export const READER = 'sitrep 0.8.0';

/**
 * Of whom kept coverage is: raised by itself when what is kept of a sentence changes and claims do not ("2": where numbers stand).
 */
export function covererNow(): string {
  return `${readerNow()}, coverage 2`;
}

/** That with the user's knowledge, where some is laid over ours. */
export function readerNow(): string {
  const over = knowledgeOver();
  return over === null ? READER : `${READER} with knowledge ${over.slice(0, 12)}`;
}
