import type { Extent, Sentence, Token } from '../../model/annotation.ts';

/** A stretch of a sentence that the parser is to see as one word. */
export interface Collapse extends Omit<Extent, 'span'> {
  /** A name becomes one proper noun; a date is read as if it were "Monday", an amount ("more than 200") as "20". */
  as: 'name' | 'date' | 'number';
}

/** The extents of each sentence in order, without those that overlap an earlier or a longer one, or hold one token. */
export function extentsBySentence(collapse: readonly Collapse[]): Map<number, Collapse[]> {
  const out = new Map<number, Collapse[]>();
  const sorted = [...collapse].sort((a, b) => a.sentence - b.sentence || a.first - b.first || b.last - a.last);
  for (const extent of sorted) {
    const list = out.get(extent.sentence) ?? [];
    const free = extent.first > (list.at(-1)?.last ?? -1);
    if (free && (extent.last > extent.first || extent.as === 'date')) list.push(extent);
    out.set(extent.sentence, list);
  }
  return out;
}

const BY_TAG: Record<string, string> = {
  NUM: 'nummod',
  DET: 'det',
  ADJ: 'amod',
  ADP: 'case',
  PUNCT: 'punct',
  PART: 'case',
};

/** Arcs within an extent, so that every token has a head: all hang on the extent's head, a bracketed name on its own. */
export function arcsWithin(sentence: Sentence, extent: Collapse): void {
  let bracket: Token | null = null;
  for (let i = extent.first; i <= extent.last; i++) {
    const token = sentence.tokens[i];
    if (token === undefined || i === extent.head) continue;
    token.head = bracket?.index ?? extent.head;
    token.rel = relationWithin(token, extent.as);
    if (token.text === '(' || token.text === '[') {
      const inner = sentence.tokens[i + 1];
      if (inner === undefined || i + 1 > extent.last || inner.index === extent.head) continue;
      inner.head = extent.head;
      inner.rel = 'appos';
      token.head = inner.index;
      bracket = inner;
      i++;
    } else if (token.text === ')' || token.text === ']') bracket = null;
  }
}

function relationWithin(token: Token, as: Collapse['as']): string {
  if (token.upos === 'PUNCT') return 'punct';
  if (as === 'date' || as === 'number') return BY_TAG[token.upos] ?? 'compound';
  return 'flat';
}
