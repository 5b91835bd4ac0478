import type { Token } from '../../model/annotation.ts';
import { addDraft, type Draft, type Run, type View } from './draft.ts';
import { stateOfLocal } from './local-officials.ts';
import { ownerOf } from './owner.ts';
import { recast } from './recast-roles.ts';
import { senseOfRun, textBetween } from './role-phrase.ts';
import { touchesPlace } from './runs.ts';
import { nameAfterNoun } from './self-called.ts';
import { slugOf } from './slug.ts';

/** Joins what one sentence says of the same people: "members of the TTP", "X, the director of Y", "the spokesman, X". */
export function linkSentence(view: View): void {
  view.drafts.sort((a, b) => a.first - b.first || b.last - a.last);
  for (const draft of view.drafts) if (draft.roleWord || draft.open) giveSide(view, draft);
  for (const draft of [...view.drafts]) if (draft.roleWord && !draft.many) joinAppositive(view, draft);
  for (const draft of view.drafts)
    if (draft.kind === 'person' && draft.form === 'name' && draft.role === 'governor')
      draft.party ??= stateOfLocal(view, draft);
  view.runs = view.runs.filter((run) => !isPersonHere(view, run));
}

const FIGHTING = new Set(['fighters', 'members', 'leader', 'group leader', 'commander']);
const BELONGING = new Set(['of', 'from', 'for', 'with', 'in']);

/** The side of a role whose owner follows: "fighters with the Houthis", "a spokesman for the army of Sudan". */
function giveSide(view: View, draft: Draft): void {
  if (!draft.open) return;
  const owner = ownerAfter(view, draft.last + 1) ?? superior(view, draft);
  recast(view, draft, owner);
  if (owner === null) {
    draft.party = stateOfLocal(view, draft);
    if (draft.party !== null) draft.open = false;
    return;
  }
  draft.open = false;
  if (draft.many && sharesOwner(view, owner)) return;
  const fighters = FIGHTING.has(draft.role ?? '');
  const combatant = fighters || ['soldiers', 'officers', 'security forces', 'police'].includes(draft.role ?? '');
  if (owner.kind === 'state' && draft.role === 'fighters') return;
  if (owner.kind === 'organisation' || owner.kind === 'media') return;
  if (owner.kind === 'person' && !SERVING.has(draft.role ?? '')) return;
  draft.party = owner.party;
  if (owner.party !== null) draft.by = 'demonym+role';
  if (draft.many && combatant && owner.kind !== 'state') draft.actor = owner.actor;
}

/** Roles whose side is that of the person they serve: "a spokesman for the president". */
const SERVING = new Set(['official', 'spokesperson']);
const AIDES = new Set(['aide', 'aides', 'adviser', 'advisers', 'advisor', 'advisors', 'assistant', 'secretary']);

/** Whom an aide serves: "an aide to the Lebanese prime minister". An "ambassador to Egypt" is not Egypt's. */
function superior(view: View, draft: Draft): Draft | null {
  if (!AIDES.has(view.tokens[draft.last]?.lower ?? '') || view.tokens[draft.last + 1]?.lower !== 'to') return null;
  const at = view.tokens[draft.last + 2]?.upos === 'DET' ? draft.last + 3 : draft.last + 2;
  return view.drafts.find((other) => other.first === at && other.party !== null) ?? null;
}

/** "the foreign ministers of Egypt, Jordan and Oman": each has one, the group belongs to none. */
function sharesOwner(view: View, owner: Draft): boolean {
  const sign = view.tokens[owner.last + 1]?.lower;
  if (sign !== ',' && sign !== 'and') return false;
  return view.drafts.some(
    (other) => other.first === owner.last + 2 && other.kind === owner.kind && other.form !== 'pronoun',
  );
}

function ownerAfter(view: View, at: number): Draft | null {
  const preposition = view.tokens[at];
  if (preposition === undefined || preposition.upos !== 'ADP' || !BELONGING.has(preposition.lower)) return null;
  let start = at + 1;
  while (start < at + 4) {
    const draft = view.drafts.find((other) => other.first === start && other.form !== 'pronoun');
    if (draft !== undefined) {
      const settled = draft.actor !== null || draft.party !== null;
      if (preposition.lower === 'in' && draft.kind === 'state') return null;
      return settled && draft.kind !== 'people' ? draft : null;
    }
    const upos = view.tokens[start]?.upos;
    if (upos !== 'DET' && upos !== 'ADJ') return null;
    start++;
  }
  return null;
}

