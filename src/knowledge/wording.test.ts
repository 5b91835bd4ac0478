import { expect, test } from 'vitest';
import { BRIEF_LANGUAGES } from '../model/brief.ts';
import { openWording, slotFaults, Template, Wording } from './wording.ts';

test.each(BRIEF_LANGUAGES)('the wording of %s has every key and slot', (language) => {
  const wording = openWording(language);
  expect(Wording.safeParse(wording).success).toBe(true);
  expect(slotFaults(wording, openWording('en'))).toEqual([]);
});

test.each(BRIEF_LANGUAGES)('the wording of %s has each form of a number that its language has', (language) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const { count } = openWording(language);
  const { incidents } = count;
  // A language may write one form for all; where it has forms, it has all that its rules name. French "many" is for millions.
  if (typeof incidents === 'string') return;
  const missing = categories.filter((category) => incidents[category] === undefined && category !== 'many');
  expect(missing).toEqual([]);
});

test('a missing slot is told', () => {
  const english = openWording('en');
  const wrong = { ...english, says: { ...english.says, states: 'they say so' } };
  expect(slotFaults(wrong, english)).toEqual(['says.states has the slots "", and "clause who" are wanted']);
});

test('a number in a fixed phrase is refused', () => {
  expect(Template.safeParse('some 40 dead').success).toBe(false);
  expect(Template.safeParse({ other: '٤٠' }).success).toBe(false);
});
