import type { Tag } from '../tagger/tagger.ts';
import { IRREGULAR_PAST } from './irregular-verbs.ts';

/** The frequency rank of a lower-cased word from 0, or -1: of two possible stems the commoner word wins. */
export type RankOf = (lower: string) => number;

/** Dictionary forms: irregular ones from a table, the others by undoing the ending that the tag tells of. */
export class Lemmatiser {
  private readonly irregular = new Map<string, string>();
  private readonly kept = new Map<string, string>();

  /** `table`: lines of form, universal tag and lemma, tab-separated; lines that start with # are skipped. */
  constructor(
    table: string,
    private readonly rankOf: RankOf,
  ) {
    for (const line of table.split('\n')) {
      const [form, upos, lemma] = line.split('\t');
      if (form && upos && lemma && !form.startsWith('#')) this.irregular.set(`${form} ${upos}`, lemma);
    }
  }

  lemma(lower: string, tag: Tag): string {
    const key = `${lower} ${tag.upos} ${tag.xpos}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const plain = lower.replace(/[’‘]/g, "'");
    const past = tag.upos === 'VERB' && /^VB[DN]$/.test(tag.xpos) ? IRREGULAR_PAST.get(plain) : undefined;
    const lemma = past ?? this.irregular.get(`${plain} ${tag.upos}`) ?? this.regular(plain, tag.xpos);
    if (this.kept.size > MOST_KEPT) this.kept.clear();
    this.kept.set(key, lemma);
    return lemma;
  }

  private regular(form: string, xpos: string): string {
    switch (xpos) {
      case 'NNS':
        return this.unpluralised(form);
      case 'VBZ':
        return this.unpluralised(form);
      case 'VBD':
      case 'VBN':
        return this.stripped(form, 'ed');
      case 'VBG':
        return this.stripped(form, 'ing');
      case 'JJR':
      case 'RBR':
        return this.stripped(form, 'er');
      case 'JJS':
      case 'RBS':
        return this.stripped(form, 'est');
      default:
        return form;
    }
  }

  /** "cities", "clashes", "knives", "strikes", "does". */
  private unpluralised(form: string): string {
    if (form.endsWith('men') && form.length > 4) return `${form.slice(0, -3)}man`;
    if (!form.endsWith('s') || /(?:ss|us|is|'s)$/.test(form) || form.length < 4) return form;
    const bare = form.slice(0, -1);
    if (form.endsWith('ies')) return this.commonest([`${form.slice(0, -3)}y`, bare]);
    if (form.endsWith('ves')) return this.commonest([bare, `${form.slice(0, -3)}f`, `${form.slice(0, -3)}fe`]);
    if (/(?:s|x|z|ch|sh|o)es$/.test(form)) return this.commonest([form.slice(0, -2), bare]);
    return bare;
  }

  /** "fled" is irregular; "seized", "planned", "carried", "shelled" are undone here. */
  private stripped(form: string, ending: string): string {
    if (!form.endsWith(ending) || form.length < ending.length + 2) return form;
    const stem = form.slice(0, -ending.length);
    // "razed", "hoped", "neutralised": without an -e the consonant would be doubled, and nothing else ends in -is, -iz or -v.
    if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem) || /[a-z]{2}(?:is|iz|yz|v)$/.test(stem)) return `${stem}e`;
    const candidates = [stem, `${stem}e`];
    if (/([^aeiou])\1$/.test(stem)) candidates.push(stem.slice(0, -1));
    if (stem.endsWith('i')) candidates.push(`${stem.slice(0, -1)}y`);
    const known = candidates.filter((c) => /[aeiouy]/.test(c) && c.length > 1);
    return this.commonest(known.length > 0 ? known : candidates);
  }

  /** The first where none is known. */
  private commonest(candidates: readonly string[]): string {
    let best = candidates[0] ?? '';
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
      const rank = this.rankOf(candidate);
      if (rank >= 0 && rank < least) {
        least = rank;
        best = candidate;
      }
    }
    return best;
  }
}

const MOST_KEPT = 50_000;
