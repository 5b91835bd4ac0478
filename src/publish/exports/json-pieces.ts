import { safeJson } from '../terminal/safe-text.ts';
import type { Piece } from './export-format.ts';
import type { Loss } from './loss.ts';

/** One element of a list that a file is made of, and what it could not say. */
export interface Element {
  /** Undefined where there is only something lost. */
  value: unknown;
  losses: readonly Loss[];
}

/** Elements are gathered to pieces of about this many characters: fewer and larger writes. Guess. */
const PIECE = 65_536;

/**
 * A JSON document with one long list, `name`, an element a line; `head` stands before it, `tail` after it, made when all
 * elements are known. A thousand or a million elements take the same memory.
 */
export async function* jsonPieces(
  head: Record<string, unknown>,
  name: string,
  elements: AsyncIterable<Element>,
  tail: () => Record<string, unknown> = () => ({}),
): AsyncGenerator<Piece> {
  yield* gathered(listHead(head, name), ',\n', elements, () => listTail(tail()));
}

/** A JSON document up to the first element of its list. */
export function listHead(head: Record<string, unknown>, name: string): string {
  const fields = Object.entries(head).map(([key, value]) => `${field(key, value)},\n`);
  return `{${fields.join('')}${JSON.stringify(name)}:[`;
}

/** What follows the last element. */
export function listTail(tail: Record<string, unknown>): string {
  const last = Object.entries(tail).map(([key, value]) => `,\n${field(key, value)}`);
  return `]${last.join('')}}\n`;
}

export function elementJson(value: unknown): string {
  return safeJson(JSON.stringify(value));
}

/** JSON Lines: an element a line, and nothing where there is none. */
export async function* linePieces(elements: AsyncIterable<Element>): AsyncGenerator<Piece> {
  yield* gathered('', '\n', elements, (rows) => (rows > 0 ? '\n' : ''));
}

function field(key: string, value: unknown): string {
  return `${JSON.stringify(key)}:${safeJson(JSON.stringify(value))}`;
}

async function* gathered(
  open: string,
  between: string,
  elements: AsyncIterable<Element>,
  close: (rows: number) => string,
): AsyncGenerator<Piece> {
  let piece: { data: string; rows: number; losses: Loss[] } = { data: open, rows: 0, losses: [] };
  let rows = 0;
  for await (const { value, losses } of elements) {
    piece.losses.push(...losses);
    if (value === undefined) continue;
    piece.data += (rows > 0 ? between : open === '' ? '' : '\n') + elementJson(value);
    piece.rows++;
    rows++;
    if (piece.data.length < PIECE) continue;
    yield piece;
    piece = { data: '', rows: 0, losses: [] };
  }
  piece.data += close(rows);
  yield piece;
}
