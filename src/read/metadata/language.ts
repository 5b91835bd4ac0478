import { functionWords } from '../../knowledge/function-words.ts';

/** How much of a text is looked at: enough for an even mix of words. Guess. */
const SAMPLE = 6000;
/** Fewer words than this tell nothing. Guess. */
const FEWEST_WORDS = 20;
/** Share of function words that makes a language certain; English news has about 0.4, lists of names under 0.1. Guess. */
const CERTAIN_SHARE = 0.18;
/** How far the best language must be ahead of English before a text counts as not English. Guess. */
const LEAD = 1.3;

/** Scripts of one language in use carry its code; the rest say only which script they are in ("und-Deva"). */
const SCRIPTS: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'und-Cyrl'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'und-Deva'],
  [/\p{Script=Bengali}/gu, 'und-Beng'],
  [/\p{Script=Ethiopic}/gu, 'und-Ethi'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Khmer}/gu, 'km'],
];

/** Letters that only one of the languages in a script uses, most particular language first. */
const LETTERS: Record<string, [RegExp, string][]> = {
  ar: [
    [/[ټډړږښڼې]/gu, 'ps'],
    [/[ٹڈڑںےہ]/gu, 'ur'],
    [/[پچژگ]/gu, 'fa'],
  ],
  'und-Cyrl': [
    [/[іїєґІЇЄҐ]/gu, 'uk'],
    [/[ыэЫЭ]/gu, 'ru'],
  ],
};

/**
 * The language that the text itself shows, as a BCP 47 code, or null where it is too short or too mixed to say.
 * A light check, there to keep reports that this reader cannot read from being read as English.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 < letters) return byScript(sample, letters);
  return byFunctionWords(sample);
}

function byScript(sample: string, letters: number): string | null {
  // Japanese is mostly Han with some kana, so a small share of kana already decides.
  const found = SCRIPTS.find(([script, code]) => count(sample, script) > letters * (code === 'ja' ? 0.1 : 0.4));
  if (!found) return null;
  const particular = LETTERS[found[1]]?.find(([own]) => count(sample, own) > letters * 0.01);
  return particular?.[1] ?? found[1];
}

function count(sample: string, pattern: RegExp): number {
  return sample.match(pattern)?.length ?? 0;
}

function byFunctionWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const shares = [...functionWords()].map(([language, known]) => {
    return { language, share: words.filter((word) => known.has(word)).length / words.length };
  });
  const english = shares.find((one) => one.language === 'en')?.share ?? 0;
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a), { language: 'en', share: english });
  if (best.share < CERTAIN_SHARE) return null;
  if (best.language !== 'en' && best.share < english * LEAD) return null;
  return best.language;
}
