import { composeOwned, isPossessive, ownedWord } from './compose.ts';
import type { KnownName } from './document-names.ts';
import { addDraft, type View } from './draft.ts';
import { type Owner, ownerOf } from './owner.ts';
import { isFormer, textBetween } from './role-phrase.ts';
import { bodyRunAt, personRunAt } from './runs.ts';
import { isCapitalised } from './sentence-words.ts';
import { slugOf } from './slug.ts';
import { headOf, standingOf } from './standing.ts';
import { wordAt } from './word-match.ts';

/** What hangs on a name with a hyphen and still has it act: "US-led", not "Kabul-based". */
const ACTING = new Set(
  'backed,led,run,aligned,allied,sponsored,supported,affiliated,linked,funded,trained,brokered,mediated,imposed,declared,dominated'.split(
    ',',
  ),
);

/** Reads what a known name stands for and owns. Gives the place after the words used. */
export function scanName(view: View, name: KnownName): number {
  const { sense } = name;
  if (sense.use === 'person') return scanPerson(view, name);
  const hyphen = hyphenAfter(view, name);
  if (hyphen !== null) {
    if (ACTING.has(hyphen.word) && sense.use !== 'people') addPlain(view, name, name.first);
    return hyphen.next;
  }
  if (sense.use === 'people') return scanPeople(view, name);
  const after = name.lastWithBracket + 1;
  const possessive = isPossessive(view.tokens[after]?.text);
  const owner = ownerOf(sense, view.reading.knowledge, view.reading.day);
  const close = !possessive && sense.use !== 'demonym';
  const word = ownedWord(view, possessive ? after + 1 : after, close);
  if (possessive && sense.use === 'actor' && word === null) {
    const related = relatedBody(view, after + 1);
    if (related !== null) {
      addPlain(view, name, name.first);
      return related;
    }
  }
  const body = possessive || sense.use === 'actor' ? null : unknownBody(view, name, word?.last ?? -1);
  if (body !== null) return body;
  if (word !== null && (sense.use !== 'seat' || sense.slug !== '')) {
    const end = composeOwned(view, name.first, owner, word);
    if (end > 0) return end;
  }
  if (sense.use === 'demonym') return scanDemonym(view, name, owner);
  return scanAlone(view, name);
}

function hyphenAfter({ tokens }: View, name: KnownName): { word: string; next: number } | null {
  const sign = tokens[name.last + 1];
  const end = tokens[name.last]?.end;
  const following = tokens[name.last + 2];
  if (sign === undefined || following === undefined || sign.start !== end || !/^[-–‑]$/.test(sign.text)) return null;
  return { word: following.lower, next: name.last + 3 };
}

/** "Sudan Doctors Union": the state's name is part of a longer name that ends in a word for a body. */
function unknownBody(view: View, name: KnownName, composedTo: number): number | null {
  const run = bodyRunAt(view, name.first);
  if (run === null || run.last <= name.last || run.last <= composedTo) return null;
  const text = textBetween(view, run.first, run.last);
  const party = run.kind === 'institution' ? ownerOf(name.sense, view.reading.knowledge, view.reading.day).party : null;
  const actor = slugOf(text);
  addDraft(view, {
    first: run.first,
    last: run.last,
    form: 'name',
    kind: run.kind,
    actor,
    party: run.kind === 'armed group' ? actor : party,
    by: 'alias',
  });
  return run.last + 1;
}

function scanPerson(view: View, name: KnownName): number {
  const { knowledge, day } = view.reading;
  const after = name.last + 1;
  const owner = ownerOf(name.sense, knowledge, day);
  const possessive = isPossessive(view.tokens[after]?.text);
  const word = possessive ? ownedWord(view, after + 1, false) : wordAt(view, after);
  // "the Zelensky government", but not "Zelensky army".
  if (word?.office && (possessive || word.office.state)) {
    const end = composeOwned(view, name.first, owner, word);
    if (end > 0) return end;
  }
  const former = isFormer(view, name.first, name.first);
  addDraft(view, {
    first: name.first,
    last: name.last,
    form: 'name',
    kind: 'person',
    actor: name.sense.slug,
    party: former ? null : owner.party,
    role: knowledge.bySlug.get(name.sense.slug)?.role ?? null,
    by: 'alias',
  });
  return after;
}

function scanPeople(view: View, name: KnownName): number {
  const { party } = ownerOf(name.sense, view.reading.knowledge, view.reading.day);
  addDraft(view, {
    first: name.first,
    last: name.last,
    form: 'nominal',
    kind: 'people',
    party,
    many: true,
    by: 'demonym',
  });
  return name.last + 1;
}

