import { z } from 'zod';
import { readKnowledgeYaml } from './files.ts';

const Counts = z.record(z.string(), z.number());
const NumeralsFile = z.strictObject({
  units: Counts,
  tens: Counts,
  scales: Counts,
  alone: z.array(z.string()),
  ordinals: Counts,
});

/** Numbers in words: "twenty" adds, "hundred" multiplies, "first" ranks. */
export interface Numerals {
  words: Map<string, number>;
  scales: Map<string, number>;
  /** Scales that "a" may stand before: "a dozen". */
  alone: Set<string>;
  ordinals: Map<string, number>;
}

export function loadNumerals(folder?: string): Numerals {
  const file = readKnowledgeYaml('numbers/numerals.yaml', NumeralsFile, folder);
  return {
    words: new Map([...Object.entries(file.units), ...Object.entries(file.tens)]),
    scales: new Map(Object.entries(file.scales)),
    alone: new Set(file.alone),
    ordinals: new Map(Object.entries(file.ordinals)),
  };
}
