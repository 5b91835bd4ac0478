import type { NameSense } from '../../knowledge/actor-index.ts';
import { addDraft, type Draft, type Run, type View, type WordMatch } from './draft.ts';
import { inOffice, type Owner, ownerOf, peopleOf } from './owner.ts';
import { personRunAt, touchesPlace } from './runs.ts';
import { textOf } from './sentence-words.ts';
import { slugOf } from './slug.ts';
import { wordAt } from './word-match.ts';

/** A role or title with whoever owns it: "Taliban + spokesman". */
export interface RolePhrase {
  first: number;
  word: WordMatch;
  owner: Owner | null;
}

const FORMER = new Set([
  'former',
  'ex',
  'ex-',
  'late',
  'ousted',
  'deposed',
  'exiled',
  'retired',
  'slain',
  'onetime',
  'then',
  'toppled',
  'erstwhile',
]);
const TOWARDS = new Set(['to', 'for', 'of', 'at', 'on']);

/** Makes the mention of a role: a person where a name follows it, a common noun otherwise. Gives the place after it. */
export function finishRole(view: View, phrase: RolePhrase): number {
  const { word } = phrase;
  const joint = jointRole(view, word);
  const last = joint ?? word;
  const direct = personAfter(view, last.last + 1, 1, word.title !== null);
  if (direct !== null && !(word.role?.many ?? false))
    return addTitled(view, { ...phrase, word: last }, direct, phrase.owner);
  const through = personThroughComplement(view, last.last + 1, phrase.owner);
  if (through !== null && !(word.role?.many ?? false))
    return addTitled(view, { ...phrase, word: last }, through.person, through.owner);
  if (word.role === null) return -1;
  return addRoleNoun(view, phrase);
}

/** "Deputy Prime Minister and Foreign Minister X": the second role, where a person follows it. */
function jointRole(view: View, word: WordMatch): WordMatch | null {
  if (view.tokens[word.last + 1]?.lower !== 'and') return null;
  const second = wordAt(view, word.last + 2);
  if (second === null || (!second.role && !second.title)) return null;
  return personAfter(view, second.last + 1, 2, false) === null ? null : second;
}

interface FoundPerson {
  first: number;
  last: number;
  sense: NameSense | null;
  words: number;
}

/** A person's name that starts at token `i`, known or of at least `least` words; titles that stack are passed over. */
function personAfter(view: View, i: number, least: number, titled: boolean): FoundPerson | null {
  const more = view.nameAt[i] === undefined ? wordAt(view, i) : null;
  if (more?.title && !more.office) {
    const stacked = personAfter(view, more.last + 1, least, true);
    if (stacked !== null) return stacked;
  }
  const name = view.nameAt[i];
  if (name !== undefined)
    return name.sense.use === 'person' ? { first: name.first, last: name.last, sense: name.sense, words: 2 } : null;
  const run = personRunAt(view, i);
  if (run === null || run.words < least || touchesPlace(view, run.first, run.last)) return null;
  // "spokesman Kandahar": one bare word after a mere noun may be a place that no gazetteer has.
  if (run.words === 1 && !titled && (!view.reading.placesKnown || view.words.upper)) return null;
  return { first: run.first, last: run.last, sense: senseOfRun(view, run), words: run.words };
}

/** "Donald J. Trump" is the known Trump, "Eric Trump" is not: the first name must be one that knowledge has. */
export function senseOfRun(view: View, run: Run): NameSense | null {
  let known: NameSense | null = null;
  for (let k = run.first + 1; k <= run.last; k++) known = view.nameAt[k]?.sense ?? known;
  if (known === null) return null;
  const given = view.tokens[run.first]?.lower;
  const aliases = view.reading.knowledge.bySlug.get(known.slug)?.aliases ?? [];
  return aliases.some((alias) => alias.toLowerCase().split(/[ -]/)[0] === given) ? known : null;
}

/** "ambassador to Egypt David Govrin", "spokesman for the army Omar Haddad": the name after the complement. */
function personThroughComplement(
  view: View,
  at: number,
  owner: Owner | null,
): { person: FoundPerson; owner: Owner | null } | null {
  const { tokens } = view;
  const preposition = tokens[at]?.lower ?? '';
  if (!TOWARDS.has(preposition)) return null;
  let q = at + 1;
  let owns = owner;
  let seen = false;
  for (let steps = 0; steps < 8 && q < tokens.length; steps++) {
    const token = tokens[q];
    const name = view.nameAt[q];
    if (name !== undefined && name.sense.use !== 'person') {
      if (owns === null && preposition !== 'to' && preposition !== 'on')
        owns = ownerOf(name.sense, view.reading.knowledge, view.reading.day);
      q = name.lastWithBracket + 1;
      seen = true;
      continue;
    }
    if (seen) {
      const person = personAfter(view, q, 2, false);
      if (person !== null) return { person, owner: owns };
    }
    const passes =
      token !== undefined &&
      (token.upos === 'DET' || token.upos === 'ADJ' || token.upos === 'NOUN' || token.upos === 'CCONJ');
    if (!passes || /^\p{Lu}/u.test(token.text)) return null;
    seen ||= token.upos === 'NOUN';
    q++;
  }
  return null;
}

