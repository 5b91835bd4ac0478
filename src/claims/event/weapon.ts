import type { EventKnowledge } from '../../knowledge/events.ts';
import type { IncidentType } from '../../model/claim.ts';
import type { SentenceView } from '../view.ts';

export interface Weapons {
  names: string[];
  /** The incident type that the most telling weapon speaks for; null where none does. */
  type: IncidentType | null;
}

/** The weapons named among some tokens: "drone strikes", "with mortars", "fighter jets". */
export function weaponsAmong(s: SentenceView, tokens: readonly number[], events: EventKnowledge): Weapons {
  const names: string[] = [];
  let type: IncidentType | null = null;
  for (const i of tokens) {
    const { lower, lemma } = s.tree.token(i);
    for (const entry of [
      ...(events.weapons.get(lower) ?? []),
      ...(lemma === lower ? [] : (events.weapons.get(lemma) ?? [])),
    ]) {
      const before = entry.words.slice(0, -1);
      const fits = before.every((w, k) => s.tree.tokens[i - before.length + k]?.lower === w);
      if (!fits || (lower === 'air' && /^defen[cs]es?$/.test(s.tree.tokens[i + 1]?.lower ?? ''))) continue;
      if (entry.described && s.tree.childrenBy(i, 'amod', 'compound').length === 0) continue;
      if (!names.includes(entry.weapon)) names.push(entry.weapon);
      type ??= entry.type;
      break;
    }
  }
  return { names, type };
}
