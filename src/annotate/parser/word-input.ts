import { hashString, mix } from '../words/hash.ts';
import { countedForm, foldedForm, shapeOf } from '../words/word-form.ts';

/** Ways to turn a form into a row of a trained table; the weights file names which of them it has. */
export const FORM_TABLES = ['word', 'suffix3', 'shape', 'suffix2', 'suffix4', 'prefix3', 'prefix4'] as const;
export type FormTable = (typeof FORM_TABLES)[number];

export interface TableShape {
  kind: FormTable | 'tag';
  rows: number;
  dim: number;
}

export interface FormKeys {
  /** Key of the form in the word vectors. */
  vector: number;
  /** Key of the form in the trained word table. */
  word: number;
}

export function formKeys(form: string): FormKeys {
  const exact = foldedForm(form);
  return { vector: hashString(exact.toLowerCase()), word: hashString(countedForm(exact)) };
}

/** The row of a hashed table; `rows` must be a power of two. The `word` table is not hashed but listed. */
export function hashedRow(kind: FormTable, form: string, rows: number): number {
  const exact = foldedForm(form);
  const counted = countedForm(exact);
  return hashString(partOf(kind, exact, counted)) & (rows - 1);
}

function partOf(kind: FormTable, exact: string, counted: string): string {
  switch (kind) {
    case 'word':
      return counted;
    case 'suffix2':
      return counted.slice(-2);
    case 'suffix3':
      return counted.slice(-3);
    case 'suffix4':
      return counted.slice(-4);
    case 'prefix3':
      return counted.slice(0, 3);
    case 'prefix4':
      return counted.slice(0, 4);
    case 'shape':
      return shapeOf(exact);
  }
}

/** Row 0 of the word and tag tables stands for the unknown, row 1 for the root behind the last word. */
export const UNKNOWN_ROW = 0;
export const ROOT_ROW = 1;
export const FIRST_ROW = 2;

const PROBE = ['Gen.', 'Al-Shabaab', '“', '2,414', 'Troops', 'N’Djamena', '—'];

/** A hash of what fixed forms turn into, kept in the weights file: any change above changes it. */
export function inputFingerprint(): string {
  let hash = 1;
  for (const form of PROBE) {
    const keys = formKeys(form);
    hash = mix(mix(hash, keys.vector), keys.word);
    for (const kind of FORM_TABLES) hash = mix(hash, hashedRow(kind, form, 1024));
  }
  return `parser-${(hash >>> 0).toString(16)}`;
}
