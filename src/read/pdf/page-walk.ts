import { type Box, boxOf, combined, type Matrix, moved, overlap, SAME } from './matrix.ts';
import { type Hidden, PaintedAreas } from './painted.ts';

/** A letter, or what one glyph stands for ("ffi"), as it is drawn: in points from the upright page's lower left corner. */
export interface Letter {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
  font: string;
  /** Its width as its font says, as part of its size. */
  width: number;
  /** What the file adds between all letters here. */
  spacing: number;
  hidden: Hidden | null;
}

/** Letters drawn in one direction: 0 from left to right, 1 upwards, 2 upside down, 3 downwards. x runs along it. */
export type Turn = 0 | 1 | 2 | 3;

/** What of a font pdf.js tells; widths of glyphs are in its own units. */
export interface FontFacts {
  fontMatrix?: readonly number[];
  vertical?: boolean;
  isType3Font?: boolean;
  bbox?: readonly number[];
}

/** How pdf.js gives what is drawn on a page, and what is asked of it on the way. */
export interface DrawnPage {
  fnArray: readonly number[];
  argsArray: readonly (readonly unknown[] | null)[];
  /** pdf.js's numbers of operators, by name. */
  ops: Readonly<Record<string, number>>;
  upright: Matrix;
  /** The upright page. */
  box: Box;
  font(name: string): FontFacts | null;
  isOpaque(image: unknown): boolean;
  isLayerOn(layer: unknown): boolean;
}

interface Graphics {
  ctm: Matrix;
  clip: Box;
  colour: string | null;
  alpha: number;
  blends: boolean;
  mode: number;
  rise: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  font: FontFacts | null;
  fontName: string;
  fontSize: number;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** Nothing that a person drew nests deeper. Guess. */
const DEEPEST = 500;
/** Directions that are off by more than this part are slanted: a stamp, a watermark. Guess. */
const SLANT = 0.1;
/** Programs write a space as what they add between two letters; between more it spaces them out. Guess. */
const FEWEST_SPACED = 4;
const TYPE3_UNIT = 0.001;

interface Shown extends Pick<Letter, 'text' | 'width' | 'size' | 'spacing'> {
  turn: Turn;
  matrix: Matrix;
}

/** What an operator sets to a number. */
type Setting = 'leading' | 'charSpacing' | 'wordSpacing' | 'scale' | 'rise' | 'mode';

type Arguments = readonly unknown[];

/** Follows what is drawn on a page, letter by letter, with what hides them from a reader. */
export class PageWalk {
  readonly letters: Record<Turn, Letter[]> = { 0: [], 1: [], 2: [], 3: [] };
  private readonly areas = new PaintedAreas();
  /** For each letter: how many areas were painted before it, and where its middle stands on the page. */
  private readonly middles: { letter: Letter; x: number; y: number; since: number }[] = [];
  private readonly layers: boolean[] = [];
  private readonly saved: Graphics[] = [];
  private now: Graphics;
  private readonly steps: Map<number, (args: Arguments) => void>;

  constructor(private readonly page: DrawnPage) {
    this.now = { ...AT_FIRST, ctm: page.upright, clip: page.box };
    const named = Object.entries(this.byName());
    this.steps = new Map(
      named.flatMap(([name, step]) => (page.ops[name] === undefined ? [] : [[page.ops[name], step]])),
    );
  }

  walk(): void {
    for (const [at, fn] of this.page.fnArray.entries()) this.steps.get(fn)?.(this.page.argsArray[at] ?? []);
    for (const { letter, x, y, since } of this.middles)
      if (letter.hidden === null && this.areas.covers(x, y, since)) letter.hidden = 'covered';
  }

