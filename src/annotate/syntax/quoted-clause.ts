import type { Tree } from '../parser/dependency-parser.ts';
import type { ParseUnit } from './parse-units.ts';

/** Shorter quoted runs are parsed where they stand ("reading.md" 3: only long ones garbled their frame). */
const SHORTEST_CLAUSE = 4;
/** Of the quote its frame sees the head and these; more would let the two mix again. */
const KEPT = new Set(['nsubj', 'nsubj:pass', 'expl', 'aux', 'aux:pass', 'cop', 'mark', 'advmod']);
const CLAUSE_BY_RELATION = new Set([
  'obj',
  'obl',
  'nmod',
  'dep',
  'nsubj',
  'obl:unmarked',
  'appos',
  'conj',
  'advcl',
  'discourse',
]);

export type ParseFunction = (units: readonly ParseUnit[]) => Tree;

interface Clause {
  from: number;
  to: number;
  tree: Tree;
  /** Unit of the clause's head. */
  top: number;
  /** Units that stand for the clause in its frame. */
  kept: Set<number>;
}

/**
 * Parses units whose quoted clauses are parsed apart: the frame sees a clause's head with its subject and auxiliaries
 * ("we respond, said the minister"), and the clause's head then takes the place that the frame gives it.
 */
export function parseAround(
  units: readonly ParseUnit[],
  ranges: readonly [number, number][],
  parse: ParseFunction,
): Tree {
  const clauses = outermost(ranges)
    .map((range) => withoutComma(units, range))
    .filter(([from, to]) => isClause(units, from, to))
    .map(([from, to]) => readClause(units, from, to, parse));
  if (clauses.length === 0) return parse(units);
  const kept = units.map((_, i) => i).filter((i) => clauses.every((c) => i < c.from || i > c.to || c.kept.has(i)));
  const frame = parse(kept.map((i) => units[i]).filter((unit) => unit !== undefined));
  return merge(units.length, clauses, kept, frame);
}

function outermost(ranges: readonly [number, number][]): [number, number][] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const out: [number, number][] = [];
  for (const range of sorted) if (range[0] > (out.at(-1)?.[1] ?? -1)) out.push(range);
  return out;
}

/** The comma before a closing mark belongs to the frame: "We will respond," he said. */
function withoutComma(units: readonly ParseUnit[], [from, to]: [number, number]): [number, number] {
  return units[to]?.form === ',' ? [from, to - 1] : [from, to];
}

/** A run that could stand as a sentence of its own, in a frame that has words and a verb too. */
function isClause(units: readonly ParseUnit[], from: number, to: number): boolean {
  const inside = units.slice(from, to + 1);
  const outside = units.filter((_, i) => i < from || i > to);
  const isWord = ({ tag }: ParseUnit): boolean => tag.upos !== 'PUNCT';
  const finite = inside.some(({ tag }) => /^(?:VBD|VBP|VBZ|MD)$/.test(tag.xpos));
  return finite && inside.filter(isWord).length >= SHORTEST_CLAUSE && outside.some(({ tag }) => tag.upos === 'VERB');
}

function readClause(units: readonly ParseUnit[], from: number, to: number, parse: ParseFunction): Clause {
  const tree = parse(units.slice(from, to + 1));
  const top = tree.heads.indexOf(-1);
  const kept = new Set([from + top]);
  tree.heads.forEach((head, i) => {
    if (head === top && KEPT.has(tree.relations[i] ?? '')) kept.add(from + i);
  });
  return { from, to, tree, top: from + top, kept };
}

function merge(count: number, clauses: readonly Clause[], kept: readonly number[], frame: Tree): Tree {
  const heads = new Array<number>(count).fill(-1);
  const relations = new Array<string>(count).fill('dep');
  kept.forEach((unit, i) => {
    const head = frame.heads[i] ?? -1;
    heads[unit] = head < 0 ? -1 : (kept[head] ?? -1);
    relations[unit] = frame.relations[i] ?? 'dep';
  });
  const clauseOf = (unit: number): Clause | undefined => clauses.find((c) => c.from <= unit && unit <= c.to);
  const places = clauses.map((clause) => placeOf(clause, heads, relations));
  heads.forEach((head, unit) => {
    const to = head < 0 ? undefined : clauseOf(head);
    if (to !== undefined && clauseOf(unit) === undefined) heads[unit] = to.top;
  });
  clauses.forEach((clause, k) => {
    clause.tree.heads.forEach((head, i) => {
      heads[clause.from + i] = head < 0 ? -1 : clause.from + head;
      relations[clause.from + i] = clause.tree.relations[i] ?? 'dep';
    });
    const place = places[k];
    if (place === undefined) return;
    heads[clause.top] = place.head < 0 ? -1 : (clauseOf(place.head)?.top ?? place.head);
    relations[clause.top] = place.relation;
  });
  return { heads, relations };
}

/** Where the frame hung the clause: the first arc on the way up from its head that leaves the kept words. */
function placeOf(
  clause: Clause,
  heads: readonly number[],
  relations: readonly string[],
): { head: number; relation: string } {
  let unit = clause.top;
  while (clause.kept.has(heads[unit] ?? -1)) unit = heads[unit] ?? -1;
  const relation = relations[unit] ?? 'dep';
  const clausal = CLAUSE_BY_RELATION.has(relation) || unit !== clause.top ? 'ccomp' : relation;
  const head = heads[unit] ?? -1;
  return { head, relation: head < 0 ? 'root' : clausal };
}
