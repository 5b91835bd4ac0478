import { describe, expect, it } from 'vitest';
import { openSyntax } from '../../knowledge/weights.ts';
import { Tagger } from '../tagger/tagger.ts';
import { ModelFileError } from '../words/model-file.ts';
import { WordClasses } from '../words/word-classes.ts';
import { DependencyParser, MOST_WORDS } from './dependency-parser.ts';
import { LEFT, ParserState, POSITIONS, RIGHT, SHIFT } from './parser-state.ts';

const bytes = openSyntax();
const classes = WordClasses.load(bytes.wordClasses);
const tagger = Tagger.load(bytes.tagger, classes);
const parser = DependencyParser.load(bytes.parser, classes);

function relations(sentence: string): string[] {
  const forms = sentence.split(' ');
  return parser.parse(forms, tagger.tag(forms)).relations;
}

describe('DependencyParser', () => {
  it('gives a head at most one subject', () => {
    const forms = 'Rebels soldiers police they troops killed him .'.split(' ');
    const tree = parser.parse(forms, tagger.tag(forms));
    const subjects = tree.heads.filter((_, i) => /^[nc]subj/.test(tree.relations[i] ?? ''));
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('parses the same whatever it parsed before', () => {
    const sentence = 'Fighters fired on the convoy near the old mill .';
    const first = relations(sentence);
    for (let i = 0; i < 3000; i++) relations(`word${i} fell`);
    expect(relations(sentence)).toEqual(first);
  });

  it('parses one word, and as many as there is room for', () => {
    expect(relations('Silence')).toEqual(['root']);
    expect(relations(new Array(MOST_WORDS).fill('war').join(' ')).length).toBe(MOST_WORDS);
    expect(() => relations(new Array(MOST_WORDS + 1).fill('war').join(' '))).toThrow(RangeError);
  });

  it('refuses a file of another kind', () => {
    expect(() => DependencyParser.load(bytes.tagger, classes)).toThrow(ModelFileError);
  });
});

describe('ParserState', () => {
  it('hangs words by SHIFT, LEFT and RIGHT and knows the outermost children', () => {
    const state = new ParserState(10);
    state.begin(3);
    const positions = new Int32Array(POSITIONS);
    for (const [move, relation] of [
      [SHIFT, -1],
      [LEFT, 4],
      [SHIFT, -1],
      [SHIFT, -1],
    ] as const)
      state.apply(move, relation, 0);
    state.positions(positions);
    // two words on the stack; the first has the word before it on its left
    expect([...positions]).toEqual([-1, 1, 2, 3, -1, -1, 0, -1, -1]);
    state.apply(RIGHT, 5, 0);
    state.apply(LEFT, 6, 0);
    expect(state.done).toBe(true);
    expect([...state.heads.subarray(0, 3)]).toEqual([1, 3, 1]);
  });
});
