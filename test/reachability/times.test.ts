import { describe, expect, it } from 'vitest';
import { loadTimes } from '../../src/knowledge/times.ts';
import type { TimeMention } from '../../src/model/annotation.ts';
import { annotatedOf } from '../claims/claims-of.ts';

const times = loadTimes();
const words = [...times.words];

/** The times that a sentence speaks of, with their words. */
function timesIn(text: string, published = '2025-10-15'): (TimeMention & { said: string })[] {
  return annotatedOf(text, { published }).times.map((time) => ({
    ...time,
    said: text.slice(time.span.start, time.span.end).toLowerCase(),
  }));
}

/** Whether one of the sentences has a time that holds these words. */
function isRead(
  said: string,
  sentences: readonly string[],
  fits: (time: TimeMention) => boolean = () => true,
): boolean {
  return sentences.some((text) => timesIn(text).some((time) => time.said.includes(said.toLowerCase()) && fits(time)));
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const dated = (time: TimeMention): boolean => time.when !== null;

describe('every word of time is reached', () => {
  it.each(words.filter(([, w]) => w.month > 0))('the month "%s"', (word, { month }) => {
    const sentences = [word, capital(word), `${capital(word)}.`].flatMap((m) => [
      `Rebels attacked Goma on 9 ${m} 2024.`,
      `Rebels attacked Goma on ${m} 9, 2024.`,
    ]);
    const day = `2024-${String(month).padStart(2, '0')}-09`;
    expect(isRead(word, sentences, ({ when }) => when?.from === day)).toBe(true);
  });

  it.each(words.filter(([, w]) => w.weekday >= 0))('the weekday "%s"', (word, { weekday }) => {
    const sentences = [
      `Rebels attacked Goma on ${capital(word)}.`,
      `Rebels attacked Goma on ${capital(word)}. 6 October 2025.`,
      `Rebels attacked Goma on ${capital(word)}, 9 October.`,
      `Rebels attacked Goma, ${capital(word)}. ${6 + weekday} October 2025.`,
      `Rebels attacked Goma on ${capital(word)} ${6 + weekday} October.`,
    ];
    expect(isRead(word, sentences, dated)).toBe(true);
  });

  it.each(words.filter(([, w]) => w.unit !== null))('the unit "%s"', (word) => {
    const sentences = [
      `Rebels attacked Goma two ${word} ago.`,
      `Rebels attacked Goma a ${word} ago.`,
      `Rebels attacked Goma last ${word}.`,
      `The fighting in Goma lasted three ${word}.`,
      `Rebels attacked Goma one ${word} ago.`,
      `Rebels attacked Goma in recent ${word}.`,
      `Rebels attack Goma on ${word}.`,
      `Rebels attacked Goma over the past three ${word}.`,
    ];
    expect(isRead(word, sentences)).toBe(true);
  });

  it.each(words.filter(([, w]) => w.part !== null))('the hours "%s"', (word) => {
    const sentences = [
      `Rebels attacked Goma on Monday ${word}.`,
      `Rebels attacked Goma at ${word} on Monday.`,
      `Rebels attacked Goma ${word}.`,
    ];
    expect(isRead(word, sentences, dated)).toBe(true);
  });

  it.each(words.filter(([, w]) => w.season !== null))('the season "%s"', (word) => {
    expect(
      isRead(word, [`Rebels attacked Goma in the ${word} of 2024.`, `Rebels attacked Goma last ${word}.`], dated),
    ).toBe(true);
  });

  it.each(words.filter(([, w]) => w.day !== null))('the day "%s"', (word) => {
    expect(isRead(word, [`Rebels attacked Goma ${word}.`, `Rebels will leave Goma ${word}.`], dated)).toBe(true);
  });

  it.each(words.filter(([, w]) => w.set !== null))('how often: "%s"', (word, { set }) => {
    const sentences = [`Rebels attack Goma ${word}.`, `Goma suffers ${word} attacks.`];
    expect(isRead(word, sentences, ({ use, duration }) => use === 'set' || duration === set)).toBe(true);
  });

  it.each(words.filter(([, w]) => w.undated))('no date: "%s"', (word) => {
    const sentences = [`Rebels ${word} attacked Goma.`, `Rebels control Goma ${word}.`];
    expect(isRead(word, sentences, ({ when }) => when === null)).toBe(true);
  });
});

describe('every named day is reached', () => {
  it.each(times.events.map(({ words: name, from }) => [name.join(' ').replaceAll(' .', '.'), from] as const))(
    '%s',
    (name, from) => {
      const sentences = [name, capital(name)].flatMap((n) => [
        `He has been held since ${n}.`,
        `The ${n} changed the war.`,
        `The war began with the ${n}.`,
      ]);
      // Some weeks after an anniversary the name may mean this year's day.
      const found = sentences.flatMap((text) => timesIn(text, '2025-06-15'));
      expect(found.map(({ when }) => when?.from.slice(0, 10))).toContain(from);
    },
  );

  it.each([...times.fixedHolidays.keys(), ...times.weekdayHolidays.keys(), ...times.movingHolidays.keys()])(
    'the holiday "%s"',
    (name) => {
      const title = name.split(' ').map(capital).join(' ');
      const sentences = [title, name].flatMap((n) => [
        `Rebels attacked Goma on ${n}.`,
        `Rebels attacked Goma during ${n}.`,
        `Rebels attacked Goma on ${n} 2024.`,
        `Rebels attacked Goma in ${n} last year.`,
      ]);
      expect(isRead(name, sentences, dated)).toBe(true);
    },
  );
});

describe('every zone is reached', () => {
  it.each([...times.zoneLetters])('%s', (letters, east) => {
    const text = `Rebels attacked Goma at 15:00${letters === 'z' ? '' : ' '}${letters.toUpperCase()} on 9 October 2025.`;
    const utc = new Date(Date.UTC(2025, 9, 9, 15) - east * 60_000).toISOString().slice(0, 16);
    expect(timesIn(text).map(({ when }) => when?.from.slice(0, 16))).toContain(utc);
  });
});
