import type { DocumentView, SentenceView } from '../view.ts';
import { describe } from './describe.ts';
import type { PeopleOfText } from './people.ts';
import type { Phrase } from './phrase.ts';
import { PART_LABELS, type Part, type Participant } from './sheet.ts';

/** A phrase with how likely each part is, and how likely its sentence tells of an incident. */
export interface Found {
  s: SentenceView;
  phrase: Phrase;
  labels: readonly number[];
  told: number;
}

/** A participant with what its mentions say of it, before it is decided whether it has its part. */
export interface Candidate extends Participant {
  mentions: number;
  /** The likeliest mention's chance of the part, and of its likeliest other part. */
  most: number;
  other: number;
  /** How likely the likeliest of its sentences tells of an incident. */
  told: number;
  /** The chances of all labels, summed over the mentions. */
  labels: readonly number[];
}

/** What is less likely than this to have any part is not looked at. A guess. */
const LEAST = 0.08;
/** "Shining Path members" did it: how likely the group that they are of did it then. A guess. */
const OF_DOER = 0.8;

const AS_FACT = PART_LABELS.indexOf('group, as fact');

const partOf = (label: string): Part => label.split(/[ ,]/)[0] as Part; // the labels begin with their part

/** Everybody and everything that may have a part, mentions of one put together, the likeliest first. */
export function gather(
  view: DocumentView,
  found: readonly Found[],
  { titles, people }: { titles: ReadonlySet<string>; people: PeopleOfText },
): Candidate[] {
  const out: Candidate[] = [];
  const put = (one: Candidate): void => {
    const same = out.find((other) => other.part === one.part && isSame(other, one));
    if (same) merge(same, one);
    else out.push(one);
  };
  for (const { s, phrase, labels, told } of found) {
    const { part, probability, other } = ofGroup(s, phrase, labels) ?? likeliest(labels);
    if (probability < LEAST) continue;
    const seen = { mentions: 1, most: probability, other, told, labels };
    put({ ...describe(view, s, phrase, { part, probability, outcome: outcomeOf(labels, part) }, titles), ...seen });
    if (part === 'doer')
      for (const group of groupsOf(view, s, phrase, probability, titles))
        put({
          ...group,
          mentions: 1,
          most: group.probability,
          other: 0,
          told,
          labels: labels.map((p, k) => (k === AS_FACT ? p + OF_DOER : p)),
        });
  }
  return withoutDescriptions(out)
    .map((one) => ofText({ ...one, outcome: outcomeOf(one.labels, one.part) }, people))
    .sort((a, b) => b.probability - a.probability);
}

/** The full name, and what else the text calls the one so named where the incident's own sentences call him nothing. */
function ofText(one: Candidate, people: PeopleOfText): Candidate {
  if (one.name === null) return one;
  const { name, descriptions } = people.of(one.name);
  const others = descriptions.filter((said) => !one.descriptions.includes(said));
  return { ...one, name, descriptions: [...one.descriptions, ...others] };
}

/** "ELN rebels": people of a group, who are doers and name it at once; what speaks for either speaks for both. */
function ofGroup(s: SentenceView, { mention, head, inner }: Phrase, labels: readonly number[]): Likely | null {
  if (inner || mention?.kind !== 'armed group' || mention.form !== 'name' || s.tree.token(head).upos !== 'NOUN')
    return null;
  const sums = partSums(labels);
  const both = (sums.get('doer') ?? 0) + (sums.get('group') ?? 0);
  return [...sums].some(([part, p]) => part !== 'doer' && part !== 'group' && p > both)
    ? null
    : { part: 'doer', probability: both, other: 0 };
}

interface Likely {
  part: Part;
  probability: number;
  other: number;
}

function likeliest(labels: readonly number[]): Likely {
  const [first, second] = [...partSums(labels)].sort((a, b) => b[1] - a[1]);
  return { part: first?.[0] ?? 'person', probability: first?.[1] ?? 0, other: second?.[1] ?? 0 };
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

/** "the senator" beside "Luis Mora": what the one named victim is called, and nobody else. */
function withoutDescriptions(all: readonly Candidate[]): Candidate[] {
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

/** A mention less likely than this share of the likeliest does not give its words. A guess. */
const TELLS_WORDS = 0.6;

function merge(into: Candidate, one: Candidate): void {
  if (
    one.most >= into.most * TELLS_WORDS &&
    (one.words.length > into.words.length || into.most < one.most * TELLS_WORDS)
  ) {
    into.words = one.words;
    into.span = one.span;
    into.at = one.at;
    into.head = one.head;
  }
  into.mentions += one.mentions;
  if (one.most > into.most) into.other = one.other;
  into.labels = into.labels.map((p, k) => p + (one.labels[k] ?? 0));
  into.most = Math.max(into.most, one.most);
  into.told = Math.max(into.told, one.told);
  into.probability = 1 - (1 - into.probability) * (1 - one.probability);
  if ((one.name?.length ?? 0) > (into.name?.length ?? 0)) into.name = one.name;
  into.count ??= one.count;
  for (const d of one.descriptions) if (!into.descriptions.includes(d)) into.descriptions.push(d);
}
