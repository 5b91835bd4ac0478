import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TOKENS, splitSentences } from './split-sentences.ts';

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentence ends', () => {
  const cases: [name: string, text: string, want: string[]][] = [
    ['two sentences', 'The convoy left. It was hit.', ['The convoy left.', 'It was hit.']],
    [
      'no space before a quote',
      'The army said so.“It is over,” he said.',
      ['The army said so.', '“It is over,” he said.'],
    ],
    ['lines end sentences', 'Heading\nThe town fell\r\nThen peace', ['Heading', 'The town fell', 'Then peace']],
    [
      'ranks',
      'Maj. Gen. Omar Saleh met Lt. Col. Lee. They spoke.',
      ['Maj. Gen. Omar Saleh met Lt. Col. Lee.', 'They spoke.'],
    ],
    ['initials', 'Col. R. K. Singh left. He won.', ['Col. R. K. Singh left.', 'He won.']],
    ['number sign', 'It was camp No. 5. All fled.', ['It was camp No. 5.', 'All fled.']],
    ['the word no', 'He said no. They left.', ['He said no.', 'They left.']],
    [
      'a month in short',
      'Shelling began on Oct. 5 at dawn. Two died.',
      ['Shelling began on Oct. 5 at dawn.', 'Two died.'],
    ],
    ['country in short', 'He left the U.S. The talks failed.', ['He left the U.S.', 'The talks failed.']],
    ['country before a name', 'The U.S. Army left.', ['The U.S. Army left.']],
    ['clock time', 'It began at 5 a.m. Monday in rain.', ['It began at 5 a.m. Monday in rain.']],
    [
      'short quote inside a sentence',
      'They cried "Stop! Go back!" and ran. She hid.',
      ['They cried "Stop! Go back!" and ran.', 'She hid.'],
    ],
    ['quote before its speaker', '"We go! Now!" they cried.', ['"We go! Now!" they cried.']],
    ['quote of one word', '“No.” He left.', ['“No.”', 'He left.']],
    ['numbered list', '1. First point. 2. Second point.', ['1. First point.', '2. Second point.']],
    [
      'initials in brackets',
      'Rep. Josh Smith (D-N.J.) said so. It was over.',
      ['Rep. Josh Smith (D-N.J.) said so.', 'It was over.'],
    ],
    [
      'a bracket of its own',
      'It fell. (The army denied it.) They left.',
      ['It fell.', '(The army denied it.)', 'They left.'],
    ],
    ['telegram', 'ENEMY ATTACKED AT 0400Z. TWO KIA. STOP.', ['ENEMY ATTACKED AT 0400Z.', 'TWO KIA.', 'STOP.']],
    ['nothing', '  \n\n ', []],
  ];
  it.each(cases)('%s', (_name, text, want) => {
    expect(split(text)).toEqual(want);
  });

  it('counts paragraphs by lines that hold words', () => {
    expect(splitSentences('One. Two.\n\n\nThree.').map((s) => s.paragraph)).toEqual([0, 0, 1]);
  });
});

describe('tokens', () => {
  const cases: [name: string, text: string, want: string[]][] = [
    [
      'clitics',
      'I’m sure they don’t, it’s Pakistan’s.',
      ['I', '’m', 'sure', 'they', 'do', 'n’t', ',', 'it', '’s', 'Pakistan', '’s', '.'],
    ],
    ['hyphens', 'A US-led raid', ['A', 'US', '-', 'led', 'raid']],
    ['numbers', 'About 2,414 (or 3.5 million) fled', ['About', '2,414', '(', 'or', '3.5', 'million', ')', 'fled']],
    [
      'letters of other alphabets of ours',
      'Erdoğan, Łukasz, Ceaușescu and Hayʼat met in Chișinău.',
      ['Erdoğan', ',', 'Łukasz', ',', 'Ceaușescu', 'and', 'Hayʼat', 'met', 'in', 'Chișinău', '.'],
    ],
    ['a stop that belongs to a title', 'Eng. Otieno spoke', ['Eng.', 'Otieno', 'spoke']],
    ['invisible characters', 'x\u00a0y\u200bz', ['x', 'y', 'z']],
  ];
  it.each(cases)('%s', (_name, text, want) => {
    expect(splitSentences(text).flatMap((s) => s.tokens.map((t) => t.text))).toEqual(want);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '“',
      '”',
      '‘',
      '’',
      '"',
      "'",
      '«',
      '»',
      '—',
      '–',
      '…',
      '.',
      '...',
      '?',
      '!',
      ',',
      ' ',
      '  ',
      '\n',
      '\r\n',
      '\t',
    ),
    fc.constantFrom(
      '\u00a0',
      '\u200b',
      '\ufeff',
      '\u200f',
      '😀',
      '👍🏽',
      '🇵🇰',
      'قال الجيش',
      'é',
      'e\u0301',
      '中文',
      '\ud800',
    ),
    fc.constantFrom(
      'Gen.',
      'U.S.',
      'a.m.',
      'No.',
      'J.',
      'don’t',
      "I'm",
      'cannot',
      '0400Z.',
      'https://a.b/c?d=e',
      '2,414',
      '$5.5m',
      'said',
      'The',
    ),
    fc.string(),
  );
  it('are stretches of the text, in order, and leave out only blanks', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('', ' '), (pieces, between) => {
        const text = pieces.join(between);
        let end = 0;
        for (const sentence of splitSentences(text)) {
          expect(sentence.start).toBe(sentence.tokens[0]?.start);
          for (const [i, token] of sentence.tokens.entries()) {
            expect(token.index).toBe(i);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.text.length).toBeGreaterThan(0);
            expect(text.slice(end, token.start)).toMatch(/^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*$/u);
            end = token.end;
          }
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('broken texts', () => {
  const cases: [name: string, text: string][] = [
    ['a sentence of 5,000 words', 'word '.repeat(5000)],
    ['10,000 quote marks', '"'.repeat(10_000)],
    ['10,000 opened quotes', '“a '.repeat(10_000)],
    ['one word of 100,000 letters', 'a'.repeat(100_000)],
    ['10,000 brackets', '('.repeat(10_000)],
  ];
  // wall time is generous: what it guards against is growth with the square
  it.each(cases)('%s is read in bounded time', (_name, text) => {
    const begun = performance.now();
    const sentences = splitSentences(text);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(Math.max(...sentences.map((s) => s.tokens.length))).toBeLessThanOrEqual(MOST_TOKENS);
  });

  it('cuts an endless sentence at a semicolon', () => {
    const text = `${'word '.repeat(200)}word; ${'word '.repeat(200)}`;
    expect(splitSentences(text)[0]?.tokens.at(-1)?.text).toBe(';');
  });
});
