import { NO_ATOM } from './atoms.ts';
import type { Numeral } from './numerals.ts';
import type { QuantityScan } from './quantity-scan.ts';

const MONEY_MARKS = new Set(['$', '£', '€', '₹', '¥']);
const BELOW_AGES = 111;

/** Whether a number names, dates or ages something rather than counting it. */
export function isIdentifier(scan: QuantityScan, i: number, numeral: Numeral): boolean {
  return isCode(scan, i, numeral) || isLabelled(scan, i) || isAge(scan, i, numeral) || isTelephone(scan, i, numeral);
}

/** "T-72", "F16", "COVID-19", "24/7", "1.2.3", "#5", "3:16". */
function isCode(scan: QuantityScan, i: number, { end, words }: Numeral): boolean {
  // "four-storey", "five-member": part of a word. "two-day" is read with the times.
  if (scan.is(end, '-') && scan.at(end).glued && scan.at(end + 1).glued && scan.isWord(end + 1))
    return !isUnit(scan, end + 1);
  if (words) return false;
  // "1." before a list's item.
  if (i === 0 && scan.is(end, '.') && scan.at(end).glued && !scan.at(end + 1).glued && scan.atoms.length > end + 1)
    return true;
  const before = scan.at(i - 1);
  if (scan.at(i).glued && !MONEY_MARKS.has(before.lower)) {
    if (before.lower === '-') {
      const two = scan.at(i - 2);
      if (scan.at(i - 1).glued && two.lower !== 'mid' && !(two.digits > 0 && two.value < scan.at(i).value)) return true;
    } else if (!/^["'“”‘’([~<>+]$/.test(before.lower) && before.lower !== 'rs' && before.lower !== 'usd') return true;
  }
  const after = scan.at(end);
  if (!after.glued) return false;
  return (
    after.lower === '/' ||
    after.lower === ':' ||
    (after.lower === '.' && scan.at(end + 1).glued && scan.at(end + 1).digits > 0)
  );
}

/** "Resolution 1701", "Flight 655", "No. 2", "the 313 Corps". */
function isLabelled(scan: QuantityScan, i: number): boolean {
  const at = scan.is(i - 1, '.') ? i - 2 : i - 1;
  const word = scan.lower(at);
  if (word === '#') return true;
  if ((word === 'no' || word === 'nos') && scan.is(i - 1, '.')) return true;
  return scan.capital(at) && scan.knowledge.labels.has(word) && !scan.is(i - 1, '.');
}

function isUnit(scan: QuantityScan, i: number): boolean {
  const noun = scan.knowledge.nouns.get(scan.lower(i));
  return noun === 'time' || noun === 'distance' || noun === 'measures' || noun === 'money';
}

function isAgeUnit(scan: QuantityScan, i: number): boolean {
  return (
    scan.is(i, 'year', 'years', 'month', 'months', 'day', 'days', 'week', 'weeks') &&
    scan.is(scan.is(i + 1, '-') ? i + 2 : i + 1, 'old', 'olds')
  );
}

/** "a 16-year-old", "aged 16", "16 years old", "Karim Shah, 24, said", "Karim Shah (24)". */
function isAge(scan: QuantityScan, i: number, { value, end }: Numeral): boolean {
  if (value >= BELOW_AGES) return false;
  if (scan.is(end, '-') && isAgeUnit(scan, end + 1)) return true;
  if (scan.is(i - 1, 'aged', 'age', 'ages')) return true;
  if (scan.is(i - 1, '(') && scan.is(end, ')')) return scan.capital(i - 2);
  if (isAgeUnit(scan, end)) return true;
  if (!scan.is(i - 1, ',') || !scan.is(end, ',', '.', ')')) return false;
  // "(Ali Shah, 7)"; a name before the comma; in a list of numbers there is none.
  if (scan.is(end, ')')) return scan.isWord(i - 2);
  return scan.capital(i - 2) || (scan.knowledge.nouns.get(scan.lower(i - 2)) === 'people' && scan.is(end, ','));
}

/** "+92 300 1234567": several runs of digits in a row, or one longer than any count. */
function isTelephone(scan: QuantityScan, i: number, { end, words }: Numeral): boolean {
  if (words) return false;
  const last = scan.at(end - 1);
  if (scan.at(i).digits > 9 || last.digits > 9) return true;
  const beside = (k: number): boolean => scan.at(k).digits > 1;
  const neighbours = (beside(end) ? 1 : 0) + (beside(i - 1) ? 1 : 0);
  const far = beside(end + 1) || beside(i - 2) ? 1 : 0;
  return (
    neighbours + far >= 2 ||
    (scan.lower(i - 1) === '+' && neighbours > 0) ||
    (scan.at(i).text.startsWith('0') && scan.at(i).digits > 2)
  );
}

/** Whether a mark of money stands before the number. */
export function isMoneyBefore(scan: QuantityScan, i: number): boolean {
  const before = scan.at(i - 1) ?? NO_ATOM;
  return (
    MONEY_MARKS.has(before.lower) ||
    scan.is(i - 1, 'rs', 'usd', 'eur', 'pkr') ||
    (scan.is(i - 1, '.') && scan.is(i - 2, 'rs'))
  );
}
