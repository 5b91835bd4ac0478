import type { IncidentType } from '../../model/claim.ts';
import type { DocumentView, SentenceView } from '../view.ts';

const TYPES: ReadonlyMap<IncidentType, string> = new Map<IncidentType, string>([
  ['armed clash', 'clash'],
  ['armed attack', 'attack'],
  ['air strike', 'attack'],
  ['drone strike', 'attack'],
  ['shelling', 'attack'],
  ['bombing', 'bomb'],
  ['suicide bombing', 'bomb'],
  ['mine or IED', 'bomb'],
  ['assassination', 'kill'],
  ['execution', 'kill'],
  ['abduction', 'kidnap'],
  ['hostage taking', 'kidnap'],
  ['torture', 'attack'],
  ['sexual violence', 'attack'],
  ['looting', 'rob'],
  ['arson', 'burn'],
  ['property destruction', 'destroy'],
]);

const EFFECTS: Record<string, string> = {
  killed: 'kill',
  injured: 'injure',
  captured: 'kidnap',
  destroyed: 'destroy',
  casualties: 'kill',
};

/** What kind of violence the word tells, if any, by the knowledge of event words and words of harm; its sense in the sentence is not asked. */
export function violentAt(view: DocumentView, s: SentenceView, i: number): string | null {
  const { events } = view.knowledge;
  const { lemma, lower, upos } = s.tree.token(i);
  if (upos === 'VERB' || upos === 'ADJ') {
    const effect = events.effectVerbs.get(lemma)?.effect ?? events.effectAdjectives.get(lower);
    if (effect && EFFECTS[effect]) return EFFECTS[effect] ?? null;
    for (const entry of events.verbs.get(lemma) ?? []) {
      if (entry.type === 'launched' || entry.needs?.startsWith('munition')) continue;
      const kind = TYPES.get(entry.type);
      if (kind) return kind;
    }
  }
  if (upos === 'NOUN' || upos === 'PROPN' || upos === 'VERB') {
    const effect = events.effectNouns.get(lemma);
    if (effect && EFFECTS[effect]) return EFFECTS[effect] ?? null;
    for (const entry of events.nouns.get(lemma) ?? []) {
      const kind = TYPES.get(entry.type);
      if (kind && entry.words.length === 1) return kind;
    }
    if (events.weapons.has(lower) || events.weapons.has(lemma)) return 'weapon';
  }
  return null;
}
