import { composeOwned, isPossessive, ownedWord } from './compose.ts';
import { addDraft, type View, type WordMatch } from './draft.ts';
import { ownerOf } from './owner.ts';
import { finishRole, textBetween } from './role-phrase.ts';
import { type BodyRun, bodyRunAt, personRunAt } from './runs.ts';
import { scanName } from './scan-name.ts';
import { selfCalled } from './self-called.ts';
import { slugOf } from './slug.ts';
import { wordAt } from './word-match.ts';

/** Reads one sentence from left to right into drafts and loose runs of capitals. */
export function scanSentence(view: View): void {
  let i = 0;
  while (i < view.tokens.length) i = Math.max(i + 1, scanAt(view, i));
}

function scanAt(view: View, i: number): number {
  const token = view.tokens[i];
  if (token === undefined || token.upos === 'PUNCT' || token.upos === 'DET') return i + 1;
  const name = view.nameAt[i];
  if (name !== undefined) return scanName(view, name);
  if (token.upos === 'PRON') return scanPronoun(view, i);
  const word = wordAt(view, i);
  if (word !== null) {
    const body = bodyRunAt(view, i);
    if (body === null || body.last <= word.last || isOfficeOfState(view, word, body)) {
      const end = scanWord(view, word);
      if (end > i) return end;
      if (word.title) return word.last + 1;
    }
  }
  const unit = numberedFront(view, i);
  if (unit !== null) return unit;
  const code = token.text.charCodeAt(0);
  const small = code >= SMALL_A && code <= SMALL_Z;
  return small && view.tokens[i + 1]?.upos !== 'PUNCT' ? i + 1 : scanCapitals(view, i);
}

/** "Armed Forces of the Russian Federation": an office in capitals with its state, and no body of its own. */
function isOfficeOfState(view: View, word: WordMatch, body: BodyRun): boolean {
  const { tokens, nameAt } = view;
  if (word.office === null || tokens[word.last + 1]?.lower !== 'of') return false;
  const at = tokens[word.last + 2]?.upos === 'DET' ? word.last + 3 : word.last + 2;
  const name = nameAt[at];
  return name?.sense.use === 'state' && name.last >= body.last;
}

const ORDINAL = /^\d+(st|nd|rd|th)$/i;

/** "the 33rd Front": a part of an armed group that goes by its number. */
function numberedFront(view: View, i: number): number | null {
  if (view.tokens[i + 1]?.text !== 'Front' || !ORDINAL.test(view.tokens[i]?.text ?? '')) return null;
  const actor = slugOf(textBetween(view, i, i + 1));
  addDraft(view, { first: i, last: i + 1, form: 'name', kind: 'armed group', actor, party: actor, by: 'alias' });
  return i + 2;
}

const SMALL_A = 97;
const SMALL_Z = 122;

const PERSONAL: ReadonlyMap<string, 'person' | 'people' | 'organisation'> = new Map(
  Object.entries<'person' | 'people' | 'organisation'>({
    he: 'person',
    him: 'person',
    his: 'person',
    she: 'person',
    her: 'person',
    i: 'person',
    my: 'person',
    me: 'person',
    it: 'organisation',
    its: 'organisation',
    they: 'people',
    them: 'people',
    their: 'people',
    we: 'people',
    us: 'people',
    our: 'people',
  }),
);

function scanPronoun(view: View, i: number): number {
  const token = view.tokens[i];
  const kind = token === undefined ? undefined : PERSONAL.get(token.lower);
  if (token === undefined || kind === undefined || token.rel === 'expl') return i + 1;
  addDraft(view, { first: i, last: i, form: 'pronoun', kind, many: kind === 'people', by: 'unresolved' });
  return i + 1;
}

/** An office, role, title, group or side that no name before it owns. */
function scanWord(view: View, word: WordMatch): number {
  if (word.office !== null && word.role === null) return scanOffice(view, word);
  if (word.side !== null && word.role !== null) {
    const end = scanSide(view, word);
    if (end > 0) return end;
  }
  if (word.group !== null) {
    const end = scanGroupNoun(view, word);
    if (end > 0) return end;
  }
  if (word.role !== null || word.title !== null) return finishRole(view, { first: word.first, word, owner: null });
  return word.side === null ? -1 : scanSide(view, word);
}

