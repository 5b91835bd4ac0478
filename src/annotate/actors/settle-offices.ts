import { partyOn } from '../../knowledge/actors.ts';
import type { Reading, View } from './draft.ts';
import { type Owner, officeOf } from './owner.ts';

/**
 * Gives offices without an owner ("the army", "the foreign ministry") to the one state that the document speaks of.
 * Where it speaks of two or more, or of none, they stay open: a guess would be wrong half the time.
 */
export function settleOffices(views: readonly View[], reading: Reading): void {
  const state = onlyState(views, reading);
  if (state === null) return;
  const base = partyOn(reading.knowledge, state, reading.day) ?? state;
  const kind = reading.knowledge.groups.has(base) ? 'armed group' : 'state';
  const owner: Owner = { use: 'state', base, party: base, kind };
  for (const view of views)
    for (const draft of view.drafts) {
      if (draft.office === null || draft.actor !== null) continue;
      const sense = view.wordCache[draft.first]?.office;
      if (!sense) continue;
      Object.assign(draft, officeOf(owner, sense, reading.knowledge), { by: 'context' });
    }
}

function onlyState(views: readonly View[], { knowledge }: Reading): string | null {
  let only: string | null = null;
  for (const view of views)
    for (const name of view.nameAt) {
      if (name === undefined || name.sense.use === 'person') continue;
      const { use, slug, kind } = name.sense;
      const party =
        use === 'actor' ? (kind === 'institution' ? (knowledge.bySlug.get(slug)?.party ?? null) : null) : slug;
      if (party === null || !knowledge.states.has(party)) continue;
      if (only !== null && only !== party) return null;
      only = party;
    }
  return only;
}
