import { furniture } from '../../knowledge/furniture.ts';

/** A line of more words than this is body text, whatever it begins with. Guess: one long sentence. */
const MOST_WORDS = 30;
/** An unknown line of at most so many words, without a final stop or a digit, may stand among furniture. Guess. */
const SLIGHT_WORDS = 6;

/** So many lines may follow the first line of a letter's foot. Guess. */
const FOOTER_LINES = 6;

type Kind = 'blank' | 'marks' | 'known' | 'slight' | 'body';

/**
 * The text without lines that belong to the page rather than the report: known ones wherever they stand
 * ("Advertisement"), and at the end everything from the first known closing line on ("NEWSLETTER", "Follow us on …"),
 * as long as nothing below it reads as body. A body paragraph is never cut, so furniture above one stays.
 */
export function cutFurniture(text: string): string {
  const known = furniture();
  const kept = text.split('\n').filter((line) => !(isShort(line) && known.anywhere(line)));
  const end = bodyEnd(kept.slice(0, letterEnd(kept)));
  const body = kept
    .slice(0, end)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
  return body.replace(/^\n+/, '').trimEnd();
}

/** Number of lines above the foot of a letter: address, thanks and jokes follow there, and read as body. */
function letterEnd(lines: string[]): number {
  let filled = 0;
  for (let at = lines.length - 1; at >= 0 && filled <= FOOTER_LINES; at--) {
    const line = lines[at] ?? '';
    if (line.trim() !== '') filled++;
    if (isShort(line) && furniture().footer(line)) return at;
  }
  return lines.length;
}

/** Number of lines up to the end of the body. */
function bodyEnd(lines: string[]): number {
  let start = lines.length;
  while (start > 0 && kindOf(lines[start - 1] ?? '') !== 'body') start--;
  const tail = lines.slice(start).map(kindOf);
  const known = tail.indexOf('known');
  let cut = known === -1 ? lines.length : start + known;
  // A shouted line above ("STAY WITH US") heads the furniture; any other slight line may be the report's own.
  while (cut > start && isEdge(lines[cut - 1] ?? '', known !== -1)) cut--;
  return cut;
}

function isEdge(line: string, aboveFurniture: boolean): boolean {
  const kind = kindOf(line);
  return kind === 'blank' || kind === 'marks' || (aboveFurniture && kind === 'slight' && isShouted(line));
}

function kindOf(line: string): Kind {
  const bare = line.trim();
  if (bare === '') return 'blank';
  if (!/[\p{L}\p{N}]/u.test(bare)) return 'marks';
  if (isShort(bare) && furniture().closing(bare)) return 'known';
  const words = bare.split(/\s+/).length;
  return words <= SLIGHT_WORDS && !/\d|[.!?”"'’)]$/.test(bare) ? 'slight' : 'body';
}

function isShort(line: string): boolean {
  return line.length < 240 && line.trim().split(/\s+/).length <= MOST_WORDS;
}

function isShouted(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}/u.test(line);
}
