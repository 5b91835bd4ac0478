import { KnowledgeError, readKnowledgeBytes, readKnowledgeLines, WEIGHTS_FOLDER } from './files.ts';

/** What one number of a word's vector is worth: vectors have the length 1. */
export const VECTOR_UNIT = 254;

/** What is known of words beforehand, whatever a case holds: how rare they are, what they mean, what they derive from. */
export interface EventLexicon {
  /** 0 for the most frequent word, 1 for one that is not among the 50,000 most frequent. */
  rarity(word: string): number;
  /** A vector of length 1 for the 20,000 most frequent words. */
  vector(word: string): Int8Array | null;
  /** The dictionary form that senses are filed under: "arrested" → "arrest", "dies" → "die"; else the lemma. */
  headword(lemma: string, form: string): string;
  /** A word with those derived from it or that it derives from: attack, attacker. */
  family(word: string): ReadonlySet<string>;
  /** Up to `most` senses of each part of speech, of all the family, by number. */
  senses(word: string, most: number): ReadonlySet<number>;
  /** The senses above those. */
  widerSenses(word: string, most: number): ReadonlySet<number>;
}

interface Entry {
  noun: number[];
  verb: number[];
  derived: string[];
}

let opened: EventLexicon | undefined;

/** Reads `weights/event-words.bin` and `event-senses.tsv` once. Throws KnowledgeError for a missing or broken file. */
export function openEventLexicon(): EventLexicon {
  opened ??= new Lexicon();
  return opened;
}

/** Letters that a word and its derived word must share at the start, so that "die" has no part in "body". */
const SHARED_START = 3;

const ENDINGS_OF_VERBS: readonly [RegExp, string][] = [
  [/ies$/, 'y'],
  [/s$/, ''],
  [/es$/, ''],
  [/ing$/, 'e'],
  [/ing$/, ''],
  [/ed$/, 'e'],
  [/ed$/, ''],
  [/(.)\1(?:ed|ing)$/, '$1'],
  [/(.)$/, '$1e'],
];
const ENDINGS_OF_NOUNS: readonly [RegExp, string][] = [
  [/ies$/, 'y'],
  [/s$/, ''],
  [/es$/, ''],
];

class Lexicon implements EventLexicon {
  private readonly ranks = new Map<string, number>();
  private readonly scale: number;
  private readonly vectors: Int8Array;
  private readonly dim: number;
  private readonly withVector: number;
  private readonly entries = new Map<string, Entry>();
  private readonly wider = new Map<number, number[]>();
  private readonly families = new Map<string, ReadonlySet<string>>();
  private readonly meant = new Map<string, ReadonlySet<number>>();
  private readonly above = new Map<string, ReadonlySet<number>>();

  constructor() {
    const bytes = readKnowledgeBytes('event-words.bin', WEIGHTS_FOLDER);
    const end = bytes.indexOf(10);
    const header: unknown = JSON.parse(bytes.subarray(0, end).toString('utf8'));
    if (!isHeader(header))
      throw new KnowledgeError('weights/event-words.bin: no header with words, vectors and dim; restore it');
    this.dim = header.dim;
    this.withVector = header.vectors;
    let at = end + 1;
    for (let n = 0; n < header.words; n++) {
      const to = bytes.indexOf(10, at);
      this.ranks.set(bytes.subarray(at, to).toString('utf8'), n);
      at = to + 1;
    }
    this.scale = Math.log(1 + header.words);
    this.vectors = new Int8Array(bytes.buffer, bytes.byteOffset + at, this.withVector * this.dim);
    for (const { text } of readKnowledgeLines('event-senses.tsv', WEIGHTS_FOLDER)) this.note(text);
  }

  private note(line: string): void {
    const [word = '', noun = '', verb, derived = ''] = line.split('\t');
    if (verb === undefined) this.wider.set(Number(word), numbersIn(noun));
    else
      this.entries.set(word, {
        noun: numbersIn(noun),
        verb: numbersIn(verb),
        derived: derived === '' ? [] : derived.split(' '),
      });
  }

  rarity(word: string): number {
    const rank = this.ranks.get(word);
    return rank === undefined ? 1 : Math.log(1 + rank) / this.scale;
  }

  vector(word: string): Int8Array | null {
    const rank = this.ranks.get(word);
    if (rank === undefined || rank >= this.withVector) return null;
    return this.vectors.subarray(rank * this.dim, (rank + 1) * this.dim);
  }

  headword(lemma: string, form: string): string {
    for (const word of [lemma.replace(/^#/, ''), form]) {
      const entry = this.entries.get(word);
      if (entry && (entry.verb.length > 0 || !/(?:ed|ing)$/.test(word))) return word;
      const verb = stripped(word, ENDINGS_OF_VERBS).find((one) => (this.entries.get(one)?.verb.length ?? 0) > 0);
      const found = verb ?? stripped(word, ENDINGS_OF_NOUNS).find((one) => this.entries.has(one));
      if (found !== undefined) return found;
      if (entry) return word;
    }
    return lemma;
  }

  family(word: string): ReadonlySet<string> {
    return kept(this.families, word, () => {
      const near = [word, ...this.derivedFrom(word)];
      return new Set([...near, ...near.flatMap((one) => this.derivedFrom(one))]);
    });
  }

  private derivedFrom(word: string): string[] {
    const start = word.slice(0, SHARED_START);
    return (this.entries.get(word)?.derived ?? []).filter((other) => other.startsWith(start));
  }

  senses(word: string, most: number): ReadonlySet<number> {
    return kept(
      this.meant,
      `${word} ${most}`,
      () => new Set([...this.family(word)].flatMap((one) => this.ownSenses(one, most))),
    );
  }

  private ownSenses(word: string, most: number): number[] {
    const entry = this.entries.get(word);
    return entry ? [...entry.noun.slice(0, most), ...entry.verb.slice(0, most)] : [];
  }

  widerSenses(word: string, most: number): ReadonlySet<number> {
    return kept(
      this.above,
      `${word} ${most}`,
      () => new Set([...this.senses(word, most)].flatMap((sense) => this.wider.get(sense) ?? [])),
    );
  }
}

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}

function isHeader(value: unknown): value is { words: number; vectors: number; dim: number } {
  return typeof value === 'object' && value !== null && 'words' in value && 'vectors' in value && 'dim' in value;
}

function numbersIn(text: string): number[] {
  return text === '' ? [] : text.split(' ').map(Number);
}

function stripped(word: string, endings: readonly [RegExp, string][]): string[] {
  return endings.flatMap(([ending, instead]) => {
    const rest = word.replace(ending, instead);
    return rest === word ? [] : [rest];
  });
}
