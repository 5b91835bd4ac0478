import { expect, it } from 'vitest';
import { reasonWords } from './claim-parts.ts';

it.each([
  ['same place (Kabul, precision 1)', 'same place (Kabul, the place itself)'],
  ['same place (Kurram, precision 3)', 'same place (Kurram, a district)'],
  ['same type (bombing)', 'same type (bombing)'],
])('%s', (reason, want) => expect(reasonWords(reason)).toBe(want));
