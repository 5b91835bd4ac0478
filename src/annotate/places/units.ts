import type { PlaceWords, UnitKind } from '../../knowledge/gazetteer-words.ts';
import type { Candidate } from './candidate.ts';
import { lowerAt } from './surface.ts';

/** "Kandahar and Kabul provinces": the plural behind a list says what each of its names is. */
export function spreadPluralUnits(candidates: Candidate[], words: PlaceWords): void {
  for (let i = 0; i < candidates.length; i++) {
    const final = candidates[i];
    if (!final || final.unit !== null) continue;
    const unit = pluralUnit(lowerAt(final.surface, final.last + 1), words);
    if (!unit) continue;
    for (let j = i; j >= 0; j--) {
      const member = candidates[j];
      const next = candidates[j + 1];
      if (!member || (j < i && next && !listed(member, next))) break;
      member.unit = unit;
      member.cue = 'strong';
    }
  }
}

function pluralUnit(word: string, words: PlaceWords): UnitKind | null {
  const unit = words.units.get(word);
  return unit && word.endsWith('s') && !word.endsWith('ss') ? unit : null;
}

function listed(member: Candidate, next: Candidate): boolean {
  for (let i = member.last + 1; i < next.first; i++) {
    const word = lowerAt(member.surface, i);
    if (word !== ',' && word !== 'and' && word !== 'or' && word !== '&') return false;
  }
  return true;
}
