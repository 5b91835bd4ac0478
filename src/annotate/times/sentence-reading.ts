import type { Sentence, TimeAnchor, TimeMention } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { When } from '../../model/when.ts';
import { civil, type Day, parseDay } from './calendar.ts';
import type { Context } from './context.ts';
import type { Found } from './expression.ts';
import { extentOf, headOf, usageOf } from './extent.ts';
import { isSingleDay, moves, type NarrativeClock, wholeDay } from './narrative-clock.ts';
import { withClock, withHours, withLimit } from './overlay.ts';
import { resolveExpression } from './resolve.ts';
import { interval, type Resolved, toWhen } from './resolved.ts';
import type { Scan } from './scan.ts';
import { tenseAt } from './tense.ts';

export interface TimeOptions {
  /** The report's own date or date-time in UTC. */
  published: string;
  /** Answers with the date of the event whose words stand at `anchor`, where the caller knows it. */
  eventDate?: (anchor: Span) => When | null;
}

/** What a sentence's dates are counted from. */
export interface Surroundings {
  clock: NarrativeClock;
  published: Day | null;
  options: TimeOptions;
}

/** The expressions of one sentence, resolved from left to right. */
export class SentenceReading {
  private readonly scan: Scan;
  private readonly sentence: Sentence;
  private readonly all: Found[];
  private readonly around: Surroundings;
  /** The day named last in this sentence. */
  private named: Resolved | null = null;
  /** The same, as said: hours of the day and all. */
  private spoken: Resolved | null = null;

  constructor(scan: Scan, sentence: Sentence, all: Found[], around: Surroundings) {
    this.scan = scan;
    this.sentence = sentence;
    this.all = all;
    this.around = around;
  }

  mention(k: number): TimeMention {
    const one = this.all[k];
    if (!one) throw new RangeError(`no expression ${k}`);
    const extent = extentOf(this.scan, one);
    const anchor = this.anchorOf(k, one);
    const dated = this.date(one, k, anchor?.event ?? null);
    const resolved = dated ?? this.besideDate(k, one);
    if (resolved) this.hear(one, resolved);
    return {
      sentence: this.sentence.index,
      ...extent,
      head: headOf(this.sentence, extent.first, extent.last),
      when: resolved && toWhen(resolved, extent.span),
      duration: one.duration,
      use: usageOf(one),
      limit: one.limit,
      part: one.hours,
      clock: one.clock && clockText(one.clock.hour, one.clock.minute),
      anchor: anchor && this.anchorModel(one, anchor, resolved),
    };
  }

  /** The years named in this sentence. */
  private readonly years = new Set<number>();

  private hear(one: Found, resolved: Resolved): void {
    if (resolved.grain === 'year' && !one.limit && one.expression.kind === 'year')
      this.years.add(civil(resolved.from).year);
    this.around.clock.hear(one, resolved);
    if (moves(one) && isSingleDay(resolved)) {
      this.named = wholeDay(resolved);
      this.spoken = resolved;
    }
  }

  private date(one: Found, k: number, event: Resolved | null): Resolved | null {
    const context = this.context(one, event, k);
    if (!context) return null;
    // "in 2011 the temple, awarded in 1962, was shelled in that year's clashes": which year is not told by its place.
    const { expression } = one;
    if (expression.kind === 'narrative' && expression.unit === 'year' && this.years.size > 1) return null;
    const resolved = resolveExpression(expression, context);
    return resolved && withLimit(withClock(withHours(resolved, one), one), one, context.published);
  }

  private context(one: Found, event: Resolved | null, k: number): Context | null {
    const { clock, published } = this.around;
    const { times } = this.scan.lexicon;
    const anchored = one.expression.kind === 'clock' || one.expression.kind === 'hours';
    const first = this.scan.at(one.first).token;
    const last = this.scan.at(one.end - 1).lastToken;
    const ahead = one.limit === 'until' || one.limit === 'within' ? untilTense(this.sentence, first) : null;
    const verb = tenseAt(this.sentence, this.tokenPlace(first), this.tokenPlace(last), times);
    const context: Context = {
      published: published ?? Number.NaN,
      // "the number killed since July may exceed 300"
      tense: one.limit === 'since' ? 'past' : (ahead ?? verb.tense),
      close: ahead !== null || verb.close,
      day: this.named ?? (anchored ? this.laterDay(k) : null) ?? clock.day ?? (this.isQuoted(one) ? clock.told : null),
      stated: clock.stated,
      year: this.years.size === 1 && !one.limit ? ([...this.years][0] ?? null) : null,
      event,
      times,
    };
    return published === null && !isAbsolute(one) ? null : context;
  }