  private byName(): Record<string, (args: Arguments) => void> {
    const { page } = this;
    const picture = (args: Arguments) => this.area(UNIT, null, page.isOpaque(args[0]));
    const colour = ([said]: Arguments) => {
      this.now.colour = typeof said === 'string' ? said : null;
    };
    const setting =
      (name: Setting, factor = 1) =>
      ([by]: Arguments) => {
        this.now[name] = number(by) * factor;
      };
    const cut = () => {
      this.cuts = true;
    };
    return {
      save: () => this.save(),
      restore: () => this.restore(),
      transform: (args) => this.transform(args),
      paintFormXObjectBegin: ([matrix, box]) => this.enter(matrix, box),
      paintFormXObjectEnd: () => this.restore(),
      beginGroup: ([group]) => this.enter(fieldOf(group, 'matrix'), fieldOf(group, 'bbox')),
      endGroup: () => this.restore(),
      setGState: ([pairs]) => this.graphicsState(pairs),
      setFillRGBColor: colour,
      setFillColorN: () => colour([]),
      setFillTransparent: () => colour([]),
      constructPath: (args) => this.path(args),
      clip: cut,
      eoClip: cut,
      shadingFill: () => this.areas.add({ box: this.now.clip, colour: null, opaque: false }),
      paintImageXObject: picture,
      paintInlineImageXObject: picture,
      paintImageXObjectRepeat: () => this.area(UNIT, null, false),
      paintImageMaskXObject: () => this.area(UNIT, null, false),
      beginMarkedContent: () => void this.layers.push(true),
      beginMarkedContentProps: ([tag, layer]) => void this.layers.push(tag !== 'OC' || page.isLayerOn(layer)),
      endMarkedContent: () => void this.layers.pop(),
      beginText: () => this.textAt(SAME),
      setTextMatrix: ([matrix]) => this.textAt(matrixOf(matrix) ?? SAME),
      moveText: ([x, y]) => this.moveText(number(x), number(y)),
      setLeadingMoveText: ([x, y]) => {
        this.now.leading = number(y);
        this.moveText(number(x), number(y));
      },
      setLeading: setting('leading', -1),
      nextLine: () => this.moveText(0, this.now.leading),
      setCharSpacing: setting('charSpacing'),
      setWordSpacing: setting('wordSpacing'),
      setHScale: setting('scale', 0.01),
      setTextRise: setting('rise'),
      setTextRenderingMode: setting('mode'),
      setFont: ([name, size]) => this.setFont(String(name), number(size)),
      showText: ([glyphs]) => this.show(Array.isArray(glyphs) ? glyphs : []),
    };
  }

  /** Set by a clipping operator, which pdf.js gives before the path that it means. */
  private cuts = false;

  private save(): void {
    if (this.saved.length < DEEPEST) this.saved.push({ ...this.now });
  }

  private restore(): void {
    this.now = this.saved.pop() ?? this.now;
  }

  private transform(args: Arguments): void {
    const matrix = matrixOf(args);
    if (matrix) this.now.ctm = combined(this.now.ctm, matrix);
  }

  private enter(matrix: unknown, box: unknown): void {
    this.save();
    if (matrix) this.transform(numbersOf(matrix));
    const bounds = boxIn(box);
    if (bounds) this.now.clip = overlap(this.now.clip, boxOf(this.now.ctm, bounds));
  }

  private graphicsState(pairs: unknown): void {
    if (!Array.isArray(pairs)) return;
    for (const pair of pairs) {
      const [name, value]: unknown[] = Array.isArray(pair) ? pair : [];
      if (name === 'ca') this.now.alpha = number(value);
      else if (name === 'BM') this.now.blends = value !== 'source-over' && value !== 'Normal';
      else if (name === 'SMask') this.now.blends = value === true;
      else if (name === 'Font' && Array.isArray(value)) this.setFont(String(value[0]), number(value[1]));
    }
  }

  private path([painting, parts, bounds]: Arguments): void {
    const { ops } = this.page;
    const box = boxIn(bounds);
    const outline = Array.isArray(parts) ? numbersOf(parts[0]) : [];
    if (box && this.cuts) this.now.clip = overlap(this.now.clip, boxOf(this.now.ctm, box));
    this.cuts = false;
    const isFill = FILLS.some((name) => ops[name] === painting);
    if (!box || !isFill) return;
    const whole = isRectangle(outline) && isUpright(this.now.ctm);
    this.area(box, whole ? this.now.colour : null, whole);
  }

  private area(box: Box, colour: string | null, fills: boolean): void {
    const { ctm, clip, alpha, blends } = this.now;
    const solid = alpha > 0.95 && !blends;
    const seen = overlap(boxOf(ctm, box), clip);
    if (alpha > 0 && seen[2] > seen[0] && seen[3] > seen[1] && !this.isOff())
      this.areas.add({ box: seen, colour: solid ? colour : null, opaque: solid && fills });
  }

  private isOff(): boolean {
    return this.layers.includes(false);
  }

  private textAt(matrix: Matrix): void {
    Object.assign(this.now, { text: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  }

  private moveText(x: number, y: number): void {
    const { now } = this;
    now.lineX += x;
    now.lineY += y;
    now.x = now.lineX;
    now.y = now.lineY;
  }

  private setFont(name: string, size: number): void {
    this.now.font = this.page.font(name);
    this.now.fontName = name;
    this.now.fontSize = size;
  }

  private show(glyphs: readonly unknown[]): void {
    const { now } = this;
    const { font, fontSize } = now;
    if (font === null) return;
    const unit = font.fontMatrix?.[0] ?? TYPE3_UNIT;
    const matrix = combined(now.ctm, now.text);
    const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(fontSize) * type3Height(font, fontSize);
    const turn = turnOf(matrix, now.scale * fontSize);
    const spacing = glyphs.length < FEWEST_SPACED ? 0 : Math.hypot(matrix[0], matrix[1]) * now.charSpacing * now.scale;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        now.x -= ((glyph * fontSize) / 1_000) * now.scale;
        continue;
      }
      const width = number(fieldOf(glyph, 'width')) * unit;
      const extra = now.charSpacing + (fieldOf(glyph, 'isSpace') === true ? now.wordSpacing : 0);
      const text = fieldOf(glyph, 'unicode');
      if (typeof text === 'string' && text !== '' && turn !== null && !font.vertical)
        this.letter({ text, width, size, turn, matrix, spacing });
      now.x += (width * fontSize + extra) * now.scale;
    }
  }

