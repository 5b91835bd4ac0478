import type { WordSense } from '../../knowledge/actor-index.ts';
import { type ActorKnowledge, partyOn } from '../../knowledge/actors.ts';
import type { KnownName } from './document-names.ts';
import type { Draft, Reading, View } from './draft.ts';
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
      const who = officeOf(owner, sense, reading.knowledge);
      // "the military's media wing": the office of an office.
      const second = lastOffice(view, draft);
      const inner: Owner = { use: 'institution', base: who.actor, party: who.party, kind: who.kind };
      Object.assign(draft, second ? officeOf(inner, second, reading.knowledge) : who, { by: 'context' });
    }
}

/** The office word that ends a mention which began with another one. */
function lastOffice(view: View, { first, last }: Draft): WordSense | null {
  for (let i = first + 1; i <= last; i++) {
    const match = view.wordCache[i];
    if (match?.office && match.last === last && (view.wordCache[first]?.last ?? last) < i) return match.office;
  }
  return null;
}

/** The one state that every name, armed group and place of the document belongs to; null where there are more, or none. */
function onlyState(views: readonly View[], { knowledge }: Reading): string | null {
  const found = new Set<string>();
  for (const view of views) {
    for (const name of view.nameAt) if (name !== undefined) addStates(name, knowledge, found);
    for (const place of view.inPlace) {
      const state = knowledge.stateByIso.get(place?.where.country ?? '');
      if (state !== undefined) found.add(state);
    }
    if (found.size > 1) return null;
  }
  const [only = null] = found;
  return only;
}

function addStates({ sense }: KnownName, knowledge: ActorKnowledge, found: Set<string>): void {
  const { use, slug, kind } = sense;
  if (use === 'person') return;
  if (use !== 'actor') {
    found.add(slug);
    return;
  }
  const countries = knowledge.groups.get(slug)?.countries;
  if (countries !== undefined) for (const iso of countries) found.add(knowledge.stateByIso.get(iso) ?? iso);
  const party = kind === 'institution' || kind === 'state' ? knowledge.bySlug.get(slug)?.party : null;
  if (party && knowledge.states.has(party)) found.add(party);
}