/** Two halves of one person: a role noun and a name, a comma (or nothing but the arcs) between them. */
function joinAppositive(view: View, role: Draft): void {
  const other = nameBefore(view, role) ?? nameAfter(view, role);
  if (other !== null) joinHalves('words' in other ? personOf(view, other, 'appositive') : other, role);
}

/** "Maria Lopez, a Bogota-based analyst". */
function nameBefore(view: View, role: Draft): Draft | Run | null {
  const start = startOfPhrase(view, role);
  if (view.tokens[start - 1]?.text !== ',' || isListed(view, role)) return null;
  return personTouching(view, (other) => other.last === start - 2, 2);
}

/** "the spokesman, Omar Haddad," and "the commander of the brigade Omar Haddad". */
function nameAfter(view: View, role: Draft): Draft | Run | null {
  const end = endOfPhrase(view, role);
  const sign = view.tokens[end + 1]?.text;
  const comma = sign === ',';
  const at = comma || sign === '(' ? end + 2 : end + 1;
  const found = personTouching(view, (other) => other.first === at, 2);
  if (found === null) return null;
  const fits =
    isAppositive(view, role, found) || (comma ? isClosed(view, found.last) : end > role.last && 'words' in found);
  return fits ? found : null;
}

type Stretch = Pick<Draft, 'first' | 'last'>;

function personTouching(view: View, touches: (other: Stretch) => boolean, least: number): Draft | Run | null {
  const named = view.drafts.find(
    (other) => other.kind === 'person' && other.form === 'name' && !other.roleWord && touches(other),
  );
  if (named !== undefined) return named;
  const run = view.runs.find((other) => other.words >= least && touches(other));
  return run === undefined || touchesPlace(view, run.first, run.last) ? null : run;
}

