import type { Token } from '../../model/annotation.ts';
import type { View } from './draft.ts';

/** What the sentence makes of a name that is also a place. */
export type Standing = 'somebody' | 'ground' | 'doubtful';

/**
 * Whether the place name over `first..last` acts or is addressed ("Islamabad said", "told Kabul", "between Islamabad and
 * Kabul") or is where something is ("in Kabul", "Kabul province"). `capital`: a town, which is somebody only where the
 * words insist; a state is somebody unless they speak of its ground.
 */
export function standingOf(view: View, first: number, last: number, capital: boolean): Standing {
  const token = headOf(view, first, last);
  return token === null || !view.sentence.parsed
    ? standingBySurface(view, first, last, capital)
    : standingOfToken(view, token, capital, 0);
}

/** Arcs of words that lean on another one: a stretch with a better token is not headed by these. */
const LEANING = new Set([
  'det',
  'case',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'cc',
  'advmod',
  'punct',
]);

/** The token of a stretch that hangs on something outside it, the last of the best; null where there is none. */
export function headOf({ tokens }: Pick<View, 'tokens'>, first: number, last: number): Token | null {
  let best: Token | null = null;
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (token === undefined || token.upos === 'PUNCT' || (token.head >= first && token.head <= last)) continue;
    if (best === null || !LEANING.has(token.rel) || LEANING.has(best.rel)) best = token;
  }
  return best;
}

/** Longest chain of coordinated names followed ("Kabul, Islamabad and New Delhi"); guess. */
const MOST_CONJUNCTS = 4;

function standingOfToken(view: View, token: Token, capital: boolean, depth: number): Standing {
  const governor = view.tokens[token.head];
  const sets = view.reading.knowledge.sets;
  const rel = token.rel;
  if (governor === undefined) return capital ? 'ground' : 'doubtful';
  if (rel === 'conj' && depth < MOST_CONJUNCTS) {
    const own = prepositionOf(view, token);
    if (own !== null && sets.ground_prepositions.has(own)) return 'ground';
    return standingOfToken(view, governor, capital, depth + 1);
  }
  if (rel === 'nsubj') return subjectStanding(view, governor, capital);
  if (rel === 'nsubj:pass') {
    if (!capital) return 'somebody';
    return sets.addressed_verbs.has(governor.lemma) ? 'somebody' : 'ground';
  }
  if (rel === 'obj' || rel === 'iobj') {
    if (sets.addressed_verbs.has(governor.lemma)) return 'somebody';
    return capital || sets.ground_verbs.has(governor.lemma) ? 'ground' : 'somebody';
  }
  if (rel === 'obl:agent') return 'somebody';
  if (rel === 'nmod:poss') return ownerStanding(view, governor, capital);
  if (rel === 'compound' || rel === 'amod' || rel === 'nmod:desc') {
    if (sets.place_nouns.has(governor.lower)) return 'ground';
    return capital ? 'ground' : 'somebody';
  }
  if (rel === 'obl' || rel === 'nmod') return obliqueStanding(view, token, governor, capital);
  return capital ? 'ground' : 'doubtful';
}

function subjectStanding({ tokens, reading }: View, verb: Token, capital: boolean): Standing {
  if (!capital) return 'somebody';
  const { sets } = reading.knowledge;
  if (sets.agent_verbs.has(verb.lemma) && verb.upos === 'VERB') return 'somebody';
  if (verb.upos === 'ADJ' && sets.agent_adjectives.has(verb.lemma)) return 'somebody';
  const open = tokens.find((token) => token.head === verb.index && token.rel === 'xcomp');
  if (open && sets.agent_verbs.has(open.lemma) && verb.upos === 'VERB') return 'somebody';
  return 'ground';
}

function ownerStanding({ reading }: View, owned: Token, capital: boolean): Standing {
  const { sets } = reading.knowledge;
  if (sets.place_nouns.has(owned.lower)) return 'ground';
  if (!capital) return 'somebody';
  return sets.deed_nouns.has(owned.lower) ? 'somebody' : 'ground';
}

function obliqueStanding(view: View, token: Token, governor: Token, capital: boolean): Standing {
  const { sets } = view.reading.knowledge;
  const preposition = prepositionOf(view, token);
  if (preposition === null) return capital ? 'ground' : 'doubtful';
  if (sets.ground_prepositions.has(preposition)) return 'ground';
  if (preposition === 'between' && capital) return meetsOnlyParties(view, token) ? 'somebody' : 'ground';
  if (sets.party_prepositions.has(preposition)) return 'somebody';
  if (preposition === 'according') return 'somebody';
  if (preposition === 'from') {
    if (sets.speech_nouns.has(governor.lemma)) return 'somebody';
    return 'ground';
  }
  if (governor.upos === 'NOUN') {
    if (sets.aimed_nouns.has(governor.lemma)) return 'somebody';
    if (capital || sets.place_nouns.has(governor.lower) || sets.ground_of_nouns.has(governor.lemma)) return 'ground';
    return 'somebody';
  }
  if (capital) return governor.upos === 'ADJ' && preposition === 'of' ? 'somebody' : 'ground';
  return sets.motion_verbs.has(governor.lemma) ? 'ground' : 'somebody';
}

/** "between Islamabad and Kabul" but not "between Kabul and Jalalabad": every other member is a known side too. */
function meetsOnlyParties(view: View, token: Token): boolean {
  const others = view.tokens.filter((other) => other.head === token.index && other.rel === 'conj');
  return (
    others.length > 0 &&
    others.every((other) => view.nameAt.some((name) => name && name.first <= other.index && other.index <= name.last))
  );
}

function prepositionOf({ tokens }: View, token: Token): string | null {
  for (const other of tokens)
    if (other.head === token.index && other.rel === 'case' && other.upos !== 'PART') return other.lower;
  return null;
}

/** In a sentence without arcs: a verb of saying or doing right after it, and no preposition before it. */
function standingBySurface({ tokens, reading }: View, first: number, last: number, capital: boolean): Standing {
  const { sets } = reading.knowledge;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (before?.upos === 'ADP') {
    if (before.lower === 'by' || before.lower === 'against') return capital ? 'doubtful' : 'somebody';
    return 'ground';
  }
  if (after?.upos === 'VERB' && sets.agent_verbs.has(after.lemma)) return 'somebody';
  if (after !== undefined && sets.place_nouns.has(after.lower)) return 'ground';
  return 'doubtful';
}
