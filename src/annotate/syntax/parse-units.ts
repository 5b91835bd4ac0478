import type { Sentence, Token } from '../../model/annotation.ts';
import type { Tag } from '../tagger/tagger.ts';
import type { Collapse } from './collapse.ts';

/** One word as the parser sees it; `token` is where its arc goes. */
export interface ParseUnit {
  form: string;
  tag: Tag;
  token: number;
}

const NAME: Tag = { upos: 'PROPN', xpos: 'NNP' };
/** The treebanks know "said Monday" well and "said 11 October 2025" hardly at all. */
const DATE_FORM = 'Monday';
const NUMBER: Tag = { upos: 'NUM', xpos: 'CD' };
const NUMBER_FORM = '20';

/** The sentence with every extent as one unit and without the tokens to skip. */
export function parseUnits(sentence: Sentence, extents: readonly Collapse[], skip: ReadonlySet<number>): ParseUnit[] {
  const units: ParseUnit[] = [];
  let next = 0;
  for (let i = 0; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i];
    const extent = extents[next];
    if (extent !== undefined && i === extent.first) {
      units.push(collapsedUnit(extent, sentence.tokens));
      i = extent.last;
      next++;
    } else if (token !== undefined && !skip.has(i)) units.push({ form: token.text, tag: token, token: i });
  }
  return units;
}

function collapsedUnit(extent: Collapse, tokens: readonly Token[]): ParseUnit {
  if (extent.as === 'number') return { form: NUMBER_FORM, tag: NUMBER, token: extent.head };
  const form = extent.as === 'date' ? DATE_FORM : (tokens[extent.head]?.text ?? '');
  return { form, tag: NAME, token: extent.head };
}
