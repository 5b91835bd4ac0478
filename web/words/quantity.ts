import type { Certainty } from '../../src/model/claim.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { figure } from '../../src/publish/words/quantity-plain.ts';

export { figure, quantityPlain as quantityWords } from '../../src/publish/words/quantity-plain.ts';

/** The same where there is little room: "58+", "≤12", "~30". */
export function quantityShort({ bound, n, to, word, said }: Quantity): string {
  if (bound === 'none') return '0';
  if (n === null || bound === 'vague') return `“${word ?? said}”`;
  if (bound === 'at least' || bound === 'more than') return `${figure(n)}+`;
  if (bound === 'at most') return `≤${figure(n)}`;
  if (bound === 'less than') return `<${figure(n)}`;
  if (bound === 'about') return `~${figure(n)}`;
  return bound === 'range' && to !== null ? `${figure(n)}–${figure(to)}` : figure(n);
}

/** Nobody who gives a figure says it plainly. */
export function isDoubted({ certainty }: { certainty?: Certainty | undefined }): boolean {
  return certainty !== undefined && certainty !== 'asserted';
}

/** "1 incident", "12 incidents". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
}

/** How far a quantity is known: from `low` to `high`; null is an open or unknown end. Null as a whole where no number was said. */
export function extentOf({ bound, n, to }: Quantity): { low: number | null; high: number | null } | null {
  if (bound === 'none') return { low: 0, high: 0 };
  if (n === null || bound === 'vague') return null;
  if (bound === 'at least' || bound === 'more than') return { low: n, high: null };
  if (bound === 'at most' || bound === 'less than') return { low: null, high: n };
  return { low: n, high: bound === 'range' ? (to ?? n) : n };
}

/** Between which whole numbers a quantity lies; a null end is open. `soft` where the words say "about". */
export interface Bounds {
  low: number;
  high: number | null;
  soft: boolean;
}

/** Null where no number was said. "More than 200" begins at 201, "fewer than 12" ends at 11. */
export function boundsOf({ bound, n, to }: Quantity): Bounds | null {
  if (bound === 'none') return { low: 0, high: 0, soft: false };
  if (n === null || bound === 'vague') return null;
  const soft = bound === 'about';
  if (bound === 'at least') return { low: n, high: null, soft };
  if (bound === 'more than') return { low: n + 1, high: null, soft };
  if (bound === 'at most') return { low: 0, high: n, soft };
  if (bound === 'less than') return { low: 0, high: Math.max(n - 1, 0), soft };
  if (bound === 'range') return { low: n, high: to ?? n, soft };
  return { low: n, high: n, soft };
}