function scanOffice(view: View, word: WordMatch): number {
  const { tokens, reading } = view;
  const after = word.last + 1;
  if (tokens[after]?.lower === 'of') {
    const at = tokens[after + 1]?.upos === 'DET' ? after + 2 : after + 1;
    const name = view.nameAt[at];
    // "the leadership of the Turkish-Russian centre": half an adjective owns nothing.
    const half = name !== undefined && tokens[name.lastWithBracket + 1]?.text === '-';
    if (name !== undefined && !half && name.sense.use !== 'person' && name.sense.use !== 'seat') {
      const owner = ownerOf(name.sense, reading.knowledge, reading.day);
      const before = view.drafts.length;
      composeOwned(view, word.first, owner, word);
      const made = view.drafts[before];
      // "the naval force of the Yemeni armed forces": an office within an office.
      const outer = name.sense.use === 'demonym' ? ownedWord(view, name.lastWithBracket + 1, true) : null;
      const end = outer?.office ? outer.last : name.lastWithBracket;
      if (made !== undefined && made.last < end) {
        made.last = end;
        made.nameLast = end;
      }
      return end + 1;
    }
  }
  if (tokens[after]?.lower === 'in' && word.office !== null && SEATED.test(word.office.office ?? '')) {
    // "the foreign ministry in Beijing"
    const seat = view.nameAt[after + 1];
    if (seat?.sense.use === 'seat') {
      const owner = ownerOf(seat.sense, reading.knowledge, reading.day);
      return composeOwned(view, word.first, owner, word);
    }
  }
  if (word.office?.owned) return word.last + 1;
  const article = tokens[word.first - 1];
  if (word.office?.loose && article?.upos !== 'DET' && article?.upos !== 'PRON') return word.last + 1;
  const possessive = isPossessive(tokens[after]?.text);
  const owned = ownedWord(view, possessive ? after + 1 : after, true);
  const near = owned !== null && owned.first - after <= 2;
  if (near && (owned.role || owned.title))
    return finishRole(view, {
      first: word.first,
      word: owned,
      owner: { use: 'office', base: null, party: null, kind: 'institution' },
    });
  const last = near && owned.office && possessive ? owned.last : word.last;
  addDraft(view, {
    first: word.first,
    last,
    form: 'nominal',
    kind: 'institution',
    office: word.office?.office ?? null,
    by: 'unresolved',
  });
  return last + 1;
}

/** Offices that stand in the capital of the state whose they are. */
const SEATED = /ministry$|^(?:government|presidency)$/;

const POINTING = new Set(['the', 'this', 'that', 'its', 'their', 'his', 'a', 'an', 'both', 'another', 'one']);

/** Words that make a group or a movement one without arms. */
const PEACEFUL = new Set(
  'rights,aid,relief,monitoring,advocacy,humanitarian,research,activist,medical,civil,legal,campaign,women,student,youth,protest,lobby,industry,media,news,charity,church,exile'.split(
    ',',
  ),
);

/** "the group" points back; "the militant group" before a name belongs to it (see scan-name). */
function scanGroupNoun(view: View, word: WordMatch): number {
  const { tokens } = view;
  let start = word.first;
  while (
    start > 0 &&
    word.first - start < 3 &&
    tokens[start - 1]?.upos === 'ADJ' &&
    view.nameAt[start - 1] === undefined
  )
    start--;
  const next = wordAt(view, word.last + 1);
  // "a gang leader", "gang members": the noun tells whose they are.
  if (next !== null && (next.role || next.title) && next.office === null && word.role === null) return word.last + 1;
  if (!POINTING.has(tokens[beforeHyphens(view, start)]?.lower ?? '')) return word.role === null ? word.last + 1 : -1;
  const media = /agency|newspaper|daily|broadcaster|channel|portal|website/.test(word.group?.word ?? '');
  const armed = /group|militia|movement|faction|gang|cartel|wing|outfit|paramilitary|offshoot|affiliate|branch/.test(
    word.group?.word ?? '',
  );
  const peaceful = tokens.slice(start, word.last).some((token) => PEACEFUL.has(token.lower));
  const kind = media ? 'media' : armed && !peaceful ? 'armed group' : 'organisation';
  addDraft(view, { first: start, last: word.last, form: 'nominal', kind, by: 'unresolved' });
  return word.last + 1;
}

