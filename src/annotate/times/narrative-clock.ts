import type { Found } from './expression.ts';
import type { Resolved } from './resolved.ts';

/**
 * The narrative's own day, from which "two days earlier", "the same night" and a bare "1300 GMT" are counted:
 * the last single day named earlier in the sentence; else the first one named later in it, for clock times only
 * ("at 1300 GMT the truce began, on Friday"); else the last single day named in the paragraph. A new paragraph
 * starts without one.
 *
 * A day counts as named where the words fix one day that something happened on: not the bound of "since" and "before",
 * not a stretch, not an event known by its date ("9/11"), which is background.
 */
export class NarrativeClock {
  day: Resolved | null = null;
  stated: Resolved | null = null;
  /** The day that the paragraphs before stood on last: the one that a witness tells of who gives the hour only. */
  told: Resolved | null = null;
  private paragraph = -1;

  enter(paragraph: number): void {
    if (paragraph === this.paragraph) return;
    this.paragraph = paragraph;
    this.told = this.day ?? this.told;
    this.day = null;
    this.stated = null;
  }

  hear(one: Found, resolved: Resolved): void {
    if (!moves(one)) return;
    this.stated = resolved;
    if (isSingleDay(resolved)) this.day = wholeDay(resolved);
  }
}

/** Whether an expression names a day that the telling then stands on. */
export function moves({ expression, limit }: Found): boolean {
  if (limit && limit !== 'from' && limit !== 'after') return false;
  const { kind } = expression;
  return kind !== 'fixed' && kind !== 'stretch' && kind !== 'holiday' && kind !== 'clock' && kind !== 'hours';
}

export function isSingleDay({ from, to, grain }: Resolved): boolean {
  return from === to && (grain === 'day' || grain === 'hour' || grain === 'minute');
}

/** The day of "Saturday night" is Saturday, and of "about 1300 GMT on Friday" Friday. */
export function wholeDay(resolved: Resolved): Resolved {
  return { ...resolved, grain: 'day', minute: null, approximate: resolved.approximate && resolved.grain === 'day' };
}
