/**
 * Learns from articles with marked attributions which words show an attitude and what it is about: weights/attitudes.tsv.
 * usage: npx tsx scripts/train/attitudes.ts [OUT] [ARTICLES.jsonl …]; without arguments the train part of PolNeAR.
 * Rules come first: a word that they read is no lesson. To be trained again when the parser or the rules of saying change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Article, viewOf } from '../../eval/attribution/article.ts';
import { BENCH } from '../../eval/corpora/corpus.ts';
import { arcsOf, attitudeCandidates, holds } from '../../src/claims/attribution/attitude/attitude-frames.ts';
import { branch, type Candidate, holderTokens } from '../../src/claims/attribution/attitude/candidate.ts';
import { arcFeatures, cueFeatures } from '../../src/claims/attribution/attitude/features.ts';
import { attribute } from '../../src/claims/attribution/attribute.ts';
import { type AttitudeWeights, writeAttitudes } from '../../src/knowledge/attitudes.ts';
import { WEIGHTS_FOLDER } from '../../src/knowledge/files.ts';
import { overlaps, type Span } from '../../src/model/span.ts';
import { openEngine } from '../../src/pipeline/engine.ts';
import { type Lesson, learn } from './sparse-model.ts';

type Marked = NonNullable<Article['attributions']>[number];

/** A candidate with the attribution that was marked on its word, if any. */
interface Seen {
  article: number;
  candidate: Candidate;
  marked: Marked | null;
  /** Letters and digits of what is marked, by place in the text. */
  letters: ReadonlySet<number>;
  text: string;
}

const [out = join(WEIGHTS_FOLDER, 'attitudes.tsv'), ...files] = process.argv.slice(2);
const engine = openEngine();
const seen = (files.length > 0 ? files : [join(BENCH, 'attribution/polnear-train.jsonl')])
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .flatMap((line, at) => seenIn(Article.parse(JSON.parse(line)), at));

const arc = learn(arcLessons(seen));
// Which candidates would come out right is judged by an arc model that has not seen the article.
const halves = [0, 1].map((half) => learn(arcLessons(seen.filter(({ article }) => article % 2 !== half))));
const cue = learn(
  seen.map((s) => ({
    features: cueFeatures(s.candidate),
    yes: comesOutRight(s, { cue: new Map(), arc: halves[s.article % 2] ?? arc }),
  })),
);
writeFileSync(out, writeAttitudes({ cue, arc }));
console.log(`${seen.length} candidates, ${seen.filter(({ marked }) => marked).length} marked; written to ${out}`);

function seenIn(article: Article, at: number): Seen[] {
  const view = viewOf(article, engine);
  const { text, attributions = [] } = article;
  return attitudeCandidates(view, attribute(view).frames).map((candidate) => {
    const word = candidate.s.tree.token(candidate.cue);
    const branches = candidate.arcs.flatMap((arc) => branch(candidate.s, arc)).map((t) => candidate.s.tree.token(t));
    const marked =
      attributions.find(
        ({ cue, content }) =>
          cue.some((c) => overlaps(c, word)) && content.some((c) => branches.some((b) => overlaps(b, c))),
      ) ?? null;
    return { article: at, candidate, marked, letters: lettersOf(text, marked?.content ?? []), text };
  });
}

function arcLessons(all: readonly Seen[]): Lesson[] {
  return all
    .filter(({ marked }) => marked !== null)
    .flatMap((s) =>
      s.candidate.arcs.map((arc) => {
        const own = lettersOf(s.text, spansOf(s.candidate, [arc]));
        return { features: arcFeatures(s.candidate, arc), yes: common(own, s.letters) * 2 > own.size };
      }),
    );
}

/** Half the letters in common with what is marked, and the right holder or rightly none. */
function comesOutRight({ candidate, marked, letters, text }: Seen, weights: AttitudeWeights): boolean {
  if (!marked) return false;
  const arcs = arcsOf(candidate, weights);
  const own = lettersOf(text, spansOf(candidate, arcs));
  const both = common(own, letters);
  if (both * 2 < own.size + letters.size - both) return false;
  const nobody = candidate.holder < 0 || arcs.some((arc) => holds(candidate, arc));
  if (nobody || marked.source.length === 0) return nobody && marked.source.length === 0;
  const named = holderTokens(candidate).map((t) => candidate.s.tree.token(t));
  return marked.source.some((m) => named.some((n) => overlaps(m, n)));
}

function spansOf({ s }: Candidate, arcs: readonly number[]): Span[] {
  return arcs.flatMap((arc) => branch(s, arc)).map((t) => s.tree.token(t));
}

function lettersOf(text: string, spans: readonly Span[]): Set<number> {
  const out = new Set<number>();
  for (const { start, end } of spans)
    for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text[i] ?? '')) out.add(i);
  return out;
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}
