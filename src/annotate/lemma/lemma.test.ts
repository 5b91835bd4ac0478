import { describe, expect, it } from 'vitest';
import { openSyntax } from '../../knowledge/weights.ts';
import { WordClasses } from '../words/word-classes.ts';
import { Lemmatiser } from './lemma.ts';

const bytes = openSyntax();
const classes = WordClasses.load(bytes.wordClasses);
const lemmatiser = new Lemmatiser(new TextDecoder().decode(bytes.lemmas), (lower) => classes.rankOf(lower));

describe('lemmas', () => {
  const cases: [form: string, upos: string, xpos: string, want: string][] = [
    ['said', 'VERB', 'VBD', 'say'],
    ['killed', 'VERB', 'VBN', 'kill'],
    ['shelled', 'VERB', 'VBD', 'shell'],
    ['seized', 'VERB', 'VBD', 'seize'],
    ['accused', 'VERB', 'VBD', 'accuse'],
    ['vandalized', 'VERB', 'VBD', 'vandalize'],
    ['reprieved', 'VERB', 'VBN', 'reprieve'],
    ['freed', 'VERB', 'VBD', 'free'],
    ['planned', 'VERB', 'VBN', 'plan'],
    ['denied', 'VERB', 'VBD', 'deny'],
    ['firing', 'VERB', 'VBG', 'fire'],
    ['clashes', 'VERB', 'VBZ', 'clash'],
    ['was', 'AUX', 'VBD', 'be'],
    ['fled', 'VERB', 'VBD', 'flee'],
    ['left', 'VERB', 'VBN', 'leave'],
    ['overrun', 'VERB', 'VBN', 'overrun'],
    ['left', 'ADJ', 'JJ', 'left'],
    ['casualties', 'NOUN', 'NNS', 'casualty'],
    ['clashes', 'NOUN', 'NNS', 'clash'],
    ['houses', 'NOUN', 'NNS', 'house'],
    ['men', 'NOUN', 'NNS', 'man'],
    ['policemen', 'NOUN', 'NNS', 'policeman'],
    ['lives', 'NOUN', 'NNS', 'life'],
    ['deadliest', 'ADJ', 'JJS', 'deadly'],
    ['n’t', 'PART', 'RB', 'not'],
    ['crisis', 'NOUN', 'NN', 'crisis'],
    ['taliban', 'PROPN', 'NNPS', 'taliban'],
    ['2,414', 'NUM', 'CD', '2,414'],
  ];
  it.each(cases)('%s %s', (form, upos, xpos, want) => {
    expect(lemmatiser.lemma(form, { upos, xpos })).toBe(want);
  });
});
