import type { Word } from './words.ts';

/** A first letter over several lines is at least so many times as high as the others. Guess. */
const TALL = 1.8;
/** The word that it begins stands this close (as part of its own height). Guess. */
const NEAR = 1.2;
/** "A" and "I" are words by themselves where there is this much room. Guess. */
const APART = 0.45;

/** Words with large first letters put back before the rest of their word: "G" and "unmen". */
export function withDropCaps(words: readonly Word[]): Word[] {
  const sizes = words.map(({ size }) => size).sort((one, other) => one - other);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const joined = [...words];
  for (const cap of words) {
    if (!/^["“‘]?\p{Lu}$/u.test(cap.text) || cap.size < TALL * usual) continue;
    const at = bestRest(joined, cap, usual);
    const rest = joined[at];
    if (!rest) continue;
    const isOwnWord = /^["“‘]?[AI]$/.test(cap.text) && rest.x - cap.right > APART * rest.size;
    joined[at] = { ...rest, text: cap.text + (isOwnWord ? ' ' : '') + rest.text, x: cap.x };
    joined.splice(joined.indexOf(cap), 1);
  }
  return joined;
}

/** The first word of the uppermost line beside a large letter. */
function bestRest(words: readonly Word[], cap: Word, usual: number): number {
  let best = -1;
  for (const [at, word] of words.entries()) {
    const isBeside = word.x >= cap.right - usual * 0.3 && word.x - cap.right < NEAR * usual;
    const isWithin = word.y >= cap.y - usual * 0.3 && word.y + word.size * 0.6 < cap.y + cap.size;
    if (word === cap || word.size >= cap.size || !isBeside || !isWithin) continue;
    if (word.y > (words[best]?.y ?? Number.NEGATIVE_INFINITY)) best = at;
  }
  return best;
}
