import type { DocumentView, SentenceView } from '../view.ts';
import { describe } from './describe.ts';
import type { Phrase } from './phrase.ts';
import { PART_LABELS, type Part, type Participant } from './sheet.ts';

/** A phrase with how likely each part is. */
export interface Found {
  s: SentenceView;
  phrase: Phrase;
  labels: readonly number[];
}

/** How likely a phrase must be to have a part. Set on texts that the classifiers had not seen. */
export const LEAST: Record<Part, number> = { doer: 0.21, group: 0.18, tool: 0.24, thing: 0.24, person: 0.24 };
/** Of doers and groups a text mostly has one to an incident; another one must be about certain. */
export const MOST: Record<Part, number> = { doer: 1, group: 1, tool: 1, thing: 3, person: 6 };
const CERTAIN = 0.75;
/** "Shining Path members" did it: how likely the group that they are of did it then. A guess. */
const OF_DOER = 0.8;

const partOf = (label: string): Part => label.split(/[ ,]/)[0] as Part; // the labels begin with their part

/** Everybody and everything with a part, mentions of one put together. */
export function gather(view: DocumentView, found: readonly Found[], titles: ReadonlySet<string>): Participant[] {
  const out: Participant[] = [];
  const put = (one: Participant): void => {
    const same = out.find((other) => other.part === one.part && isSame(other, one));
    if (same) merge(same, one);
    else out.push(one);
  };
  for (const { s, phrase, labels } of found) {
    const { part, probability } = ofGroup(s, phrase, labels) ?? likeliest(labels);
    if (probability < LEAST[part]) continue;
    put(describe(view, s, phrase, { part, probability, outcome: outcomeOf(labels, part) }, titles));
    if (part === 'doer') for (const group of groupsOf(view, s, phrase, probability, titles)) put(group);
  }
  return mostLikely(withoutDescriptions(out));
}

/** "ELN rebels": people of a group, who are doers and name it at once; what speaks for either speaks for both. */
function ofGroup(
  s: SentenceView,
  { mention, head, inner }: Phrase,
  labels: readonly number[],
): { part: Part; probability: number } | null {
  if (inner || mention?.kind !== 'armed group' || mention.form !== 'name' || s.tree.token(head).upos !== 'NOUN')
    return null;
  const sums = partSums(labels);
  const both = (sums.get('doer') ?? 0) + (sums.get('group') ?? 0);
  return [...sums].some(([part, p]) => part !== 'doer' && part !== 'group' && p > both)
    ? null
    : { part: 'doer', probability: both };
}

function likeliest(labels: readonly number[]): { part: Part; probability: number } {
  const [part, probability] = [...partSums(labels)].reduce((a, b) => (b[1] > a[1] ? b : a));
  return { part, probability };
}

function partSums(labels: readonly number[]): Map<Part, number> {
  const parts = new Map<Part, number>();
  labels.forEach((p, k) => {
    if (k > 0) parts.set(partOf(PART_LABELS[k] ?? ''), (parts.get(partOf(PART_LABELS[k] ?? '')) ?? 0) + p);
  });
  return parts;
}

/** "terrorists of the front", "ELN rebels": the group that the doers are of. */
function groupsOf(
  view: DocumentView,
  s: SentenceView,
  phrase: Phrase,
  probability: number,
  titles: ReadonlySet<string>,
): Participant[] {
  return s.actors
    .filter((m) => m.form === 'name' && m.kind === 'armed group' && m.first >= phrase.first && m.last <= phrase.lastOf)
    .map((m) => {
      const inner: Phrase = {
        sentence: s.index,
        head: m.head,
        first: m.first,
        last: m.last,
        lastOf: m.last,
        inner: true,
        mention: m,
      };
      return describe(
        view,
        s,
        inner,
        { part: 'group', probability: probability * OF_DOER, outcome: 'as fact' },
        titles,
      );
    });
}

function outcomeOf(labels: readonly number[], part: Part): string | null {
  let best = -1;
  labels.forEach((p, k) => {
    if (k > 0 && partOf(PART_LABELS[k] ?? '') === part && (best < 0 || p > (labels[best] ?? 0))) best = k;
  });
  const label = PART_LABELS[best] ?? '';
  return label === part ? null : label.slice(part.length).replace(/^,? /, '');
}

function mostLikely(all: readonly Participant[]): Participant[] {
  const taken = new Map<Part, number>();
  return [...all]
    .sort((a, b) => b.probability - a.probability)
    .filter((one) => {
      const before = taken.get(one.part) ?? 0;
      if (before >= MOST[one.part] && one.probability < CERTAIN) return false;
      taken.set(one.part, before + 1);
      return true;
    });
}

/** "the senator" beside "Luis Mora": what the one named victim is called, and nobody else. */
function withoutDescriptions(all: readonly Participant[]): Participant[] {
  const named = all.filter((one) => one.part === 'person' && one.name !== null);
  return all.filter((one) => {
    if (one.part !== 'person' || one.name !== null || one.plural || (one.count ?? 1) > 1) return true;
    const beside = named.find((other) => besides(one, other));
    if (!beside) return true;
    merge(beside, { ...one, descriptions: [one.words] });
    return false;
  });
}

/** Most tokens between a title and the name it belongs to: "the mayor of the town, …,". A guess. */
const NEAR = 2;

function besides(one: Participant, named: Participant): boolean {
  if (one.at.sentence !== named.at.sentence) return false;
  const gap = one.at.first > named.at.last ? one.at.first - named.at.last : named.at.first - one.at.last;
  return gap <= NEAR;
}

function isSame(a: Participant, b: Participant): boolean {
  if (a.actor !== null && a.actor === b.actor) return true;
  if (a.name && b.name) {
    const [x, y] = [a.name.toLowerCase().split(' '), b.name.toLowerCase().split(' ')];
    return x.at(-1) === y.at(-1) || x.every((w) => y.includes(w)) || y.every((w) => x.includes(w));
  }
  if (a.name || b.name) return false;
  return a.head === b.head && (a.count === null || b.count === null || a.count === b.count);
}

function merge(into: Participant, one: Participant): void {
  if (one.probability > into.probability) into.outcome = one.outcome ?? into.outcome;
  else into.outcome ??= one.outcome;
  into.probability = 1 - (1 - into.probability) * (1 - one.probability);
  if ((one.name?.length ?? 0) > (into.name?.length ?? 0)) into.name = one.name;
  into.count ??= one.count;
  for (const d of one.descriptions) if (!into.descriptions.includes(d)) into.descriptions.push(d);
}
