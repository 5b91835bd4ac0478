import type { Token } from '../../model/annotation.ts';
import type { Reading, Resolution } from './reading.ts';
import { referentOf } from './register.ts';

/** "I" and "we" inside a quotation → its speaker, and only where the caller knows the speaker. */
export function resolveFirstPerson(reading: Reading, token: Token): Resolution | null {
  if (!reading.speakerOf) return null;
  const run = reading.quotes.runs.find((quote) => quote.inner.start <= token.start && token.end <= quote.inner.end);
  const speaker = run && reading.speakerOf(run);
  return speaker ? { referent: referentOf(reading, speaker), by: 'speaker' } : null;
}