function addTitled(view: View, phrase: RolePhrase, person: FoundPerson, owner: Owner | null): number {
  const { first, word } = phrase;
  // "Father Otieno" is a priest, though a father is a man.
  const role = word.title?.role ?? word.role?.role ?? null;
  const { sense } = person;
  const { knowledge, day } = view.reading;
  const known = sense === null ? null : knowledge.bySlug.get(sense.slug);
  const sided = role === null || role.sided;
  const former = isFormer(view, first, person.first);
  let party: string | null = null;
  if (!former && sided && owner !== null && word.role !== null) party = peopleOf(owner, word.role, knowledge).party;
  else if (!former && sided && owner !== null)
    party = owner.kind === 'organisation' || owner.kind === 'media' ? null : owner.party;
  if (party === null && owner === null && !former && sense !== null && inOffice(sense, day))
    party = ownerOf(sense, knowledge, day).party;
  const whole = person.words > 1 || sense !== null;
  addDraft(view, {
    // "Former ambassador X" is never quoted without his "former".
    first: FORMER.has(view.tokens[first - 1]?.lower ?? '') ? first - 1 : first,
    last: person.last,
    nameFirst: person.first,
    nameLast: person.last,
    form: 'name',
    kind: 'person',
    actor: sense?.slug ?? (whole ? slugOf(textBetween(view, person.first, person.last)) : null),
    party,
    role: role?.role ?? known?.role ?? null,
    open: party === null && owner === null && sided && !former && role !== null,
    serves: former ? null : servedBy(view, phrase),
    by: 'title',
  });
  return person.last + 1;
}

/** A name, or the word for an office that ends a body's: "Ukrainian army". */
const BODY_END =
  /^\p{Lu}|^(?:army|navy|military|police|forces?|ministry|government|office|administration|regime|junta|movement|group|authorities)$/u;

const PART_OF_GROUP = /^(?:army|navy|military|police|forces?|office|security|intelligence|political)$/;

/** The body named before a role, where the words are its own: not a state, whose people are many. */
function servedBy(view: View, { first, word, owner }: RolePhrase): Draft['serves'] {
  if (owner === null || owner.base === null || owner.kind === 'person') return null;
  const { tokens, nameAt, reading } = view;
  const name = nameAt[first];
  if (owner.kind === 'state') {
    // "Kremlin spokesperson": the house stands for an office, the capital for nobody in particular.
    if (name === undefined || name.sense.use !== 'seat' || name.sense.office === 'government') return null;
    const office = `${owner.base}/${name.sense.office}`;
    const actor = reading.knowledge.offices.get(office) ?? office.replace('/', '-');
    return { actor, party: owner.party, first, last: name.last };
  }
  // "UN human rights chief": what stands between is another body than the one named.
  const last = /^['’]s?$/.test(tokens[word.first - 1]?.text ?? '') ? word.first - 2 : word.first - 1;
  if (!BODY_END.test(tokens[last]?.text ?? '')) return null;
  // A group's "military chief" leads a part of it.
  if (owner.kind === 'armed group' && PART_OF_GROUP.test(tokens[last]?.text ?? '')) return null;
  const branch = word.first < word.last && word.role?.role?.role !== 'spokesperson';
  if (owner.kind === 'armed group' && branch && PART_OF_GROUP.test(tokens[word.first]?.lower ?? '')) return null;
  return last < first ? null : { actor: owner.base, party: owner.party, first, last };
}

export function isFormer({ tokens }: View, first: number, end: number): boolean {
  for (let i = Math.max(0, first - 2); i < end; i++) if (FORMER.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** The words of a name; in a text of capitals throughout, in small letters. */
export function textBetween({ tokens, words }: Pick<View, 'tokens' | 'words'>, first: number, last: number): string {
  const text = textOf(tokens, first, last);
  return words.upper ? text.toLowerCase() : text;
}

function addRoleNoun(view: View, phrase: RolePhrase): number {
  const { word, owner } = phrase;
  const sense = word.role;
  if (sense === null) return -1;
  const who = owner === null ? null : peopleOf(owner, sense, view.reading.knowledge);
  const former = isFormer(view, phrase.first, word.first);
  const many = sense.many;
  addDraft(view, {
    first: owner === null ? leftOf(view, word.first) : phrase.first,
    last: word.last,
    form: 'nominal',
    kind: many ? 'people' : 'person',
    actor: former ? null : (who?.actor ?? null),
    party: former ? null : (who?.party ?? null),
    role: sense.role?.role ?? null,
    many,
    open: owner === null && !former && (sense.role?.sided ?? false),
    roleWord: true,
    serves: former || many ? null : servedBy(view, phrase),
    by: who?.party ? 'demonym+role' : 'unresolved',
  });
  return word.last + 1;
}

/** The first of the adjectives and nouns before a role: "senior intelligence official". Numbers and articles stay outside. */
function leftOf({ tokens, nameAt, drafts }: View, at: number): number {
  let first = at;
  const taken = drafts[drafts.length - 1];
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) {
    const token = tokens[i];
    if (token === undefined || nameAt[i] !== undefined || (taken && taken.last >= i)) break;
    const adjective =
      token.upos === 'ADJ' &&
      token.xpos !== 'PRP$' &&
      token.lower !== 'other' &&
      token.lower !== 'many' &&
      token.lower !== 'several' &&
      token.lower !== 'more' &&
      // "a five-year-old girl": half of an age is no word of hers.
      !(token.lower === 'old' && /^[-–‑]$/.test(tokens[i - 1]?.text ?? ''));
    if (!adjective && !(token.upos === 'NOUN' && token.rel === 'compound')) break;
    first = i;
  }
  return first;
}
