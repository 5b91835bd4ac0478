import type { ActorMention, Annotated, Extent } from '../../model/annotation.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/span.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import type { Who } from '../../model/who.ts';

/** Finds words that somebody else gives in a report, and says what the built-in reader takes them for. */
export class WordsInText {
  private readonly annotated: Annotated;
  private readonly text: string;
  private readonly plain: { letters: string; at: number[] };

  /** `text` is the document's own; what is annotated of it has the same letters at the same places. */
  constructor(text: string, annotated: Annotated) {
    this.text = text;
    this.annotated = annotated;
    this.plain = plainOf(text);
  }

  /**
   * Where words stand: letter for letter or, failing that, but for blanks, quotation marks and dashes. Of several places the
   * one within `near`, else the nearest to it. Null where they stand nowhere.
   */
  find(words: string, near: Span): Span | null {
    const exact = placesOf(this.text, words).map((start) => ({ start, end: start + words.length }));
    const found = exact.length > 0 ? exact : this.findPlain(words);
    const [nearest] = found.sort((a, b) => distance(a, near) - distance(b, near) || a.start - b.start);
    return nearest ?? null;
  }

  private findPlain(words: string): Span[] {
    const sought = plainOf(words).letters.trim();
    if (sought === '') return [];
    return placesOf(this.plain.letters, sought).map((from) => ({
      start: this.plain.at[from] ?? 0,
      end: (this.plain.at[from + sought.length - 1] ?? 0) + 1,
    }));
  }

  quote({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** The sentence that a place is in, by its number. */
  sentenceAt({ start }: Span): number {
    const found = this.annotated.sentences.findIndex((one) => one.start <= start && start < one.end);
    return Math.max(0, found);
  }

  /** Somebody by the words at a place; nobody is known for sure where the built-in reader sees no mention there. */
  whoAt(span: Span): { who: Who; mention: ActorMention | null } {
    const mention = widest(this.annotated.actors, span);
    const { actor = null, party = null, role = null } = mention ?? {};
    return { who: { name: this.quote(span), actor, party, role, span }, mention };
  }

  whenAt(span: Span): When | null {
    return (
      widest(
        this.annotated.times.filter(({ when, use }) => when !== null && use === 'date'),
        span,
      )?.when ?? null
    );
  }

  durationAt(span: Span): string | null {
    return (
      widest(
        this.annotated.times.filter(({ duration }) => duration !== null),
        span,
      )?.duration ?? null
    );
  }

  whereAt(span: Span): Where | null {
    return widest(this.annotated.places, span)?.where ?? null;
  }

  quantityAt(span: Span): Quantity | null {
    return widest(this.annotated.quantities, span)?.quantity ?? null;
  }
}

/** The mention that has most letters of a stretch. */
function widest<T extends Extent>(mentions: readonly T[], span: Span): T | null {
  let best: T | null = null;
  let most = 0;
  for (const mention of mentions) {
    const shared = Math.min(mention.span.end, span.end) - Math.max(mention.span.start, span.start);
    if (shared > most) [best, most] = [mention, shared];
  }
  return best;
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function distance(a: Span, b: Span): number {
  if (a.start >= b.start && a.end <= b.end) return 0;
  return a.end <= b.start ? b.start - a.end + 1 : Math.abs(a.start - b.end) + 1;
}

const MARKS: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
};

/** Letters with each run of blanks as one, and marks in their plainest form; with the place of each in the text. */
function plainOf(text: string): { letters: string; at: number[] } {
  let letters = '';
  const at: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const letter = text[place] ?? '';
    const blank = /\s/.test(letter);
    if (blank && letters.endsWith(' ')) continue;
    letters += blank ? ' ' : (MARKS[letter] ?? letter);
    at.push(place);
  }
  return { letters, at };
}
