import stringWidth from 'string-width';

/** Marks a piece of text; the same text back where there are no colours. */
export type Mark = (text: string) => string;

export interface Paint {
  strong: Mark;
  faint: Mark;
  good: Mark; // admitted, in force
  doubt: Mark; // hedged, alleged
  clash: Mark; // contested, denied, broken
  name: Mark;
}

/** Where text goes: a terminal so many columns wide, or a file or pipe (`width` null), where nothing is cut or wrapped. */
export interface Page {
  width: number | null;
  paint: Paint;
}

const same: Mark = (text) => text;
export const PLAIN: Page = {
  width: null,
  paint: { strong: same, faint: same, good: same, doubt: same, clash: same, name: same },
};

/** Columns a text takes; colours take none, wide scripts two for a character. */
export function widthOf(text: string): number {
  // The measure is slow and most cells are plain letters.
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Cut to fit, with an ellipsis; whole where the page has no width. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines no wider than the page, each after the first starting with `indent` spaces. */
export function wrap(text: string, page: Page, indent = 0): string {
  const space = ' '.repeat(indent);
  if (page.width === null) return space + text;
  const limit = Math.max(20, page.width - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > limit) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((each) => space + each.trimEnd()).join('\n');
}
