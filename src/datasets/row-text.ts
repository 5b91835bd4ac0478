import type { Span } from '../model/span.ts';

/** A row as a small document: what it tells in words first, then named cells, a line each. */
export class RowText {
  #text = '';
  readonly cells: Record<string, Span> = {};

  /** The words of a cell by themselves, such as notes; nothing where it is empty. */
  words(column: string, value: string): void {
    if (value !== '') this.#put(column, '', value);
  }

  /** A line "column: value"; its span among `cells` is that of the line. Gives the span of the value. */
  cell(column: string, value: string): Span | null {
    return value === '' ? null : this.#put(column, `${column}: `, value);
  }

  get text(): string {
    return this.#text;
  }

  #put(column: string, before: string, value: string): Span {
    const start = this.#text.length;
    const line = value.replace(/[\r\n\u2028\u2029]+/gu, ' ');
    this.#text += `${before}${line}\n`;
    this.cells[column] = { start, end: start + before.length + line.length };
    return { start: start + before.length, end: start + before.length + line.length };
  }
}
