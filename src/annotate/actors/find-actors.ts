import type { ActorKnowledge } from '../../knowledge/actors.ts';
import type { ActorMention, PlaceMention, Sentence } from '../../model/annotation.ts';
import type { Draft, Reading, Run, View } from './draft.ts';
import { settleFormations } from './formations.ts';
import { type DocumentNames, findInWords, namesOfDocument } from './known-names.ts';
import { isShortForm, linkSentence, personOf, speaks } from './link.ts';
import { recastDissidents } from './recast-roles.ts';
import { textBetween } from './role-phrase.ts';
import { touchesPlace } from './runs.ts';
import { scanSentence } from './scan.ts';
import { readWords, textOf } from './sentence-words.ts';
import { settleOffices } from './settle-offices.ts';
import { headOf } from './standing.ts';
import { introduceStates } from './unknown-states.ts';

export interface FindActorsOptions {
  knowledge: ActorKnowledge;
  /** ISO date or date-time: whose party somebody is depends on the day. */
  published: string;
  /** What `namesOfDocument` gave for these sentences; made anew where left out. */
  names?: DocumentNames;
  /** Places found in the same sentences: keeps towns from being read as people. */
  places?: readonly PlaceMention[];
  /** The headline where it stands outside the text, tagged: it often names whose army "the army" is. */
  headline?: readonly Sentence[];
  /** The party whose own document this is. */
  ownParty?: string | null;
}

/**
 * Everybody that parsed sentences mention, in order of the text. Pronouns and common nouns that point back
 * ("it", "the group", "both sides") come with `actor` null, for coreference to follow.
 *
 * "Rwandan soldiers crossed, Kigali said" → people, party `rwanda`, role soldiers; a metonym, actor `rwanda`.
 */
export function findActors(sentences: readonly Sentence[], options: FindActorsOptions): ActorMention[] {
  const { knowledge, published, places, headline = [] } = options;
  const reading: Reading = {
    knowledge,
    names: options.names ?? namesOfDocument(sentences, knowledge),
    day: published.slice(0, 10),
    placesKnown: places !== undefined,
    home: homeOf(options.ownParty ?? null, knowledge),
  };
  const placed = placesBySentence(places ?? []);
  const views = sentences.map((sentence) => viewOf(sentence, reading, placed.get(sentence.index) ?? []));
  introduceStates(views);
  for (const view of views) {
    scanSentence(view);
    linkSentence(view);
    settleFormations(view);
  }
  findNamesakes(views);
  recastDissidents(views);
  const above = headline.map((sentence) => viewOf(sentence, reading, []));
  for (const view of above) scanSentence(view);
  settleOffices(views, above, reading);
  return numberEntities(views);
}

function homeOf(party: string | null, { groups, stateByIso }: ActorKnowledge): string | null {
  const [only, ...more] = (party && groups.get(party)?.countries) || [];
  return only !== undefined && more.length === 0 ? (stateByIso.get(only) ?? null) : null;
}

function placesBySentence(places: readonly PlaceMention[]): Map<number, PlaceMention[]> {
  const bySentence = new Map<number, PlaceMention[]>();
  for (const place of places) {
    const list = bySentence.get(place.sentence);
    if (list) list.push(place);
    else bySentence.set(place.sentence, [place]);
  }
  return bySentence;
}

function viewOf(sentence: Sentence, reading: Reading, places: readonly PlaceMention[]): View {
  const words = readWords(sentence.tokens);
  const view: View = {
    reading,
    sentence,
    tokens: sentence.tokens,
    words,
    nameAt: [],
    wordCache: [],
    inPlace: [],
    drafts: [],
    runs: [],
  };
  for (const name of findInWords(words, reading.names, false)) view.nameAt[name.first] = name;
  for (const place of places) for (let i = place.first; i <= place.last; i++) view.inPlace[i] = place;
  return view;
}

/**
 * Loose capitals that a person named in full elsewhere explains: the full name again is that person; the family name
 * alone is left to coreference, but is a person all the same. So is a lone capital that speaks.
 */
function findNamesakes(views: readonly View[]): void {
  const full = new Map<string, Draft>();
  const family = new Set<string>();
  for (const view of views)
    for (const draft of view.drafts) {
      if (draft.kind !== 'person' || draft.form !== 'name') continue;
      const text = textBetween(view, draft.nameFirst, draft.nameLast).toLowerCase();
      if (draft.actor === null) family.add(text);
      else full.set(text, full.get(text) ?? draft);
      for (const tail of tails(text)) family.add(tail);
    }
  for (const view of views)
    for (const run of view.runs) {
      const text = textBetween(view, run.first, run.last).toLowerCase();
      const same = full.get(text);
      if (same !== undefined) {
        const made = personOf(view, run, 'alias');
        made.actor = same.actor;
        made.party = same.party;
        made.role = same.role;
      } else if (family.has(text)) personOf(view, run, 'unresolved').actor = null;
      else if (run.words === 1 && view.reading.placesKnown) nameSpeaker(view, run);
    }
}

/** A lone capital that speaks and is no place is somebody: a person, or a body where it is all capitals. */
function nameSpeaker(view: View, run: Run): void {
  if (touchesPlace(view, run.first, run.last) || !speaks(view, run)) return;
  const made = personOf(view, run, 'unresolved');
  made.actor = null;
  if (isShortForm(view.tokens[run.first]?.text ?? '')) made.kind = 'organisation';
}

/** "abdel fattah al-burhan" → "fattah al-burhan", "al-burhan", "burhan": what a text may call somebody later. */
function tails(name: string): string[] {
  const found: string[] = [];
  for (let i = 0; i < name.length; i++) if (name[i] === ' ' || name[i] === '-') found.push(name.slice(i + 1));
  return found;
}

function numberEntities(views: readonly View[]): ActorMention[] {
  const mentions: ActorMention[] = [];
  const bySlug = new Map<string, number>();
  const bySame = new Map<number, number>();
  let next = 0;
  for (const view of views) {
    view.drafts.sort((a, b) => a.first - b.first || b.last - a.last);
    for (const draft of view.drafts) {
      const key = draft.kind === 'people' ? null : draft.actor;
      let entity = key === null ? undefined : bySlug.get(key);
      if (entity === undefined && draft.same !== -1) entity = bySame.get(draft.same);
      entity ??= next++;
      if (key !== null) bySlug.set(key, entity);
      if (draft.same !== -1) bySame.set(draft.same, entity);
      mentions.push(mentionOf(view, draft, entity));
    }
  }
  return mentions;
}

function mentionOf(view: View, draft: Draft, entity: number): ActorMention {
  const { first, last, form, kind, actor, party, role, by, sentence } = draft;
  const start = view.tokens[first]?.start ?? 0;
  const end = view.tokens[last]?.end ?? start;
  const name = textOf(view.tokens, draft.nameFirst, draft.nameLast);
  const head = (view.sentence.parsed ? headOf(view, first, last)?.index : undefined) ?? draft.nameLast;
  return {
    sentence,
    first,
    last,
    head,
    span: { start, end },
    name,
    form,
    kind,
    actor,
    party,
    role,
    members: [],
    entity,
    by,
    ...(draft.serves && {
      serves: {
        name: textOf(view.tokens, draft.serves.first, draft.serves.last),
        actor: draft.serves.actor,
        party: draft.serves.party,
      },
    }),
  };
}
