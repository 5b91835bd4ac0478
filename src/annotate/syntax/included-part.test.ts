import { describe, expect, it } from 'vitest';
import { openSyntax } from '../../knowledge/weights.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { annotateSyntax } from './annotate-syntax.ts';
import { loadSyntax } from './syntax-models.ts';

const models = loadSyntax(openSyntax());

/** "dependent <relation- head" for each word asked for. */
function arcs(text: string, words: readonly string[]): string[] {
  const sentences = splitSentences(text);
  annotateSyntax(sentences, models);
  const tokens = sentences.flatMap((s) => s.tokens);
  return words.map((word) => {
    const token = tokens.find((t) => t.text === word);
    return `${word} <${token?.rel}- ${tokens[token?.head ?? -1]?.text ?? 'ROOT'}`;
  });
}

describe('a part told between a count and its verb', () => {
  it.each([
    [
      'On Monday, three villagers, including two women and a young girl, were killed in an air strike.',
      ['villagers <nsubj:pass- killed', 'women <nmod- villagers', 'including <case- women', 'girl <conj- women'],
    ],
    [
      'Nine people – including four children – were hurt in Kess.',
      ['people <nsubj:pass- hurt', 'children <nmod- people'],
    ],
    [
      'Four farmers (including two brothers, one of whom was deaf) were reportedly killed.',
      ['farmers <nsubj:pass- killed', 'brothers <nmod- farmers'],
    ],
    [
      'Seven members of the Doran family, among them a nurse and two girls, died at home.',
      ['members <nsubj- died', 'nurse <nmod- members', 'among <case- nurse', 'girls <conj- nurse'],
    ],
    [
      'At least four people, including a boy who was asleep, were injured.',
      ['people <nsubj:pass- injured', 'boy <nmod- people'],
    ],
  ])('%s', (text, want) => {
    expect(
      arcs(
        text,
        want.map((arc) => arc.split(' ')[0] ?? ''),
      ),
    ).toEqual(want);
  });

  it('ends before others who are told apart', () => {
    const text = 'Shells killed 28 people, including two old women, and others were wounded.';
    expect(arcs(text, ['women', 'others'])).toEqual(['women <nmod- people', 'others <nsubj- wounded']);
  });

  it('leaves a part that ends its sentence to the parser', () => {
    expect(arcs('The blast killed 12 people, including six women.', ['women'])).toEqual(['women <nmod- people']);
  });
});