/** "Pakistani strikes" has an agent; "the Afghan capital" is ground; "Pakistani and Afghan forces" shares its noun. */
function scanDemonym(view: View, name: KnownName, owner: Owner): number {
  const { tokens, reading } = view;
  const after = name.last + 1;
  const shared = sharedWord(view, after);
  if (shared !== null) {
    composeOwned(view, name.first, owner, shared);
    const made = view.drafts[view.drafts.length - 1];
    if (made !== undefined) {
      made.last = name.last;
      made.nameLast = name.last;
      made.form = 'name';
    }
    return after;
  }
  if (continuesName(view, after)) return (personRunAt(view, after)?.last ?? after) + 1;
  const noun = nounOf(view, name);
  if (noun !== null && reading.knowledge.sets.place_nouns.has(noun)) return after;
  const next = tokens[after];
  const before = tokens[name.first - 1]?.lower;
  if (noun === null && !(next !== undefined && isModel(view, after))) {
    if (before === 'a' || before === 'an' || before === 'one' || tokens[name.first]?.xpos === 'CD') {
      addDraft(view, {
        first: name.first,
        last: name.last,
        form: 'nominal',
        kind: 'person',
        party: owner.party,
        by: 'demonym',
      });
      return after;
    }
    const token = tokens[name.last];
    if (token === undefined || (token.upos === 'ADJ' && next?.upos !== 'VERB' && next?.upos !== 'AUX')) return after;
    if (token.rel === 'root' || token.rel === 'obj') return after;
  }
  addPlain(view, name, name.first, 'demonym');
  return after;
}

/** "British Airways", "Indian Ocean": capitals go on, so the adjective is part of another name. */
function continuesName(view: View, after: number): boolean {
  const next = view.tokens[after];
  if (next === undefined || view.words.upper || view.words.title || view.nameAt[after] !== undefined) return false;
  // "a Thai F-16" is a Thai aircraft.
  if (isModel(view, after)) return false;
  return next.upos === 'PROPN' && isCapitalised(next.text) && wordAt(view, after) === null;
}

/** "F-16", "MQ-9", "Su25": letters and a number. */
function isModel({ tokens }: View, at: number): boolean {
  if (/\d/.test(tokens[at]?.text ?? '')) return true;
  return tokens[at + 1]?.text === '-' && /^\d/.test(tokens[at + 2]?.text ?? '');
}

/** "Pakistani and Afghan forces": the office or role that a second demonym has and this one shares. */
function sharedWord(view: View, at: number): ReturnType<typeof wordAt> {
  const sign = view.tokens[at]?.lower;
  if (sign !== 'and' && sign !== 'or' && sign !== ',') return null;
  const second = view.nameAt[at + 1];
  if (second === undefined || (second.sense.use !== 'demonym' && second.sense.use !== 'actor')) return null;
  if (second.sense.use === 'actor' && sign === ',') return null;
  const after = second.lastWithBracket + 1;
  const word = ownedWord(view, after, true);
  if (word?.title || (word?.role && !word.role.many)) return null;
  if (word !== null) return word;
  return second.sense.use === 'demonym' ? sharedWord(view, after) : null;
}

/** The small-letter form of the noun that a demonym describes, or null where it describes none. */
function nounOf(view: View, name: KnownName): string | null {
  const head = headOf(view, name.first, name.last);
  const governor = head === null ? undefined : view.tokens[head.head];
  if (view.sentence.parsed && head !== null && ['amod', 'compound', 'nmod:desc', 'nmod'].includes(head.rel)) {
    if (governor !== undefined && governor.index > name.last) return governor.lower;
  }
  for (let i = name.last + 1; i <= name.last + 4; i++) {
    const token = view.tokens[i];
    if (token?.upos === 'NOUN') return token.lower;
    if (token?.upos !== 'ADJ' && token?.text !== '-') return null;
  }
  return null;
}

/** A name with nothing of its own after it: somebody, a capital for its government, or ground. */
function scanAlone(view: View, name: KnownName): number {
  const { sense } = name;
  if (!sense.place && sense.use === 'seat') {
    if (standingOf(view, name.first, name.last, false) !== 'ground') addPlain(view, name, name.first);
    return name.lastWithBracket + 1;
  }
  if (!sense.place) {
    const start = descriptorBefore(view, name.first);
    addPlain(view, name, start);
    countMembers(view, name);
    return extendOverGroupNoun(view, name);
  }
  if (isDateline(view, name)) return name.lastWithBracket + 1;
  const capital = sense.use === 'seat';
  const standing = standingOf(view, name.first, name.last, capital);
  if (standing === 'somebody') addPlain(view, name, name.first);
  return name.lastWithBracket + 1;
}

