import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openCodebooks } from '../../src/knowledge/codebooks.ts';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import { defineCorpus, type Figure, percent, precisionRecall, runScorer } from './corpus.ts';
import { documentOf } from './document-of.ts';
import { type CodedEvent, eventsOf, mainEvent } from './events-coded.ts';
import { eventMistakes } from './events-mistakes.ts';

const Actor = z.object({ text: z.string(), code: z.string() });
const GoldEvent = z.object({
  type: z.string(),
  cameoRoots: z.array(z.string()),
  trigger: z.string(),
  sources: z.array(Actor),
  targets: z.array(Actor),
  reciprocal: z.boolean().default(false),
});
export const CodedSentence = z.object({
  id: z.string(),
  text: z.string(),
  date: z.string().default('2000-01-01'),
  events: z.array(GoldEvent).optional(),
});
export type CodedSentence = z.infer<typeof CodedSentence>;
export interface EventPrediction {
  id: string;
  events: CodedEvent[];
}

const Score = z.object({ p: z.number(), r: z.number(), f: z.number(), tp: z.number(), gold: z.number() });
const LEVELS = ['root', 'type', 'quad', 'dyad', 'full'] as const;
const Scores = z.object({ root: Score, type: Score, quad: Score, dyad: Score, full: Score });
type Level = (typeof LEVELS)[number];

const LABELS: Record<Level, string> = {
  root: 'CAMEO root, F1',
  type: 'PLOVER type, F1',
  quad: 'cooperation or conflict, word or deed, F1',
  dyad: 'who to whom (countries), F1',
  full: 'root and who to whom, F1',
};
const FLOORS: Partial<Record<Level, number>> = { root: 37.9, dyad: 15.8 };
const GOALS: Partial<Record<Level, number>> = { root: 60, dyad: 45 };

/** PLOVER's gold sentences: one coded event each. */
export const events = defineCorpus<CodedSentence, EventPrediction>({
  name: 'events',
  title: 'Who did what to whom (PLOVER)',
  about: `Sentences of news with the one event that PLOVER's records code for each: its CAMEO root, its type, and the
countries of source and target. The reader's claims become codes through \`knowledge/codebooks/crosswalk.yaml\`; of several in a
sentence the one that the others stand within is given. A deed without a named target is coded against the country where it is
done, as the records do. 65 % of the sentences, by a hash of their names, may be read while rules are written; the figures
_unseen_ are of the other 35 %, which no one looks at. A keyword floor reaches 37.9 (root) and 15.8 (who to whom).

Weak spots: the records code some sentences by convention rather than by their words (a promise to visit is an agreement, a
plan to restrict is a threat); heads of state without their country ("President" and a surname); deeds told by a noun.`,
  parts: { gold: 'events/plover.jsonl' },
  record: CodedSentence,
  hasKey: (record) => record.events !== undefined,
  predict(record, engine) {
    const { claims } = codeDocument(documentOf(record), engine);
    return { id: record.id, events: mainEvent(eventsOf(record.text, claims, engine.actors, codebooks())) };
  },
  score(gold, predictions) {
    const all = Scores.parse(runScorer('events/score.mjs', gold, predictions));
    const unseen = scoresOf(gold, predictions, isUnseen);
    return [
      ...LEVELS.map((level) => figure(level, LABELS[level], all[level], level)),
      ...(unseen
        ? (['root', 'dyad'] as const).map((level) =>
            figure(`${level}-unseen`, `${LABELS[level]}, unseen`, unseen[level], level),
          )
        : []),
    ];
  },
  mistakes: (records, predictions) =>
    eventMistakes(
      records.filter(({ id }) => !isUnseen(id)),
      predictions,
    ),
});

let opened: ReturnType<typeof openCodebooks> | null = null;
const codebooks = () => {
  opened ??= openCodebooks();
  return opened;
};

/** 35 of 100 sentences are for the figure only. */
function isUnseen(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt16BE(0) % 100 >= 65;
}

/** The scorer's figures for some of the records; null where there are none. */
function scoresOf(gold: string, predictions: string, wanted: (id: string) => boolean): z.infer<typeof Scores> | null {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-events-'));
  try {
    const files = [gold, predictions].map((file, at) => {
      const lines = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '' && wanted(z.object({ id: z.string() }).parse(JSON.parse(line)).id));
      const part = join(folder, `${at}.jsonl`);
      writeFileSync(part, lines.join('\n'));
      return { part, n: lines.length };
    });
    if (files.some(({ n }) => n === 0)) return null;
    return Scores.parse(runScorer('events/score.mjs', ...files.map(({ part }) => part)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figure(key: string, label: string, score: z.infer<typeof Score>, level: Level): Figure {
  return {
    key,
    label,
    value: percent(score.f),
    detail: `${precisionRecall(score)}, ${score.tp} of ${score.gold}`,
    floor: FLOORS[level] ?? null,
    peer: null,
    goal: GOALS[level] ?? null,
  };
}
