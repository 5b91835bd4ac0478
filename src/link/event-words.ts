import type { EventKnowledge } from '../knowledge/events.ts';
import type { Claim, IncidentType } from '../model/claim.ts';

/** What kind of event a word names, by the entry that a claim leans on ("event:ambush"); null where it names none by itself. */
export type EventWords = (entry: string) => IncidentType | null;

/** Nothing known of words: every toll without an event of its own leans on the event that is spoken of. */
export const NO_EVENT_WORDS: EventWords = () => null;

/** Nouns and verbs that name one kind of event; "violence", "the war" and verbs of several kinds name none. */
export function eventWordsOf({ nouns, verbs }: Pick<EventKnowledge, 'nouns' | 'verbs'>): EventWords {
  const types = new Map<string, IncidentType>();
  for (const [lemma, senses] of verbs) {
    const kinds = new Set(senses.map((sense) => sense.type));
    const [only] = kinds;
    if (kinds.size === 1 && only !== undefined && only !== 'launched') types.set(`event:${lemma}`, only);
  }
  for (const list of nouns.values())
    for (const noun of list)
      if (noun.generic) types.delete(`event:${noun.words.join(' ')}`);
      else types.set(`event:${noun.words.join(' ')}`, noun.type);
  return (entry) => types.get(entry) ?? null;
}

/** The kind of event that a toll hangs on by a word of its own sentence: "killed in an ambush", "died in the shelling". */
export function namedEventOf(claims: readonly Claim[], words: EventWords): IncidentType | null {
  for (const claim of claims) {
    if (claim.kind !== 'toll') continue;
    for (const entry of claim.trace.entries) {
      const type = words(entry);
      if (type !== null) return type;
    }
  }
  return null;
}
