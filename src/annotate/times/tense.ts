import type { TimeKnowledge } from '../../knowledge/times.ts';
import type { Sentence, Token } from '../../model/annotation.ts';

/** 'open' where the nearest verb only reports what somebody says, or none is near. */
export type Tense = 'past' | 'future' | 'open';

/** How far from the words of time a verb is looked for, in tokens: guesses. */
const LEFT = 14;
const RIGHT = 8;
/** A verb behind the words of time is taken for theirs less readily: guess. */
const RIGHT_COST = 1.5;
/** A comma between them counts as this many words: guess. */
const COMMA_COST = 3;
/** "said on December 21" dates the saying; a date further from "said" belongs to what is said: guess. */
const SAID_REACH = 2;

/**
 * Whether a date stands after or before the report, by the nearest verb: tags where there are any, else word forms.
 */
export function tenseAt(sentence: Sentence, first: number, last: number, times: TimeKnowledge): Tense {
  let best = Number.POSITIVE_INFINITY;
  let tense: Tense = 'open';
  for (const step of [-1, 1]) {
    const reach = step < 0 ? LEFT : RIGHT;
    const from = step < 0 ? first : last;
    let cost = 0;
    for (let k = 1; k <= reach; k++) {
      const token = sentence.tokens[from + step * k];
      if (!token || token.lower === ';') break;
      cost += (token.lower === ',' ? COMMA_COST : 1) * (step > 0 ? RIGHT_COST : 1);
      if (cost >= best) break;
      const found = tenseOf(sentence, token, times);
      if (!found) continue;
      best = cost;
      tense = found === 'past' && cost > SAID_REACH && times.speechWords.has(token.lower) ? 'open' : found;
      break;
    }
  }
  return tense;
}

function tenseOf(sentence: Sentence, token: Token, times: TimeKnowledge): Tense | null {
  if (times.futureWords.has(token.lower)) return 'future';
  if (token.xpos === 'MD') return token.lower === 'could' || token.lower === 'might' ? null : 'future';
  if (token.xpos === 'VBD') return 'past';
  if (token.xpos === 'VBN') return 'past';
  // "agreed to meet on Friday" looks ahead.
  if (token.xpos === 'VB') return sentence.tokens[token.index - 1]?.lower === 'to' ? 'future' : null;
  if (token.xpos !== '') return null;
  if (times.pastWords.has(token.lower)) return 'past';
  return token.lower.length > 4 && token.lower.endsWith('ed') && !token.lower.endsWith('eed') ? 'past' : null;
}
