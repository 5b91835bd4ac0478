import type { Token } from '../../model/annotation.ts';
import { wordMention } from './outcome.ts';
import type { Reading, Resolution } from './reading.ts';
import { referentOf } from './register.ts';

/**
 * "I" and "we" inside a quotation → its speaker, and only where the caller knows the speaker; "our" outside of one → the
 * party whose own report it is.
 */
export function resolveFirstPerson(reading: Reading, token: Token): Resolution | null {
  const run = reading.quotes.runs.find((quote) => quote.inner.start <= token.start && token.end <= quote.inner.end);
  if (!run) return token.lower === 'our' ? resolveOwnParty(reading, token) : null;
  const speaker = reading.speakerOf?.(run);
  return speaker ? { referent: referentOf(reading, speaker), by: 'speaker' } : null;
}

function resolveOwnParty(reading: Reading, token: Token): Resolution | null {
  const { ownParty, byKey } = reading;
  if (ownParty === null) return null;
  const key = `own ${ownParty}`;
  const referent = byKey.get(key) ?? referentOf(reading, wordMention(reading, token, 'pronoun', null));
  byKey.set(key, referent);
  Object.assign(referent, { kind: 'people', number: 'plural', party: ownParty });
  return { referent, by: 'own report' };
}
