import { attribute } from '../attribution/attribute.ts';
import type { DocumentView } from '../view.ts';
import { whenOfSheet, wheresOfSheet } from './circumstance.ts';
import type { SeenSentence } from './context-clues.ts';
import { type Found, gather } from './gather.ts';
import { groupSentences, type Told } from './group-sentences.ts';
import { firstLook, secondLook } from './look.ts';
import { type IncidentSheet, type Participant, SHEET_KINDS, type SheetModels } from './sheet.ts';
import { violentAt } from './violence.ts';

/** A phrase that is less likely than this to have any part is not looked at again. A guess. */
const LEAST_PART = 0.12;

/** The incidents of violence that a text tells of, by what the classifiers make of its sentences and phrases. */
export function readSheets(view: DocumentView, models: SheetModels): IncidentSheet[] {
  const first = firstLook(view, models);
  return sheetsOf(view, { first, second: secondLook(first, models) }, models);
}

/** The sheets of a text whose sentences and phrases are weighed. */
export function sheetsOf(
  view: DocumentView,
  { first, second }: { first: readonly SeenSentence[]; second: readonly SeenSentence[] },
  models: Pick<SheetModels, 'pairs' | 'titles'>,
): IncidentSheet[] {
  const told: Told[] = second.map((one, at) => ({ ...one, some: 1 - (one.kinds[0] ?? 1), first: first[at] ?? one }));
  const book = attribute(view);
  const named = groupOfText(gather(view, told.flatMap(foundIn), models.titles));
  return groupSentences(told, models.pairs).map((group) => {
    const participants = gather(view, group.sentences.flatMap(foundIn), models.titles);
    if (named && !participants.some(({ part }) => part === 'group')) participants.push(named);
    const total = SHEET_KINDS.map((_, k) => group.sentences.reduce((sum, one) => sum + (one.kinds[k] ?? 0), 0));
    let best = 1;
    for (let k = 2; k < total.length; k++) if ((total[k] ?? 0) > (total[best] ?? 0)) best = k;
    return {
      kind: SHEET_KINDS[best] ?? 'attack',
      probability: Math.max(...group.sentences.map((one) => one.some)),
      sentences: group.sentences.map(({ s }) => s.index),
      words: group.sentences.flatMap(({ s }) =>
        s.tree.tokens.flatMap((t) => (violentAt(view, s, t.index) ? [t.lemma] : [])),
      ),
      when: whenOfSheet(view, group.sentences, book),
      where: wheresOfSheet(view, group.sentences, book),
      participants,
    };
  });
}

function foundIn({ s, phrases }: SeenSentence): Found[] {
  return phrases.flatMap(({ phrase, labels }) => (1 - (labels[0] ?? 1) < LEAST_PART ? [] : [{ s, phrase, labels }]));
}

/** How likely a group must have done what the text tells of to be the one of an incident that names none. Measured: higher and lower lose. */
const GROUP_OF_TEXT = 0.35;

/** The group that the text as a whole says did it: reports name it once and tell of several incidents. */
function groupOfText(all: readonly Participant[]): Participant | undefined {
  return all
    .filter(({ part, probability }) => part === 'group' && probability >= GROUP_OF_TEXT)
    .reduce<Participant | undefined>((a, b) => (a && a.probability >= b.probability ? a : b), undefined);
}
