import { createRequire } from 'node:module';
import type { Tokenizer } from 'htmlparser2';
import { type Attributes, BLOCKS, CLOSES, isDropped, isRaised, names, VOID } from './element-rules.ts';
import { heldMarks } from './held-marks.ts';
import { hiddenNames } from './hidden-names.ts';
import { PageFacts } from './page-facts.ts';

// Loaded with the first page: runs on plain text need no tokenizer.
const load = createRequire(import.meta.url);

/** Deeper nesting is flattened: article finders walk up and down from every paragraph. Real pages reach about 60. Guess. */
const DEEPEST = 120;
/** More elements than this are flattened to their text; long live blogs have about 10,000. Guess. */
const MOST_ELEMENTS = 20_000;
/** How far an end tag looks for its start: keeps pages of unmatched tags linear. Guess. */
const LOOK_BACK = 64;
/** A longer attribute is cut; the longest that matter are addresses and descriptions. Guess. */
const LONGEST_ATTRIBUTE = 4000;
const MOST_ATTRIBUTES = 60;
/** What is carried over to the cleaned page: what the article finder looks at. */
const KEPT_ATTRIBUTES = ['class', 'id', 'itemprop', 'role', 'href', 'rel', 'colspan', 'rowspan'];

interface Open {
  name: string;
  /** What it is called in the cleaned page. */
  as: string;
  dropped: boolean;
  written: boolean;
}

/**
 * One pass over a page, in time linear in its length whatever it holds: gathers what the page states about itself and
 * writes its visible part again, well formed, bounded in depth and number of elements, for the article finder.
 * A tokenizer without a tree, since every HTML tree builder tried is quadratic on deep nesting (100,000 open `div`s
 * took htmlparser2 and linkedom 4 s, and twice as many four times as long).
 */
export class PageCleaner {
  readonly facts = new PageFacts();
  private readonly out: string[] = [];
  private readonly stack: Open[] = [];
  private dropping = 0;
  private preformatted = 0;
  private readonly hidden = new Set<string>();
  private sheet: string[] | null = null;
  private elements = 0;
  private name = '';
  private attributes: Attributes = new Map();
  private attribute = '';
  private value = '';

  constructor(
    private readonly page: string,
    private readonly how: { byName: boolean; bySheet: boolean },
  ) {}

  /** The cleaned page's body. */
  run(): string {
    const parts = load('htmlparser2') as typeof import('htmlparser2');
    const tokenizer = new parts.Tokenizer({ xmlMode: false, decodeEntities: true }, this.callbacks());
    tokenizer.write(this.page);
    tokenizer.end();
    while (this.stack.length > 0) this.pop();
    return this.out.join('');
  }

  private callbacks(): ConstructorParameters<typeof Tokenizer>[1] {
    const nothing = (): void => {};
    return {
      onopentagname: (start, end) => {
        this.name = this.page.slice(start, Math.min(end, start + 40)).toLowerCase();
        this.attributes = new Map();
      },
      onattribname: (start, end) => {
        this.attribute = this.page.slice(start, Math.min(end, start + 40)).toLowerCase();
        this.value = '';
      },
      onattribdata: (start, end) => this.addValue(this.page.slice(start, Math.min(end, start + LONGEST_ATTRIBUTE))),
      onattribentity: (code) => this.addValue(String.fromCodePoint(code)),
      onattribend: () => {
        const room = this.attributes.size < MOST_ATTRIBUTES;
        if (room && !this.attributes.has(this.attribute)) this.attributes.set(this.attribute, this.value);
      },
      onopentagend: () => this.open(VOID.has(this.name)),
      onselfclosingtag: () => this.open(true),
      onclosetag: (start, end) => this.close(this.page.slice(start, Math.min(end, start + 40)).toLowerCase()),
      ontext: (start, end) => this.text(this.page.slice(start, end)),
      ontextentity: (code) => this.text(String.fromCodePoint(code)),
      oncomment: nothing,
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    };
  }

  private addValue(text: string): void {
    if (this.value.length < LONGEST_ATTRIBUTE) this.value += text;
  }

