import { expect, it, vi } from 'vitest';
import { CODEBOOKS, loadCodebooks, loadNumbers, type PhraseIndex } from '../../src/knowledge/numbers.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import { annotatedOf } from '../claims/claims-of.ts';

/** Thousands of sentences are parsed; a busy machine takes its time. */
vi.setConfig({ testTimeout: 120_000 });

const numbers = loadNumbers();

function quantitiesIn(text: string): { quantity: Quantity; of: string }[] {
  return annotatedOf(text).quantities.map(({ quantity, of }) => ({ quantity, of }));
}

const has = (text: string, want: Partial<Quantity>) =>
  quantitiesIn(text).some(({ quantity }) =>
    Object.entries(want).every(([field, value]) => quantity[field as keyof Quantity] === value),
  );

/** The phrases of an index with what each stands for. */
function phrasesOf<T>(index: PhraseIndex<T>): { phrase: string; value: T }[] {
  return [...index.values()]
    .flat()
    .map(({ words, value }) => ({ phrase: words.join(' ').replace(/ ([.%])/g, '$1'), value }));
}

it('every number word gives its number', () => {
  const bad = [...numbers.numerals.words].filter(
    ([word, n]) => !has(`The army killed ${word} soldiers in Goma.`, { n: n === 0 ? n : n }),
  );
  expect(bad).toEqual([]);
});

it('every scale multiplies', () => {
  const bad = [...numbers.numerals.scales].filter(
    ([word, n]) => !has(`The army killed three ${word} soldiers in Goma.`, { n: 3 * n }),
  );
  expect(bad).toEqual([]);
  const alone = [...numbers.numerals.alone].filter((word) => {
    const n = numbers.numerals.scales.get(word) ?? 0;
    return !has(`The army killed a ${word} soldiers in Goma.`, { n });
  });
  expect(alone).toEqual([]);
});

it('every bound before and behind a number is read', () => {
  const asModel = (bound: string) => (bound === 'exactly' ? 'exact' : bound);
  const before = phrasesOf(numbers.boundsBefore).filter(
    ({ phrase, value }) =>
      !['12', 'twelve'].some((n) => {
        const bound = asModel(value) as Quantity['bound'];
        return has(`The army killed ${phrase} ${n} soldiers in Goma.`, { n: 12, bound });
      }),
  );
  expect(before).toEqual([]);
  const behind = phrasesOf(numbers.boundsAfter).filter(({ phrase, value }) => {
    const bound = asModel(value) as Quantity['bound'];
    const texts = [
      `The army killed 12 ${phrase} soldiers.`,
      `The army killed 12${phrase} soldiers.`,
      `It killed 12 soldiers ${phrase}.`,
      `The army killed 12 ${phrase}.`,
    ];
    return !texts.some((text) => has(text, { n: 12, bound }));
  });
  expect(behind).toEqual([]);
});

it('every word for an unknown number is kept, and every codebook has its rule for it', () => {
  const bad = phrasesOf(numbers.vague).filter(
    ({ phrase, value }) =>
      ![`The army killed ${phrase} soldiers in Goma.`, `The army killed ${phrase} of the soldiers in Goma.`].some(
        (text) => has(text, { n: null, word: value }),
      ),
  );
  expect(bad).toEqual([]);
  const books = loadCodebooks();
  for (const name of CODEBOOKS)
    for (const { value } of phrasesOf(numbers.vague))
      expect([name, value, value in books[name].words]).toEqual([name, value, true]);
});

/** What is counted, as a mention has it. A thing and its measure are one to it; casualties are people. */
const COUNTED = { measures: 'thing', casualties: 'people' } as const;

it('every noun that is counted is counted as what it is', () => {
  const bad = [...numbers.nouns].filter(([noun, kind]) => {
    const want = kind === 'measures' || kind === 'casualties' ? COUNTED[kind] : kind;
    const texts = [
      `There were 12 ${noun} in Goma on Sunday.`,
      `The camp is 12 ${noun} from Goma.`,
      `It took 12 ${noun} in Goma.`,
      `Some 12 ${noun} were killed in Goma.`,
      `It rose 12${noun} in Goma.`,
      `In Goma 12 were ${noun} on Sunday.`,
    ];
    return !texts.some((text) => quantitiesIn(text).some(({ of }) => of === want));
  });
  expect(bad.map(([noun, kind]) => `${kind}: ${noun}`)).toEqual([]);
});