/** "WASHINGTON (AP) --", "KABUL, Afghanistan —": where the report was written. */
function isDateline({ tokens, words }: View, name: KnownName): boolean {
  if (name.first !== 0) return false;
  const sign = tokens[name.last + 1]?.text ?? '';
  if (sign === '(' || /^[-–—]+$/.test(sign)) return true;
  const text = tokens[0]?.text ?? '';
  return !words.upper && sign === ',' && text.length > 2 && text === text.toUpperCase();
}

function addPlain(view: View, name: KnownName, first: number, by?: string): void {
  const { knowledge, day } = view.reading;
  const { sense } = name;
  const owner = ownerOf(sense, knowledge, day);
  const seat = sense.use === 'seat';
  let actor = sense.use === 'actor' && sense.kind !== 'state' ? sense.slug : owner.base;
  let kind = sense.use === 'actor' ? sense.kind : owner.kind;
  if (seat && sense.office !== 'government' && owner.kind === 'state' && owner.base !== null) {
    actor = knowledge.offices.get(`${owner.base}/${sense.office}`) ?? `${owner.base}-${sense.office}`;
    kind = 'institution';
  }
  addDraft(view, {
    first,
    last: name.lastWithBracket,
    nameFirst: name.first,
    nameLast: name.last,
    form: seat ? 'metonym' : 'name',
    kind,
    actor,
    party: owner.party,
    by: by ?? (seat ? 'metonym' : sourceOf(view, name)),
  });
}

/** "killed 200 Taliban": a number makes the group's name its people. */
function countMembers(view: View, name: KnownName): void {
  const made = view.drafts[view.drafts.length - 1];
  const before = view.tokens[name.first - 1];
  if (made === undefined || made.kind !== 'armed group' || before?.upos !== 'NUM') return;
  made.form = 'nominal';
  made.kind = 'people';
  made.many = true;
  made.role = 'fighters';
}

function sourceOf({ reading }: View, name: KnownName): string {
  return reading.knowledge.bySlug.has(name.sense.slug) ? 'alias' : 'abbreviation';
}

/** "the militant group Hamas": the noun before belongs to the name. */
function descriptorBefore(view: View, at: number): number {
  for (let start = Math.max(0, at - 3); start < at; start++) {
    const match = wordAt(view, start);
    if (match?.group && match.last === at - 1) {
      const taken = view.drafts[view.drafts.length - 1];
      if (taken && taken.first >= start && taken.last === at - 1 && taken.actor === null) view.drafts.pop();
      return start;
    }
  }
  return at;
}

/** "AFP news agency", "the TTP extremist group": the noun after belongs to the name. */
function extendOverGroupNoun(view: View, name: KnownName): number {
  const after = name.lastWithBracket + 1;
  const related = relatedBody(view, after);
  if (related !== null) return related;
  const made = view.drafts[view.drafts.length - 1];
  for (let q = after; q <= after + 1; q++) {
    const match = wordAt(view, q);
    if (match?.group && made !== undefined) {
      made.last = match.last;
      return match.last + 1;
    }
    const upos = view.tokens[q]?.upos;
    if (upos !== 'ADJ' && upos !== 'NOUN') break;
  }
  return after;
}

/** A body that the noun sets beside the one that the name before it names: never that one itself. */
const RELATED = new Set(
  'affiliate,affiliates,offshoot,offshoots,branch,branches,faction,factions,wing,arm,ally,allies,proxy,proxies,splinter,splinters,franchise,rival,rivals,opponent,opponents,foe,foes,sympathiser,sympathisers,sympathizer,sympathizers'.split(
    ',',
  ),
);
/** Words that may stand between: "al-Qaeda regional affiliate"; and after: "splinter group". */
const MOST_BETWEEN = 2;

/** "an al-Qaeda affiliate, the X Front, said": a body of its own, which the text may name. Null where none follows. */
export function relatedBody(view: View, at: number): number | null {
  const { tokens, nameAt } = view;
  for (let q = at; q <= at + MOST_BETWEEN; q++) {
    const token = tokens[q];
    if (token === undefined || nameAt[q] !== undefined) return null;
    if (RELATED.has(token.lower)) {
      const last = wordAt(view, q + 1)?.group ? q + 1 : q;
      const many = tokens[last]?.xpos === 'NNS';
      addDraft(view, { first: q, last, form: 'nominal', kind: 'armed group', many, by: 'unresolved' });
      return last + 1;
    }
    if (token.upos !== 'ADJ' && token.upos !== 'NOUN' && token.rel !== 'amod' && token.text !== '-') return null;
  }
  return null;
}
