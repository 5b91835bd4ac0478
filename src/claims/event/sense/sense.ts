import type { SenseWeights } from '../../../knowledge/senses.ts';
import type { DocumentView, SentenceView } from '../../view.ts';
import { isWarlike } from '../other-topic.ts';
import { SENSE_ROLES, type SenseClues, type SenseWord, senseClues } from './clues.ts';

/** Log odds below which a word of violence means none. Measured on texts left out of the lessons, see scripts/train/README.md. */
const LEAST = -1;
/** The same where another sentence of the text tells of war for sure: there only what is plain counts. */
const LEAST_IN_WAR = -4;

/** Whether a learned model is sure that the word tells of sport, business, crime, mishap or a figure of speech. */
export function isSensedQuiet(view: DocumentView, s: SentenceView, t: SenseWord): boolean {
  const odds = senseOdds(view.knowledge.senseWeights, senseClues(view, s, t));
  return odds < LEAST && (odds < LEAST_IN_WAR || !isOfWarElsewhere(view, s));
}

/** Log odds that a word of violence tells of conflict. */
export function senseOdds(weights: SenseWeights, { marks, words }: SenseClues): number {
  let odds = 0;
  for (const mark of marks) odds += weights.mark(mark);
  for (const role of SENSE_ROLES) {
    let sum = 0;
    for (const word of words[role]) sum += weights.word(role, word);
    odds += sum / Math.sqrt(Math.max(1, words[role].length));
  }
  return odds;
}

const warlike = new WeakMap<DocumentView, ReadonlySet<number>>();

/** Sentences can only keep a doubtful event alive here: a line about football takes nothing from the next paragraph. */
function isOfWarElsewhere(view: DocumentView, s: SentenceView): boolean {
  let found = warlike.get(view);
  if (!found) {
    found = new Set(view.sentences.filter((one) => isWarlike(view, one)).map(({ index }) => index));
    warlike.set(view, found);
  }
  return found.size > (found.has(s.index) ? 1 : 0);
}
