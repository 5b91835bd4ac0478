const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY_AT_END = new RegExp(
  `, (?:[\\d]{1,2} ?)?(?:${MONTH} )?(?:\\d{4} )?(?:[–-] ?)?(?:\\d{1,2} )?(?:${MONTH} )?\\d{4}$`,
);

/** An incident's title without the day it ends with, where an axis or a column of days stands beside it. */
export function titleWithoutDay(title: string): string {
  return title.replace(DAY_AT_END, '');
}

/** Cut at a word's end to what there is room for. */
export function cut(words: string, most: number): string {
  if (words.length <= most) return words;
  const short = words.slice(0, most - 1);
  const space = short.lastIndexOf(' ');
  return `${short.slice(0, space > most / 2 ? space : most - 1).replace(/(?:[\s,]+(?:in|of|on|by|and|the|between|with|from|to))*[\s,]*$/, '')}…`;
}

/** About how wide 12 px type sets; a little too much rather than too little. */
export function widthOf(words: string): number {
  return words.length * 6.4;
}
