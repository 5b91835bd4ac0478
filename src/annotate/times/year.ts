import { type Found, found } from './expression.ts';
import type { Scan } from './scan.ts';

const BEFORE_YEAR = new Set(
  'in since by until till from during before after of between through throughout early late mid to and for fiscal year circa around'.split(
    ' ',
  ),
);
/** After one of these even a bare number is a date; after "of", "to", "and" it may count something. */
const SURELY = new Set('in since until till during early late mid year'.split(' '));

/** What stands behind a year and not behind a count. */
const NOT_COUNTED =
  /^(was|were|saw|had|has|will|when|which|that|for|in|with|and|but|as|because|after|before|until|began|ended)$/;

/** "in 2021", "late 2024", "a bloody 2024", "the 2021 takeover", "2023-24", "2019 to 2021". */
export function year(scan: Scan, i: number): Found | null {
  const value = scan.yearNumber(i);
  if (value === null) return null;
  const span = yearSpan(scan, i, value);
  const next = span ? span.end : i + 1;
  if (!standsForYear(scan, i, next)) return null;
  const adjectival = scan.is(i - 1, 'the', "'s", 'its', 'their') && /^[a-z]/i.test(scan.lower(next));
  return found(i, next, { kind: 'year', year: value, edge: null, to: span?.to ?? null }, { adjectival });
}

/** "2023-24", "2023/24", "2019-2021". */
function yearSpan(scan: Scan, i: number, from: number): { to: number; end: number } | null {
  if (!scan.is(i + 1, '-', '/') || !scan.at(i + 1).glued || !scan.at(i + 2).glued) return null;
  const last = scan.at(i + 2);
  const to = last.digits === 4 ? last.value : last.digits === 2 ? Math.floor(from / 100) * 100 + last.value : 0;
  return to > from && to - from < 100 ? { to, end: i + 3 } : null;
}

function standsForYear(scan: Scan, i: number, end: number): boolean {
  const before = scan.is(i - 1, '-') ? scan.lower(i - 2) : scan.lower(i - 1);
  const after = scan.lower(end);
  if (scan.at(end).glued && (after === '%' || after === '-')) return false;
  if (
    /^(people|persons|men|women|children|soldiers|troops|fighters|militants|civilians|per|percent|km|kilometres|miles|metres|dollars|rupees|hours|deaths|dead|casualties|others|refugees|prisoners)$/.test(
      after,
    )
  )
    return false;
  if (SURELY.has(before)) return true;
  const noun = /^[a-z]+s$/.test(after) && !/ss$|^(was|is|has|as|this|its|his)$/.test(after);
  // "the 2014 and 2018 offensives"
  if (before === 'and' && scan.yearNumber(i - 2) !== null && scan.is(i - 3, 'the')) return true;
  if (BEFORE_YEAR.has(before)) return !noun;
  if (before === 'the' || before === "'" || before === 's') return /^[a-z]/.test(after);
  if (scan.is(i - 1, '(')) return true;
  // "a bloody 2024": an article and a describing word, and nothing counted after it.
  if (scan.is(i - 2, 'a', 'an', 'the') && /^[a-z]/.test(before))
    return !/^[a-z]/.test(after) || NOT_COUNTED.test(after);
  // A sentence may begin with its year: "2021 was", "2024:".
  return i === 0 && (after === ',' || after === ':' || NOT_COUNTED.test(after));
}

/** "the 1990s", "the '90s". */
export function decade(scan: Scan, i: number): Found | null {
  const start = scan.is(i, 'the') ? i + 1 : i;
  const number = scan.is(start, "'") ? start + 1 : start;
  const atom = scan.at(number);
  const ends = scan.at(number + 1).glued && scan.is(number + 1, 's') ? number + 2 : apostropheS(scan, number + 1);
  if (ends === null || atom.value % 10 !== 0) return null;
  if (atom.digits === 4 && atom.value >= 1800 && atom.value < 2100)
    return found(i, ends, { kind: 'decade', year: atom.value, edge: null });
  // "in the 90s"; "in his 30s" is an age.
  if (atom.digits === 2 && scan.is(number - 1, "'", 'the') && atom.value >= 20)
    return found(i, ends, { kind: 'decade', year: 1900 + atom.value, edge: null });
  return null;
}

function apostropheS(scan: Scan, i: number): number | null {
  return scan.is(i, "'") && scan.at(i).glued && scan.is(i + 1, 's') && scan.at(i + 1).glued ? i + 2 : null;
}
