import { createHash } from 'node:crypto';

/** 80 bits: among ten million documents the chance of two sharing an id is below one in ten billion. */
const ID_LENGTH = 20;

/** The same text from the same source on the same day is the same document, wherever it was read from. */
export function documentId(text: string, source: string | null, published: string): string {
  const parts = JSON.stringify([text, source, published]);
  return createHash('sha256').update(parts).digest('hex').slice(0, ID_LENGTH);
}
