import { describe, expect, it } from 'vitest';
import { claimsOf, short } from './claims-of.ts';

const ROWS = [
  [
    'that-clause',
    'A researcher at a European institute said it was likely that the RSF would now move on El Obeid.',
    ['the RSF would now move on El Obeid | likely 55-80 | asserted | -'],
  ],
  [
    'predicate, dated ahead',
    'An analyst said that a wider war was unlikely before the summer.',
    ['a wider war was unlikely before the summer | unlikely 20-45 | asserted | 2026-06-01..2026-08-31'],
  ],
  [
    'within so many weeks',
    'Israel is likely to strike Lebanon within two weeks, an analyst said.',
    ['Israel is likely to strike Lebanon within two weeks | likely 55-80 | asserted | 2025-10-15..2025-10-29'],
  ],
  [
    'before a month ends with the one before',
    'The TTP will attack Peshawar before November, an analyst said.',
    ['The TTP will attack Peshawar before November | - | asserted | 2025-10-15..2025-10-31'],
  ],
  [
    'chance',
    'There is a remote chance of a wider war, the institute said.',
    ['a wider war | remote chance 1-5 | asserted | -'],
  ],
  [
    'as likely as not',
    'It is as likely as not that the talks will collapse.',
    ['the talks will collapse | as likely as not 45-55 | asserted | -'],
  ],
  [
    'thought unlikely',
    'An analyst in Beirut thought a large response unlikely.',
    ['a large response | unlikely 20-45 | hedged | -'],
  ],
  [
    'thought unlikely to',
    'The group is thought unlikely to accept the offer.',
    ['The group is thought unlikely to accept the offer | unlikely 20-45 | hedged | -'],
  ],
  [
    'not ruled out',
    'A renewed offensive on Marib cannot be ruled out, the institute said.',
    ['A renewed offensive on Marib | - | hedged | -'],
  ],
  ['doubted', 'Analysts doubt that the truce will hold.', ['the truce will hold | - | unclear | -']],
  [
    'a mistake that somebody may make',
    '“It has had bad consequences, and the next mistake would be to expect that its troubles will disappear,” he said.',
    [],
  ],
  ['whether', 'It is not clear whether the truce will hold.', ['whether the truce will hold | - | unclear | -']],
  [
    'reported will',
    'The UN warned that famine would spread by March.',
    ['famine would spread by March | - | asserted | 2026-03-01..2026-03-31'],
  ],
  [
    'might',
    'The analyst said that the town might hold out longer.',
    ['the town might hold out longer | - | conditional | -'],
  ],
  [
    'ends where the quotation ends',
    '"This is likely to fail," the analyst told a newspaper, adding that the army is a spent force.',
    ['This is likely to fail | likely 55-80 | asserted | -'],
  ],
  [
    'not what it would be wrong to expect',
    'Talks failed, and the next mistake would be to expect that the attacks will end, the analyst said.',
    [],
  ],
] as const;

describe('a forecast by its words', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    const got = claimsOf('forecast', text).map(
      (c) =>
        `${c.outcome} | ${c.likelihood ? `${c.likelihood.said} ${c.likelihood.low}-${c.likelihood.high}` : '-'} | ${c.certainty} | ${short(c.by)}`,
    );
    expect(got).toEqual(want);
  });

  it.each([
    ['a warning of what is so', 'Analysts cautioned that the truce was fragile.'],
    ['an estimate of what has been', 'The men had most likely left by Friday.'],
    ['the speaker’s own plan', 'The ministry said it would open the border on Friday.'],
  ])('leaves alone: %s', (_name, text) => {
    expect(claimsOf('forecast', text)).toEqual([]);
  });
});
