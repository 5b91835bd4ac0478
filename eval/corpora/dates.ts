import { z } from 'zod';
import { annotateDocument } from '../../src/pipeline/annotate-document.ts';
import { defineCorpus, type Figure, type Mistake, percent, precisionRecall, runScorer } from './corpus.ts';
import { documentOf } from './document-of.ts';
import { type Timex, timexesOf } from './timex.ts';

const Marked = z.object({ start: z.int(), end: z.int(), type: z.string().optional(), value: z.string().nullish() });
const Article = z.object({ id: z.string(), dct: z.string(), text: z.string(), timexes: z.array(Marked).optional() });
type Article = z.infer<typeof Article>;
interface Answer {
  id: string;
  timexes: Timex[];
}

const Score = z.object({ p: z.number(), r: z.number(), f: z.number(), tp: z.int(), gold: z.int(), pred: z.int() });
const Scores = z.object({ strict: Score, relaxed: Score, value: Score });

export const dates = defineCorpus<Article, Answer>({
  name: 'dates',
  title: 'Dates: AQUAINT, expressions of time and the days they mean',
  about: `News of 1998 to 2000 with every expression of time marked (TIMEX3). _Relaxed_ asks whether an expression was found, _value_
whether the day, month, hour or length that it means is right too. The corpus's own habits ("Friday night" has the day's value, a range
is two expressions) are in the adapter; an expression that says nothing of when ("now" as a filler) is left unread.`,
  parts: { aquaint: 'dates/aquaint.jsonl' },
  record: Article,
  hasKey: (record) => record.timexes !== undefined,
  predict({ id, dct, text }, engine) {
    const { times } = annotateDocument(documentOf({ id, text, date: dct }), engine);
    return { id, timexes: times.flatMap((time) => timexesOf(time, text.slice(time.span.start, time.span.end))) };
  },
  score(gold, predictions) {
    const { value, relaxed, strict } = Scores.parse(runScorer('dates/score.mjs', gold, predictions));
    const figure = (score: z.infer<typeof Score>, rest: Omit<Figure, 'value' | 'detail'>): Figure => ({
      ...rest,
      value: percent(score.f),
      detail: `${precisionRecall(score)}, ${score.tp} of ${score.gold} marked`,
    });
    return [
      figure(value, { key: 'value', label: 'value F1', floor: null, peer: 'UWTime 82.4, HeidelTime 77.6', goal: 80 }),
      figure(relaxed, { key: 'relaxed', label: 'relaxed extent F1', floor: null, peer: null, goal: 90 }),
      figure(strict, { key: 'strict', label: 'strict extent F1', floor: null, peer: null, goal: null }),
    ];
  },
  mistakes(gold, predictions) {
    return gold.flatMap((article, at) => timexMistakes(article, predictions[at]?.timexes ?? []));
  },
});

function timexMistakes({ id, text, timexes = [] }: Article, found: readonly Timex[]): Mistake[] {
  const says = (of: { start: number; end: number }): string =>
    text.slice(Math.max(0, of.start - 30), of.end + 30).replace(/\s+/g, ' ');
  const mistakes: Mistake[] = [];
  const used = new Set<Timex>();
  for (const wanted of timexes) {
    const hit = found.find((one) => !used.has(one) && one.start < wanted.end && wanted.start < one.end);
    if (!hit) {
      mistakes.push({ kind: 'not found', id, says: `${wanted.value}: ${says(wanted)}` });
      continue;
    }
    used.add(hit);
    if (hit.value.toUpperCase() !== (wanted.value ?? '').trim().toUpperCase())
      mistakes.push({
        kind: `value of a ${wanted.type ?? 'time'}`,
        id,
        says: `${wanted.value}, got ${hit.value}: ${says(wanted)}`,
      });
  }
  for (const one of found)
    if (!used.has(one)) mistakes.push({ kind: 'not marked', id, says: `${one.value}: ${says(one)}` });
  return mistakes;
}
