import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSyntax } from '../../knowledge/weights.ts';
import type { Sentence } from '../../model/annotation.ts';
import { findQuotes } from '../quotes/quoted-runs.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { annotateSyntax, type Collapse, type SyntaxOptions } from './annotate-syntax.ts';
import { loadSyntax } from './syntax-models.ts';

const models = loadSyntax(openSyntax());

function read(text: string, options: SyntaxOptions = {}): Sentence[] {
  const sentences = splitSentences(text);
  annotateSyntax(sentences, models, { quotes: findQuotes(text, sentences), ...options });
  return sentences;
}

/** "dependent <relation- head" for the tokens asked for. */
function arc(sentence: Sentence | undefined, form: string): string {
  const token = sentence?.tokens.find((t) => t.text === form);
  const head = token === undefined ? undefined : sentence?.tokens[token.head]?.text;
  return `${form} <${token?.rel}- ${head ?? 'ROOT'}`;
}

function extent(sentence: Sentence | undefined, words: string, head: string, as: Collapse['as']): Collapse {
  const forms = sentence?.tokens.map((t) => t.text) ?? [];
  const wanted = words.split(' ');
  const first = forms.findIndex((_, i) => wanted.every((w, k) => forms[i + k] === w));
  return {
    sentence: sentence?.index ?? 0,
    first,
    last: first + wanted.length - 1,
    head: first + wanted.indexOf(head),
    as,
  };
}

function expectTree(sentence: Sentence): void {
  const roots = sentence.tokens.filter((t) => t.head === -1);
  expect(roots.map((t) => t.rel)).toEqual(['root']);
  for (const token of sentence.tokens) {
    let at = token;
    for (let steps = 0; at.head !== -1; steps++) {
      expect(steps).toBeLessThan(sentence.tokens.length);
      const next = sentence.tokens[at.head];
      if (next === undefined) throw new Error(`${at.text} hangs on no token`);
      at = next;
    }
  }
}

describe('collapsed extents', () => {
  const text = 'The Red Banner Front (RBF) killed 12 soldiers on 3 May 2024 near Qasrin.';
  const [sentence] = splitSentences(text);
  const collapse = [
    extent(sentence, 'Red Banner Front ( RBF )', 'Front', 'name'),
    extent(sentence, '3 May 2024', 'May', 'date'),
  ];
  const [got] = read(text, { collapse });

  it.each([
    'Front <nsubj- killed',
    'Red <flat- Front',
    'RBF <appos- Front',
    '( <punct- RBF',
    ') <punct- RBF',
    'May <obl- killed',
    '3 <nummod- May',
    '2024 <nummod- May',
    'soldiers <obj- killed',
  ])('%s', (want) => {
    expect(arc(got, want.split(' ')[0] ?? '')).toBe(want);
  });

  it('hangs a day behind a verb of saying on it, not on the clause behind the day', () => {
    const said = 'The mayor said Monday nine miners were rescued.';
    const [first] = splitSentences(said);
    const [tree] = read(said, { collapse: [extent(first, 'Monday', 'Monday', 'date')] });
    expect(arc(tree, 'Monday')).toBe('Monday <obl:unmarked- said');
  });

  it('hangs what a date cannot hold on its verb', () => {
    const said = 'The ministry said 3 May 2024 its forces had shelled the town.';
    const [first] = splitSentences(said);
    const [tree] = read(said, { collapse: [extent(first, '3 May 2024', 'May', 'date')] });
    expect(arc(tree, 'shelled')).toBe('shelled <ccomp- said');
    expect(arc(tree, 'May')).toBe('May <obl:unmarked- said');
  });
});

