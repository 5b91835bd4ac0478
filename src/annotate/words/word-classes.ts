import { hashString, KeyIndex } from './hash.ts';
import { ModelFile, type ModelHeader } from './model-file.ts';

/** What the clustered word vectors say of a word; zeros for a word they do not know. */
export interface WordClass {
  /** One of 64 broad classes, from 1. */
  coarse: number;
  /** One of 512 narrow classes, from 1: "Kandahar" shares one with "Mogadishu". */
  fine: number;
  /** 1 + log2 of the frequency rank. */
  rank: number;
}

const UNKNOWN: WordClass = { coarse: 0, fine: 0, rank: 0 };

export const WORD_CLASS_FEATURES = 'words-1';

/** The most frequent words of English, by hash: their classes, and the row of each in the word vectors. */
export class WordClasses {
  private constructor(
    private readonly index: KeyIndex,
    private readonly coarse: Uint8Array,
    private readonly fine: Uint16Array,
  ) {}

  static load(bytes: Uint8Array): WordClasses {
    const file = ModelFile.open<ModelHeader>(bytes, WORD_CLASS_FEATURES);
    return WordClasses.of(file.integers('keys'), file.bytes('coarse'), file.shorts('fine'));
  }

  static of(keys: Int32Array, coarse: Uint8Array, fine: Uint16Array): WordClasses {
    return new WordClasses(new KeyIndex(keys), coarse, fine);
  }

  /** The frequency rank of a lower-cased word from 0, or -1. */
  rankOf(lower: string): number {
    return this.index.find(hashString(lower));
  }

  get(lower: string): WordClass {
    const place = this.rankOf(lower);
    if (place < 0) return UNKNOWN;
    return {
      coarse: (this.coarse[place] ?? 0) + 1,
      fine: (this.fine[place] ?? 0) + 1,
      rank: 1 + Math.floor(Math.log2(place + 1)),
    };
  }
}
