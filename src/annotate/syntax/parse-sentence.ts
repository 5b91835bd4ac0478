import type { Sentence } from '../../model/annotation.ts';
import type { DependencyParser, Tree } from '../parser/dependency-parser.ts';
import { arcsWithin, type Collapse } from './collapse.ts';
import { freeNameFromDate, hangLeading, leadingDate, settleDate } from './date-arcs.ts';
import { type IncludedPart, includedParts, ownerOfPart } from './included-part.ts';
import { type ParseUnit, parseUnits } from './parse-units.ts';
import { freePartOfDay } from './part-of-day.ts';
import { parseAround } from './quoted-clause.ts';
import type { QuotedPart } from './quoted-parts.ts';
import { hangReducedParticiples } from './reduced-participle.ts';

/** What the parser is not to see as it stands. */
export interface Cuts {
  extents: readonly Collapse[];
  quoted: readonly QuotedPart[];
  /** ", residents said,": tokens parsed on their own and hung on the sentence's root. */
  aside: { first: number; last: number } | null;
  /** The relation by which an aside hangs on the root: 'parataxis', or 'conj' for a second clause. */
  asideAs: string;
}

function setArcs(sentence: Sentence, units: readonly ParseUnit[], tree: Tree): void {
  units.forEach(({ token }, i) => {
    const target = sentence.tokens[token];
    if (target === undefined) return;
    target.head = units[tree.heads[i] ?? -1]?.token ?? -1;
    target.rel = tree.relations[i] ?? 'dep';
  });
}

function hangAside(
  sentence: Sentence,
  parser: DependencyParser,
  units: readonly ParseUnit[],
  top: { head: number; rel: string },
): void {
  if (units.length === 0) return;
  const tree = parseUnit(parser, units);
  setArcs(sentence, units, tree);
  for (const { token } of units) {
    const target = sentence.tokens[token];
    if (target === undefined || target.head >= 0) continue;
    target.head = top.head;
    target.rel = top.rel;
  }
}

/** Parses a part ("including two women") on its own and hangs it on the noun whose part it is. */
function hangIncluded(
  sentence: Sentence,
  parser: DependencyParser,
  all: readonly ParseUnit[],
  { first, last, from, to }: IncludedPart,
): void {
  const units = all.filter(({ token }) => token >= from && token <= to);
  const tree = parseUnit(parser, units);
  setArcs(sentence, units, tree);
  const root = units[tree.heads.indexOf(-1)]?.token ?? from;
  const top = isNominal(sentence, root) ? root : (units.find(({ tag }) => tag.upos === 'NOUN')?.token ?? root);
  const rest = sentence.tokens[root];
  if (rest && root !== top) Object.assign(rest, { head: top, rel: 'dep' });
  for (const { token } of all) {
    const target = sentence.tokens[token];
    if (target === undefined || token < first || token > last) continue;
    if (token === top) {
      target.head = ownerOfPart(sentence.tokens, first);
      target.rel = 'nmod';
    } else if (token < from || token > to) {
      target.head = top;
      target.rel = target.upos === 'PUNCT' ? 'punct' : 'case';
    }
  }
}

function isNominal(sentence: Sentence, i: number): boolean {
  return ['NOUN', 'PROPN', 'NUM'].includes(sentence.tokens[i]?.upos ?? '');
}

