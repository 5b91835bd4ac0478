import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const Typed = z.array(z.strictObject({ type: z.string(), words: z.array(z.string()) }));
const Codes = z.strictObject({
  kinds: z.record(z.string(), z.string()),
  confidence: z.record(z.string(), z.string()),
  outcomes: z.record(z.string(), z.string()),
  countries: z.record(z.string(), z.string()),
  state: z.array(z.string()),
  people: Typed,
  things: Typed,
  tools: Typed,
  means: Typed,
});

/** The codes of the corpus, read once. */
export const CODES = Codes.parse(parse(readFileSync(fileURLToPath(new URL('./muc4.yaml', import.meta.url)), 'utf8')));

const padded = (said: string): string =>
  ` ${said
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()} `;

/** The first type of a list of which a word stands in what is said; null where none does. */
export function codeOf(list: z.infer<typeof Typed>, said: string): string | null {
  const text = padded(said);
  return list.find(({ words }) => words.some((word) => word === '' || text.includes(` ${word} `)))?.type ?? null;
}

/** Whether what is said names forces or an office of a state. */
export function isOfState(said: string): boolean {
  const text = padded(said);
  return CODES.state.some((word) => text.includes(` ${word} `));
}
