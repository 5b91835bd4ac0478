import { describe, expect, it, test } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';

const HALT = 'Sudan and Chad agreed to a truce on Monday. ';

describe('what became of a truce', () => {
  it.each([
    ['extended to a day', 'On Tuesday Sudan extended its ceasefire to June 30.', 'extended'],
    ['agreed to extend', 'The two countries agreed on Wednesday to extend the truce until June 4.', 'extended'],
    ['extended up to an event', 'The truce was extended until the talks in Addis Ababa had ended.', 'extended'],
    ['ran out', 'The truce expired on Tuesday at 10:00 GMT.', 'expired'],
    ['fell apart', 'The truce collapsed on Tuesday, Sudan said.', 'broken'],
    ['called off', 'Chad called off the truce on Tuesday.', 'broken'],
    ['declared over', 'Chad declared the truce over.', 'broken'],
    ['withdrew from', 'Chad withdrew from the ceasefire on Tuesday.', 'broken'],
    ['took effect', 'The truce took effect at noon on Tuesday.', 'in force'],
  ])('%s', (_name, text, turn) => {
    const told = claimsOf('agreement', HALT + text).map(({ course }) => course?.turn);
    expect(told).toContain(turn);
  });

  it.each([
    ['is only due', 'The truce, which was due to expire on Friday, was kept by Chad.', 'expired'],
    ['is to come', 'Officials in Chad said that the truce would be extended.', 'extended'],
    ['is denied', 'Sudan said that the truce had not been extended.', 'extended'],
  ])('says nothing where it %s', (_name, text, turn) => {
    const told = claimsOf('agreement', HALT + text).map(({ course }) => course?.turn);
    expect(told).not.toContain(turn);
  });
});

describe('how long it goes on', () => {
  test('an event without a date, in its words', () => {
    const [it] = claimsOf(
      'agreement',
      'Sudan and Chad have extended their 48-hour truce until the end of talks in Doha.',
    );
    expect([it?.course, it?.duration]).toEqual([
      { turn: 'extended', until: 'until the end of talks in Doha', by: null },
      'PT48H',
    ]);
  });

  test('a further length is not the length of the truce', () => {
    const told = claimsOf('agreement', `${HALT}The truce was extended by another 48 hours, Sudan said.`).at(-1);
    expect([told?.course?.by, told?.duration]).toEqual(['PT48H', null]);
  });

  test('how long they talked before is no length of it', () => {
    const told = claimsOf('agreement', `${HALT}It was signed after two days of talks in Doha.`);
    expect(told.filter(({ type }) => type === 'ceasefire').map(({ duration }) => duration)).not.toContain('P2D');
  });

  test('from a day to a day, and up to the end of one', () => {
    const [days] = claimsOf('agreement', 'Sudan announced a ceasefire from April 2 to April 22.');
    expect([days?.starts?.to, days?.ends?.from]).toEqual(['2025-04-02', '2025-04-22']);
    const pause = claimsOf(
      'agreement',
      `${HALT}Sudan announced the pause, to run from 6 p.m. Moscow time on Tuesday until the end of Friday.`,
    ).at(-1);
    expect([pause?.starts?.from.slice(10), pause?.ends?.grain]).toEqual(['T15:00Z', 'day']);
  });
});

describe('what came of talks', () => {
  const text = 'Sudan and Chad have agreed to an immediate ceasefire after talks in Doha that were mediated by Qatar.';
  const truce = claimsOf('agreement', text).find(({ type }) => type === 'ceasefire');

  test('was mediated by who mediated them', () => expect(truce?.mediators.map((w) => w.party)).toEqual(['qatar']));
  test('holds from the day of the news where it holds at once', () =>
    expect([truce?.starts?.basis, truce?.starts?.grain]).toEqual(['published', 'day']));
});

describe('a breach', () => {
  test('counts, and is dated by no start of the truce', () => {
    const [noun] = claimsOf(
      'incident',
      'Chad said Sudan had committed 47 violations of the ceasefire since it came into force on May 10.',
    ).filter(({ type }) => type === 'ceasefire violation');
    expect([noun?.agents.map((w) => w.party), noun?.when, noun?.times?.n]).toEqual([['sudan'], null, 47]);
    const [verb] = claimsOf('incident', 'Chad said that Sudan had broken the truce 2,935 times.');
    expect([verb?.type, verb?.times?.n]).toEqual(['ceasefire violation', 2935]);
  });

  test('"each side accusing the other" names nobody who accuses', () => {
    const text =
      'The truce that Sudan declared ended at midnight, with each side accusing the other of having broken it.';
    const said = claimsOf('position', text).filter(({ stance }) => stance === 'accuses');
    expect(said.map(({ claimant }) => [claimant.name, claimant.party])).toEqual([['each side', null]]);
  });
});
