import type { WordSense } from '../../knowledge/actor-index.ts';
import { type ActorKnowledge, partyOn } from '../../knowledge/actors.ts';
import type { PlaceMention, Token } from '../../model/annotation.ts';
import type { KnownName } from './document-names.ts';
import type { Draft, Reading, View } from './draft.ts';
import { type Owner, officeOf } from './owner.ts';

/**
 * Gives offices without an owner ("the army", "the foreign minister") to the one state that the document is about.
 * Where it is about two or more, or about none, they stay open: a guess would be wrong half the time. An armed group's own
 * statement means the state that it fights in.
 */
export function settleOffices(views: readonly View[], headline: readonly View[], reading: Reading): void {
  const counts = statesOf(views);
  const state = chiefState(counts) ?? reading.home;
  if (state === null) {
    settleAtDateline(views, reading);
    settleByEarlier(views, headline);
    return;
  }
  const base = partyOn(reading.knowledge, state, reading.day) ?? state;
  const kind = reading.knowledge.groups.has(base) ? 'armed group' : 'state';
  const owner: Owner = { use: 'state', base, party: base, kind };
  const alone = counts.size === 1;
  const often = (counts.get(state) ?? 0) >= LEAST_COUNT;
  for (const [at, view] of views.entries())
    for (const draft of view.drafts) {
      if (isUnitOfArmy(view, draft) && !nearOther(views, at, draft, state)) draft.party ??= base;
      const open = isOwnerless(view, draft) || servesOffice(view, draft) || isOfGovernment(view, draft);
      if (!open || (!alone && nearOther(views, at, draft, state))) continue;
      const namesOffice = alone && SPEAKING.has(draft.role ?? '') && servedOffice(view, draft, owner) !== null;
      if (draft.office !== null) settleOffice(view, draft, owner);
      else if (
        draft.party === null &&
        (often
          ? NATIONAL.has(draft.role ?? '') || servesOffice(view, draft)
          : namesOffice || isOfGovernment(view, draft))
      ) {
        draft.party = base;
        draft.serves ??= servedOffice(view, draft, owner);
      }
    }
}

/** Words of a dateline at most: "PESHAWAR:", "KYIV, Oct 12 (Agency) -". Guess. */
const DATELINE_WORDS = 12;

/**
 * "PESHAWAR: … the military's media wing said": in the sentence behind a dateline an office without an owner is the
 * dateline's state's, where that sentence names no other state before it. Later mentions follow it (`settleByEarlier`).
 */
function settleAtDateline([opening, next]: readonly View[], { knowledge, day }: Reading): void {
  const place = opening?.inPlace[0];
  if (!opening || !place || !/^\p{Lu}{3}/u.test(opening.tokens[0]?.text ?? '')) return;
  const end = opening.tokens.slice(0, DATELINE_WORDS).findIndex(({ text }) => DATELINE_ENDS.has(text));
  const told = end === opening.tokens.length - 1 ? next : opening;
  const state = knowledge.stateByIso.get(place.where.country ?? '');
  const party = state === undefined ? null : partyOn(knowledge, state, day);
  // A group that governs has fighters and no army of the state: whose "the army" is stays open.
  if (end < 0 || !told || state === undefined || party === null || knowledge.groups.has(party)) return;
  const owner: Owner = { use: 'state', base: party, party, kind: 'state' };
  for (const draft of told.drafts)
    if (draft.office !== null && isOwnerless(told, draft) && !speaksOfOther(told, draft.first, state))
      settleOffice(told, draft, owner);
}

const DATELINE_ENDS = new Set([':', '-', '–', '—', '--']);

const UNITS = new Set(['division', 'brigade', 'regiment', 'corps', 'battalion']);
const ARMS = new Set([
  'infantry',
  'armoured',
  'armored',
  'mechanised',
  'mechanized',
  'motorised',
  'motorized',
  'artillery',
  'airborne',
  'cavalry',
]);

/** "the Sixth Infantry Division": a regular army's, which names its units by their arm. */
function isUnitOfArmy({ tokens }: View, { form, kind, party, first, last }: Draft): boolean {
  if (form !== 'name' || kind === 'person' || party !== null || !UNITS.has(tokens[last]?.lower ?? '')) return false;
  return tokens.slice(first, last).some(({ lower }) => ARMS.has(lower));
}