/** Where the noun phrase of a role begins: its article included. */
function startOfPhrase({ tokens }: View, role: Draft): number {
  let start = role.first;
  for (let i = role.first - 1; i >= 0 && role.first - i <= 6; i--) {
    const token = tokens[i];
    if (token === undefined || token.text === ',' || token.upos === 'ADP') break;
    const leans = token.rel === 'amod' || token.rel === 'compound';
    if (!leans && !['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'PUNCT', 'ADV'].includes(token.upos)) break;
    start = i;
  }
  return start;
}

/** Where its complement ends: "director of the Northern Institute". */
function endOfPhrase({ tokens, drafts, inPlace }: View, role: Draft): number {
  let end = role.last;
  for (let q = role.last + 1; q < tokens.length && q <= role.last + 9; q++) {
    const token = tokens[q];
    if (token === undefined || token.text === ',' || token.upos === 'VERB' || token.upos === 'AUX') break;
    const draft = drafts.find((other) => other.first === q && other.form === 'name' && other.kind !== 'person');
    if (draft !== undefined) {
      end = draft.last;
      q = draft.last;
      continue;
    }
    if (inPlace[q] !== undefined && q > role.last + 1) {
      end = q;
      continue;
    }
    if (token.upos === 'PROPN') break;
    if (!['ADP', 'DET', 'NOUN', 'ADJ', 'CCONJ'].includes(token.upos)) break;
    if (token.upos === 'NOUN') end = q;
  }
  return end;
}

/** "X, soldiers and a child were killed": the role is a member of a list, not another word for X. */
function isListed({ tokens }: View, role: Draft): boolean {
  const after = tokens[role.last + 1]?.lower;
  return after === 'and' || after === 'or';
}

function isClosed({ tokens }: View, last: number): boolean {
  const sign = tokens[last + 1]?.text;
  return (
    sign === ',' || sign === '.' || sign === ')' || sign === undefined || sign === ';' || sign === '—' || sign === '–'
  );
}

const ONE_THING = new Set(['appos', 'nmod:desc', 'flat', 'nmod', 'compound']);

/** The arcs make one of the stretches the appositive of the other. */
function isAppositive(
  { tokens }: View,
  a: { first: number; last: number },
  b: { first: number; last: number },
): boolean {
  const hangs = (token: Token | undefined, on: Stretch) =>
    token !== undefined && ONE_THING.has(token.rel) && on.first <= token.head && token.head <= on.last;
  for (let i = b.first; i <= b.last; i++) if (hangs(tokens[i], a)) return true;
  for (let i = a.first; i <= a.last; i++) if (hangs(tokens[i], b)) return true;
  return false;
}

/** More than any sentence has words. */
const SENTENCE_STEP = 100_000;

function joinHalves(person: Draft, role: Draft): void {
  // Any number that no other pair of the document has: a sentence is shorter than the step.
  if (person.same === -1) person.same = person.sentence * SENTENCE_STEP + person.first;
  role.same = person.same;
  role.actor = person.actor;
  if (role.by === 'unresolved') role.by = 'appositive';
  if (person.by !== 'title' || person.role === null) person.role = role.role;
  if (role.party !== null && person.party === null) person.party = role.party;
  else if (role.party === null) role.party = person.party;
}

export function personOf(view: View, run: Run, by: string): Draft {
  view.runs = view.runs.filter((other) => other !== run);
  const { first, last } = run;
  const sense = senseOfRun(view, run);
  const { knowledge, day } = view.reading;
  const made = addDraft(view, { first, last, form: 'name', kind: 'person', by });
  if (sense !== null) {
    made.actor = sense.slug;
    made.party = ownerOf(sense, knowledge, day).party;
    made.role = knowledge.bySlug.get(sense.slug)?.role ?? null;
  } else if (run.words > 1) made.actor = slugOf(textBetween(view, first, last));
  return made;
}

/** Whether a loose run is a person by a known first name or by speaking; makes the mention if so. */
function isPersonHere(view: View, run: Run): boolean {
  const { tokens, reading } = view;
  if (run.words < 2 || touchesPlace(view, run.first, run.last)) return false;
  if (nameAfterNoun(view, run)) return true;
  if (standsWithPlaces(view, run)) return false;
  // "the Abdul Haq square" is called after somebody.
  if (reading.knowledge.sets.place_nouns.has(tokens[run.last + 1]?.lower ?? '')) return false;
  const { givenNames } = reading.knowledge.roles;
  const first = tokens[run.first];
  const given = first !== undefined && givenNames.has(first.lower);
  if (!given && !(reading.placesKnown && (speaks(view, run) || isFlat(view, run)))) return false;
  personOf(view, run, 'alias');
  return true;
}

/** "raids on Hodeidah, Ras Isa and As-Salif": in a list of places it is one more. */
function standsWithPlaces({ tokens, inPlace }: View, run: Run): boolean {
  const token = tokens[run.first];
  return token?.rel === 'conj' && inPlace[token.head] !== undefined;
}

/** The arcs join the words as they join a personal name (bodies and places are compounds), and no article stands before. */
function isFlat({ tokens, sentence, words, reading }: View, run: Run): boolean {
  const start = tokens[run.first];
  // "La Liga", "Al-Ahram", "CTV Winnipeg" are flat too.
  if (start === undefined || reading.knowledge.roles.particles.has(start.lower) || isShortForm(start.text))
    return false;
  if (!sentence.parsed || words.title || words.upper || tokens[run.first - 1]?.upos === 'DET') return false;
  if (tokens[run.last + 1]?.upos === 'NOUN' || tokens[run.last + 1]?.upos === 'PROPN') return false;
  for (let i = run.first + 1; i <= run.last; i++) {
    const token = tokens[i];
    if (token === undefined || token.upos !== 'PROPN') return false;
    if (token.rel !== 'flat' || token.head !== run.first) return false;
  }
  return start.upos === 'PROPN';
}

/** "CFIA", "MLA": three capitals or more are no part of a personal name. */
export function isShortForm(text: string): boolean {
  return text.length > 2 && /^\p{Lu}+$/u.test(text);
}

/** The run is the subject of a verb of speech. */
export function speaks({ tokens, reading, sentence }: View, run: Run): boolean {
  if (!sentence.parsed) return false;
  for (let i = run.first; i <= run.last; i++) {
    const token = tokens[i];
    if (token?.rel !== 'nsubj' || token.upos !== 'PROPN') continue;
    const verb = tokens[token.head];
    return verb !== undefined && verb.upos === 'VERB' && reading.knowledge.sets.speech_verbs.has(verb.lemma);
  }
  return false;
}
