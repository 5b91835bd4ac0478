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
  /** Units that stand for the clause in its frame; none where `anchor` says what it hangs on. */
  kept: Set<number>;
  /** The unit that the clause hangs on, 'root' for the frame's root, null where the frame's parse decides. */
  anchor: number | 'root' | null;
  /** The comma or colon between clause and frame where the clause is left out of the frame, or -1. */
  gap: number;
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
  const shown = (clause: Clause, i: number): boolean =>
    (i < clause.from || i > clause.to || clause.kept.has(i)) && i !== clause.gap;
  const readFrame = (): { kept: number[]; frame: Tree } => {
    const kept = units.map((_, i) => i).filter((i) => clauses.every((clause) => shown(clause, i)));
    const seen = kept.map((i) => units[i]).filter((unit) => unit !== undefined);
    const frame = parse(seen);
    return { kept, frame: clauses.some(({ anchor }) => anchor === 'root') ? rootedAtVerb(seen, frame) : frame };
  };
  let { kept, frame } = readFrame();
  const root = units[kept[frame.heads.indexOf(-1)] ?? -1];
  if (root?.tag.upos !== 'VERB' && clauses.some(({ anchor }) => anchor === 'root')) {
    for (const clause of clauses) showClause(clause);
    ({ kept, frame } = readFrame());
  }
  return merge(units.length, clauses, kept, frame);
}

/**
 * "a local official and two residents said on Monday": the frame of a clause is a sentence around its one verb. Where
 * the parser makes the first noun its root, the verb takes the root, the noun becomes its subject, the subject a
 * conjunct.
 */
function rootedAtVerb(units: readonly ParseUnit[], frame: Tree): Tree {
  const root = frame.heads.indexOf(-1);
  const verbs = units.flatMap(({ tag }, i) => (/^(?:VBD|VBP|VBZ)$/.test(tag.xpos) ? [i] : []));
  const [verb = -1] = verbs;
  if (verbs.length !== 1 || root >= verb || !NOMINAL.has(units[root]?.tag.upos ?? '')) return frame;
  const heads = [...frame.heads];
  const relations = [...frame.relations];
  for (let i = 0; i < heads.length; i++) {
    if (i > verb && heads[i] === root) heads[i] = verb;
    if (heads[i] !== verb || !(relations[i] ?? '').startsWith('nsubj') || i > verb) continue;
    heads[i] = root;
    relations[i] = 'conj';
    for (let k = root + 1; k < i; k++)
      if (relations[k] === 'cc') {
        heads[k] = i;
      }
  }
  heads[verb] = -1;
  relations[verb] = 'root';
  heads[root] = verb;
  relations[root] = 'nsubj';
  return { heads, relations };
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

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
  const top = from + tree.heads.indexOf(-1);
  const clause: Clause = { from, to, tree, top, kept: new Set(), ...anchorOf(units, from, to) };
  if (clause.anchor === null) showClause(clause);
  return clause;
}

/** Lets the frame see the clause's head with its subject and auxiliaries. */
function showClause(clause: Clause): void {
  clause.anchor = null;
  clause.gap = -1;
  clause.kept.add(clause.top);
  clause.tree.heads.forEach((head, i) => {
    if (clause.from + head === clause.top && KEPT.has(clause.tree.relations[i] ?? '')) clause.kept.add(clause.from + i);
  });
}

/**
 * "…," he said: what follows is a sentence of its own, and its verb takes the clause. He said: "…" likewise. But in
 * "…," said the minister the frame alone would make the minister what was said.
 */
function anchorOf(units: readonly ParseUnit[], from: number, to: number): Pick<Clause, 'anchor' | 'gap'> {
  const gapBehind = units[to + 1]?.form === ',' ? to + 1 : -1;
  const behind = units[gapBehind < 0 ? to + 1 : gapBehind + 1];
  const marked = gapBehind >= 0 || /^[.?!…]+$/.test(units[to]?.form ?? '');
  if (from === 0 && marked && behind !== undefined && opensFrame(behind)) return { anchor: 'root', gap: gapBehind };
  const gapBefore = /^[,:]$/.test(units[from - 1]?.form ?? '') ? from - 1 : -1;
  const before = gapBefore < 0 ? from - 1 : gapBefore - 1;
  const open = to >= units.length - 2 && units[before]?.tag.upos === 'VERB';
  return open && gapBefore >= 0 ? { anchor: before, gap: gapBefore } : { anchor: null, gap: -1 };
}

function opensFrame({ form, tag }: ParseUnit): boolean {
  return OPENS_FRAME.has(tag.upos) || form === 'both';
}

const OPENS_FRAME = new Set(['PRON', 'PROPN', 'DET', 'NOUN', 'ADJ', 'NUM']);

function merge(count: number, clauses: readonly Clause[], kept: readonly number[], frame: Tree): Tree {
  const heads = new Array<number>(count).fill(-1);
  const relations = new Array<string>(count).fill('dep');
  kept.forEach((unit, i) => {
    const head = frame.heads[i] ?? -1;
    heads[unit] = head < 0 ? -1 : (kept[head] ?? -1);
    relations[unit] = frame.relations[i] ?? 'dep';
  });
  const clauseOf = (unit: number): Clause | undefined => clauses.find((c) => c.from <= unit && unit <= c.to);
  const root = kept[frame.heads.indexOf(-1)] ?? -1;
  const places = clauses.map((clause) => {
    if (clause.anchor === null) return placeOf(clause, heads, relations);
    return { head: clause.anchor === 'root' ? root : clause.anchor, relation: 'ccomp' };
  });
  heads.forEach((head, unit) => {
    const to = head < 0 ? undefined : clauseOf(head);
    if (to !== undefined && clauseOf(unit) === undefined) heads[unit] = to.top;
  });
  clauses.forEach((clause, k) => {
    clause.tree.heads.forEach((head, i) => {
      heads[clause.from + i] = head < 0 ? -1 : clause.from + head;
      relations[clause.from + i] = clause.tree.relations[i] ?? 'dep';
    });
    if (clause.gap >= 0) heads[clause.gap] = clause.top;
    if (clause.gap >= 0) relations[clause.gap] = 'punct';
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
