import { readFileSync } from 'node:fs';
import { findActors } from '../../src/annotate/actors/find-actors.ts';
import { followReferences } from '../../src/annotate/coreference/follow-references.ts';
import { findQuotes } from '../../src/annotate/quotes/quoted-runs.ts';
import { splitSentences } from '../../src/annotate/sentences/split-sentences.ts';
import { annotateSyntax } from '../../src/annotate/syntax/annotate-syntax.ts';
import { loadSyntax } from '../../src/annotate/syntax/syntax-models.ts';
import { openActors } from '../../src/knowledge/actors.ts';
import { openReferences } from '../../src/knowledge/coreference.ts';
import { openSyntax } from '../../src/knowledge/weights.ts';
import type { ActorMention } from '../../src/model/annotation.ts';

/**
 * References of WikiEvents' arguments, end to end: our trees, our mentions. A link is right where an earlier mention of
 * our chain lies on an entity of the same gold cluster, wrong where only on others; where it lies on none that WikiEvents
 * marked, it cannot be judged. Only references whose cluster was mentioned before count as to be found.
 * usage: tsx eval/coreference/measure-wikievents.ts [FILE] [list]
 */
const [path = '../shared/bench/events/wikievents-dev.jsonl', list = ''] = process.argv.slice(2);

interface Entity {
  start: number;
  end: number;
  text: string;
  type: string;
  cluster: number;
}
interface Tally {
  gold: number;
  right: number;
  wrong: number;
  unjudged: number;
}
const CLASSES: [string, RegExp][] = [
  ['he/she', /^(he|him|his|she|her)$/i],
  ['it', /^(it|its)$/i],
  ['they', /^(they|them|their)$/i],
  ['relative', /^(who|which|that|whose|whom)$/i],
];
const tallies = new Map<string, Tally>();
const models = loadSyntax(openSyntax());
const [actors, references] = [openActors(), openReferences()];

for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
  const { text, entities } = JSON.parse(line) as { text: string; entities: Entity[] };
  const sentences = splitSentences(text);
  annotateSyntax(sentences, models);
  const mentions = findActors(sentences, { knowledge: actors, published: '2018-01-01' });
  const found = followReferences(sentences, mentions, { knowledge: references, quotes: findQuotes(text, sentences) });
  for (const entity of entities) score(text, entity, entities, found);
}
for (const [name, { gold, right, wrong, unjudged }] of [...tallies].sort()) {
  const precision = ((100 * right) / Math.max(1, right + wrong)).toFixed(1);
  const recall = ((100 * right) / Math.max(1, gold)).toFixed(1);
  console.log(
    `${name.padEnd(10)} to find ${gold}  right ${right}  wrong ${wrong}  unjudged ${unjudged}  P ${precision}  R ${recall}`,
  );
}

function score(text: string, entity: Entity, entities: Entity[], found: ActorMention[]): void {
  const name = CLASSES.find(([, pattern]) => pattern.test(entity.text))?.[0];
  if (!name) return;
  const tally = tallies.get(name) ?? { gold: 0, right: 0, wrong: 0, unjudged: 0 };
  tallies.set(name, tally);
  const before = entities.filter(
    (one) => one.start < entity.start && !CLASSES.some(([, pattern]) => pattern.test(one.text)),
  );
  if (before.some((one) => one.cluster === entity.cluster)) tally.gold++;
  const mention = found.find((one) => one.span.start === entity.start && one.span.end === entity.end);
  if (!mention || mention.by === 'unresolved') return;
  const chain = found.filter((one) => one.entity === mention.entity && one.span.start < entity.start);
  const clusters = before
    .filter((one) => chain.some((link) => link.span.start < one.end && one.start < link.span.end))
    .map((one) => one.cluster);
  if (clusters.includes(entity.cluster)) tally.right++;
  else if (clusters.length > 0) tally.wrong++;
  else tally.unjudged++;
  if (list && !clusters.includes(entity.cluster))
    console.log(
      clusters.length > 0 ? 'WRONG' : 'UNJUDGED',
      entity.text,
      '→',
      chain.at(-1)?.name ?? mention.members.map((one) => one.name).join('+'),
      '|',
      text.slice(Math.max(0, entity.start - 200), entity.end + 60).replaceAll('\n', ' '),
    );
}
