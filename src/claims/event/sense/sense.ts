import type { SenseWeights } from '../../../knowledge/senses.ts';
import type { DocumentView, SentenceView } from '../../view.ts';
import { isWarlike } from '../other-topic.ts';
import { SENSE_ROLES, type SenseClues, type SenseWord, senseClues } from './clues.ts';

/** Log odds below which a word of violence means none. Measured on texts left out of the lessons, see scripts/train/README.md. */
const LEAST = -1;
/** The same in a text of which no sentence surely tells of war: there a little doubt is enough. */
const LEAST_IN_PEACE = -0.5;
/** The same where another sentence of the text tells of war for sure: there only what is plain counts. */
const LEAST_IN_WAR = -4;

/** Whether a learned model is sure that the word tells of sport, business, crime, mishap or a figure of speech. */
export function isSensedQuiet(view: DocumentView, s: SentenceView, t: SenseWord): boolean {
  const odds = senseOdds(view.knowledge.senseWeights, senseClues(view, s, t));
  if (odds < LEAST_IN_PEACE && !isArmed(t) && !isNews(s) && warlikeIn(view).size === 0) return true;
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

/** A day and a place are named: more than a figure of speech. */
function isNews({ times, places }: SentenceView): boolean {
  return times.length > 0 && places.length > 0;
}

/** A side or a weapon is named: more than a word of violence. */
function isArmed({ agents, targets, weapons }: SenseWord): boolean {
  return weapons.length > 0 || [...agents, ...targets].some(({ party }) => party !== null);
}

const warlike = new WeakMap<DocumentView, ReadonlySet<number>>();

function warlikeIn(view: DocumentView): ReadonlySet<number> {
  let found = warlike.get(view);
  if (!found) {
    found = new Set(view.sentences.filter((one) => isWarlike(view, one)).map(({ index }) => index));
    warlike.set(view, found);
  }
  return found;
}

/** Sentences can only keep a doubtful event alive here: a line about football takes nothing from the next paragraph. */
function isOfWarElsewhere(view: DocumentView, s: SentenceView): boolean {
  const found = warlikeIn(view);
  return found.size > (found.has(s.index) ? 1 : 0);
}
