import type { Quantity } from '../../model/quantity.ts';
import { quantityWords as plainWords } from '../words/quantity-words.ts';
import { safeLine } from './safe-text.ts';

export { BOUND_KEY } from '../words/quantity-words.ts';

/** How many, safe to print. */
export function quantityWords(quantity: Quantity): string {
  return safeLine(plainWords(quantity));
}
