import type { ActorKind } from '../../model/situation.ts';
import { kindOfBody } from './body-kind.ts';
import type { Run, View } from './draft.ts';
import { isCapitalised } from './sentence-words.ts';
import { wordAt } from './word-match.ts';

/** A personal name has at most this many words; guess ("Sheikh Tamim bin Hamad bin Khalifa Al Thani" has more). */
const LONGEST_PERSON = 6;
const CALENDAR = new Set(
  'monday,tuesday,wednesday,thursday,friday,saturday,sunday,january,february,march,april,may,june,july,august,september,october,november,december,ramadan,eid,islam,islamic,muslim,muslims,christian,arab'.split(
    ',',
  ),
);
/** Days, months and faiths: capitals that are no part of a name. */
export function isCalendarWord(lower: string): boolean {
  return CALENDAR.has(lower);
}

const COMPLEMENT = new Set(['of', 'for', 'on', 'against', 'to']);

function isHyphen(text: string | undefined): boolean {
  return text === '-' || text === '–' || text === '‑';
}

/** Whether the token may be a word of somebody's proper name. */
function isNameWord(view: View, i: number): boolean {
  const token = view.tokens[i];
  if (token === undefined || !isCapitalised(token.text) || CALENDAR.has(token.lower)) return false;
  if (view.words.upper) return token.upos === 'PROPN';
  if (token.upos === 'PROPN') return true;
  const opens = i === 0 || /^["“‘'([]$/.test(view.tokens[i - 1]?.text ?? '');
  return !opens && (token.upos === 'NOUN' || token.upos === 'ADJ' || token.upos === 'X' || token.upos === 'VERB');
}

/** The run of a personal name that starts at token `i`: capitals, particles ("al-", "bin"), initials. Null where none does. */
export function personRunAt(view: View, i: number): Run | null {
  const { particles } = view.reading.knowledge.roles;
  if (!isNameWord(view, i) && !(startsParticle(view, i) && isNameWord(view, afterHyphen(view, i + 1)))) return null;
  let last = i;
  let words = 0;
  let k = i;
  while (k < view.tokens.length && words < LONGEST_PERSON) {
    const token = view.tokens[k];
    if (token === undefined) break;
    const name = k > i ? view.nameAt[k] : undefined;
    if (name !== undefined) {
      if (name.sense.use !== 'person') break;
      return { sentence: view.sentence.index, first: i, last: name.last, words: words + 1 };
    }
    if (isNameWord(view, k)) {
      if (wordOfOffice(view, k) || (k === i ? wordAt(view, k)?.role?.many : startsTitle(view, k))) break;
      // "RUC Chief Constable": initials are no given name.
      if (k > i && wordAt(view, k)?.role && /^\p{Lu}{3,}$/u.test(view.tokens[i]?.text ?? '')) break;
      words++;
      last = k;
      k++;
    } else if (isHyphen(token.text) || particles.has(token.lower) || token.text === '.') {
      const tail = tailOfGivenName(view, k);
      if (tail !== null) {
        last = tail;
        k = tail + 1;
        continue;
      }
      const next = afterHyphen(view, k + 1);
      if (token.text === '.' && view.tokens[k - 1]?.text.length !== 1) break;
      if (!isNameWord(view, next) && !particles.has(view.tokens[next]?.lower ?? '')) break;
      k = next;
    } else break;
  }
  return words === 0 ? null : { sentence: view.sentence.index, first: i, last, words };
}

/** What hangs on a name in small letters and is a word of its own: "Moscow-led", "Hague-based", "Trump-era". */
const JOINED_WORD = /(?:ed|ing|led|run|born|held|made|wide|based|style|era|bound|area|born|like|owned|free|rich|only)$/;
/** Letters of a syllable in small letters behind a hyphen; guess ("Jong-un", "Chol-hwan"). */
const LONGEST_SYLLABLE = 5;

/** "Jun-ar Salazar", "Kim Chol-su": the token that ends a given name whose second syllable has no capital. */
function tailOfGivenName(view: View, hyphen: number): number | null {
  const { tokens, nameAt } = view;
  const [before, sign, after] = [tokens[hyphen - 1], tokens[hyphen], tokens[hyphen + 1]];
  if (!before || !after || !isHyphen(sign?.text) || before.end !== sign?.start || sign.end !== after.start) return null;
  if (!/^\p{Ll}+$/u.test(after.text) || after.text.length > LONGEST_SYLLABLE || JOINED_WORD.test(after.text))
    return null;
  const spoken = view.reading.knowledge.roles.particles.has(after.text) || nameAt[hyphen - 1] !== undefined;
  if (spoken || tokens[hyphen + 2]?.text === '-') return null;
  const beside = (i: number): boolean => tokens[i]?.upos === 'PROPN' && isCapitalised(tokens[i]?.text ?? '');
  return beside(hyphen + 2) || beside(hyphen - 2) ? hyphen + 1 : null;
}

function startsParticle(view: View, i: number): boolean {
  return view.reading.knowledge.roles.particles.has(view.tokens[i]?.lower ?? '') && isHyphen(view.tokens[i + 1]?.text);
}

function afterHyphen(view: View, i: number): number {
  return isHyphen(view.tokens[i]?.text) ? i + 1 : i;
}

/** "Commander", "Ministry": a capitalised word that ends a personal name rather than belonging to it. */
function wordOfOffice({ tokens, reading }: View, i: number): boolean {
  return reading.knowledge.headWords.has(tokens[i]?.lower ?? '');
}

/** "Northern Farmers Union" at a sentence's start: the adjective's capital may be the name's. */
function opensName(view: View, i: number): boolean {
  const token = view.tokens[i];
  const describes = token !== undefined && isCapitalised(token.text) && (token.upos === 'ADJ' || token.upos === 'NOUN');
  return describes && isNameWord(view, i + 1);
}

const RANKS = new Set(['commander', 'officers', 'lawmaker', 'governor', 'minister', 'prime minister', 'diplomat']);

/** "Vermont Sen. Bernie Sanders": a rank ends the name before it; "Khalid Sheikh Mohammed" goes on. */
function startsTitle(view: View, i: number): boolean {
  const match = wordAt(view, i);
  if (match === null || !isNameWord(view, match.last + 1)) return false;
  const long = match.first < match.last && match.role !== null;
  return long || RANKS.has(match.title?.role?.role ?? '');
}

export interface BodyRun {
  first: number;
  last: number;
  kind: ActorKind;
}

/**
 * The name of a body unknown to knowledge that starts at token `i`: capitals up to a head word ("Northern Farmers
 * Union"), with its complement ("Centre for Border Studies"). At least two words.
 */
export function bodyRunAt(view: View, i: number): BodyRun | null {
  const { tokens, words, reading } = view;
  if (words.upper || words.title || !(isNameWord(view, i) || opensName(view, i))) return null;
  let end = capitalsEnd(view, i);
  let head = -1;
  for (let k = i; k <= end; k++) if (reading.knowledge.headWords.has(tokens[k]?.lower ?? '')) head = k;
  if (head === -1) return null;
  if (head < end) end = head;
  else {
    const extended = complementEnd(view, end);
    if (extended !== null) end = extended;
  }
  if (end === i) return null;
  const kind = kindOfBody(
    tokens.slice(i, end + 1).map((token) => token.text),
    reading.knowledge,
  );
  return kind === null ? null : { first: i, last: end, kind };
}

function capitalsEnd(view: View, i: number): number {
  let end = i;
  for (let k = i + 1; k < view.tokens.length; k++) {
    const text = view.tokens[k]?.text ?? '';
    if (isNameWord(view, k)) end = k;
    else if (isHyphen(text) || text === "'s" || text === '’s' || text === '&') continue;
    else if (text === 'and' && view.reading.knowledge.headWords.has(view.tokens[k - 1]?.lower ?? '')) break;
    else if (text === 'and' && k === end + 1 && isNameWord(view, k + 1) && !view.nameAt[k + 1]) continue;
    else break;
  }
  return end;
}

function complementEnd(view: View, end: number): number | null {
  const { tokens, reading } = view;
  if (!COMPLEMENT.has(tokens[end + 1]?.text ?? '')) return null;
  if (!reading.knowledge.complementHeads.has(tokens[end]?.lower ?? '')) return null;
  const start = tokens[end + 2]?.text === 'the' ? end + 3 : end + 2;
  return isNameWord(view, start) && view.nameAt[start]?.sense.use !== 'person' ? capitalsEnd(view, start) : null;
}

/** Whether any word of the stretch lies in a known place. */
export function touchesPlace(view: View, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (view.inPlace[i] !== undefined) return true;
  return false;
}