/** The token before "Iran-backed", "nuclear-armed": before `at`, past words that hyphens join. */
function beforeHyphens({ tokens, nameAt }: View, at: number): number {
  let i = at - 1;
  while (i > 1 && (tokens[i]?.text === '-' || tokens[i - 1]?.text === '-')) {
    i -= tokens[i]?.text === '-' ? 1 : 2;
    const word = i;
    const name = nameAt.find((known) => known !== undefined && known.first <= word && word <= known.last);
    i = (name?.first ?? i) - 1;
  }
  return i;
}

const NUMBERED = new Set([
  'both',
  'two',
  'three',
  'either',
  'neither',
  'these',
  'those',
  'opposing',
  'rival',
  'warring',
]);

/** "both sides", "the two countries", "neither side", "the country". */
function scanSide(view: View, word: WordMatch): number {
  let start = word.first - 1;
  while (word.first - start < 3 && view.tokens[start]?.upos === 'ADJ' && !NUMBERED.has(view.tokens[start]?.lower ?? ''))
    start--;
  start = beforeHyphens(view, start + 1);
  const before = view.tokens[start];
  const several = word.side?.word.endsWith('s') === true || word.side?.word.endsWith('es') === true;
  const numbered = before !== undefined && (NUMBERED.has(before.lower) || before.upos === 'NUM');
  // "its neighbour" is a state's; "his neighbour" lives next door.
  const its = before?.lower === 'its' && /^neighbou?r$/.test(word.side?.word ?? '');
  const the = before?.lower === 'the';
  if (
    !numbered &&
    !its &&
    !(the && /^(side|sides|country|countries|neighbours?|neighbors?)$/.test(word.side?.word ?? ''))
  )
    return -1;
  addDraft(view, {
    first: numbered ? start : start + 1,
    last: word.last,
    form: 'nominal',
    kind: /^(factions|groups)$/.test(word.side?.word ?? '') ? 'armed group' : 'state',
    many: several || numbered,
    by: 'unresolved',
  });
  return word.last + 1;
}

/** Capitals that no list knows: a body by its head word, or perhaps a person. */
function scanCapitals(view: View, i: number): number {
  const called = selfCalled(view, i);
  if (called !== null) return called;
  const body = bodyRunAt(view, i);
  const national = body === null ? null : nationalOffice(view, body);
  if (national !== null) return national;
  if (body !== null && view.inPlace[body.last] === undefined) {
    const text = textBetween(view, body.first, body.last);
    const actor = slugOf(text);
    const party = body.kind === 'armed group' ? actor : null;
    const after = body.last + 1;
    const possessive = isPossessive(view.tokens[after]?.text);
    const word = ownedWord(view, possessive ? after + 1 : after, true);
    if (word !== null && (word.role || word.title)) {
      const end = composeOwned(view, body.first, { use: 'actor', base: actor, party, kind: body.kind }, word);
      if (end > 0) return end;
    }
    addDraft(view, { first: body.first, last: body.last, form: 'name', kind: body.kind, actor, party, by: 'alias' });
    return after;
  }
  const run = personRunAt(view, i);
  if (run === null) return i + 1;
  view.runs.push(run);
  return run.last + 1;
}

/** "the Royal Thai Army", "the Imperial Ethiopian Government": a state's office, whatever stands before its adjective. */
function nationalOffice(view: View, body: BodyRun): number | null {
  const { nameAt, reading } = view;
  for (let k = body.first + 1; k < body.last; k++) {
    const name = nameAt[k];
    if (name === undefined || (name.sense.use !== 'demonym' && name.sense.use !== 'state')) continue;
    const word = wordAt(view, name.last + 1);
    if (!word?.office || word.last !== body.last) return null;
    return composeOwned(view, body.first, ownerOf(name.sense, reading.knowledge, reading.day), word);
  }
  return null;
}
