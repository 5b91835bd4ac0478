/**
 * What the trees of incident sheets learn from: which drafts of a text the key has an incident for, where that was, and
 * which participants it names, by the matching rules of the corpus's own scorer.
 */
import { type CodedIncident, codedIncident } from '../../eval/corpora/muc4-incident.ts';
import type { Candidate } from '../../src/claims/sheet/gather.ts';
import { type Draft, incidentMeasures, participantMeasures } from '../../src/claims/sheet/measures.ts';
import { candidatesOf, type DraftedText, sheetOf, sheetsOf } from '../../src/claims/sheet/read-sheets.ts';
import { type Decision, PARTS } from '../../src/claims/sheet/sheet.ts';
import { chanceBy, type Grove } from '../../src/knowledge/grove.ts';
import { type Case, growGrove } from './boosting.ts';
import type { KeyIncident, MatchString } from './sheet-labels.ts';

export interface DraftedRecord {
  record: { id: string; incidents: KeyIncident[] };
  drafted: DraftedText;
}

/** The corpus's scorer, which lies beside the repository and has no types. */
export interface Scorer {
  matchString: MatchString;
  matchLocation(alternatives: readonly string[][], response: readonly string[]): number;
  scoreDocument(
    keys: readonly KeyIncident[],
    answers: readonly CodedIncident[],
  ): { status: string; key: string | null; response: number | null }[];
}

/** Found on folds of the development texts: more questions fit the texts and no others. */
const DEFAULTS = { trees: 80, depth: 2, rate: 0.06, least: 30, calm: 8, seed: 1 };
const SETTINGS: Record<string, typeof DEFAULTS> = {
  incident: { ...DEFAULTS, trees: 100, least: 20 },
  place: { ...DEFAULTS, depth: 3, least: 25, calm: 6 },
};
/** For pairing drafts with the key, everybody this likely is named. */
const LIBERAL = 0.25;
/** Participants of drafts less likely than this teach nothing. */
const LEAST_INCIDENT = 0.12;
const FOLDS = 4;

interface Paired extends DraftedRecord {
  keys: (KeyIncident | null)[];
}

const published = ({ drafted }: DraftedRecord): string => drafted.view.document.published.slice(0, 10);

function coded(text: DraftedRecord, draft: Draft, participants: Candidate[]): CodedIncident {
  return codedIncident(sheetOf(text.drafted.view, draft, { incident: 1, participants }), published(text));
}

function paired(text: DraftedRecord, scorer: Scorer): Paired {
  const { drafts } = text.drafted;
  const keys: (KeyIncident | null)[] = drafts.map(() => null);
  const liberal = drafts.map((draft) =>
    coded(
      text,
      draft,
      draft.candidates.filter(({ probability }) => probability >= LIBERAL),
    ),
  );
  for (const { status, key, response } of scorer.scoreDocument(text.record.incidents, liberal))
    if (status === 'matched' && response !== null)
      keys[response] = text.record.incidents.find(({ id }) => id === key) ?? null;
  return { ...text, keys };
}

/** How right it is, 0 to 1, to give the one a part in the incident. */
function rightness(key: KeyIncident, one: Candidate, { matchString }: Scorer): number {
  const like = (alternatives: readonly string[], said: string, kind: string): number =>
    alternatives.length === 0 ? 0 : matchString(alternatives, said.toUpperCase(), kind) / 2;
  const best = (all: readonly number[]): number => Math.max(0, ...all);
  switch (one.part) {
    case 'doer':
      return best(key.perpIndividuals.map((e) => like(e.alternatives, one.name ?? one.words, 'perp')));
    case 'group':
      return best(key.perpOrgs.map((e) => like(e.alternatives, one.words, 'org')));
    case 'tool':
      return best(key.instruments.map((e) => like(e.alternatives, one.words, 'np')));
    case 'thing':
      return best(key.physTargets.map((e) => like(e.alternatives, one.words, 'np')));
    case 'person':
      return best(
        key.humTargets.flatMap((e) => [
          like(e.names, one.name ?? one.words, 'name'),
          ...e.descriptions.flatMap((d) => [one.words, ...one.descriptions].map((said) => like(d, said, 'np'))),
        ]),
      );
  }
}

