/** Ends of a land's name that its adjective drops: Tarvonia, Uzbekistan, Poland. */
const DROPPED = new Set(['', 'a', 'ia', 'o', 'e', 'y', 'i', 's', 'land', 'stan', 'istan']);
/** Ends that make the adjective. */
const ADDED = new Set(['n', 'an', 'ian', 'ean', 'nian', 'ese', 'ish', 'i', 'ic', 'er']);
/** Letters that the two share at least; fewer meet by chance. Guess. */
const LEAST_STEM = 4;

/** Whether a word may be the adjective or the people of a land, by its letters: "Tarvonian" or "Tarvonians" of "Tarvonia". */
export function isDemonymOf(word: string, land: string): boolean {
  if (word === land) return false;
  let stem = 0;
  while (stem < word.length && word[stem] === land[stem]) stem++;
  for (let cut = stem; cut >= LEAST_STEM; cut--)
    if (DROPPED.has(land.slice(cut)) && isSuffix(word.slice(cut), land.slice(cut))) return true;
  return false;
}

function isSuffix(end: string, dropped: string): boolean {
  const singular = end.endsWith('s') ? end.slice(0, -1) : end;
  // "Uzbek" of "Uzbekistan" adds nothing.
  return ADDED.has(end) || ADDED.has(singular) || (singular === '' && dropped.endsWith('stan'));
}
