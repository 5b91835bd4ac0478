import { chanceBy, type Grove } from '../../knowledge/grove.ts';
import type { Where } from '../../model/where.ts';
import { attribute } from '../attribution/attribute.ts';
import type { DocumentView } from '../view.ts';
import { whenOfSheet, wheresOfSheet } from './circumstance.ts';
import type { SeenSentence } from './context-clues.ts';
import { type Candidate, type Found, gather } from './gather.ts';
import { groupSentences, Likeness, type Told } from './group-sentences.ts';
import { chanceOfText, firstLook, secondLook } from './look.ts';
import { type Draft, incidentMeasures, participantMeasures, type TextMeasures } from './measures.ts';
import { whereOptions } from './options.ts';
import { PeopleOfText } from './people.ts';
import { type Decision, type IncidentSheet, type Part, SHEET_KINDS, type SheetModels } from './sheet.ts';
import { violentAt } from './violence.ts';

/** How likely a draft must be an incident, and a participant to have its part. Set on texts that nothing here had seen. */
export const LEAST: Record<'incident' | Part, number> = {
  incident: 0.3,
  doer: 0.3,
  group: 0.34,
  tool: 0.22,
  thing: 0.18,
  person: 0.26,
};

/** The incidents of violence that a text tells of, by what the classifiers make of its sentences and phrases. */
export function readSheets(view: DocumentView, models: SheetModels): IncidentSheet[] {
  const first = firstLook(view, models);
  const text = chanceOfText(view, first, models);
  return sheetsOf(draftText(view, { first, second: secondLook(first, text, models), text }, models), models.groves);
}

export interface DraftedText extends TextMeasures {
  view: DocumentView;
  likeness: Likeness;
  /** Groups and doers of the whole text: reports name them once and tell of several incidents. */
  everywhere: readonly Candidate[];
}

/** What a text may tell of, before anything is decided. */
export function draftText(
  view: DocumentView,
  { first, second, text }: { first: readonly SeenSentence[]; second: readonly SeenSentence[]; text: number },
  models: Pick<SheetModels, 'pairs' | 'titles'>,
): DraftedText {
  const told: Told[] = second.map((one, at) => ({ ...one, some: 1 - (one.kinds[0] ?? 1), first: first[at] ?? one }));
  const likeness = new Likeness(models.pairs);
  const book = attribute(view);
  const known = { titles: models.titles, people: new PeopleOfText(view, models.titles) };
  const drafts = groupSentences(told, likeness).map((group): Draft => {
    const kinds = SHEET_KINDS.map(
      (_, k) => group.sentences.reduce((sum, one) => sum + (one.kinds[k] ?? 0), 0) / group.sentences.length,
    );
    const when = whenOfSheet(view, group.sentences, book);
    const where = wheresOfSheet(view, group.sentences, book);
    return {
      group,
      kinds,
      kind: topKind(kinds),
      candidates: gather(view, group.sentences.flatMap(foundIn), known),
      when,
      where,
      wheres: whereOptions(view, group.sentences, book),
      daysAgo: when ? daysBetween(when.from, view.document.published) : null,
      place: where[0] ? 7 - where[0].precision : 0,
    };
  });
  const everywhere = gather(view, told.flatMap(foundIn), known).filter(
    ({ part }) => part === 'group' || part === 'doer',
  );
  return { view, likeness, drafts, text, sentences: told, everywhere };
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);

function topKind(kinds: readonly number[]): IncidentSheet['kind'] {
  let best = 1;
  for (let k = 2; k < kinds.length; k++) if ((kinds[k] ?? 0) > (kinds[best] ?? 0)) best = k;
  return SHEET_KINDS[best] ?? 'attack';
}

/** The participants that an incident may have: those of its own sentences, and doers that only the rest of the text names. */
export function candidatesOf(draft: Draft, { everywhere }: DraftedText): Candidate[] {
  const own = draft.candidates.map((one) => ({ ...one, outcome: outcomeOfText(one, everywhere) ?? one.outcome }));
  const others = everywhere.filter(
    (one) =>
      !draft.candidates.some(
        (c) => c.part === one.part && ((c.actor !== null && c.actor === one.actor) || c.head === one.head),
      ),
  );
  return [...own, ...others];
}

/** How surely a group did it: what the text as a whole makes of it, for who claims what is told but once. */
function outcomeOfText(one: Candidate, everywhere: readonly Candidate[]): string | null {
  if (one.part !== 'group') return null;
  return (
    everywhere.find((c) => c.part === 'group' && (c.actor !== null ? c.actor === one.actor : c.head === one.head))
      ?.outcome ?? null
  );
}

/** The drafts that are incidents, with the participants that have their parts. */
export function sheetsOf(drafted: DraftedText, groves: Record<Decision, Grove>): IncidentSheet[] {
  const { view, likeness, drafts, text } = drafted;
  return drafts.flatMap((draft) => {
    const incident = chanceBy(
      groves.incident,
      incidentMeasures(view, draft, drafted, (a, b) => likeness.ofGroups(a, b)),
    );
    if (incident < LEAST.incident) return [];
    const participants = candidatesOf(draft, drafted).flatMap((one) => {
      const probability = chanceBy(groves[one.part], participantMeasures(one, draft, { incident, text, drafts }));
      return probability < LEAST[one.part] ? [] : [{ ...one, probability }];
    });
    if (participants.every(({ part }) => part === 'tool')) return [];
    return [sheetOf(view, { ...draft, where: chosenPlaces(draft, groves.place) }, { incident, participants })];
  });
}

/** The place that the trees choose, before those that the rules give. */
function chosenPlaces({ wheres, where }: Draft, grove: Grove): Where[] {
  const [best] = wheres
    .map(({ value, measures }) => ({ value, chance: chanceBy(grove, measures) }))
    .sort((a, b) => b.chance - a.chance);
  return best ? [best.value, ...where] : where;
}

export function sheetOf(
  view: DocumentView,
  { group, kind, when, where }: Draft,
  { incident, participants }: { incident: number; participants: Candidate[] },
): IncidentSheet {
  return {
    kind,
    probability: incident,
    sentences: group.sentences.map(({ s }) => s.index),
    words: group.sentences.flatMap(({ s }) =>
      s.tree.tokens.flatMap((t) => (violentAt(view, s, t.index) ? [t.lemma] : [])),
    ),
    when,
    where,
    participants,
  };
}

/** A phrase that is less likely than this to have any part is not looked at again. A guess. */
const LEAST_PART = 0.05;

function foundIn({ s, phrases, some }: Told): Found[] {
  return phrases.flatMap(({ phrase, labels }) =>
    1 - (labels[0] ?? 1) < LEAST_PART ? [] : [{ s, phrase, labels, told: some }],
  );
}