type Groves = Record<Decision, Grove>;

const measuresOf = (drafted: DraftedText, draft: Draft): Record<string, number> =>
  incidentMeasures(drafted.view, draft, drafted, (a, b) => drafted.likeness.ofGroups(a, b));

function incidentCases(texts: readonly Paired[]): Case[] {
  return texts.flatMap(({ drafted, keys }) =>
    drafted.drafts.map((draft, i) => ({ measures: measuresOf(drafted, draft), right: keys[i] ? 1 : 0 })),
  );
}

function placeCases(texts: readonly Paired[], scorer: Scorer): Case[] {
  return texts.flatMap((text) =>
    text.drafted.drafts.flatMap((draft, i) => {
      const wanted = text.keys[i]?.location;
      if (!wanted || wanted.length === 0) return [];
      return draft.wheres.flatMap(({ value, measures }) => {
        const { location } = coded(text, { ...draft, where: [value] }, []);
        return location.length === 0 ? [] : [{ measures, right: scorer.matchLocation([wanted], location) / 2 }];
      });
    }),
  );
}

function partCases(texts: readonly Paired[], chances: ReadonlyMap<Draft, number>, scorer: Scorer): Map<string, Case[]> {
  const out = new Map<string, Case[]>(PARTS.map((part) => [part, []]));
  for (const { drafted, keys } of texts)
    drafted.drafts.forEach((draft, i) => {
      const incident = chances.get(draft) ?? 0;
      if (incident < LEAST_INCIDENT) return;
      const key = keys[i];
      for (const one of candidatesOf(draft, drafted))
        out.get(one.part)?.push({
          measures: participantMeasures(one, draft, { incident, text: drafted.text, drafts: drafted.drafts }),
          right: key ? rightness(key, one, scorer) : 0,
        });
    });
  return out;
}

const grown = (decision: Decision, cases: readonly Case[]): Grove => growGrove(cases, SETTINGS[decision] ?? DEFAULTS);

function grow(texts: readonly Paired[], chances: ReadonlyMap<Draft, number>, scorer: Scorer): Groves {
  const parts = partCases(texts, chances, scorer);
  const grove = (part: (typeof PARTS)[number]): Grove => grown(part, parts.get(part) ?? []);
  return {
    place: grown('place', placeCases(texts, scorer)),
    incident: grown('incident', incidentCases(texts)),
    doer: grove('doer'),
    group: grove('group'),
    tool: grove('tool'),
    thing: grove('thing'),
    person: grove('person'),
  };
}

export interface Learned {
  groves: Groves;
  /** What trees that had not seen a text make of it. */
  answers: { id: string; incidents: CodedIncident[] }[];
}

/** Trees of all texts, and what trees of the other folds answer for each. */
export function learnDecisions(all: readonly DraftedRecord[], scorer: Scorer): Learned {
  const texts = all.map((text) => paired(text, scorer));
  const chances = new Map<Draft, number>();
  const others = (fold: number): Paired[] => texts.filter((_, i) => i % FOLDS !== fold);
  for (let fold = 0; fold < FOLDS; fold++) {
    const grove = grown('incident', incidentCases(others(fold)));
    texts.forEach(({ drafted }, i) => {
      if (i % FOLDS === fold)
        for (const draft of drafted.drafts) chances.set(draft, chanceBy(grove, measuresOf(drafted, draft)));
    });
  }
  const answers: Learned['answers'] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const groves = grow(others(fold), chances, scorer);
    texts.forEach((text, i) => {
      if (i % FOLDS !== fold) return;
      const sheets = sheetsOf(text.drafted, groves).map((sheet) => codedIncident(sheet, published(text)));
      answers[i] = { id: text.record.id, incidents: sheets };
    });
  }
  return { groves: grow(texts, chances, scorer), answers };
}
