import type { TimeKnowledge } from '../../knowledge/times.ts';
import type { Sentence, Token } from '../../model/annotation.ts';

/** `close`: the verb stands so near that the date is surely its own. `tense` null: no verb tells. */
export interface Tense {
  tense: 'past' | 'future' | null;
  close: boolean;
}

/** How far from the words of time a verb is looked for, in tokens: guesses. */
const LEFT = 14;
const RIGHT = 8;
/** A verb behind the words of time is taken for theirs less readily: guess. */
const RIGHT_COST = 1.5;
/** A comma between them counts as this many words: guess. */
const COMMA_COST = 3;
/** A verb within this cost dates its own event; beyond, the date may belong to something it takes in: guess. */
const CLOSE = 3;

/**
 * Whether a date stands after or before the report, by the nearest verb: tags where there are any, else word forms.
 */
export function tenseAt(sentence: Sentence, first: number, last: number, times: TimeKnowledge): Tense {
  if (looksAhead(sentence, first)) return { tense: 'future', close: true };
  const owner = ownerTense(sentence, last);
  if (owner) return owner;
  let best = Number.POSITIVE_INFINITY;
  let tense: Tense['tense'] = null;
  for (const step of [-1, 1]) {
    const reach = step < 0 ? LEFT : RIGHT;
    const from = step < 0 ? first : last;
    let cost = 0;
    for (let k = 1; k <= reach; k++) {
      const token = sentence.tokens[from + step * k];
      if (!token || token.lower === ';') break;
      cost += (token.lower === ',' ? COMMA_COST : 1) * (step > 0 ? RIGHT_COST : 1);
      if (cost >= best) break;
      const found = tenseOf(sentence, from + step * k, step < 0, times);
      if (!found) continue;
      best = cost;
      tense = found;
      break;
    }
  }
  return { tense, close: best <= CLOSE };
}

/** "Wednesday's ruling" has happened, unless it is said to come: "Saturday's vote will go ahead". */
function ownerTense({ tokens }: Sentence, last: number): Tense | null {
  const own = tokens[last]?.lower.endsWith("'s") ? last : last + 1;
  if (!/^['’]s$/.test(tokens[own]?.lower.slice(-2) ?? '')) return null;
  for (let k = own + 1; k <= own + OWNED_REACH; k++) {
    const word = tokens[k]?.lower;
    if (word === 'will' || word === 'would' || word === 'planned' || word === 'scheduled') return null;
  }
  return { tense: 'past', close: true };
}
const OWNED_REACH = 4;

/** "as early as Tuesday", "as soon as Friday", "no later than 3 May". */
function looksAhead({ tokens }: Sentence, first: number): boolean {
  const word = (back: number): string => tokens[first - back]?.lower ?? '';
  if (word(1) === 'as') return word(2) === 'early' || word(2) === 'soon';
  return word(1) === 'than' && word(2) === 'later';
}

/** `behind`: the verb stands before the words of time. */
function tenseOf({ tokens }: Sentence, at: number, behind: boolean, times: TimeKnowledge): Tense['tense'] {
  const token = tokens[at];
  if (!token) return null;
  const { lower, xpos } = token;
  // "agreed to meet on Friday"; not "marches to mark the treaty on Friday".
  if (lower === 'to') return times.intentWords.has(tokens[at - 1]?.lower ?? '') ? 'future' : null;
  if (xpos === '') return isPresentPassive(tokens, at) ? null : surfaceTense(lower, times);
  if (xpos === 'MD') return lower === 'could' || lower === 'might' ? null : 'future';
  // "planned a march on Saturday" looks ahead; "On Friday they planned a march" looks back.
  if (xpos === 'VBD') return behind && times.futureWords.has(lower) ? 'future' : 'past';
  if (times.futureWords.has(lower)) return 'future';
  if (xpos === 'VBN') return isPresentPassive(tokens, at) ? null : 'past';
  return lower === 'has' || lower === 'have' ? 'past' : null;
}

/** "is heard in May", "to be held": the participle alone does not tell. */
function isPresentPassive(tokens: Token[], at: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const before = tokens[at - back]?.lower;
    if (before === 'be' || before === 'is' || before === 'are' || before === 'being') return true;
  }
  return false;
}

function surfaceTense(lower: string, times: TimeKnowledge): Tense['tense'] {
  if (times.futureWords.has(lower)) return 'future';
  if (times.pastWords.has(lower)) return 'past';
  return lower.length > 4 && lower.endsWith('ed') && !lower.endsWith('eed') ? 'past' : null;
}
