/**
 * Writes out/train/lessons.json for teacher.py and student.py: the treebanks, and raw news twice over: as sentences, and
 * as the shortened word sequences that the pipeline hands to the parser (names, dates and amounts as one word, quoted
 * clauses apart). usage: tsx scripts/train/lesson-text.ts FILE.jsonl... (records with `text`; needs out/train/tags.json)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentOf } from '../../eval/corpora/document-of.ts';
import { DependencyParser, type Tree } from '../../src/annotate/parser/dependency-parser.ts';
import { FORM_TABLES, formKeys, hashedRow } from '../../src/annotate/parser/word-input.ts';
import { splitSentences } from '../../src/annotate/sentences/split-sentences.ts';
import { annotateTags } from '../../src/annotate/syntax/annotate-syntax.ts';
import type { Tag } from '../../src/annotate/tagger/tagger.ts';
import { foldedForm } from '../../src/annotate/words/word-form.ts';
import { annotateDocument } from '../../src/pipeline/annotate-document.ts';
import { openEngine } from '../../src/pipeline/engine.ts';
import { readTreebank, type TreebankSentence } from './treebank.ts';
import { CACHE, wordVectors } from './word-vectors.ts';

/** Hashes are cut to this many bits; Python masks them to the size of each table. */
const HASH_ROWS = 2 ** 30;
const LONGEST = 120;

interface Lesson {
  forms: number[];
  tags: number[];
  heads?: number[];
  relations?: string[];
  /** What the parser that ships now makes of it: another voice when the teachers label. */
  guessHeads?: number[];
  guessRelations?: string[];
}

const engine = openEngine();
const formIds = new Map<string, number>();
const tagIds = new Map<string, number>();

function idOf(ids: Map<string, number>, key: string): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, ids.size);
  return ids.size - 1;
}

function lesson(forms: readonly string[], tags: readonly Tag[]): Lesson {
  return {
    forms: forms.map((form) => idOf(formIds, form)),
    tags: tags.map(({ upos, xpos }) => idOf(tagIds, `${upos}|${xpos}`)),
  };
}

function tagOf(label: string): Tag {
  const [upos = 'X', xpos = 'FW'] = label.split('|');
  return { upos, xpos };
}

/** Heads with the sentence's length for the root, as the treebanks' are numbered here. */
function guessed(tree: Tree): Pick<Lesson, 'guessHeads' | 'guessRelations'> {
  const n = tree.heads.length;
  return { guessHeads: tree.heads.map((head) => (head < 0 ? n : head)), guessRelations: tree.relations };
}

function goldLesson(s: TreebankSentence, tags: readonly Tag[]): Lesson {
  return { ...lesson(s.forms, tags), heads: s.heads, relations: s.relations };
}

const jackknifed = JSON.parse(readFileSync(`${CACHE}tags.json`, 'utf8')) as string[][];
const parts: Record<string, Lesson[]> = {
  train: [...readTreebank('gum-free-train'), ...readTreebank('ewt-train')].map((s, i) =>
    goldLesson(s, (jackknifed[i] ?? []).map(tagOf)),
  ),
};
for (const part of ['ewt-dev', 'gum-free-dev', 'ewt-test', 'gum-free-test', 'pud-test'] as const)
  parts[part] = readTreebank(part).map((s) => {
    const tags = engine.syntax.tagger.tag(s.forms);
    return { ...goldLesson(s, tags), ...guessed(engine.syntax.parser.parse(s.forms, tags)) };
  });

const seen = new Set<string>();
function keep(list: Lesson[], forms: readonly string[], tags: readonly Tag[], tree: () => Tree): void {
  const key = forms.join(' ');
  if (forms.length < 3 || forms.length > LONGEST || seen.has(key)) return;
  seen.add(key);
  list.push({ ...lesson(forms, tags), ...guessed(tree()) });
}

const units: Lesson[] = [];
const plain: Lesson[] = [];
const parse = DependencyParser.prototype.parse;
DependencyParser.prototype.parse = function (forms, tags) {
  const tree = parse.call(this, forms, tags);
  keep(units, forms, tags, () => tree);
  return tree;
};
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const record = JSON.parse(line) as { id: string; text: string; date?: string };
    const document = documentOf({ id: record.id, text: record.text, date: record.date ?? '2015-06-15' });
    annotateDocument(document, engine);
    const sentences = splitSentences(record.text);
    annotateTags(sentences, engine.syntax);
    for (const { tokens } of sentences) {
      const forms = tokens.map((t) => t.text);
      if (forms.length <= LONGEST) keep(plain, forms, tokens, () => parse.call(engine.syntax.parser, forms, tokens));
    }
  }
  console.log(file, units.length, 'units', plain.length, 'sentences');
}
parts.units = units;
parts.plain = plain;

const vectors = wordVectors(80_000);
const vectorRows = new Map(vectors.words.map((word, i) => [word, i]));
const forms = [...formIds.keys()];
const hashes = Object.fromEntries(
  FORM_TABLES.map((kind) => [kind, forms.map((form) => hashedRow(kind, form, HASH_ROWS))]),
);
const vector = forms.map((form) => vectorRows.get(foldedForm(form).toLowerCase()) ?? -1);
const out = {
  tags: [...tagIds.keys()],
  forms: { keys: forms.map((form) => formKeys(form).word), vector, hashes },
  parts,
};
writeFileSync(`${CACHE}lessons.json`, JSON.stringify(out));
const words = (list: Lesson[]): number => list.reduce((sum, s) => sum + s.forms.length, 0);
console.log(
  Object.entries(parts)
    .map(([name, list]) => `${name} ${list.length} (${words(list)})`)
    .join(', '),
  forms.length,
  'forms',
);
console.log(fileURLToPath(new URL(`file://${CACHE}lessons.json`)));
