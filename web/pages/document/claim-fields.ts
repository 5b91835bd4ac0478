import type { Claim, ClaimKind } from '../../../src/model/claim.ts';
import type { Quantity } from '../../../src/model/quantity.ts';
import * as choices from '../../../src/model/vocabulary.ts';
import type { When } from '../../../src/model/when.ts';
import type { Where } from '../../../src/model/where.ts';
import type { Who } from '../../../src/model/who.ts';

/** A field of a claim as it is typed: its path into the claim, and what stands there. `null` and empty are the same. */
export interface Field {
  path: string;
  label: string;
  value: string;
  choices?: readonly string[];
  /** What may be typed, where the label does not say it. */
  hint?: string;
  needed?: boolean;
}

const A_TIME = '2025-10-11, 2025-10, or two days with “..” between';
const SOMEBODY = 'a name or a slug; several parted by “;”';
const A_PLACE = 'Kunduz, or “Kabul, AF”; several parted by “;”';

/** What may be put right on a claim: the fields of its kind, then how it was said. */
export function fieldsOf(claim: Claim): Field[] {
  return [
    ...ownFields(claim),
    text('claimant.name', 'Claimant', claim.claimant.name),
    text('claimant.party', 'Claimant’s party', claim.claimant.party),
    choice('claimant.as', 'Said as', claim.claimant.as, choices.CLAIMANT_AS),
    choice('stance', 'Stance', claim.stance, choices.STANCES),
    choice('certainty', 'Certainty', claim.certainty, choices.CERTAINTIES),
    time('said', 'Said on', claim.said),
  ];
}

function ownFields(claim: Claim): Field[] {
  switch (claim.kind) {
    case 'toll':
      return [
        ...quantityFields(claim.quantity),
        choice('effect', 'Effect', claim.effect, choices.EFFECTS),
        ...person('victims', 'Victims', claim.victims),
        people('agents', 'By', claim.agents),
        choice('about', 'Whose losses', claim.about ?? '', choices.LOSSES_ABOUT),
        time('when', 'Happened', claim.when),
        places(claim.where),
      ];
    case 'incident':
      return [
        choice('type', 'What', claim.type, choices.INCIDENT_TYPES),
        people('agents', 'By', claim.agents),
        people('targets', 'To', claim.targets),
        { ...text('weapons', 'With', claim.weapons.join('; ')), hint: 'several parted by “;”' },
        time('when', 'Happened', claim.when),
        places(claim.where),
      ];
    case 'responsibility':
      return [
        choice('type', 'What', claim.type, choices.INCIDENT_TYPES),
        ...person('agent', 'Who did it', claim.agent),
      ];
    case 'agreement':
      return [
        choice('type', 'What', claim.type, choices.AGREEMENT_TYPES),
        people('parties', 'Between', claim.parties),
        people('requestedBy', 'Asked for by', claim.requestedBy ? [claim.requestedBy] : [], 'a name or a slug'),
        people('mediators', 'Mediated by', claim.mediators),
        time('starts', 'Begins', claim.starts),
        time('ends', 'Ends', claim.ends),
        { ...text('duration', 'Lasts', claim.duration), hint: 'PT48H is 48 hours, P7D seven days' },
        text('terms', 'Terms', claim.terms),
        ...(claim.course ? [choice('course.turn', 'Course', claim.course.turn, choices.ACCORD_TURNS)] : []),
      ];
    case 'relation':
      return [
        ...person('subject', 'Who', claim.subject),
        choice('relation', 'Relation', claim.relation, choices.RELATION_TYPES),
        ...person('object', 'To whom', claim.object),
        time('valid', 'Held', claim.valid),
      ];
    case 'position':
      return [
        text('on', 'On', claim.on),
        people('towards', 'Towards', claim.towards ? [claim.towards] : [], 'a name or a slug'),
      ];
    case 'forecast':
      return [text('outcome', 'Outcome', claim.outcome), time('by', 'By', claim.by)];
    case 'statistic':
      return [
        ...quantityFields(claim.quantity),
        choice('measure', 'Of', claim.measure, choices.MEASURES),
        time('period', 'Over', claim.period),
        text('scope', 'Scope', claim.scope),
        places(claim.where),
      ];
  }
}