/**
 * "Mali's army … the general staff": the office that the headline or the text so far has named of one state only, where
 * no other state is spoken of beside it.
 */
function settleByEarlier(views: readonly View[], headline: readonly View[]): void {
  const named = new Map<string, Draft | null>();
  const remember = (office: string, draft: Draft): void => {
    const known = named.get(office);
    named.set(office, known === undefined || known?.actor === draft.actor ? draft : null);
  };
  for (const view of headline)
    for (const draft of view.drafts) {
      const office = officeNamed(view, draft);
      if (office !== null && draft.actor !== null) remember(office, draft);
    }
  for (const [at, view] of views.entries())
    for (const draft of view.drafts) {
      const office = officeNamed(view, draft);
      if (office === null) continue;
      if (draft.actor !== null) {
        remember(office, draft);
        continue;
      }
      const first = view.wordCache[draft.first]?.office?.office ?? office;
      const known = named.get(first);
      const party = known?.party ?? null;
      if (!known || party === null || draft.office === null) continue;
      if (!isOwnerless(view, draft) || nearOther(views, at, draft, party)) continue;
      // "the military … the military's media wing": the office of an office.
      if (first !== office) settleOffice(view, draft, ownerNamed(known, party, view.reading.knowledge));
      else if (draft.first === draft.last - lengthOf(view, draft) + 1)
        Object.assign(draft, { actor: known.actor, party, by: 'context' });
    }
}

/** "junta soldiers", "government troops": of whoever governs, if it is one. */
function isOfGovernment({ tokens }: View, { role, first, last, party }: Draft): boolean {
  const before = tokens[first - 1];
  if (party !== null || before?.upos === 'PART' || LOCAL.has(before?.lower ?? '')) return false;
  return last > first && GOVERNING.test(tokens[first]?.lower ?? '') && UNIFORMED.has(role ?? '');
}

const GOVERNING = /^(?:government|junta|regime)$/;
const UNIFORMED = new Set(['soldiers', 'officers', 'security forces', 'police', 'troops']);

/** The party that a named office belongs to, as an owner of others. */
function ownerNamed({ kind }: Draft, party: string, knowledge: ActorKnowledge): Owner {
  return { use: 'state', base: party, party, kind: knowledge.groups.has(party) ? 'armed group' : kind };
}

function lengthOf(view: View, draft: Draft): number {
  const match = view.wordCache[draft.first];
  return match ? match.last - match.first + 1 : 0;
}

/** The office whose word ends a mention of an institution, or that its people serve. */
function officeNamed(view: View, draft: Draft): string | null {
  if (draft.kind !== 'institution' && (draft.kind !== 'people' || draft.actor === null)) return null;
  for (let i = draft.first; i <= draft.last; i++) {
    const match = view.wordCache[i];
    const office = match?.office?.office ?? match?.role?.office ?? null;
    if (office !== null && match?.last === draft.last) return office;
  }
  return null;
}

/** Roles that only a state has, whatever the document speaks of: its ministers, and those who wear its uniform. */
const NATIONAL = new Set(['minister', 'prime minister', 'soldiers', 'officers', 'security forces', 'police']);

const SERVANTS = new Set(['spokesperson', 'official', 'source', 'officers', 'commander']);

/** "a navy spokesman", "army sources": people of an office that no state before it owns. */
function servesOffice(view: View, draft: Draft): boolean {
  if (draft.party !== null || !SERVANTS.has(draft.role ?? '')) return false;
  const before = view.tokens[draft.first - 1];
  if (before?.upos === 'PART' || before?.xpos === 'PRP$' || view.nameAt[draft.first] !== undefined) return false;
  const office = view.wordCache[draft.first]?.office ?? null;
  return office !== null || SERVICE.test(view.tokens[draft.first]?.lower ?? '');
}

