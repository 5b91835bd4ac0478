import type { Claim, IncidentType } from '../model/claim.ts';
import { isGeneral, mayBeOne } from './event-families.ts';
import type { EventWords } from './event-words.ts';

/** "the third attack this week": which one of its kind, counted over which stretch of time. */
export interface Rank {
  n: number;
  unit: 'day' | 'week' | 'month' | 'year';
}

/** What is asked of a mention to know whether an ordinal counts it. */
interface Told {
  at: number;
  type: IncidentType;
  leaning: boolean;
  claims: readonly Claim[];
  rank: Rank | null;
}

/** A rank and the day of the report that counts so. */
export interface ToldRank extends Rank {
  told: number;
}

const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/**
 * An ordinal, up to four words with an event among them, and a stretch of time, with no clause between: "the third such
 * attack on the post in a week", "second bombing this month", "the 4th raid in as many days".
 */
const RANKED = new RegExp(
  `\\b(${WORDS.join('|')}|\\d{1,2}(?:st|nd|rd|th))\\s+((?:[\\p{L}’'-]+\\s+){1,4})` +
    String.raw`(?:[^,.;:\n]{0,60}?\s)?(?:this|(?:in|of|within|over|during)\s+(?:(?:the|a|an|one|this|last|past|as|many|less|than|just|only|under|two|three|few)\s+){1,4})` +
    String.raw`\s*(day|week|month|year)s?\b`,
  'giu',
);

/** How far an ordinal may stand from the word of its event. A guess. */
const REACH = 200;

/** Gives the mentions of one document the ranks that their sentences tell, each rank to one event and the tolls about it. */
export function withRanks<M extends Told>(text: string, mentions: readonly M[], words: EventWords): M[] {
  const ranks = new Map<M, Rank>();
  for (const match of text.matchAll(RANKED)) {
    const rank = rankIn(match, words);
    if (!rank) continue;
    for (const m of countedBy(text, { from: match.index, to: match.index + match[0].length }, mentions, rank.type))
      ranks.set(m, { n: rank.n, unit: rank.unit });
  }
  return ranks.size === 0 ? [...mentions] : mentions.map((m) => ({ ...m, rank: ranks.get(m) ?? m.rank }));
}

/** "It was", "The blast is", "This marks", and nothing else of its sentence. */
const SAYS_WHICH =
  /(?:^|[.\n]\s{0,3})(?:it|this|that|the \p{L}{1,30})\s{1,3}(?:was|is|has been|marks|marked|became|becomes)\s{1,3}(?:at least\s{1,3})?(?:the|its|their)\s{1,3}$/iu;

/** The mentions that an ordinal counts: one event with the tolls that have none, of its sentence or of the one before. */
function countedBy<M extends Told>(
  text: string,
  { from, to }: { from: number; to: number },
  mentions: readonly M[],
  type: IncidentType,
): readonly M[] {
  const near = mentions.filter(
    (m) => Math.abs(from - m.at) < REACH && (m.leaning || mayBeOne(m.type, type) || isGeneral(type)),
  );
  const own = near.filter((m) => m.claims.some(({ span }) => span.start <= from && to <= span.end));
  if (own.length > 0) {
    const events = own.filter((m) => !m.leaning);
    // Of two events in one sentence the ordinal counts the one told last before it.
    const counted = events.findLast((m) => m.at < to) ?? events[0];
    return counted ? [counted] : own;
  }
  if (!SAYS_WHICH.test(text.slice(Math.max(0, from - REACH), from))) return [];
  return near.filter((m) => !m.leaning && m.at < from).slice(-1);
}

function rankIn(match: RegExpMatchArray, words: EventWords): (Rank & { type: IncidentType }) | null {
  const [, ordinal = '', between = '', unit = ''] = match;
  const type = typeAmong(between, words);
  if (type === null) return null;
  const at = WORDS.indexOf(ordinal.toLowerCase());
  const n = at >= 0 ? at + 1 : Number.parseInt(ordinal, 10);
  // one of the four that the pattern lets pass
  return { n, unit: unit.toLowerCase() as Rank['unit'], type };
}

/** The kind of event named by the words between; the longest name wins ("air strike"). */
function typeAmong(between: string, words: EventWords): IncidentType | null {
  const all = between.toLowerCase().trim().split(/\s+/);
  for (let length = Math.min(2, all.length); length >= 1; length--)
    for (let at = all.length - length; at >= 0; at--) {
      const type = words(`event:${all.slice(at, at + length).join(' ')}`);
      if (type !== null) return type;
    }
  return null;
}

const DAY = 86_400_000;
/** Days over which two reports' counts are of one count: twice the stretch, since each counts back from its own day. */
const COUNTED_DAYS: Readonly<Record<Rank['unit'], number>> = { day: 4, week: 14, month: 60, year: 400 };

/** Two ranks of one count that are not the same: the second and the third attack of a week. */
export function ranksApart(a: readonly ToldRank[], b: readonly ToldRank[]): readonly [ToldRank, ToldRank] | null {
  for (const x of a)
    for (const y of b)
      if (x.unit === y.unit && x.n !== y.n && Math.abs(x.told - y.told) <= COUNTED_DAYS[x.unit] * DAY) return [x, y];
  return null;
}

/** "the second … in a week" → "second in a week". */
export function rankWords({ n, unit }: Rank): string {
  return `${WORDS[n - 1] ?? `${n}th`} in a ${unit}`;
}
