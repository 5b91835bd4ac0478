import { followReferences } from '../../src/annotate/coreference/follow-references.ts';
import { annotateSyntax } from '../../src/annotate/syntax/annotate-syntax.ts';
import { loadSyntax } from '../../src/annotate/syntax/syntax-models.ts';
import { openReferences } from '../../src/knowledge/coreference.ts';
import { openSyntax } from '../../src/knowledge/weights.ts';
import type { ActorMention } from '../../src/model/annotation.ts';
import { type GumDocument, mentionsOf, readGum } from './gum.ts';

/**
 * Scores references against GUM's entity brackets, with its mentions given.
 * usage: tsx eval/coreference/measure-gum.ts FILE [GENRE,GENRE] [CLASS or RULE to list | all] [--predicted: our own trees]
 */
const predicted = process.argv.includes('--predicted');
const [path = '../shared/treebanks/gum-free-dev.conllu.gz', genres = '', show = ''] = process.argv
  .slice(2)
  .filter((argument) => argument !== '--predicted');
const models = predicted ? loadSyntax(openSyntax()) : null;
const knowledge = openReferences();

interface Tally {
  gold: number;
  resolved: number;
  right: number;
}
const tallies = new Map<string, Tally>();

function tally(name: string): Tally {
  const known = tallies.get(name) ?? { gold: 0, resolved: 0, right: 0 };
  tallies.set(name, known);
  return known;
}

for (const document of readGum(path)) {
  if (genres && !genres.split(',').includes(document.genre)) continue;
  const mentions = mentionsOf(document);
  if (models) annotateSyntax(document.sentences, models);
  const found = followReferences(document.sentences, mentions, { knowledge, quotes: document.quotes });
  measure(document, mentions, found);
}
for (const [name, { gold, resolved, right }] of [...tallies].sort()) {
  const p = ((100 * right) / Math.max(1, resolved)).toFixed(1);
  const r = ((100 * right) / Math.max(1, gold)).toFixed(1);
  console.log(
    `${name.padEnd(22)} gold ${String(gold).padStart(4)}  resolved ${String(resolved).padStart(4)}  right ${String(right).padStart(4)}  P ${p}  R ${r}`,
  );
}

function measure(document: GumDocument, given: ActorMention[], found: ActorMention[]): void {
  const givenHeads = new Set(given.map((one) => `${one.sentence} ${one.head}`));
  const goldAt = new Map<string, string[]>();
  for (const gold of document.gold) {
    const key = `${gold.sentence} ${gold.head}`;
    goldAt.set(key, [...(goldAt.get(key) ?? []), gold.cluster]);
  }
  const foundAt = new Map(found.map((one) => [`${one.sentence} ${one.head}`, one]));
  const seen = new Set<string>();
  for (const sentence of document.sentences)
    for (const token of sentence.tokens) {
      const key = `${sentence.index} ${token.index}`;
      const clusters = goldAt.get(key) ?? [];
      const mention = foundAt.get(key);
      const name = classOf(token.lower, token.xpos, mention, givenHeads.has(key));
      if (name) {
        const answerable = clusters.some((one) => seen.has(one));
        const resolved =
          mention !== undefined && mention.by !== 'gold' && mention.by !== 'unresolved' && mention.by !== 'possessive';
        const right = resolved && isRight(document, found, mention, clusters);
        for (const label of [
          name,
          ...(resolved
            ? [
                `by ${mention.by}`,
                `${name} → ${mention.members.length > 1 ? 'several' : (antecedent(found, mention)?.kind ?? '?')}`,
              ]
            : []),
        ]) {
          const sum = tally(label);
          if (answerable) sum.gold++;
          if (resolved) sum.resolved++;
          if (right) sum.right++;
        }
        if (show && (show === 'all' || mention?.by === show || name === show) && (resolved ? !right : answerable))
          console.log(
            resolved ? 'WRONG' : 'MISSED',
            document.name,
            key,
            token.text,
            mention?.by,
            '→',
            antecedent(found, mention)?.name,
            '|',
            context(document, sentence.index),
          );
      }
      if (givenHeads.has(key)) for (const one of clusters) seen.add(one);
    }
}

function classOf(lower: string, xpos: string, mention: ActorMention | undefined, given: boolean): string | null {
  if (!given && /^PRP/.test(xpos)) {
    if (/^(he|him|his|himself|she|her|hers|herself)$/.test(lower)) return 'he/she';
    if (/^(it|its|itself)$/.test(lower)) return 'it';
    if (/^(they|them|their|theirs|themselves)$/.test(lower)) return 'they';
    return null;
  }
  if (!given && /^W[PD]/.test(xpos)) return 'relative';
  return mention && mention.by !== 'gold' ? 'noun' : null;
}

function antecedent(found: ActorMention[], mention: ActorMention | undefined): ActorMention | null {
  if (!mention) return null;
  return found.slice(0, found.indexOf(mention)).findLast((one) => one.entity === mention.entity) ?? null;
}

function isRight(document: GumDocument, found: ActorMention[], mention: ActorMention, clusters: string[]): boolean {
  const before = antecedent(found, mention);
  if (before && before.members.length === 0)
    return document.gold.some(
      (gold) => gold.sentence === before.sentence && gold.head === before.head && clusters.includes(gold.cluster),
    );
  return document.gold.some((gold) => {
    if (!clusters.includes(gold.cluster)) return false;
    const tokens =
      document.sentences[gold.sentence]?.tokens
        .slice(gold.first, gold.last + 1)
        .map((token) => token.text)
        .join(' ') ?? '';
    return mention.members.length > 1 && mention.members.every((member) => tokens.includes(member.name));
  });
}

function context(document: GumDocument, sentence: number): string {
  return document.sentences
    .slice(Math.max(0, sentence - 1), sentence + 1)
    .map((one) => one.tokens.map((token) => token.text).join(' '))
    .join(' ## ');
}
