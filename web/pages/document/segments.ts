import type { Span } from '../../../src/model/span.ts';

/** Something with words of its own in the text: a claim. */
export interface Marked {
  id: string;
  span: Span;
}

/** A stretch of text within which nothing begins or ends. */
export interface Segment extends Span {
  text: string;
  /** What it stands in, the shortest first. */
  claims: string[];
  /** What begins with its first letter, and ends with its last one: the shortest first. */
  begins: string[];
  ends: string[];
  /** Stands in a number that no claim covers. */
  todo: boolean;
}

/**
 * Cuts a part of a text wherever a mark or a to-do begins or ends, so that marks may overlap and nest. The texts of the
 * segments, one after the other, are that part of the text.
 */
export function segmentsOf(
  text: string,
  within: Span,
  marks: readonly Marked[],
  todos: readonly Span[] = [],
): Segment[] {
  const from = Math.max(0, within.start);
  const to = Math.min(text.length, within.end);
  if (from >= to) return [];
  const here = marks
    .filter(({ span }) => span.start < span.end && span.start < to && from < span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  const cuts = new Set([from, to]);
  for (const { start, end } of [...here.map(({ span }) => span), ...todos])
    for (const at of [start, end]) if (from < at && at < to) cuts.add(at);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, at) => {
    const end = edges[at + 1] ?? to;
    const over = here.filter(({ span }) => span.start <= start && end <= span.end);
    return {
      start,
      end,
      text: text.slice(start, end),
      claims: over.map(({ id }) => id),
      begins: over.filter(({ span }) => span.start === start).map(({ id }) => id),
      ends: over.filter(({ span }) => span.end === end).map(({ id }) => id),
      todo: todos.some((todo) => todo.start <= start && end <= todo.end),
    };
  });
}

/** Claims in the order in which they are met in the text: by where they begin, then the longer one first. */
export function inTextOrder<T extends Marked>(marks: readonly T[]): T[] {
  return [...marks].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
