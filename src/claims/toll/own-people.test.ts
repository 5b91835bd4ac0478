import { describe, expect, it } from 'vitest';
import { toldIn } from '../../../test/claims/told.ts';

const OWN = [
  [
    'losses that were so many dead and wounded',
    'Chad said its losses were 14 dead and 30 wounded.',
    ['chad (party) states: killed 14 of chad about own', 'chad (party) states: injured 30 of chad about own'],
  ],
  [
    'losses of a side that is named',
    "Togo's losses amounted to 14 dead and 30 wounded.",
    ['narrator states: killed 14 of togo about other', 'narrator states: injured 30 of togo about other'],
  ],
  [
    'a loss owned to',
    'Chad acknowledged the loss of 23 soldiers.',
    ['chad (party) admits: killed 23 of chad soldiers about own'],
  ],
  [
    'martyrdom',
    'Togo said five of its soldiers attained martyrdom.',
    ['togo (party) states: killed 5 of togo soldiers about own'],
  ],
  [
    'those who attacked',
    'Chad said its troops had repelled an RSF attack on Tine, killing 80 fighters.',
    ['chad (party) states: killed 80 of rsf fighters by troops when'],
  ],
] as const;

describe('whose people were lost', () => {
  it.each(OWN)('%s', (_name, text, want) => {
    expect(toldIn(text, ['toll']).map((line) => line.replace(/ by .*/, ''))).toEqual(
      want.map((line) => line.replace(/ by .*/, '')),
    );
  });
});

const LEFT_ALONE = [
  ['how many a day', 'Togo is losing 20 to 25 soldiers a day in the north.'],
  ['whenever', 'Togo complains whenever militants are killed on its soil.'],
  ['dead handed over', 'Togo handed over 15 bodies on Friday.'],
  ['a toll of before', 'The office spoke on Friday, revising an earlier toll of nine.'],
  ['dead not yet handed over', 'Five bodies remain in the strip.'],
] as const;

describe('leaves alone', () => {
  it.each(LEFT_ALONE)('%s', (_name, text) => {
    expect(toldIn(text, ['toll'])).toEqual([]);
  });
});

const COUNTS = [
  ['lives lost', 'The loss of 40 lives in the strike shocked the town.', ['killed 40']],
  ['a number before "were"', 'Seven people lost their lives and 28 were hurt in Lomé.', ['killed 7', 'injured 28']],
  [
    'a body that reports',
    'The committee of the sector reports 80 dead and at least 20 missing.',
    ['killed 80', 'missing at least 20'],
  ],
  ['a toll that rose', "The toll from Monday's blast rose to 15 on Wednesday, the mayor said.", ['killed 15']],
  ['people nobody mourns', 'Togo said it killed five smugglers.', ['killed 5']],
  ['a part of a toll', 'Togo put the death toll at 41, including nine children.', ['killed 41', 'killed 9']],
  [
    'an attack in which',
    'He returned after the attack on a church in Lomé in July, in which 43 people were killed.',
    ['killed 43'],
  ],
] as const;

describe('counts', () => {
  it.each(COUNTS)('%s', (_name, text, want) => {
    expect(
      toldIn(text, ['toll']).map((line) => /(?:killed|injured|missing) (?:at least )?\d+/.exec(line)?.[0]),
    ).toEqual(want);
  });
});