/** Fills the arcs of one tagged sentence: extents as one word each, quote marks left out, quoted clauses on their own. */
export function parseSentence(
  sentence: Sentence,
  parser: DependencyParser,
  { extents, quoted, aside, asideAs }: Cuts,
): void {
  const skip = marksToSkip(sentence, extents, quoted);
  const leading = leadingDate(sentence, extents, skip);
  const withComma = leading !== null && sentence.tokens[leading.last + 1]?.text === ',';
  const all = parseUnits(sentence, extents, skip).slice(leading === null ? 0 : withComma ? 2 : 1);
  const isAside = ({ token }: ParseUnit): boolean => aside !== null && token >= aside.first && token <= aside.last;
  const included = aside === null ? partsOf(sentence, all).filter((part) => quoted.every((q) => isApart(part, q))) : [];
  const isIncluded = ({ token }: ParseUnit): boolean => included.some((p) => token >= p.first && token <= p.last);
  const units = all.filter((unit) => !isAside(unit) && !isIncluded(unit));
  if (units.length === 0) {
    flatten(sentence);
    return;
  }
  const ranges = quoted.flatMap(({ first, last }) => unitRange(units, first, last));
  const tree = parseAround(units, ranges, (part) => parseUnit(parser, part));
  setArcs(sentence, units, tree);
  hangAside(sentence, parser, all.filter(isAside), { head: units[tree.heads.indexOf(-1)]?.token ?? 0, rel: asideAs });
  for (const part of included) hangIncluded(sentence, parser, all, part);
  if (leading !== null) hangLeading(sentence, leading, units[tree.heads.indexOf(-1)]?.token ?? 0);
  for (const extent of extents) {
    arcsWithin(sentence, extent);
    if (extent.as === 'date') settleDate(sentence, extent);
    freePartOfDay(sentence, extent);
  }
  freeNameFromDate(sentence);
  hangReducedParticiples(sentence);
  hangMarks(sentence, skip, quoted);
}

/** Wholly inside a quoted or spoken part, or wholly outside. */
function isApart(part: IncludedPart, { first, last }: QuotedPart): boolean {
  return part.last < first || part.first > last || (part.first > first && part.last < last);
}

/** The included parts whose edges no extent reaches over. */
function partsOf(sentence: Sentence, units: readonly ParseUnit[]): IncludedPart[] {
  const starts = new Set(units.map(({ token }) => token));
  return includedParts(sentence).filter(
    ({ first, from, to }) => starts.has(first) && units.some(({ token }) => token >= from && token <= to),
  );
}

function parseUnit(parser: DependencyParser, units: readonly ParseUnit[]): Tree {
  return parser.parse(
    units.map(({ form }) => form),
    units.map(({ tag }) => tag),
  );
}

function flatten(sentence: Sentence): void {
  sentence.tokens.forEach((token, i) => {
    token.head = i === 0 ? -1 : 0;
    token.rel = i === 0 ? 'root' : 'punct';
  });
}

/** The marks of quoted parts, save those inside a collapsed extent. */
function marksToSkip(sentence: Sentence, extents: readonly Collapse[], quoted: readonly QuotedPart[]): Set<number> {
  const skip = new Set<number>();
  for (const { marks } of quoted) {
    for (const mark of marks) {
      if (!extents.some(({ first, last }) => first <= mark && mark <= last)) skip.add(mark);
    }
  }
  return skip.size < sentence.tokens.length ? skip : new Set();
}

/** From tokens to units; nothing where an extent reaches over the part's edge. */
function unitRange(units: readonly ParseUnit[], first: number, last: number): [number, number][] {
  const from = units.findIndex(({ token }) => token >= first);
  const to = units.findLastIndex(({ token }) => token <= last);
  return from < 0 || from > to ? [] : [[from, to]];
}

/** A mark hangs on the head of what it encloses. */
function hangMarks(sentence: Sentence, skip: ReadonlySet<number>, quoted: readonly QuotedPart[]): void {
  const { tokens } = sentence;
  const root = tokens.findIndex((token, i) => token.head === -1 && !skip.has(i));
  for (const { first, last, marks } of quoted) {
    let top = root;
    for (let i = first; i <= last; i++) {
      const head = tokens[i]?.head ?? -1;
      if (skip.has(i) || tokens[i]?.rel === 'punct' || (head >= first && head <= last)) continue;
      top = i;
      break;
    }
    for (const mark of marks) {
      const token = tokens[mark];
      if (token === undefined || !skip.has(mark)) continue;
      token.head = top;
      token.rel = 'punct';
    }
  }
}
