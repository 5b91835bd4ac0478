import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../sentences/split-sentences.ts';
import { findQuotes } from './quoted-runs.ts';

function quotes(text: string): [inner: string, closed: boolean][] {
  return findQuotes(text, splitSentences(text)).map((run) => [text.slice(run.inner.start, run.inner.end), run.closed]);
}

describe('findQuotes', () => {
  const cases: [name: string, text: string, want: [string, boolean][]][] = [
    ['straight', 'He said "we won" today.', [['we won', true]]],
    ['curly', 'He said “we won” today.', [['we won', true]]],
    ['low German', 'Er sagte „wir“ heute.', [['wir', true]]],
    ['guillemets', 'Il a dit « nous » hier.', [[' nous ', true]]],
    ['TeX marks', "He said ``we won'' today.", [['we won', true]]],
    [
      'two runs',
      '"One," he said, "and two."',
      [
        ['One,', true],
        ['and two.', true],
      ],
    ],
    ['over sentences', 'He said: “One ended. Two began.” Then silence.', [['One ended. Two began.', true]]],
    [
      'single within double',
      '“They shouted ‘fire’ twice,” she said.',
      [
        ['They shouted ‘fire’ twice,', true],
        ['fire', true],
      ],
    ],
    ['single curly as the main mark', 'He called it ‘a grave error’ on Friday.', [['a grave error', true]]],
    ['straight single', "He called it 'a grave error' on Friday.", [['a grave error', true]]],
    [
      'possessive inside single marks',
      'He said ‘the soldiers’ homes burned,’ and left.',
      [['the soldiers’ homes burned,', true]],
    ],
    ['mark missing at the end', 'He said “we won today.\nThe town is calm.', [['we won today.', false]]],
    ['paragraphs that open again', 'He said: “One.\n“Two.\n“Three.”\nCalm.', [['One.\n“Two.\n“Three.', true]]],
    ['mark without an opening', 'We won today.” He left.', []],
    ['leaves apostrophes alone', 'The rebels’ camp wasn’t the army’s, ’tis said.', []],
    ['leaves straight apostrophes alone', "The rebels' camp in the '90s wasn't the army's.", []],
    ['leaves an ayn alone', 'Fighters took ‘Ayn al-Arab on Friday.', []],
    ['leaves inches alone', 'A 5" gun fired.', []],
    ['nothing quoted', 'The town fell.', []],
  ];
  it.each(cases)('%s', (_name, text, want) => {
    expect(quotes(text)).toEqual(want);
  });

  it('gives spans with their marks', () => {
    const text = 'He said “we won” today.';
    const [run] = findQuotes(text, splitSentences(text));
    expect(run && text.slice(run.span.start, run.span.end)).toBe('“we won”');
  });

  it('never fails, and keeps every inner run within its span', () => {
    const mark = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '„',
      '``',
      "''",
      ' ',
      '\n',
      'a',
      's ',
      '.',
      '5',
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
        const text = marks.join('');
        for (const { span, inner } of findQuotes(text, splitSentences(text))) {
          expect(span.start).toBeLessThan(inner.start);
          expect(inner.start).toBeLessThanOrEqual(inner.end);
          expect(inner.end).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('reads 10,000 marks in bounded time', () => {
    const text = '"a b" “c '.repeat(5000);
    const sentences = splitSentences(text);
    const begun = performance.now();
    findQuotes(text, sentences);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