  private open(closed: boolean): void {
    const { name, attributes } = this;
    if (BLOCKS.has(name)) this.closeParagraph();
    this.closeImplied(name);
    const dropped = isDropped(name, attributes, this.how.byName) || this.isHiddenByName(name, attributes);
    const as = isRaised(name, attributes) ? 'sup' : name;
    if (name === 'style') this.sheet = [];
    this.facts.open(name, attributes, { depth: this.stack.length, dropped: this.dropping > 0 || dropped });
    // Browsers ignore the slash in `<div/>`; only elements without content are whole in one tag.
    if (closed && (VOID.has(name) || dropped)) {
      if (!dropped) this.writeVoid(name);
      return;
    }
    const written = !dropped && this.dropping === 0 && this.hasRoom();
    if (dropped) this.dropping++;
    if (name === 'pre') this.preformatted++;
    if (written) this.writeStart(as, attributes);
    else if (BLOCKS.has(name)) this.space();
    this.stack.push({ name, as, dropped, written });
  }

  /** By the page's own style sheet, as far as it stands above. */
  private isHiddenByName(name: string, attributes: Attributes): boolean {
    if (!this.how.bySheet || this.hidden.size === 0 || name === 'html' || name === 'body') return false;
    return names(attributes).some((own) => this.hidden.has(own));
  }

  private hasRoom(): boolean {
    return this.stack.length < DEEPEST && this.elements < MOST_ELEMENTS;
  }

  private writeVoid(name: string): void {
    if (this.dropping > 0 || (name !== 'br' && name !== 'hr')) return;
    if (this.elements++ < MOST_ELEMENTS) this.out.push(`<${name}>`);
    else this.space();
  }

  private space(): void {
    if (this.dropping === 0 && this.out.at(-1) !== ' ') this.out.push(' ');
  }

  private writeStart(name: string, attributes: Attributes): void {
    if (SHELL.has(name) || !/^[a-z][a-z0-9-]*$/.test(name)) return;
    this.elements++;
    this.out.push(`<${name}`);
    for (const key of KEPT_ATTRIBUTES) {
      const value = attributes.get(key);
      if (value !== undefined) this.out.push(` ${key}="${heldMarks(value).replaceAll('"', '')}"`);
    }
    this.out.push('>');
  }

  private text(text: string): void {
    this.facts.text(text);
    this.sheet?.push(text);
    if (this.dropping > 0 || this.facts.inTitle) return;
    this.facts.visible(text);
    if (/^\s+$/.test(text)) this.space();
    else if (this.preformatted === 0) this.out.push(heldMarks(text.replace(/\s+/g, ' ')));
    else this.preformattedText(text);
  }

  private preformattedText(text: string): void {
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      if (index > 0) this.writeVoid('br');
      this.out.push(heldMarks(line));
    }
  }

  /** An end tag closes everything opened since its start; one without a start nearby is ignored. */
  private close(name: string): void {
    const lowest = Math.max(0, this.stack.length - LOOK_BACK);
    for (let at = this.stack.length - 1; at >= lowest; at--) {
      if (this.stack[at]?.name !== name) continue;
      while (this.stack.length > at) this.pop();
      return;
    }
    if (name === 'br') this.writeVoid('br');
  }

  private closeParagraph(): void {
    const lowest = Math.max(0, this.stack.length - LOOK_BACK);
    for (let at = this.stack.length - 1; at >= lowest; at--) {
      const name = this.stack[at]?.name ?? '';
      if (name === 'p') while (this.stack.length > at) this.pop();
      if (BLOCKS.has(name)) return;
    }
  }

  private closeImplied(name: string): void {
    const rule = CLOSES.get(name);
    if (!rule) return;
    const lowest = Math.max(0, this.stack.length - LOOK_BACK);
    for (let at = this.stack.length - 1; at >= lowest; at--) {
      const open = this.stack[at]?.name ?? '';
      if (rule.boundary.has(open)) return;
      if (!rule.open.has(open)) continue;
      while (this.stack.length > at) this.pop();
      return;
    }
  }

  private pop(): void {
    const last = this.stack.pop();
    if (!last) return;
    this.facts.close(this.stack.length);
    if (last.name === 'style' && this.sheet) {
      for (const own of hiddenNames(this.sheet.join(''))) this.hidden.add(own);
      this.sheet = null;
    }
    if (last.dropped) this.dropping--;
    if (last.name === 'pre') this.preformatted--;
    if (last.written && !SHELL.has(last.as) && /^[a-z][a-z0-9-]*$/.test(last.as)) this.out.push(`</${last.as}>`);
    else if (BLOCKS.has(last.name)) this.space();
  }
}

/** Written once by whoever uses the cleaned body. */
const SHELL = new Set(['html', 'head', 'body', 'title']);
