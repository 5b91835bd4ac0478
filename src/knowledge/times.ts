import { z } from 'zod';
import { KNOWLEDGE_FOLDER, KnowledgeError, readKnowledgeLines, readKnowledgeYaml } from './files.ts';

export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'week',
  'fortnight',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const;
export type Unit = (typeof UNITS)[number];

export const DAY_PARTS = ['dawn', 'morning', 'noon', 'afternoon', 'evening', 'night'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export type Season = (typeof SEASONS)[number];

export const TimeWords = z.strictObject({
  months: z.array(
    z.strictObject({ name: z.string(), short: z.array(z.string()), alsoWord: z.boolean().default(false) }),
  ),
  weekdays: z.array(z.strictObject({ name: z.string(), short: z.array(z.string()) })),
  units: z.record(z.enum(UNITS), z.array(z.string())),
  parts: z.record(
    z.enum(DAY_PARTS),
    z.strictObject({ words: z.array(z.string()), code: z.string(), clock: z.string().optional() }),
  ),
  seasons: z.record(
    z.enum(SEASONS),
    z.strictObject({ words: z.array(z.string()), months: z.tuple([z.int(), z.int()]), code: z.string() }),
  ),
  days: z.record(z.string(), z.int()),
  sets: z.record(z.string(), z.string()),
  undated: z.array(z.string()),
});

const Pair = z.tuple([z.int(), z.int()]);
const Thirds = z.strictObject({ early: Pair, mid: Pair, late: Pair });
export const Rules = z.strictObject({
  slashed: z.enum(['day first', 'month first']),
  yearlessPastDays: z.int(),
  recentDays: z.partialRecord(z.enum(UNITS), z.int()),
  comingDays: z.partialRecord(z.enum(UNITS), z.int()),
  monthParts: Thirds,
  yearParts: Thirds,
  futureWords: z.array(z.string()),
  pastWords: z.array(z.string()),
  intentWords: z.array(z.string()),
  names: z.array(z.string()),
});
export type TimeRules = z.infer<typeof Rules>;

export const Zones = z.strictObject({
  letters: z.record(z.string(), z.int()),
  places: z.record(z.string(), z.string()),
});

export const NamedDays = z.strictObject({
  events: z.array(
    z.strictObject({
      names: z.array(z.string()),
      from: z.string(),
      to: z.string().optional(),
      always: z.boolean().default(false),
    }),
  ),
  fixed: z.record(z.string(), z.string()),
  weekday: z.record(z.string(), z.tuple([z.int(), z.int(), z.int()])),
});

/** What one word, in lower case, can be in an expression of time. A word may be several ("second", "fall"). */
export interface TimeWord {
  month: number; // 1 to 12, else 0
  weekday: number; // 0 Monday to 6, else -1
  short: boolean; // an abbreviation that needs a number beside it
  alsoWord: boolean; // "May", "March": also a verb
  unit: Unit | null;
  plural: boolean;
  part: DayPart | null;
  season: Season | null;
  day: number | null; // distance from today
  set: string | null; // ISO 8601 duration
  undated: boolean;
}

/** A name of several words that has a date: matched whole. */
export interface NamedDay {
  words: string[];
  from: string;
  to: string;
  /** The name is never used of the same day in another year. */
  always: boolean;
}

export interface MovingHoliday {
  name: string;
  from: string;
  to: string;
}

export interface TimeKnowledge {
  words: Map<string, TimeWord>;
  seasonMonths: Record<Season, [number, number]>;
  rules: TimeRules;
  futureWords: Set<string>;
  pastWords: Set<string>;
  intentWords: Set<string>;
  /** "black friday": the two words with one space. */
  names: Set<string>;
  zoneLetters: Map<string, number>;
  zonePlaces: Map<string, string>;
  events: NamedDay[];
  fixedHolidays: Map<string, [number, number]>;
  weekdayHolidays: Map<string, [number, number, number]>;
  movingHolidays: Map<string, MovingHoliday[]>;
}

export const NO_TIME_WORD: TimeWord = {
  month: 0,
  weekday: -1,
  short: false,
  alsoWord: false,
  unit: null,
  plural: false,
  part: null,
  season: null,
  day: null,
  set: null,
  undated: false,
};

/** The YAML of knowledge/times as written. */
interface TimeFiles {
  words: z.infer<typeof TimeWords>;
  rules: TimeRules;
  zones: z.infer<typeof Zones>;
  named: z.infer<typeof NamedDays>;
}

/** Throws KnowledgeError where a file does not fit. */
function readTimeFiles(folder: string): TimeFiles {
  return {
    words: readKnowledgeYaml('times/words.yaml', TimeWords, folder),
    rules: readKnowledgeYaml('times/rules.yaml', Rules, folder),
    zones: readKnowledgeYaml('times/zones.yaml', Zones, folder),
    named: readKnowledgeYaml('times/named-days.yaml', NamedDays, folder),
  };
}

/** Reads knowledge/times. Throws KnowledgeError where a file does not fit. */
export function loadTimes(folder = KNOWLEDGE_FOLDER): TimeKnowledge {
  const { words, rules, zones, named } = readTimeFiles(folder);
  return {
    words: wordIndex(words),
    seasonMonths: {
      spring: words.seasons.spring.months,
      summer: words.seasons.summer.months,
      autumn: words.seasons.autumn.months,
      winter: words.seasons.winter.months,
    },
    rules,
    futureWords: new Set(rules.futureWords),
    pastWords: new Set(rules.pastWords),
    intentWords: new Set(rules.intentWords),
    names: new Set(rules.names),
    zoneLetters: new Map(Object.entries(zones.letters).map(([name, minutes]) => [name.toLowerCase(), minutes])),
    zonePlaces: new Map(Object.entries(zones.places)),
    events: named.events.flatMap((event) =>
      event.names.map((name) => ({
        words: atomWords(name),
        from: event.from,
        to: event.to ?? event.from,
        always: event.always,
      })),
    ),
    fixedHolidays: new Map(Object.entries(named.fixed).map(([name, day]) => [name, monthDay(day)])),
    weekdayHolidays: new Map(Object.entries(named.weekday)),
    movingHolidays: readMoving(folder),
  };
}

function wordIndex(words: z.infer<typeof TimeWords>): Map<string, TimeWord> {
  const index = new Map<string, TimeWord>();
  const set = (word: string, facts: Partial<TimeWord>): void => {
    index.set(word, { ...(index.get(word) ?? NO_TIME_WORD), ...facts });
  };
  words.months.forEach(({ name, short, alsoWord }, i) => {
    set(name, { month: i + 1, alsoWord });
    for (const word of short) set(word, { month: i + 1, short: true });
  });
  words.weekdays.forEach(({ name, short }, i) => {
    set(name, { weekday: i });
    for (const word of short) set(word, { weekday: i, short: true });
  });
  for (const unit of UNITS) for (const word of words.units[unit]) set(word, { unit, plural: word.endsWith('s') });
  for (const part of DAY_PARTS) for (const word of words.parts[part].words) set(word, { part });
  for (const season of SEASONS) for (const word of words.seasons[season].words) set(word, { season });
  for (const [word, day] of Object.entries(words.days)) set(word, { day });
  for (const [word, iso] of Object.entries(words.sets)) set(word, { set: iso });
  for (const word of words.undated) set(word, { undated: true });
  return index;
}

function readMoving(folder: string): Map<string, MovingHoliday[]> {
  const file = 'times/moving-holidays.tsv';
  const index = new Map<string, MovingHoliday[]>();
  for (const { text, at } of readKnowledgeLines(file, folder)) {
    if (text.startsWith('name\t')) continue;
    const [name, from, to] = text.split('\t');
    if (!name || !from || !to) throw new KnowledgeError(`${at}: three columns are needed: name, from, to`);
    const list = index.get(name);
    if (list) list.push({ name, from, to });
    else index.set(name, [{ name, from, to }]);
  }
  return index;
}

/** A name cut as the text is: letters, digits and marks apart. */
function atomWords(name: string): string[] {
  return name.match(/[a-z]+|\d+|[^a-z\d\s]/g) ?? [];
}

function monthDay(text: string): [number, number] {
  const [month, day] = text.split('-').map(Number);
  return [month ?? 1, day ?? 1];
}
