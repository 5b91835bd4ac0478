import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { TREEBANKS_FOLDER } from '../../scripts/train/treebank.ts';
import { followReferences } from '../../src/annotate/coreference/follow-references.ts';
import { openReferences } from '../../src/knowledge/coreference.ts';
import type { ActorMention } from '../../src/model/annotation.ts';
import { type GumDocument, mentionsOf, readGum } from '../coreference/gum.ts';
import type { Figure, Mistake } from '../corpora/corpus.ts';
import { percent } from '../corpora/corpus.ts';
import type { Suite } from '../harness/suite.ts';

const GUM = 'gum-free-dev.conllu.gz';
/** The classes on the page; rules and pairs are counted too and shown by `--errors`. */
const CLASSES = ['he/she', 'they', 'it', 'noun'];

interface Tally {
  gold: number;
  resolved: number;
  right: number;
}

export const referencesSuite: Suite = {
  name: 'references',
  title: 'References: whom "he", "they" and "the group" mean',
  about: `GUM's development part, its mentions given, its trees. A reference that is left unresolved counts as neither right nor wrong: the
reader leaves open what it cannot tell. Precision is the share of resolved ones that are right, recall the share of all that could be
resolved.`,
  async measure({ part, data, say }) {
    const file = data ?? join(TREEBANKS_FOLDER, part ?? GUM);
    if (!existsSync(file)) {
      say(`references: ${file} is not here, nothing measured`);
      return null;
    }
    const knowledge = openReferences();
    const judged: Judged = { tallies: new Map(), mistakes: [] };
    const documents = [...readGum(file)];
    for (const document of documents) {
      const mentions = mentionsOf(document);
      const found = followReferences(document.sentences, mentions, { knowledge, quotes: document.quotes });
      judgeDocument(document, mentions, found, judged);
    }
    return {
      on: `${basename(file)}, ${documents.length} documents`,
      figures: CLASSES.map((name) => referenceFigure(name, tallyOf(judged, name))),
      table: null,
      mistakes: judged.mistakes,
    };
  },
};

interface Judged {
  tallies: Map<string, Tally>;
  mistakes: Mistake[];
}

function tallyOf({ tallies }: Judged, name: string): Tally {
  const known = tallies.get(name) ?? { gold: 0, resolved: 0, right: 0 };
  tallies.set(name, known);
  return known;
}

function referenceFigure(name: string, { gold, resolved, right }: Tally): Figure {
  return {
    key: name,
    label: `${name}, precision`,
    value: percent(right / Math.max(1, resolved)),
    detail: `recall ${((100 * right) / Math.max(1, gold)).toFixed(1)}, ${right} right of ${resolved} resolved, ${gold} in all`,
    floor: null,
    peer: null,
    goal: null,
  };
}

function judgeDocument(document: GumDocument, given: ActorMention[], found: ActorMention[], judged: Judged): void {
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
        const sum = tallyOf(judged, name);
        if (answerable) sum.gold++;
        if (resolved) sum.resolved++;
        if (right) sum.right++;
        if (resolved ? !right : answerable)
          judged.mistakes.push({
            kind: resolved ? `${name} by ${mention.by}` : `${name} left open`,
            id: `${document.name} ${key}`,
            says: `${token.text} → ${antecedent(found, mention)?.name ?? 'nobody'} | ${context(document, sentence.index)}`,
          });
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
