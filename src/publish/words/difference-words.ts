import type { Claim } from '../../model/claim.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import type { Who } from '../../model/who.ts';
import { namesOf, placeWords, speakerWords, whoWords } from './claim-words.ts';
import { quantityWords } from './quantity-words.ts';
import { timeWords } from './time-words.ts';

/** What two readers have of one field of a claim, in words. */
export interface DifferenceWords {
  field: string;
  ours: string;
  theirs: string;
}

/** Field by field what the built-in reader has, and what a model has. `fields` as `compareReaders` names them. */
export function differenceWords(ours: Claim, theirs: Claim, fields: readonly string[]): DifferenceWords[] {
  return fields.map((field) => ({ field, ours: fieldWords(ours, field), theirs: fieldWords(theirs, field) }));
}

function fieldWords(claim: Claim, field: string): string {
  if (field === 'claimant') return speakerWords(claim.claimant);
  const value = Object.entries(claim).find(([name]) => name === field)?.[1];
  return valueWords(field, value) || 'nothing';
}

/** Casts: a claim's field of this name is of this shape, whatever its kind. */
function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (field) {
    case 'victims':
    case 'agent':
    case 'subject':
    case 'object':
      return whoWords(value as Who);
    case 'agents':
    case 'targets':
    case 'parties':
    case 'mediators':
      return namesOf(value as Who[]);
    case 'where':
      return placeWords(value as Where[]);
    case 'when':
      return timeWords(value as When);
    case 'quantity':
      return quantityWords(value as Parameters<typeof quantityWords>[0]);
    default:
      return String(value);
  }
}
