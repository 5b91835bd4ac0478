/** Markup of our own making; text from reports goes through `escaped` first. */
export function escaped(text: string): string {
  return (
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;')
      // Characters that XML does not take at all.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be removed.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}

/** Colours on paper; a page with a dark theme overrides them by class. */
export const INK = '#1a1c20';
export const INK_2 = '#454952';
export const RULE = '#c5c0b4';
export const LAND = '#efece3';
export const FONT = "Inter, 'Noto Naskh Arabic', system-ui, sans-serif";

export interface Picture {
  svg: string;
  width: number;
  height: number;
}

export function drawing(width: number, height: number, body: readonly string[], label: string): Picture {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(label)}" direction="ltr" font-family="${FONT}" font-size="11">${body.join('')}</svg>`;
  return { svg, width, height };
}

/** Letters of Arabic script, with the spaces and stops between them. */
const ARABIC = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+(?:[\s]+[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+)*/gu;

/** Blanks, line ends, control characters and marks of direction, which one line of a picture has no use for. */
const BLANKS = /[\s\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** One line of plain text: what draws it ends the whole program on a line end within it. */
const plain = (said: string): string => escaped(said.replace(BLANKS, ' ').trim());

/** Text for an SVG, with Arabic letters in their own font: a renderer without a page would take any font it finds for them. */
export function lettered(said: string): string {
  return plain(said).replace(
    ARABIC,
    (letters) => `<tspan font-family="'Noto Naskh Arabic', Inter, serif">${letters}</tspan>`,
  );
}

export const round = (n: number): number => Math.round(n * 10) / 10;

interface TextAt {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  weight?: 400 | 600;
  fill?: string;
}

export function text(said: string, { x, y, anchor = 'start', weight = 400, fill = INK }: TextAt): string {
  return `<text class="${fill === INK ? 'ink' : 'ink-2'}" x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-weight="${weight}" fill="${fill}">${lettered(said)}</text>`;
}