  private letter(drawn: Shown): void {
    const { now } = this;
    const { text, width, size, turn, matrix, spacing } = drawn;
    const rise = now.y + now.rise;
    const from = moved(matrix, now.x, rise);
    const to = moved(matrix, now.x + width * now.fontSize * now.scale, rise);
    const up = moved(matrix, now.x, rise + Math.abs(now.fontSize) * 0.3);
    const [x, y] = [(from[0] + to[0]) / 2 + up[0] - from[0], (from[1] + to[1]) / 2 + up[1] - from[1]];
    const [start, base] = along(turn, from);
    const [end] = along(turn, to);
    const letter: Letter = {
      text,
      x: Math.min(start, end),
      right: Math.max(start, end),
      y: base,
      size,
      font: now.fontName,
      width,
      spacing: Math.max(0, spacing),
      hidden: this.areas.hides(x, y, { ...now, size, off: this.isOff() }),
    };
    this.letters[turn].push(letter);
    if (text.trim() !== '') this.middles.push({ letter, x, y, since: this.areas.count });
  }
}

const AT_FIRST: Omit<Graphics, 'ctm' | 'clip'> = {
  colour: '#000000',
  alpha: 1,
  blends: false,
  mode: 0,
  rise: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  font: null,
  fontName: '',
  fontSize: 0,
  text: SAME,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
};

const UNIT: Box = [0, 0, 1, 1];
const FILLS = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];

/** Fonts drawn letter by letter have a unit of their own; theirs is the height of their box, as pdf.js takes it. */
function type3Height({ isType3Font, bbox, fontMatrix }: FontFacts, fontSize: number): number {
  const unit = fontMatrix?.[3] ?? TYPE3_UNIT;
  const height = (bbox?.[3] ?? 0) - (bbox?.[1] ?? 0);
  return isType3Font && Math.abs(fontSize) <= 1 && unit !== TYPE3_UNIT && height > 0 ? Math.abs(height * unit) : 1;
}

function turnOf([a, b]: Matrix, scale: number): Turn | null {
  const [x, y] = scale < 0 ? [-a, -b] : [a, b];
  if (Math.abs(y) <= SLANT * Math.abs(x)) return x >= 0 ? 0 : 2;
  if (Math.abs(x) <= SLANT * Math.abs(y)) return y > 0 ? 1 : 3;
  return null;
}

/** A point of the page as one that is read in a direction sees it. */
function along(turn: Turn, [x, y]: readonly [number, number]): [number, number] {
  switch (turn) {
    case 0:
      return [x, y];
    case 1:
      return [y, -x];
    case 2:
      return [-x, -y];
    case 3:
      return [-y, x];
  }
}

const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

/** Whether an outline, as pdf.js packs it, is one rectangle along the axes. */
function isRectangle(outline: readonly number[]): boolean {
  const points: [number, number][] = [];
  for (let at = 0; at < outline.length; ) {
    const step = outline[at];
    if (step === CLOSE) {
      at += 1;
      continue;
    }
    if ((step !== MOVE && step !== LINE) || (step === MOVE && points.length > 0)) return false;
    points.push([outline[at + 1] ?? 0, outline[at + 2] ?? 0]);
    at += 3;
  }
  if (points.length < 4 || points.length > 5) return false;
  return points.slice(1).every(([x, y], at) => x === points[at]?.[0] || y === points[at]?.[1]);
}

function isUpright([a, b, c, d]: Matrix): boolean {
  return (b === 0 && c === 0) || (a === 0 && d === 0);
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function numbersOf(value: unknown): number[] {
  return Array.isArray(value) || value instanceof Float32Array ? Array.from(value, number) : [];
}

function matrixOf(value: unknown): Matrix | null {
  const [a, b, c, d, e, f] = numbersOf(value);
  return f === undefined ? null : [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f];
}

function boxIn(value: unknown): Box | null {
  const [left, low, right, high] = numbersOf(value);
  return high === undefined ? null : [left ?? 0, low ?? 0, right ?? 0, high];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