/** What a claim that is added by hand has to have, and what it mostly has; the rest is put right afterwards. */
export function fieldsToAdd(kind: ClaimKind): Field[] {
  const needed = (field: Field): Field => ({ ...field, needed: true });
  const number = [
    { ...needed(text('quantity.n', 'How many', '')), hint: 'a number; left empty where the text has only a word' },
    choice('quantity.bound', 'Bound', '', choices.BOUNDS),
    { ...text('quantity.word', 'Word', ''), hint: 'dozens, scores: where no number is said' },
  ];
  const spoken = [
    { ...text('claimant', 'Claimant', ''), hint: 'a name or a slug; the report itself where it is left empty' },
    choice('stance', 'Stance', 'states', choices.STANCES),
    choice('certainty', 'Certainty', 'asserted', choices.CERTAINTIES),
  ];
  const event = [time('when', 'Happened', null), places([])];
  switch (kind) {
    case 'toll':
      return [
        ...number,
        needed(choice('effect', 'Effect', 'killed', choices.EFFECTS)),
        needed(text('victims', 'Victims', '')),
        people('agents', 'By', []),
        ...event,
        ...spoken,
      ];
    case 'incident':
      return [
        needed(choice('type', 'What', '', choices.INCIDENT_TYPES)),
        people('agents', 'By', []),
        people('targets', 'To', []),
        ...event,
        ...spoken,
      ];
    case 'responsibility':
      return [
        needed(choice('type', 'What', '', choices.INCIDENT_TYPES)),
        needed(text('agent', 'Who did it', '')),
        ...spoken,
      ];
    case 'agreement':
      return [
        needed(choice('type', 'What', 'ceasefire', choices.AGREEMENT_TYPES)),
        needed(people('parties', 'Between', [])),
        time('starts', 'Begins', null),
        time('ends', 'Ends', null),
        ...spoken,
      ];
    case 'relation':
      return [
        needed(text('subject', 'Who', '')),
        needed(choice('relation', 'Relation', '', choices.RELATION_TYPES)),
        needed(text('object', 'To whom', '')),
        ...spoken,
      ];
    case 'position':
      return [{ ...text('on', 'On', ''), hint: 'the words themselves where it is left empty' }, ...spoken];
    case 'forecast':
      return [
        { ...text('outcome', 'Outcome', ''), hint: 'the words themselves where it is left empty' },
        time('by', 'By', null),
        ...spoken,
      ];
    case 'statistic':
      return [
        ...number,
        needed(choice('measure', 'Of', 'deaths', choices.MEASURES)),
        needed(time('period', 'Over', null)),
        places([]),
        ...spoken,
      ];
  }
}

/** What was typed otherwise than it stood: by path, as `sitrep decide correct --set` takes it. What was emptied is null. */
export function changedFields(
  fields: readonly Field[],
  typed: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ path, value }) => {
      const now = (typed[path] ?? value).trim();
      if (now === value.trim()) return [];
      return [[path, now === '' ? emptyOf(path) : now]];
    }),
  );
}

/** What was filled in of a claim to be added; what was left empty is not sent. */
export function filledFields(
  fields: readonly Field[],
  typed: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ path, value }) => {
      const now = (typed[path] ?? value).trim();
      return now === '' ? [] : [[path, now]];
    }),
  );
}

function emptyOf(path: string): string {
  return /^(?:agents|targets|parties|mediators|weapons|where)$/.test(path) ? '[]' : 'null';
}

/** What the server found wrong, by the field that it is about; what names none of them stands under ''. */
export function faultsByField(message: string, paths: readonly string[]): Record<string, string> {
  const faults: Record<string, string> = {};
  let at = '';
  for (const line of message.split('\n')) {
    const named = /^([A-Za-z][\w.]*): (.*)$/.exec(line);
    const path = named ? ownerOf(named[1] ?? '', paths) : null;
    const words = path !== null && named ? (named[2] ?? '') : line;
    if (path !== null) at = path;
    else if (!/^\s/.test(line)) at = '';
    faults[at] = faults[at] === undefined ? words : `${faults[at]}\n${words.trim()}`;
  }
  return faults;
}

/** The field of the form that a path is part of: "quantity" and "quantity.n" are both told at the number. */
function ownerOf(path: string, paths: readonly string[]): string | null {
  return (
    paths.find((own) => own === path) ??
    paths.find((own) => path.startsWith(`${own}.`)) ??
    paths.find((own) => own.startsWith(`${path}.`)) ??
    null
  );
}

function text(path: string, label: string, value: string | null): Field {
  return { path, label, value: value ?? '' };
}

function choice(path: string, label: string, value: string, offered: readonly string[]): Field {
  return { path, label, value, choices: offered };
}

function quantityFields({ n, to, bound, word }: Quantity): Field[] {
  return [
    text('quantity.n', 'How many', n === null ? '' : String(n)),
    choice('quantity.bound', 'Bound', bound, choices.BOUNDS),
    { ...text('quantity.to', 'Up to', to === null ? '' : String(to)), hint: 'the upper end of a range' },
    { ...text('quantity.word', 'Word', word), hint: 'dozens, scores: where no number is said' },
  ];
}

function person(path: string, label: string, who: Who): Field[] {
  return [text(`${path}.name`, label, who.name), text(`${path}.party`, `${label}: party`, who.party)];
}

function people(path: string, label: string, all: readonly Who[], hint = SOMEBODY): Field {
  return { path, label, value: all.map(({ actor, name }) => actor ?? name).join('; '), hint };
}

function time(path: string, label: string, when: When | null): Field {
  return { path, label, value: when ? typedTime(when) : '', hint: A_TIME };
}

function places(where: readonly Where[]): Field {
  return {
    path: 'where',
    label: 'Where',
    value: where.map(({ name, place }) => (place === null ? name : `${name}, ${place}`)).join('; '),
    hint: A_PLACE,
  };
}

function typedTime({ from, to }: When): string {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  return first === last ? first : `${first}..${last}`;
}
