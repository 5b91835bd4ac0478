import { RequestProblem } from './request-problem.ts';

/** The row that a cursor stands for; 0 where there is none. Throws RequestProblem where it is none of ours. */
export function rowOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const row = /^row:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (row === undefined || cursorOf(Number(row)) !== cursor)
    throw new RequestProblem(
      'bad request',
      'This is no cursor of this list: take `next` of the page before.',
      'cursor',
    );
  return Number(row);
}

function cursorOf(row: number): string {
  return Buffer.from(`row:${row}`, 'latin1').toString('base64url');
}

/** The cursor of the page after one that begins at `at` and has so many rows; null on the last one. */
export function nextAfter(at: number, rows: number, total: number): string | null {
  return rows > 0 && at + rows < total ? cursorOf(at + rows) : null;
}

/** One page of a list that is at hand as a whole. */
export function pageOfAll<T>(all: readonly T[], { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  const at = rowOf(cursor);
  const rows = all.slice(at, at + limit);
  return { rows, total: all.length, undated: 0, next: nextAfter(at, rows.length, all.length) };
}
