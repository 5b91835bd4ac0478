import type { Numerals } from '../../knowledge/numbers.ts';
import type { TimeKnowledge } from '../../knowledge/times.ts';
import type { Sentence, TimeMention } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { parseDay } from './calendar.ts';
import type { Found } from './expression.ts';
import { extentOf, usageOf } from './extent.ts';
import { findTimes } from './find.ts';
import { NarrativeClock } from './narrative-clock.ts';
import { Scan, type TimeLexicon } from './scan.ts';
import { SentenceReading, type TimeOptions } from './sentence-reading.ts';

export type { TimeOptions } from './sentence-reading.ts';

/** Where an expression of time stands, found by its surface alone. Tokens `first..last`, inclusive. */
export interface TimeExtent {
  first: number;
  last: number;
  span: Span;
  use: TimeMention['use'];
  /** Whether it may be parsed as one adverbial word ("Monday"): not "48-hour" nor "the 2021 takeover" before a noun, nor a length. */
  adverbial: boolean;
}

interface Scanned {
  scan: Scan;
  all: Found[];
}

/** Finds and dates expressions of time. Pure: everything it knows is handed in. */
export class TimeReader {
  private readonly lexicon: TimeLexicon;
  /** Each sentence is asked for twice, before and after parsing; what stands in it does not change by that. */
  private readonly scanned = new WeakMap<Sentence, Scanned>();

  constructor(times: TimeKnowledge, numerals: Numerals) {
    const eventWords = new Set(times.events.flatMap((event) => event.words.slice(0, 1)));
    this.lexicon = { times, numerals, eventWords };
  }

  /** Before parsing: tags and arcs may still be empty. */
  findTimeExtents(sentence: Sentence): TimeExtent[] {
    const { scan, all } = this.scan(sentence);
    return all.map((one) => {
      const use = usageOf(one);
      return { ...extentOf(scan, one), use, adverbial: use === 'date' && !one.adjectival && !isAttributive(scan, one) };
    });
  }

  /**
   * Every expression of time in a document, dated where its words and `published` fix a date.
   * A `published` that is no ISO date leaves relative expressions undated.
   */
  resolveTimes(sentences: Sentence[], options: TimeOptions): TimeMention[] {
    const published = parseDay(options.published);
    const clock = new NarrativeClock();
    const mentions: TimeMention[] = [];
    for (const sentence of sentences) {
      clock.enter(sentence.paragraph);
      const { scan, all } = this.scan(sentence);
      if (all.length === 0) continue;
      const reading = new SentenceReading(scan, sentence, all, { clock, published, options });
      const told = all.map((_, k) => reading.mention(k));
      mentions.push(...told.map((one, k) => toldTwice(sentence, one, told[k + 1])));
    }
    return mentions;
  }

  private scan(sentence: Sentence): Scanned {
    const known = this.scanned.get(sentence);
    if (known !== undefined) return known;
    const scan = new Scan(sentence, this.lexicon);
    const scanned = { scan, all: findTimes(scan) };
    this.scanned.set(sentence, scanned);
    return scanned;
  }
}

/** "at midnight local time (1700 GMT)": an hour by two clocks is the minute of the one that names its zone. */
function toldTwice({ tokens }: Sentence, hour: TimeMention, exact: TimeMention | undefined): TimeMention {
  if (hour.when?.grain !== 'hour' || exact?.when?.grain !== 'minute' || exact.first - hour.last > LONGEST_LINK)
    return hour;
  const link = tokens
    .slice(hour.last + 1, exact.first)
    .map((t) => t.lower)
    .join(' ');
  if (!/^(?:local time |local )?[(,/]$/.test(link)) return hour;
  return { ...hour, when: { ...exact.when, span: hour.when.span } };
}

/** Words of "local time (". */
const LONGEST_LINK = 4;

const DATE_KINDS = new Set<Found['expression']['kind']>(['date', 'weekday', 'year', 'range']);

/** "the October 10 raid", "a Saturday attack": between an article and its noun. */
function isAttributive(scan: Scan, one: Found): boolean {
  if (!DATE_KINDS.has(one.expression.kind)) return false;
  return scan.is(one.first - 1, 'the', 'a', 'an', 'its', 'their', 'his', 'this') && /^[a-z]/.test(scan.lower(one.end));
}
