import type { BriefLabel } from '../../../model/brief.ts';

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
  labels: BriefLabel[];
  width: number;
  height: number;
}

/** Drawn last, so that shapes alone are what stands before. No text can begin so: it is escaped. */
const LABELS = '<g class="labels">';

/** A drawing of `shapes` with its labels above them. */
export function drawing(
  { width, height, rtl = false }: { width: number; height: number; rtl?: boolean },
  shapes: readonly string[],
  labels: readonly BriefLabel[],
  alt: string,
): Picture {
  const said = labels.map((label) => ({ ...label, text: plain(label.text) })).filter(({ text }) => text !== '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(alt)}" direction="ltr" font-family="${FONT}" font-size="11">${shapes.join('')}${LABELS}${said.map((label) => labelSvg(label, rtl)).join('')}</g></svg>`;
  return { svg, labels: said, width, height };
}

/** The drawing without its words: the text code of renderers outside browsers breaks on some mixes of scripts and marks. */
export function withoutLabels(svg: string): string {
  const at = svg.indexOf(LABELS);
  return at < 0 ? svg : `${svg.slice(0, at)}</svg>`;
}

/** Letters of Arabic script, with the spaces and stops between them. */
const ARABIC = /[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+(?:[\s]+[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+)*/gu;

/** Blanks, line ends, control characters and marks of direction, which one line of a picture has no use for. */
const BLANKS = /[\s\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

const plain = (said: string): string => said.replace(BLANKS, ' ').trim();

/** Text for an SVG, with Arabic letters in their own font: a page that has none of ours would take any font it finds for them. */
function lettered(said: string): string {
  return escaped(said).replace(
    ARABIC,
    (letters) => `<tspan font-family="'Noto Naskh Arabic', Inter, serif">${letters}</tspan>`,
  );
}

export const round = (n: number): number => Math.round(n * 10) / 10;

type LabelAt = Pick<BriefLabel, 'x' | 'y'> & Partial<Pick<BriefLabel, 'anchor' | 'look'>>;

export function label(text: string, { x, y, anchor = 'start', look = 'plain' }: LabelAt): BriefLabel {
  return { text, x: round(x), y: round(y), anchor, look };
}

/** Right-to-left isolate and its end: where the anchor is does not hang on the direction of the words. */
const ISOLATE = ['\u2067', '\u2069'] as const;

function labelSvg({ text, x, y, anchor, look }: BriefLabel, rtl: boolean): string {
  const faint = look === 'faint' || look === 'area';
  const weight = look === 'bold' || look === 'number' ? ' font-weight="600"' : '';
  const wide = look === 'area' ? ' letter-spacing="1"' : '';
  const halo =
    look === 'number' ? ' stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"' : '';
  const said = rtl ? `${ISOLATE[0]}${lettered(text)}${ISOLATE[1]}` : lettered(text);
  return `<text class="${faint ? 'ink-2' : 'ink'}${halo === '' ? '' : ' halo'}" x="${x}" y="${y}" text-anchor="${anchor}"${weight}${wide} fill="${faint ? INK_2 : INK}"${halo}>${said}</text>`;
}