/** "army chief Yusuf Kerim" of the state that the document is about: the office that the words begin with. */
function servedOffice(view: View, draft: Draft, owner: Owner): Draft['serves'] {
  const { base, party } = owner;
  if (base === null || owner.kind !== 'state' || view.nameAt[draft.first] !== undefined) return null;
  const match = view.wordCache[draft.first];
  const whole = match?.office && match.last < draft.last ? match.office.office : null;
  const office = whole ?? BRANCHES.get(view.tokens[draft.first]?.lower ?? '') ?? null;
  if (office === null || draft.first === draft.last) return null;
  const actor = view.reading.knowledge.offices.get(`${base}/${office}`) ?? `${base}-${office}`;
  return { actor, party, first: draft.first, last: whole === null ? draft.first : (match?.last ?? draft.first) };
}

/** Who is one of a kind in an office: its chief and its spokesman, not one of its officers. */
const SPEAKING = new Set(['spokesperson', 'commander']);

/** Branches that a role's own words begin with: "army chief". */
const BRANCHES = new Map([
  ['army', 'armed-forces'],
  ['military', 'armed-forces'],
  ['navy', 'navy'],
  ['police', 'police'],
]);

/** First words of roles that only a state's people have: "police source", "army officer". */
const SERVICE = /^(police|army|navy|government|defen[cs]e|interior|presidential)$/;

const LOCAL = new Set([
  'paramilitary',
  'local',
  'village',
  'tribal',
  'communal',
  'regional',
  'civil',
  'civilian',
  'rebel',
  'resistance',
  'foreign',
  'shadow',
  'parallel',
  'rival',
  'breakaway',
  'alternative',
  'exiled',
]);

/** "the army", "army"; not "its army", "each army", "an army", which are somebody's in particular or nobody's. */
function isOwnerless({ tokens }: View, draft: Draft): boolean {
  if (draft.office !== null ? draft.actor !== null : !draft.open) return false;
  // "the local defence force" is no army of the state.
  for (let i = Math.max(0, draft.first - 1); i < draft.last; i++) if (LOCAL.has(tokens[i]?.lower ?? '')) return false;
  const before = tokens[draft.first - 1];
  // "a Maute sniper": a name that nobody knows owns him. A lone sniper may be anybody's.
  if (draft.office === null && (isName(before) || isName(tokens[draft.first], draft))) return false;
  if (FREELANCE.has(tokens[draft.last]?.lower ?? '')) return false;
  if (draft.office !== null && tokens[draft.last + 1]?.lower === 'of') return false;
  if (before === undefined || before.upos === 'ADP') return true;
  if (before.upos === 'PART' || before.upos === 'PRON' || before.xpos === 'PRP$' || before.xpos === 'WP$') return false;
  // "an army officer", "two soldiers": people may be any number of theirs, an office is only one.
  return before.upos !== 'DET' || before.lower === 'the' || draft.office === null;
}

/** Those of whom either side of a war has some. */
const FREELANCE = new Set(['sniper', 'snipers', 'gunner', 'gunners', 'commando', 'commandos']);

