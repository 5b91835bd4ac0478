import { partyOn } from '../../knowledge/actors.ts';
import type { Draft, View } from './draft.ts';

/** Words near an official whom somebody else than the state has set up. */
const SET_UP = /installed|appointed|backed|proclaimed|occup|rebel|shadow|rival|self|former|facto|separatist/;
/** Tokens looked at for such words, before the role; guess. */
const REACH = 5;

/**
 * The state that somebody serves who holds an office in a part of it: "the governor of Norte de Santander", "officials
 * in Oddar Meanchey province", "authorities in Russia's Volgograd". Towns tell less: whoever holds one has officials there.
 */
export function stateOfLocal(view: View, draft: Draft): string | null {
  if (draft.role !== 'governor' && draft.role !== 'official') return null;
  const { tokens } = view;
  const before = draft.role === 'governor' ? stateOfRegionBefore(view, draft) : null;
  if (before !== null) return before;
  const preposition = tokens[draft.last + 1]?.lower;
  if (preposition !== 'of' && preposition !== 'in') return null;
  if (tokens.slice(Math.max(0, draft.first - REACH), draft.last).some((token) => SET_UP.test(token.lower))) return null;
  const start = tokens[draft.last + 2]?.upos === 'DET' ? draft.last + 3 : draft.last + 2;
  return ownerOfPlace(view, start) ?? stateOfProvince(view, start);
}

const REGIONS = new Set(['oblast', 'province', 'region', 'state', 'governorate', 'department', 'district']);

/** "Saratov Oblast Governor R. B.", "the Belgorod region's governor": a governor has a region, and the region a state. */
function stateOfRegionBefore(view: View, draft: Draft): string | null {
  const { tokens, inPlace, reading } = view;
  if (!tokens.slice(draft.first, draft.last + 1).some((token) => token.lower === 'governor')) return null;
  let at = draft.first - 1;
  while (at > 0 && (REGIONS.has(tokens[at]?.lower ?? '') || tokens[at]?.upos === 'PART')) at--;
  const state = reading.knowledge.stateByIso.get(inPlace[at]?.where.country ?? '');
  if (state === undefined || tokens.slice(Math.max(0, at - 2), at).some(({ lower }) => SET_UP.test(lower))) return null;
  return partyOn(reading.knowledge, state, reading.day);
}

/** "Russia's Volgograd": the words themselves say whose it is. */
function ownerOfPlace({ nameAt, tokens, inPlace, reading }: View, at: number): string | null {
  const name = nameAt[at];
  if (name?.sense.use !== 'state' || tokens[name.last + 1]?.upos !== 'PART') return null;
  const country = inPlace[name.last + 2]?.where.country ?? '';
  if (reading.knowledge.stateByIso.get(country) !== name.sense.slug) return null;
  return partyOn(reading.knowledge, name.sense.slug, reading.day);
}

function stateOfProvince({ inPlace, reading }: View, at: number): string | null {
  const place = inPlace[at];
  if (place === undefined || !place.feature.startsWith('admin')) return null;
  const state = reading.knowledge.stateByIso.get(place.where.country ?? '');
  return state === undefined ? null : partyOn(reading.knowledge, state, reading.day);
}
