import type { TimeLimit } from '../../model/annotation.ts';
import { timeExpression } from './compound.ts';
import type { Found } from './expression.ts';
import type { Scan } from './scan.ts';

/** Words other than those of time and number that an expression may begin with. */
const OPENERS = new Set(
  `the a an last past next this that these earlier later early late mid middle several few some half many recent
  coming previous following same end start beginning so every each once twice q eid new boxing valentine christmas
  ramadan ashura halloween thanksgiving labor labour may overnight dawn final preceding current in o '`.split(/\s+/),
);

const LIMITS: ReadonlyMap<string, TimeLimit> = new Map(
  Object.entries<TimeLimit>({
    since: 'since',
    until: 'until',
    till: 'until',
    til: 'until',
    by: 'by',
    before: 'before',
    after: 'after',
    from: 'from',
    starting: 'from',
    beginning: 'from',
    within: 'within',
  }),
);
const BETWEEN = new Set([
  'the',
  'about',
  'around',
  'approximately',
  'at',
  'least',
  'early',
  'late',
  'only',
  'just',
  'on',
]);

/** Every expression of time in a sentence, from left to right, none overlapping another. */
export function findTimes(scan: Scan): Found[] {
  const all: Found[] = [];
  let i = 0;
  while (i < scan.atoms.length) {
    const one = mayStart(scan, i) ? timeExpression(scan, i) : null;
    if (one && !isRefused(scan, one)) {
      all.push({ ...one, limit: limitBefore(scan, one.first) });
      i = Math.max(one.end, i + 1);
    } else i++;
  }
  return all;
}

function mayStart(scan: Scan, i: number): boolean {
  const atom = scan.at(i);
  if (atom.digits > 0) return atom.digits <= 4 && !(atom.glued && isInsideCode(scan, i));
  if (OPENERS.has(atom.lower)) return true;
  const { times, numerals, eventWords } = scan.lexicon;
  return (
    times.words.has(atom.lower) ||
    numerals.words.has(atom.lower) ||
    numerals.ordinals.has(atom.lower) ||
    eventWords.has(atom.lower)
  );
}

/** Digits behind a letter, a point or a thousands mark belong to something else: "T-72", "B12", "2,414". */
function isInsideCode(scan: Scan, i: number): boolean {
  const before = scan.at(i - 1);
  if (before.lower === '-')
    return !(scan.at(i - 2).digits > 0 || scan.is(i - 2, 'mid', 'post', 'pre') || scan.word(i - 2).month > 0);
  if (before.lower === ',' || before.lower === '.') return scan.at(i - 2).digits > 0;
  return (
    /^[a-z]+$/.test(before.lower) ||
    before.lower === '$' ||
    before.lower === '£' ||
    before.lower === '€' ||
    before.lower === '#'
  );
}

/** Money ("$10 a day" keeps its day, "$2021" is no year) and numbered things ("No. 9 May Street") are no dates. */
function isRefused(scan: Scan, one: Found): boolean {
  if (scan.at(one.first).digits === 0) return false;
  return scan.is(one.first - 1, '$', '£', '€', '#');
}

function limitBefore(scan: Scan, first: number): TimeLimit | null {
  let i = first - 1;
  for (let steps = 0; steps < 3 && BETWEEN.has(scan.lower(i)); steps++) i--;
  const limit = LIMITS.get(scan.lower(i));
  // "hours before the raid": the bound is the expression's own, not the next one's.
  return limit ?? null;
}
