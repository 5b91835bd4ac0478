import type { Sentence } from '../../src/model/annotation.ts';
import type { TreebankSentence } from './treebank.ts';

export interface TreebankText {
  text: string;
  sentences: Sentence[];
}

/** Each treebank sentence as a paragraph of one text, its tokens as the treebank has them. */
export function treebankText(gold: readonly TreebankSentence[]): TreebankText {
  let text = '';
  const sentences = gold.map((s, index): Sentence => {
    const start = text.length;
    const tokens = s.forms.map((form, i) => {
      const at = text.length;
      text += form + (s.spaceAfter[i] ? ' ' : '');
      return {
        index: i,
        start: at,
        end: at + form.length,
        text: form,
        lower: form.toLowerCase(),
        lemma: '',
        upos: '',
        xpos: '',
        head: -1,
        rel: '',
      };
    });
    text += '\n';
    return { index, paragraph: index, start, end: tokens.at(-1)?.end ?? start, tokens, parsed: false };
  });
  return { text, sentences };
}
