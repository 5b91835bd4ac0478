import { labelledDate } from '../metadata/labelled-date.ts';

/** A headline is at most this long. Guess: the longest of wire services are about 20 words. */
const MOST_WORDS = 25;
/** Something below a headline must read as body: at least so many words in one line. Guess. */
const BODY_WORDS = 8;

/** The first line that is no label of a date as title, where it looks like a headline over a body: short, no final stop, a longer line below. */
export function headline(text: string): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && labelledDate(line) === null);
  const first = lines[0]?.trim() ?? '';
  const words = first.split(/\s+/).length;
  if (
    first === '' ||
    first.length > MOST_WORDS * 20 ||
    words > MOST_WORDS ||
    /[.!:;,…]["”’')]*$/.test(first) ||
    !/\p{L}/u.test(first)
  )
    return null;
  const body = lines.slice(1).some((line) => line.trim().split(/\s+/, BODY_WORDS).length === BODY_WORDS);
  return body ? first : null;
}