describe('a date before the sentence', () => {
  it('hangs on the root, and the subject is the subject', () => {
    const text = 'Last month, Omar Haddad, a spokesman for the rebels, warned against new talks.';
    const [first] = splitSentences(text);
    const [tree] = read(text, { collapse: [extent(first, 'Last month', 'month', 'date')] });
    const arcs = ['month <obl:unmarked- warned', 'Last <amod- month', 'Omar <nsubj- warned', 'spokesman <appos- Omar'];
    expect(arcs.map((line) => arc(tree, line.split(' ')[0] ?? ''))).toEqual(arcs);
  });

  it('needs no comma where it is a night or week', () => {
    const text = 'Last night Russian missiles struck Kyiv.';
    const [first] = splitSentences(text);
    const [tree] = read(text, { collapse: [extent(first, 'Last night', 'night', 'date')] });
    const arcs = ['night <obl:unmarked- struck', 'Last <amod- night', 'missiles <nsubj- struck', 'Kyiv <obj- struck'];
    expect(arcs.map((line) => arc(tree, line.split(' ')[0] ?? ''))).toEqual(arcs);
  });
});

describe('forms that are only verbs', () => {
  it.each([
    ['An army drone struck a crowded market.', ['drone <nsubj- struck', 'market <obj- struck']],
    ['Several states accuse the army.', ['states <nsubj- accuse', 'army <obj- accuse']],
  ])('%s', (text, arcs) => {
    const [tree] = read(text);
    expect(arcs.map((line) => arc(tree, line.split(' ')[0] ?? ''))).toEqual(arcs);
  });
});

describe('a border crossing', () => {
  it('is a place and nothing that the border does', () => {
    const [tree] = read('Troops shelled the border crossing at Orsha.');
    const arcs = ['crossing <obj- shelled', 'border <compound- crossing'];
    expect(arcs.map((line) => arc(tree, line.split(' ')[0] ?? ''))).toEqual(arcs);
  });
});

describe('quotes', () => {
  const cases: [name: string, text: string, want: string[]][] = [
    [
      'clause before its verb',
      '“We will answer every attack,” the minister said.',
      ['answer <ccomp- said', 'minister <nsubj- said', '“ <punct- answer', '” <punct- answer'],
    ],
    [
      'clause after its verb',
      'The mayor said: “They came at night and burned the mill.”',
      ['came <ccomp- said', 'mayor <nsubj- said'],
    ],
    [
      'scare quotes',
      'The general called the raid “a great success” on Monday.',
      ['general <nsubj- called', 'raid <obj- called', '“ <punct- success'],
    ],
  ];
  it.each(cases)('%s', (_name, text, want) => {
    const [got] = read(text);
    expect(want.map((line) => arc(got, line.split(' ')[0] ?? ''))).toEqual(want);
  });
});

describe('every sentence', () => {
  it('is one tree, whatever stands in it', () => {
    const word = fc.constantFrom(
      'the',
      'army',
      'said',
      '“',
      '”',
      '"',
      ',',
      '.',
      '(',
      ')',
      'killed',
      '12',
      'Gen.',
      'May',
      'they',
      '‘',
      '’',
      '—',
      'who',
      'and',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), fc.nat(20), fc.nat(5), (words, from, length) => {
        const text = words.join(' ');
        const [first] = splitSentences(text);
        const last = Math.min(from + length, (first?.tokens.length ?? 1) - 1);
        const collapse: Collapse[] =
          from <= last ? [{ sentence: 0, first: from, last, head: last, as: length % 2 ? 'name' : 'date' }] : [];
        for (const sentence of read(text, { collapse })) expectTree(sentence);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  it('is not parsed where the caller says so, but tagged', () => {
    const [one, two] = read('The town fell. Rebels fled.', { shouldParse: (s) => s.index === 1 });
    expect([one?.parsed, two?.parsed]).toEqual([false, true]);
    expect(one?.tokens.map((t) => t.upos)).toEqual(['DET', 'NOUN', 'VERB', 'PUNCT']);
    expect(one?.tokens.map((t) => t.head)).toEqual([-1, 0, 0, 0]);
  });

  it('reads the same twice', () => {
    const text = 'Two soldiers were killed when rebels shelled a checkpoint near the river, officials said.';
    expect(read(text)).toEqual(read(text));
  });
});
