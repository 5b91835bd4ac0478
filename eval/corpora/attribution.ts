import { z } from 'zod';
import { Article, attributionsOf } from '../attribution/article.ts';
import { attributionMistakes } from '../attribution/mistakes.ts';
import type { SaidSpans } from '../attribution/said-spans.ts';
import { defineCorpus, type Figure, percent, precisionRecall, runScorer } from './corpus.ts';

const Score = z.object({ p: z.number(), r: z.number(), f: z.number(), tp: z.number(), gold: z.number() });
const Scores = z.object({ exact: Score, overlap: Score, attributed: Score, sourceAccuracy: z.number() });

interface Prediction {
  id: string;
  attributions: SaidSpans[];
}

/** PolNeAR: political news of 2016 with every attribution marked: who, by which word, what. */
export const attribution = defineCorpus<Article, Prediction>({
  name: 'attribution',
  title: 'Who said what (PolNeAR)',
  about: `Political news of seven American outlets in 2016, with the source, the cue and the content of every attribution
marked by two readers. A content counts as found where it shares half its letters with the marked one (scored one to one);
_content and source_ asks for the right source too. The keyword floor is 25.4; people agree with each other on 92 % of
attributions. \`dev\` is measured unless \`train\` is named.

Weak spots: attitudes and announcements of intent ("refused to", "plans to", "considers") are marked in the corpus where the
reader takes some of them for deeds; nouns ("the idea that", "his decision to"); sources of whom only the sentence before tells.`,
  parts: { dev: 'attribution/polnear-dev.jsonl', train: 'attribution/polnear-train.jsonl' },
  record: Article,
  hasKey: (article) => article.attributions !== undefined,
  predict: (article, engine) => ({ id: article.id, attributions: attributionsOf(article, engine) }),
  score(gold, predictions) {
    const scores = Scores.parse(runScorer('attribution/score.mjs', gold, predictions));
    const { attributed } = scores;
    return [
      figure('content-and-source', 'content and source, F1', attributed, { floor: 25.4, goal: 60 }),
      {
        ...figure('precision', 'content and source, precision', attributed, { goal: 70 }),
        value: percent(attributed.p),
      },
      figure('content', 'content, F1', scores.overlap, { floor: 38.4 }),
      figure('content-exact', 'content to the letter, F1', scores.exact, {}),
      {
        ...figure('source-accuracy', 'source right where the content is', scores.overlap, {}),
        value: percent(scores.sourceAccuracy),
        detail: `of ${scores.overlap.tp} contents`,
      },
      ...['direct', 'mixed', 'indirect'].map((kind) => {
        const ofKind = Scores.parse(runScorer('attribution/score.mjs', gold, predictions, '--kind', kind));
        return figure(`${kind}-speech`, `content and source, ${kind} speech, F1`, ofKind.attributed, {});
      }),
    ];
  },
  mistakes(articles, predictions) {
    const found = new Map(predictions.map((p) => [p.id, p.attributions]));
    return articles
      .filter((article) => article.attributions !== undefined)
      .flatMap((article) => attributionMistakes(article, found.get(article.id) ?? []));
  },
});

function figure(
  key: string,
  label: string,
  score: z.infer<typeof Score>,
  { floor = null, goal = null }: { floor?: number | null; goal?: number | null },
): Figure {
  return {
    key,
    label,
    value: percent(score.f),
    detail: `${precisionRecall(score)}, ${score.tp} of ${score.gold}`,
    floor,
    peer: null,
    goal,
  };
}
