import { z } from 'zod';
import { type CodebookRules, loadCodebooks } from '../../src/knowledge/numbers.ts';
import type { Effect, TollClaim } from '../../src/model/claim.ts';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import type { Engine } from '../../src/pipeline/engine.ts';
import { codedToll } from '../../src/reconcile/toll-codebook.ts';
import { defineCorpus, type Figure, type Mistake, percent, precisionRecall, runScorer } from './corpus.ts';
import { documentOf } from './document-of.ts';

const Range = z.object({ min: z.number(), max: z.number() });
type Range = z.infer<typeof Range>;
const Narrative = z.object({
  id: z.string(),
  date: z.string(),
  text: z.string(),
  killed: Range.nullish(),
  injured: Range.nullish(),
  killedInText: z.boolean().nullish(),
  injuredInText: z.boolean().nullish(),
});
type Narrative = z.infer<typeof Narrative>;
interface Answer {
  id: string;
  killed?: Range;
  injured?: Range;
}
const SLOTS = ['killed', 'injured'] as const;
type Slot = (typeof SLOTS)[number];

const Share = z.object({ p: z.number(), r: z.number(), f: z.number() });
const SlotScore = z.object({
  gold: z.int(),
  pred: z.int(),
  strict: Share,
  low: Share,
  lenient: Share,
  meanDln: z.number(),
});
const Scores = z.object({ killed: SlotScore, injured: SlotScore });

export const tolls = defineCorpus<Narrative, Answer>({
  name: 'tolls',
  title: 'Tolls: Airwars, civilians killed and injured in one incident',
  about: `Narratives of single air strikes in Gaza, each compiled from many sources, with the range of civilians that Airwars coded.
The reader's claims of the incident's day are put together by the codebook profile \`airwars\` (\`knowledge/numbers/codebooks.yaml\`,
\`src/reconcile/toll-codebook.ts\`); _strict_ asks for both ends of the range. Only narratives whose coded figures can be read in the text
are measured: the coders saw the sources too. What stays hard: figures that only a later sentence widens, where the coders followed their
sources and not their text; a range the text leaves open ("up to 15"); two incidents in one narrative.`,
  parts: { dev: 'tolls/airwars-dev.jsonl' },
  record: Narrative,
  hasKey: (record) => record.killed != null || record.injured != null,
  predict: (record, engine) => answer(record, engine),
  score(gold, predictions) {
    const scores = Scores.parse(runScorer('tolls/score.mjs', gold, predictions, '--readable'));
    return SLOTS.flatMap((slot) => figuresOf(slot, scores[slot]));
  },
  mistakes: (gold, predictions) => {
    const byId = new Map(predictions.map((p) => [p.id, p]));
    return gold.flatMap((record) =>
      SLOTS.flatMap((slot) => mistakeOf(record, slot, byId.get(record.id)?.[slot]) ?? []),
    );
  },
});

const FLOOR: Record<Slot, number> = { killed: 21.1, injured: 24.6 };
const GOAL: Record<Slot, number> = { killed: 70, injured: 65 };

function figuresOf(slot: Slot, { gold, pred, strict, low, lenient, meanDln }: z.infer<typeof SlotScore>): Figure[] {
  return [
    {
      key: `${slot}-strict`,
      label: `${slot}, both ends right`,
      value: percent(strict.f),
      detail: `${precisionRecall(strict)}, ${pred} answered of ${gold}`,
      floor: FLOOR[slot],
      peer: null,
      goal: GOAL[slot],
    },
    {
      key: `${slot}-lenient`,
      label: `${slot}, ranges overlap`,
      value: percent(lenient.f),
      detail: `low end right ${(100 * low.f).toFixed(1)}, mean |dln| ${meanDln.toFixed(2)}`,
      floor: null,
      peer: null,
      goal: null,
    },
  ];
}

/** Read once, with the first record. */
let airwars: CodebookRules | null = null;

function answer(record: Narrative, engine: Engine): Answer {
  const { claims } = codeDocument(documentOf(record), engine);
  airwars ??= loadCodebooks().airwars;
  const rules = airwars;
  const range = (effect: Effect): Range | undefined => {
    const told = claims.filter(
      (c): c is TollClaim => c.kind === 'toll' && c.effect === effect && isOfDay(c, record.date),
    );
    const toll = codedToll(told, rules, engine.claims.classOf);
    return toll ? { min: toll.low, max: toll.high ?? toll.low } : undefined;
  };
  const [killed, injured] = [range('killed'), range('injured')];
  return { id: record.id, ...(killed ? { killed } : {}), ...(injured ? { injured } : {}) };
}

/** A claim that says another day is of another incident. */
function isOfDay({ when }: TollClaim, day: string): boolean {
  return when === null || (when.from.slice(0, 10) <= day && when.to.slice(0, 10) >= day);
}

function mistakeOf(record: Narrative, slot: Slot, got: Range | undefined): Mistake | null {
  const wanted = record[slot];
  if (!wanted || !record[`${slot}InText`]) return null;
  const kind = kindOf(wanted, got);
  if (kind === null) return null;
  const show = (r: Range): string => (r.min === r.max ? `${r.min}` : `${r.min}-${r.max}`);
  const says = `wanted ${show(wanted)}, got ${got ? show(got) : 'nothing'}: ${record.text.slice(0, 160).replace(/\s+/g, ' ')}`;
  return { kind: `${slot}: ${kind}`, id: record.id, says };
}

function kindOf(wanted: Range, got: Range | undefined): string | null {
  if (!got) return 'missed';
  const [low, high] = [got.min - wanted.min, got.max - wanted.max];
  if (low === 0 && high === 0) return null;
  if (low === 0) return high > 0 ? 'high end too high' : 'high end too low';
  if (high === 0) return low > 0 ? 'low end too high' : 'low end too low';
  return got.max < wanted.min ? 'all too low' : got.min > wanted.max ? 'all too high' : 'both ends wrong';
}
