import { describe, expect, it } from 'vitest';
import { toldIn } from '../../../test/claims/told.ts';

const ROWS = [
  ['some say', 'Some said the army shelled the town of Tora on Monday.', 'Some (unnamed) states: shelling by army'],
  [
    'as reported by',
    'As reported by the Daily Post, the army shelled two villages in Darfur.',
    'Daily Post (media) states: shelling by sudan',
  ],
  [
    'a survey shows',
    'The survey shows that the army shelled two villages in Darfur.',
    'The survey (unnamed) states via survey',
  ],
  [
    'who puts a statement out speaks in it',
    'The Malian army released a statement saying that the rebels had killed nine farmers.',
    'mali (party) states via statement: killed 9',
  ],
  [
    'inverted, with a name',
    'Guns killed nine farmers in Inates on Monday, said Ibra Boulama, a teacher.',
    'Ibra Boulama',
  ],
  [
    'a former general',
    'Former general Ali Haddad said six soldiers were killed.',
    'Ali Haddad (analyst) states: killed 6',
  ],
  [
    'a retired officer in apposition',
    'Ali Haddad, a retired officer, said six soldiers were killed.',
    'Ali Haddad (analyst)',
  ],
  ['an ousted president', 'Deposed president Idris Bako said six soldiers were killed.', 'Idris Bako (official)'],
  [
    'our fighters',
    '"Our fighters killed three soldiers near Rafah," a Hamas spokesman said.',
    'killed 3 of soldiers by hamas',
  ],
  [
    'a relative clause before "was considered" is the report\'s own',
    'The militia, which killed nine farmers in Inates on Monday, was considered finished.',
    'narrator states: killed 9',
  ],
] as const;

describe('who stands behind the words', () => {
  it.each(ROWS)('%s', (_, text, want) => {
    expect(toldIn(text, ['incident', 'toll']).join('\n')).toContain(want);
  });
});

const BLAMED = [
  ['on', 'The governor of Kherson blamed the shelling of the market on Russia.', 'accuses: shelling by russia'],
  ['on, passive', 'The attack on the convoy was blamed on Hamas.', 'accuses: armed attack by hamas'],
] as const;

describe('blamed on somebody', () => {
  it.each(BLAMED)('%s', (_, text, want) => {
    expect(toldIn(text, ['responsibility']).join('\n')).toContain(want);
    expect(toldIn(text, ['incident']).join('\n')).not.toMatch(/ on (russia|hamas)/);
  });
});
