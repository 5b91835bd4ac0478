import type { EventKnowledge } from '../knowledge/events.ts';
import type { Claim, IncidentType } from '../model/claim.ts';

/** What kind of event a word names, by the entry that a claim leans on ("event:ambush"); null where it names none by itself. */
export interface EventWords {
  (entry: string): IncidentType | null;
  /** What is hit, by its word: "ward" → hospital. Two attacks of one day on other kinds of things are two. */
  struck?: ReadonlyMap<string, string>;
}

/** Nothing known of words: every toll without an event of its own leans on the event that is spoken of. */
export const NO_EVENT_WORDS: EventWords = () => null;

/** Nouns and verbs that name one kind of event; "violence", "the war" and verbs of several kinds name none. */
export function eventWordsOf({
  nouns,
  verbs,
  objects,
}: Pick<EventKnowledge, 'nouns' | 'verbs'> & Partial<Pick<EventKnowledge, 'objects'>>): EventWords {
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
  const struck = new Map<string, string>();
  for (const [list, words] of objects ?? [])
    if (list.startsWith(HIT)) for (const word of words) struck.set(word, list.slice(HIT.length));
  return Object.assign((entry: string) => types.get(entry) ?? null, { struck });
}

/** How lists of things hit are called in `knowledge/events/objects.yaml`. */
const HIT = 'hit_';

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
