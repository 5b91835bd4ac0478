import type { Sentence, TimeMention } from '../model/annotation.ts';

/** A dateline stands among the first lines, and no longer before the report's publication than this. Guesses. */
const FIRST_SENTENCES = 4;
const MOST_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * The day (ISO) that a report was filed, by its dateline ("LIMA, 20 Nov (Agency) -"): what "today" and "last night"
 * count from. Null where there is none, or one that does not fit the day of publication.
 */
export function datelineDay(
  text: string,
  sentences: readonly Sentence[],
  times: readonly TimeMention[],
  published: string,
): string | null {
  for (const s of sentences.slice(0, FIRST_SENTENCES)) {
    if (!/[-–—]\s*$/.test(text.slice(s.start, s.end))) continue;
    const filed = times.find((t) => t.sentence === s.index && t.when?.grain === 'day')?.when?.from.slice(0, 10);
    if (filed === undefined) continue;
    const days = (Date.parse(published.slice(0, 10)) - Date.parse(filed)) / DAY_MS;
    return days > 0 && days <= MOST_DAYS ? filed : null;
  }
  return null;
}
