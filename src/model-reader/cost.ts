import { INSTRUCTIONS } from './instructions.ts';

/** Money for a million tokens in and out, in whatever currency the user thinks of; null where he did not say. */
export interface Prices {
  input: number;
  output: number;
}

/** Characters of a token of English. A guess on the safe side: tokens are rather more letters. */
const LETTERS = 3.5;

export function tokensOf(letters: number): number {
  return Math.ceil(letters / LETTERS);
}

/** What requests may take at most: all of the instructions, the words, and an answer as long as allowed. */
export function mostTokens(prompts: readonly string[], longestAnswer: number): { input: number; output: number } {
  const input = prompts.reduce((sum, prompt) => sum + tokensOf(INSTRUCTIONS.length + prompt.length), 0);
  return { input, output: prompts.length * longestAnswer };
}

export function priceOf(tokens: { input: number; output: number }, prices: Prices | null): number | null {
  return prices === null ? null : (tokens.input * prices.input + tokens.output * prices.output) / 1_000_000;
}
