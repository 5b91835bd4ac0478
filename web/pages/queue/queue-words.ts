import type { QueueItem } from '../../../src/contract/decision.ts';

/** Each kind in the plural and the singular, and what is asked of a person. */
export const QUEUE_WORDS: Record<QueueItem['kind'], { many: string; one: string; asks: string }> = {
  merge: { many: 'Perhaps the same', one: 'Perhaps the same incident', asks: 'Do these tell of one incident?' },
  forecast: { many: 'Forecasts', one: 'Forecast', asks: 'What became of it?' },
  'doubtful claim': { many: 'Doubtful claims', one: 'Doubtful claim', asks: 'Is it read as the sentence has it?' },
  'readers differ': {
    many: 'Readers differ',
    one: 'Two readers differ',
    asks: 'Which of them reads the words as they stand?',
  },
  'model claim': {
    many: 'Claims of a model',
    one: 'Claim of a language model',
    asks: 'Is it read as the sentence has it?',
  },
  'dataset row': {
    many: 'Rows of datasets',
    one: 'Row of a dataset',
    asks: 'Which incident of the case does this row tell of?',
  },
  'uncoded number': {
    many: 'Numbers without a claim',
    one: 'Number without a claim',
    asks: 'Is it a claim that was not read?',
  },
  'lost decision': {
    many: 'Lost decisions',
    one: 'Lost decision',
    asks: 'What it was about is gone. Take it back, or leave it.',
  },
};

/** A sentence cut at the numbers that are asked about; `at` is where a part begins. */
export function partsOf(
  sentence: string,
  numbers: QueueItem['numbers'],
): { at: number; words: string; isNumber: boolean }[] {
  const parts: { at: number; words: string; isNumber: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...numbers].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > sentence.length) continue;
    if (start > at) parts.push({ at, words: sentence.slice(at, start), isNumber: false });
    parts.push({ at: start, words: sentence.slice(start, end), isNumber: true });
    at = end;
  }
  if (at < sentence.length) parts.push({ at, words: sentence.slice(at), isNumber: false });
  return parts;
}

/** "“901”", "“901” or “more than 100”": what no claim has. */
export function numbersOf({ what, numbers }: Pick<QueueItem, 'what' | 'numbers'>): string {
  const said = partsOf(what, numbers).flatMap(({ words, isNumber }) => (isNumber ? [`“${words}”`] : []));
  return said.length === 0 ? 'a number of it' : said.join(' or ');
}

/** Why it waits, without what its title says already. */
export function reasonsOf({ kind, why }: Pick<QueueItem, 'kind' | 'why'>): string[] {
  return kind === 'uncoded number' ? why.slice(1) : why;
}

/** Which of the waiting is looked at: the one of the address, or the one that came into its place once that is answered. */
export function placeOf(keys: readonly string[], wanted: string | undefined, before: number): number {
  if (keys.length === 0) return -1;
  const found = wanted === undefined ? -1 : keys.indexOf(wanted);
  return found >= 0 ? found : Math.min(Math.max(before, 0), keys.length - 1);
}

/** The key that gives an answer: `a` and `r` for the first yes and the first no, `0` for no claim, digits for the others. */
export function keysOf(answers: QueueItem['answers']): string[] {
  const firstYes = answers.findIndex(({ says }) => says === 'yes');
  const firstNo = answers.findIndex(({ says }) => says === 'no');
  return answers.map(({ request }, at) =>
    request.kind === 'no claim' ? '0' : at === firstYes ? 'a' : at === firstNo ? 'r' : String(at + 1),
  );
}