/** A capitalised name before a common noun, or at the start of a mention of more words than its role. */
function isName(token: Token | undefined, draft?: Draft): boolean {
  if (token?.upos !== 'PROPN' || token.index === 0 || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  return draft === undefined || (draft.form === 'nominal' && draft.first < draft.last);
}

function settleOffice(view: View, draft: Draft, owner: Owner): void {
  const { knowledge } = view.reading;
  const sense = view.wordCache[draft.first]?.office;
  if (!sense) return;
  const who = officeOf(owner, sense, knowledge);
  // "the military's media wing": the office of an office.
  const second = lastOffice(view, draft);
  const inner: Owner = { use: 'institution', base: who.actor, party: who.party, kind: who.kind };
  Object.assign(draft, second ? officeOf(inner, second, knowledge) : who, { by: 'context' });
}

/** Another state named before it, in its sentence or the one before of its paragraph: the office may be that one's. */
function nearOther(views: readonly View[], at: number, draft: Draft, state: string): boolean {
  const view = views[at];
  const before = views[at - 1];
  if (view === undefined) return true;
  const same = before?.sentence.paragraph === view.sentence.paragraph ? before : undefined;
  const scene = sceneBefore(views, at);
  if (scene && speaksOfOther(scene, SCENE_WORDS, state) && !speaksOf(scene, SCENE_WORDS, state)) return true;
  return speaksOfOther(view, draft.first, state) || (same !== undefined && speaksOfOther(same, Infinity, state));
}

/** Words of the phrase that sets a scene: "In Mali,". A guess. */
const SCENE_WORDS = 5;

/** The last sentence of the paragraph so far that opens with where it is: "In Mali, the rebels …". */
function sceneBefore(views: readonly View[], at: number): View | null {
  const paragraph = views[at]?.sentence.paragraph;
  for (let i = at; i >= 0 && views[i]?.sentence.paragraph === paragraph; i--) {
    const view = views[i];
    const comma = view?.tokens.slice(0, SCENE_WORDS).some(({ text }) => text === ',');
    if (view && comma && ['in', 'inside', 'across'].includes(view.tokens[0]?.lower ?? '')) return view;
  }
  return null;
}

function speaksOf(view: View, end: number, state: string): boolean {
  const counts = new Map<string, number>();
  countStates(view, counts, end, false);
  return counts.has(state);
}

function speaksOfOther(view: View, end: number, state: string): boolean {
  const counts = new Map<string, number>();
  countStates(view, counts, end, false);
  return [...counts.keys()].some((other) => other !== state);
}

/** The office word that ends a mention which began with another one. */
function lastOffice(view: View, { first, last }: Draft): WordSense | null {
  for (let i = first + 1; i <= last; i++) {
    const match = view.wordCache[i];
    if (match?.office && match.last === last && (view.wordCache[first]?.last ?? last) < i) return match.office;
  }
  return null;
}

/** How much more than of any other a document must speak of the state that it is about; guess, held against the cases. */
const CHIEF_LEAD = 3;
/** And at least so many times where it speaks of others too; guess. */
const LEAST_COUNT = 6;

/** The state that a document is about: the only one, or the one that it names far more often than any other. */
function chiefState(counts: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return null;
  if (second === undefined) return first[0];
  return first[1] >= LEAST_COUNT && first[1] >= CHIEF_LEAD * second[1] ? first[0] : null;
}

/** How often a document speaks of each state: by its names, its places, and its armed groups. */
function statesOf(views: readonly View[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const view of views) countStates(view, counts, Infinity, true);
  return counts;
}

/** `groups`: also where its armed groups fight. */
function countStates(view: View, counts: Map<string, number>, end: number, groups: boolean): void {
  const { nameAt, inPlace, reading } = view;
  const add = (state: string) => counts.set(state, (counts.get(state) ?? 0) + 1);
  for (let i = 0; i < nameAt.length && i < end; i++) {
    const name = nameAt[i];
    if (
      name !== undefined &&
      (groups || name.sense.kind !== 'armed group' || name.sense.use !== 'actor') &&
      !isGoneTo(view, i)
    )
      for (const state of statesIn(name, reading.knowledge)) add(state);
  }
  let last: PlaceMention | undefined;
  for (let i = 0; i < inPlace.length && i < end; i++) {
    const place = inPlace[i];
    const state = reading.knowledge.stateByIso.get(place?.where.country ?? '');
    if (place !== last && state !== undefined && nameAt[i] === undefined) add(state);
    last = place;
  }
}

/** "fled to Guatemala", "escaped into Chad": the country where somebody goes is not whom the sentence is about. */
function isGoneTo({ tokens }: View, at: number): boolean {
  const start = tokens[at - 1]?.upos === 'DET' ? at - 2 : at - 1;
  if (!GOALS.has(tokens[start]?.lower ?? '')) return false;
  const before = tokens[start - 1];
  return GOING.has(before?.lemma ?? '') || (before?.upos === 'ADV' && GOING.has(tokens[start - 2]?.lemma ?? ''));
}

const GOALS = new Set(['to', 'into', 'for']);
const GOING = new Set(['flee', 'escape', 'abscond', 'cross', 'travel', 'fly']);

function statesIn({ sense }: KnownName, knowledge: ActorKnowledge): readonly string[] {
  const { use, slug, kind } = sense;
  if (use === 'person') return [];
  if (use !== 'actor') return [slug];
  const countries = knowledge.groups.get(slug)?.countries;
  if (countries !== undefined) return countries.map((iso) => knowledge.stateByIso.get(iso) ?? iso);
  const party = kind === 'institution' || kind === 'state' ? knowledge.bySlug.get(slug)?.party : null;
  return party && knowledge.states.has(party) ? [party] : [];
}
