import type { PlaceWords } from '../../knowledge/gazetteer-words.ts';
import type { Candidate } from './candidate.ts';
import { containersOf, contains, holds } from './nesting.ts';
import { lowerAt } from './surface.ts';

/** Words that may stand between a place and what it lies in: "Mir Ali, a town in the North Waziristan district". */
const LINKING_LIMIT = 7;
const LINKING = new Set([',', 'in', 'of', '(', 'the', 'a', 'an', 'near', "'s", '’s']);

/**
 * Joins each candidate with the one after it that holds it ("Spin Boldak, Kandahar", "Mir Ali in North Waziristan") and
 * with one before it that owns it ("Pakistan's Balochistan"). Joined candidates keep only senses that fit.
 */
export function linkContainers(candidates: Candidate[], words: PlaceWords): void {
  for (let i = candidates.length - 2; i >= 0; i--) {
    const inner = candidates[i];
    const outer = candidates[i + 1];
    if (!inner || !outer) continue;
    const between = linkBetween(inner, outer, words);
    if (between === 'none') continue;
    if (between === 'owner') join(outer, inner);
    else join(inner, outer);
  }
  for (const candidate of candidates) dropAbbreviations(candidate);
}

function join(inner: Candidate, outer: Candidate): void {
  if (!holds(outer, inner)) {
    // "the Old City of Aleppo": with a bare "of" it is a part of Aleppo or nothing we know.
    if (lowerAt(inner.surface, inner.last + 1) === 'of' && outer.first === inner.last + 2) inner.hits = [];
    return;
  }
  const wides = containersOf(outer);
  const senses = inner.hits.filter((small) => wides.some((wide) => contains(wide, small)));
  outer.hits = wides.filter((wide) => senses.some((small) => contains(wide, small)));
  inner.hits = senses;
  inner.container = outer;
  inner.cue = 'strong';
  outer.cue = 'strong';
}

/** 'inner first' for "X, Y" and "X in Y"; 'owner' for "Y's X", "Y's northern X". */
function linkBetween(inner: Candidate, outer: Candidate, words: PlaceWords): 'inner first' | 'owner' | 'none' {
  const { surface } = inner;
  const from = inner.through + 1;
  const to = outer.first - 1;
  if (to - from >= LINKING_LIMIT) return 'none';
  const possessive = lowerAt(surface, from) === "'s" || lowerAt(surface, from) === '’s';
  let linked = from > to;
  for (let i = from; i <= to; i++) {
    const word = lowerAt(surface, i);
    if (word === ',' || word === 'in' || word === 'of' || word === '(' || word === "'s" || word === '’s') linked = true;
    const allowed =
      LINKING.has(word) || words.units.has(word) || words.directions.has(word) || words.qualifiers.has(word);
    if (!allowed) return 'none';
  }
  return linked ? (possessive ? 'owner' : 'inner first') : 'none';
}

/** "Ind.", "Man." and "CA" are states only behind a town of theirs. */
function dropAbbreviations(candidate: Candidate): void {
  const spelled = candidate.hits.filter((hit) => hit.form !== 'abbreviation');
  if (spelled.length === candidate.hits.length) return;
  if (candidate.cue === 'strong' && candidate.hits.every((hit) => hit.form === 'abbreviation')) {
    const behind = lowerAt(candidate.surface, candidate.first - 1);
    if (behind === ',' || behind === '(') return;
  }
  candidate.hits = spelled;
}
