/**
 * Which sentences and phrases of the MUC-4 development texts tell of the incidents in their key, by the matching rules
 * of the corpus's own scorer.
 */

import type { SeenSentence } from '../../src/claims/sheet/context-clues.ts';
import { type Phrase, wordsOf } from '../../src/claims/sheet/phrase.ts';
import { PART_LABELS, type PartLabel, SHEET_KINDS } from '../../src/claims/sheet/sheet.ts';
import type { SentenceView } from '../../src/claims/view.ts';

interface Entity {
  alternatives: string[];
  confidence?: string[];
  effect?: string[][];
}
interface Person {
  names: string[];
  descriptions: string[][];
  effect?: string[][];
}
export interface KeyIncident {
  id: string;
  location: string[];
  optional: boolean;
  type: string;
  perpIndividuals: Entity[];
  perpOrgs: Entity[];
  physTargets: Entity[];
  humTargets: Person[];
  instruments: Entity[];
}
export type MatchString = (alternatives: readonly string[], response: string, kind: string) => number;

/** A phrase that may or may not be meant: not learned from. */
const DOUBTFUL = -1;
const KINDS = ['none', 'ATTACK', 'BOMBING', 'KIDNAPPING', 'ARSON', 'ROBBERY', 'HIJACKING'];
const CONFIDENCE: Record<string, PartLabel> = {
  'REPORTED AS FACT': 'group, as fact',
  'SUSPECTED OR ACCUSED': 'group, accused',
  'SUSPECTED OR ACCUSED BY AUTHORITIES': 'group, accused by authorities',
  'CLAIMED OR ADMITTED': 'group, claiming',
  POSSIBLE: 'group, possibly',
};

interface Labelled {
  label: number;
  incidents: number[];
}

const place = (label: PartLabel): number => PART_LABELS.indexOf(label);

function personLabel(effect: string | undefined): PartLabel {
  if (effect === 'DEATH') return 'person killed';
  if (effect === 'INJURY') return 'person injured';
  return effect ? 'person unhurt' : 'person';
}

function thingLabel(effect: string | undefined): PartLabel {
  if (effect === 'DESTROYED') return 'thing destroyed';
  return effect === 'SOME DAMAGE' ? 'thing damaged' : 'thing';
}

/** The best part of a phrase in any incident of the key. */
export function labelPhrase(
  s: SentenceView,
  text: string,
  phrase: Phrase,
  key: readonly KeyIncident[],
  match: MatchString,
): Labelled {
  const said = [wordsOf(s, text, phrase), wordsOf(s, text, phrase, true)];
  const likeness = (alternatives: readonly string[], kind: string): number =>
    alternatives.length === 0 ? 0 : Math.max(...said.map((words) => match(alternatives, words, kind)));
  let best = { fit: 0, label: 0, rank: 9, incidents: [] as number[] };
  const offer = (value: number, label: PartLabel, rank: number, incident: number): void => {
    if (value === 0 || value < best.fit || (value === best.fit && rank > best.rank)) return;
    if (value === best.fit && rank === best.rank) best.incidents.push(incident);
    else best = { fit: value, label: place(label), rank, incidents: [incident] };
  };
  key.forEach((incident, i) => {
    for (const e of incident.perpOrgs)
      offer(
        likeness(e.alternatives, 'org'),
        CONFIDENCE[e.confidence?.[0] ?? ''] ?? 'group, as fact',
        phrase.inner ? 0 : 4,
        i,
      );
    if (phrase.inner) return;
    for (const e of incident.humTargets) {
      // Half a name is another mention of the one that the key names in full.
      const named = s.tree.token(phrase.head).upos === 'PROPN' && likeness(e.names, 'name') > 0 ? 2 : 0;
      const value = Math.max(named, likeness(e.names, 'name'), ...e.descriptions.map((d) => likeness(d, 'np')));
      offer(value, personLabel(e.effect?.[0]?.[0]), 1, i);
    }
    for (const e of incident.physTargets) offer(likeness(e.alternatives, 'np'), thingLabel(e.effect?.[0]?.[0]), 2, i);
    for (const e of incident.perpIndividuals) offer(likeness(e.alternatives, 'perp'), 'doer', 3, i);
    for (const e of incident.instruments) offer(likeness(e.alternatives, 'np'), 'tool', 5, i);
  });
  if (best.fit === 2) return { label: best.label, incidents: best.incidents };
  return { label: best.fit === 1 ? DOUBTFUL : 0, incidents: [] };
}

export interface LabelledSentence {
  kind: number;
  incidents: ReadonlySet<number>;
  phrases: number[];
}

/** What a phrase with a part says for its sentence's telling of the incident: a group's name may stand anywhere. */
const EVIDENCE: Record<string, number> = { person: 1, thing: 1, tool: 0.8, doer: 0.5, group: 0.4 };
/** Less evidence than the second, and more than the first, leaves it open whether a sentence tells of an incident. */
const OPEN = 0.3;
const ENOUGH = 0.8;

/** A sentence belongs to the incidents for which most of its phrases speak. */
export function labelSentence(
  one: SeenSentence,
  text: string,
  key: readonly KeyIncident[],
  match: MatchString,
): LabelledSentence {
  const labelled = one.phrases.map(({ phrase }) => labelPhrase(one.s, text, phrase, key, match));
  const counts = new Map<number, number>();
  for (const { label, incidents } of labelled)
    if (label > 0)
      for (const i of incidents)
        counts.set(i, (counts.get(i) ?? 0) + (EVIDENCE[PART_LABELS[label]?.split(/[ ,]/)[0] ?? ''] ?? 0));
  const most = Math.max(0, ...counts.values());
  const incidents = new Set([...counts].flatMap(([i, n]) => (n === most && most >= ENOUGH ? [i] : [])));
  const [first] = incidents;
  const kind = first === undefined ? (most > OPEN ? DOUBTFUL : 0) : KINDS.indexOf(key[first]?.type ?? '');
  return {
    kind: kind === DOUBTFUL && first === undefined ? DOUBTFUL : Math.min(Math.max(0, kind), SHEET_KINDS.length - 1),
    incidents,
    phrases: labelled.map(({ label }) => label),
  };
}