  /** "'They came at 7 am,' a villager said": an hour in somebody's mouth. */
  private isQuoted({ expression, first }: Found): boolean {
    if (expression.kind !== 'clock' && expression.kind !== 'hours') return false;
    const at = this.tokenPlace(this.scan.at(first).token);
    const marks = this.sentence.tokens.slice(0, at).filter(({ text }) => /^(?:["“”]|``|'')$/.test(text));
    return marks.length % 2 === 1;
  }

  /** "At 1300 GMT the truce began, on Friday": the sentence's own day may come behind the clock time. */
  private laterDay(k: number): Resolved | null {
    for (const later of this.all.slice(k + 1)) {
      if (later.expression.kind === 'clock' || later.expression.kind === 'hours' || !moves(later)) continue;
      const resolved = this.date(later, this.all.length, null);
      if (resolved && isSingleDay(resolved)) return wholeDay(resolved);
    }
    return null;
  }

  private tokenPlace(index: number): number {
    const first = this.sentence.tokens[0]?.index ?? 0;
    return index - first;
  }

  private anchorOf(k: number, one: Found): { span: Span; event: Resolved | null; when: When | null } | null {
    if (!one.anchor) return null;
    const { first, end } = one.anchor;
    const span = { start: this.scan.at(first).start, end: this.scan.at(end - 1).end };
    const inside = this.all.slice(k + 1).find((later) => later.first >= first && later.end <= end);
    const event =
      inside && (!inside.limit || inside.first <= first + 1) ? this.date(inside, this.all.length, null) : null;
    if (event) return { span, event, when: toWhen(event, span) };
    const when = this.around.options.eventDate?.(span) ?? null;
    const from = when && parseDay(when.from);
    const to = when && parseDay(when.to);
    if (!when || from === null || to === null) return { span, event: null, when: null };
    return { span, event: interval(from, to, when.grain), when };
  }

  /** "on Saturday night, two days after the blasts": the count stands beside a date and means the same day. */
  private besideDate(k: number, one: Found): Resolved | null {
    const before = this.all[k - 1];
    if (one.expression.kind !== 'counted' || !one.anchor || !before || !this.spoken) return null;
    const adjacent = before.end === one.first || (before.end + 1 === one.first && this.scan.is(before.end, ','));
    return adjacent && moves(before) ? { ...this.spoken, basis: 'inherited', minute: null } : null;
  }

  private anchorModel(
    one: Found,
    anchor: { span: Span; when: When | null },
    resolved: Resolved | null,
  ): TimeAnchor | null {
    if (one.expression.kind !== 'counted') return null;
    const { n, unit, sign } = one.expression;
    const direction = sign > 0 ? 'after' : 'before';
    const exact = resolved && n !== null && Number.isInteger(n) && unit === 'day' && isSingleDay(resolved);
    const own = exact ? interval(resolved.from - sign * n, resolved.from - sign * n, 'day') : null;
    return { span: anchor.span, direction, n, unit, when: anchor.when ?? (own && toWhen(own, anchor.span)) };
  }
}

function isAbsolute({ expression }: Found): boolean {
  const { kind } = expression;
  if (kind === 'date') return expression.year !== null && 'stated' in expression.year;
  return kind === 'year' || kind === 'decade' || kind === 'fixed' || kind === 'slashed';
}

/** "until Friday" looks ahead, unless what went on until then is told in the past perfect. */
function untilTense(sentence: Sentence, first: number): 'future' | null {
  for (const token of sentence.tokens) if (token.lower === 'had' && Math.abs(token.index - first) < 10) return null;
  return 'future';
}

function clockText(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
