import type { WordSense } from '../../knowledge/actor-index.ts';
import type { View, WordMatch } from './draft.ts';
import { isCapitalised, joined } from './sentence-words.ts';

/** The longest such word that starts at token `i`, or null. */
export function wordAt(view: View, i: number): WordMatch | null {
  const cached = view.wordCache[i];
  if (cached !== undefined) return cached;
  const found = longestWord(view, i);
  view.wordCache[i] = found;
  return found;
}

function longestWord(view: View, i: number): WordMatch | null {
  const { words, reading } = view;
  const at = words.firstPart[i] ?? -1;
  if (at < 0 || words.wordOf[at] !== i) return null;
  if (!reading.knowledge.words.startsWith(words.parts[at] ?? '')) return null;
  let best: WordMatch | null = null;
  reading.knowledge.words.eachFrom(words.parts, at, (senses, end) => {
    const last = words.wordOf[end - 1] ?? i;
    if (words.firstPart[last + 1] !== end || !joined(words, i, last, senses[0]?.word ?? '')) return;
    best = matchOf(view, i, last, senses) ?? best;
  });
  return best;
}

function matchOf(view: View, first: number, last: number, senses: readonly WordSense[]): WordMatch | null {
  const match: WordMatch = { first, last, office: null, role: null, title: null, group: null, side: null };
  let any = false;
  for (const sense of senses) {
    if (!senseFits(view, first, last, sense)) continue;
    match[sense.use] ??= sense;
    any = true;
  }
  return any ? match : null;
}

/** A title keeps its capital; the other words must be nouns ("a major attack", "the general public" are left alone). */
function senseFits({ tokens, words }: View, first: number, last: number, sense: WordSense): boolean {
  const start = tokens[first];
  const token = tokens[last];
  if (sense.notBefore.length > 0 && sense.notBefore.includes(tokens[last + 1]?.lower ?? '')) return false;
  if (start === undefined || token === undefined) return false;
  if (sense.use === 'title') return words.upper || isCapitalised(start.text) === isCapitalised(sense.word);
  if (first < last || token.upos === 'NOUN' || token.upos === 'PROPN') return true;
  if (token.upos !== 'ADJ') return false;
  // "the Malian military left": an adjective by its tag, but nothing follows that it could describe.
  const next = tokens[last + 1]?.upos;
  if (sense.use === 'office') return next !== 'NOUN' && next !== 'PROPN' && next !== 'ADJ';
  return sense.use === 'role' && sense.many && token.rel !== 'amod';
}
