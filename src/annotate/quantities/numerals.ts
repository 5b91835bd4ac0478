import type { Numerals } from '../../knowledge/numbers.ts';
import { type Atom, NO_ATOM } from './atoms.ts';

/** A number as it stands in the text: atoms `i..end` (exclusive). */
export interface Numeral {
  value: number;
  end: number;
  words: boolean; // written out: "twenty-three"
  grouped: boolean; // with thousands marks or decimals: "2,414", "1.2": never a year or a clock time
}

/**
 * Reads "23", "2,414", "1.2 million", "twenty-three", "two hundred and fifty", "a dozen", "half a million".
 * "a" and "an" count only before a scale. Null where no number begins at `i`.
 */
export function readNumeral(atoms: Atom[], i: number, numerals: Numerals): Numeral | null {
  const first = atoms[i];
  if (!first) return null;
  if (first.digits > 0) return scaled(atoms, readDigits(atoms, i), numerals);
  return readWords(atoms, i, numerals);
}

function readDigits(atoms: Atom[], i: number): Numeral | null {
  const first = atoms[i] ?? NO_ATOM;
  if (first.value < 0) return null;
  let value = first.value;
  let end = i + 1;
  while (first.digits <= 3 && isGlued(atoms, end, ',') && at(atoms, end + 1).digits === 3 && at(atoms, end + 1).glued) {
    value = value * 1000 + at(atoms, end + 1).value;
    end += 2;
  }
  let grouped = end > i + 1;
  const fraction = at(atoms, end + 1);
  if (
    isGlued(atoms, end, '.') &&
    fraction.glued &&
    fraction.digits > 0 &&
    fraction.digits < 7 &&
    !isGlued(atoms, end + 2, '.')
  ) {
    value += fraction.value / 10 ** fraction.digits;
    end += 2;
    grouped = true;
  }
  const half = vulgarFraction(atoms, end);
  if (half > 0) return { value: value + half, end: end + 3, words: false, grouped: true };
  return value <= Number.MAX_SAFE_INTEGER ? { value, end, words: false, grouped } : null;
}

/** The "1/2" of "5 1/2", else 0. */
function vulgarFraction(atoms: Atom[], i: number): number {
  const [top, slash, bottom] = [at(atoms, i), at(atoms, i + 1), at(atoms, i + 2)];
  const whole =
    top.digits === 1 && !top.glued && slash.lower === '/' && slash.glued && bottom.glued && bottom.digits === 1;
  return whole && top.value < bottom.value && !isGlued(atoms, i + 3, '/') ? top.value / bottom.value : 0;
}

function scaled(atoms: Atom[], numeral: Numeral | null, numerals: Numerals): Numeral | null {
  if (!numeral) return null;
  const next = at(atoms, numeral.end).lower === '-' ? numeral.end + 1 : numeral.end;
  const factor = numerals.scales.get(at(atoms, next).lower) ?? (isMagnitude(atoms, numeral.end) ? 1e6 : undefined);
  if (factor === undefined) return numeral;
  const value = Math.round(numeral.value * factor * 1e6) / 1e6;
  return value <= Number.MAX_SAFE_INTEGER ? { ...numeral, value, end: next + 1, grouped: true } : numeral;
}

/** "$4m": a single m is millions only after money; the caller of a bare "4m" would read metres. */
function isMagnitude(atoms: Atom[], end: number): boolean {
  const m = at(atoms, end);
  if (m.lower !== 'm' || !m.glued) return false;
  for (let k = end - 1; k >= 0 && k > end - 8; k--) {
    const mark = at(atoms, k).lower;
    if (mark === '$' || mark === '£' || mark === '€' || mark === '₹') return true;
    if (at(atoms, k).digits === 0 && mark !== ',' && mark !== '.') return false;
  }
  return false;
}

function readWords(atoms: Atom[], i: number, numerals: Numerals): Numeral | null {
  let total = 0;
  let part = -1; // the group being built, below the next scale
  let k = i;
  let end = i;
  const opener = at(atoms, i).lower;
  if (opener === 'a' || opener === 'an' || opener === 'half') {
    const scale = opener === 'half' && at(atoms, i + 1).lower === 'a' ? i + 2 : i + 1;
    if (!numerals.alone.has(at(atoms, scale).lower)) return null;
    part = opener === 'half' ? 0.5 : 1;
    k = scale;
  }
  while (k < atoms.length) {
    const word = at(atoms, k).lower;
    const small = numerals.words.get(word);
    const scale = numerals.scales.get(word);
    if (small !== undefined && (part < 0 || (fits(part, small) && end > i))) {
      part = Math.max(part, 0) + small;
    } else if (scale !== undefined && part > 0) {
      if (scale < 1000) part *= scale;
      else {
        total += part * scale;
        part = 0;
      }
    } else if (!(end > i && joins(atoms, k, numerals))) break;
    else {
      k++;
      continue;
    }
    end = ++k;
  }
  const value = total + Math.max(part, 0);
  return end === i || value > Number.MAX_SAFE_INTEGER ? null : { value, end, words: true, grouped: false };
}

/** "twenty" + "three" and "hundred" + "five" add up; "three" + "four" are two numbers. */
function fits(part: number, small: number): boolean {
  if (part === 0) return true;
  if (part % 100 === 0) return true;
  return part % 10 === 0 && part % 100 >= 20 && small < 10 && small > 0;
}

/** A hyphen or "and" inside a number in words: "twenty-three", "two hundred and fifty". */
function joins(atoms: Atom[], k: number, numerals: Numerals): boolean {
  const word = at(atoms, k).lower;
  const next = at(atoms, k + 1).lower;
  if (word === '-') return numerals.words.has(next) || numerals.scales.has(next);
  if (word !== 'and' || !numerals.words.has(next)) return false;
  const before = numerals.scales.get(at(atoms, k - 1).lower);
  return before !== undefined && before >= 100;
}

function isGlued(atoms: Atom[], i: number, mark: string): boolean {
  const atom = at(atoms, i);
  return atom.glued && atom.lower === mark;
}

function at(atoms: Atom[], i: number): Atom {
  return atoms[i] ?? NO_ATOM;
}
