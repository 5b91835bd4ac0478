import type { TimeMention } from '../../src/model/annotation.ts';
import type { Grain } from '../../src/model/when.ts';

/** A time expression in the corpus's own shape (TIMEX3). */
export interface Timex {
  start: number;
  end: number;
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  value: string;
}

/** Words that TIMEX3 gives a value without a date. */
const REFERENCES: Record<string, string> = {
  now: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  recently: 'PAST_REF',
  lately: 'PAST_REF',
};
const VAGUE_UNITS: Record<string, string> = {
  second: 'TXS',
  minute: 'TXM',
  hour: 'TXH',
  day: 'XD',
  night: 'XD',
  week: 'XW',
  month: 'XM',
  year: 'XY',
  decade: 'XE',
};

/**
 * Our mention as TIMEX3, by the habits of this corpus rather than the standard's: "Friday night" has the day's value,
 * "the weekend" is P2D, weeks have no leading zero, decades end in X, a range is two expressions.
 * `said` is the words of the text. Empty where TIMEX3 has no such thing.
 */
export function timexesOf(mention: TimeMention, said: string): Timex[] {
  const { start, end } = mention.span;
  const ends = rangeEnds(mention, said);
  if (ends) return ends;
  const value = timexValue(mention, said);
  return value === null ? [] : [{ start, end, type: typeOf(mention, value), value }];
}

/** "1994 and 1997", "April 24 and 25": each end with its own value. */
function rangeEnds({ when, span, use }: TimeMention, said: string): Timex[] | null {
  const joint = / (?:and|to|through|until) |-/.exec(said);
  if (!joint || !when || use !== 'date' || when.from.slice(0, 10) === when.to.slice(0, 10)) return null;
  if (when.grain !== 'day' && when.grain !== 'month' && when.grain !== 'year') return null;
  if (!/\d|[A-Z]/.test(said.slice(0, joint.index)) || !/\d|[A-Z]/.test(said.slice(joint.index))) return null;
  const [first, last] = [when.from, when.to].map((day) => byGrain(when.grain, day.slice(0, 10), ''));
  if (first === undefined || last === undefined) return null;
  return [
    { start: span.start, end: span.start + joint.index, type: 'DATE', value: first },
    { start: span.start + joint.index + joint[0].length, end: span.end, type: 'DATE', value: last },
  ];
}

function typeOf({ use, clock }: TimeMention, value: string): Timex['type'] {
  if (use === 'set') return 'SET';
  if (value.startsWith('P') && !value.endsWith('_REF')) return 'DURATION';
  return clock || value.includes('T') ? 'TIME' : 'DATE';
}

function timexValue(mention: TimeMention, said: string): string | null {
  const words = said.toLowerCase();
  if (words in REFERENCES) return REFERENCES[words] ?? null;
  if (mention.use === 'set') return mention.duration;
  const vague = vagueValue(words);
  if (mention.use === 'duration') return mention.duration ?? vague;
  if (/^(the )?(past|last|next|coming|recent)\b.*(s|decade)$/.test(words)) return mention.duration ?? vague;
  if (!mention.when) return mention.duration ?? vague;
  return dateValue(mention, words);
}

function vagueValue(words: string): string | null {
  if (words === 'overnight') return null;
  const unit = Object.keys(VAGUE_UNITS).find((name) => words.includes(name));
  return unit ? `P${VAGUE_UNITS[unit]}` : null;
}

function dateValue({ when, clock }: TimeMention, words: string): string | null {
  if (!when) return null;
  const day = when.from.slice(0, 10);
  if (clock) return `${day}T${clock}`;
  if (/weekend/.test(words)) return 'P2D';
  return byGrain(when.grain, day, words);
}

function byGrain(grain: Grain, day: string, words: string): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  switch (grain) {
    case 'month':
      return day.slice(0, 7);
    case 'year':
      return year;
    case 'decade':
      return `${year.slice(0, 3)}X`;
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'season':
      return `${year}-${seasonCode(words)}`;
    case 'week':
      return isoWeek(day);
    default:
      return day;
  }
}

function seasonCode(words: string): string {
  return /spring/.test(words) ? 'SP' : /summer/.test(words) ? 'SU' : /winter/.test(words) ? 'WI' : 'FA';
}

function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00Z`);
  const thursday = new Date(date);
  thursday.setUTCDate(date.getUTCDate() + 3 - ((date.getUTCDay() + 6) % 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 4);
  const week =
    1 + Math.round((thursday.getTime() - first) / 604_800_000 - (3 - ((new Date(first).getUTCDay() + 6) % 7)) / 7);
  return `${thursday.getUTCFullYear()}-W${week}`;
}
