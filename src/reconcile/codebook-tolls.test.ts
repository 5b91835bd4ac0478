import { describe, expect, test } from 'vitest';
import { loadCodebooks } from '../knowledge/numbers.ts';
import { exactly, Report, who } from '../link/testing/report.ts';
import type { Quantity } from '../model/quantity.ts';
import { codebookTolls } from './codebook-tolls.ts';

const CLASSES: Record<string, string> = { soldiers: 'state combatant', civilians: 'civilian' };
const BOOKS = loadCodebooks();
const word = (said: string): Quantity => ({ said, bound: 'vague', n: null, to: null, word: said });
const some: Quantity = { said: 'people', bound: 'vague', n: null, to: null, word: null };

/** "low best high" of the dead by each book; "-" where it writes none. Each telling is one report's. */
function coded(...tellings: [victims: string, quantity: Quantity][]): Record<string, string> {
  const claims = tellings.flatMap(
    ([victims, quantity], i) =>
      new Report(`r${i}`, '2031-03-09').say('They were killed.').toll('killed', quantity, who(victims)).claims,
  );
  const rows = codebookTolls(claims, BOOKS, (role) => CLASSES[role] ?? null).filter(
    ({ effect }) => effect === 'killed',
  );
  return Object.fromEntries(
    rows.map(({ codebook, low, best, high }) => [codebook, [low, best, high].map((n) => n ?? '-').join(' ')]),
  );
}

const more = exactly(25, { bound: 'more than' });
const atLeast = exactly(23, { bound: 'at least' });
const upTo = exactly(30, { bound: 'at most' });
const range = exactly(60, { bound: 'range', to: 70 });

describe('worked examples, one for each way of telling', () => {
  test.each<[string, [string, Quantity][], Record<string, string>]>([
    ['a number', [['/civilians', exactly(5)]], { house: '5 5 5', acled: '- 5 -', airwars: '5 - 5', ucdp: '5 5 5' }],
    [
      'dozens',
      [['/civilians', word('dozens')]],
      { house: '24 24 99', acled: '- 12 -', airwars: '12 - 24', ucdp: '24 24 -' },
    ],
    [
      'hundreds',
      [['/civilians', word('hundreds')]],
      { house: '200 200 999', acled: '- 100 -', airwars: '100 - 200', ucdp: '200 200 -' },
    ],
    ['several', [['/civilians', word('several')]], { house: '3 3 9', acled: '- 3 -', airwars: '2 - 2', ucdp: '2 2 -' }],
    ['many', [['/civilians', word('many')]], { house: '10 10 -', acled: '- 10 -', airwars: '2 - 10', ucdp: '2 2 -' }],
    ['people, no number', [['/civilians', some]], { house: '2 2 -', acled: '- 3 -', airwars: '2 - 2', ucdp: '2 2 -' }],
    [
      'more than 25',
      [['/civilians', more]],
      { house: '26 26 -', acled: '- 25 -', airwars: '26 - 26', ucdp: '26 26 -' },
    ],
    [
      'at least 23',
      [['/civilians', atLeast]],
      { house: '23 23 -', acled: '- 23 -', airwars: '23 - 23', ucdp: '23 23 -' },
    ],
    ['up to 30', [['/civilians', upTo]], { acled: '- 30 -', airwars: '2 - 30' }],
    ['60 to 70', [['/civilians', range]], { house: '60 60 70', acled: '- 60 -', airwars: '60 - 70', ucdp: '60 60 70' }],
    [
      'figures that differ',
      [
        ['/civilians', exactly(7)],
        ['/civilians', exactly(9)],
        ['/civilians', exactly(9)],
      ],
      { house: '7 9 9', acled: '- 7 -', airwars: '7 - 9', ucdp: '7 9 9' },
    ],
    [
      'more than 200 beside 9',
      [
        ['tarvonia/soldiers', exactly(200, { bound: 'more than' })],
        ['tarvonia/soldiers', exactly(9)],
      ],
      { house: '9 9 -', acled: '- 9 -', ucdp: '9 9 -' },
    ],
    [
      'fighters and civilians',
      [
        ['tarvonia/soldiers', exactly(4)],
        ['/civilians', exactly(3)],
      ],
      { house: '7 7 7', acled: '- 7 -', airwars: '3 - 3', ucdp: '7 7 7' },
    ],
    ['fighters alone', [['tarvonia/soldiers', exactly(4)]], { acled: '- 4 -', airwars: '- - -' }],
    ['nobody counts the dead', [], { house: '- - -', acled: '- 0 -', airwars: '- - -', ucdp: '- - -' }],
  ])('%s', (_name, tellings, want) => expect(coded(...tellings)).toMatchObject(want));
});

test('each names its rule, and no dataset puts injuries nobody counts at 0', () => {
  const rows = codebookTolls([], BOOKS, () => null);
  expect(rows.every(({ rule }) => rule.length > 40)).toBe(true);
  expect(rows.filter(({ effect }) => effect === 'injured').flatMap(({ low, best, high }) => [low, best, high])).toEqual(
    Array(12).fill(null),
  );
});

describe('soldiers whose side nobody names', () => {
  const fights: Record<string, string> = { ...CLASSES, fighters: 'group combatant', men: 'civilian' };
  const killed = (...tellings: [victims: string, n: number, by: string][]) => {
    const claims = tellings.flatMap(
      ([victims, n, by], i) =>
        new Report(`r${i}`, '2031-03-09').say('They were killed.').toll('killed', exactly(n), who(victims), { by })
          .claims,
    );
    return codebookTolls(claims, BOOKS, (role) => fights[role] ?? null).find(
      ({ codebook, effect }) => codebook === 'house' && effect === 'killed',
    );
  };
  test.each<[string, [string, number, string][], [number, number]]>([
    [
      'are those of the one side that has any, and of a group that lost fighters none',
      [
        ['tarvonia/members', 11, 'tarvonia'],
        ['/soldiers', 22, 'sulmark'],
        ['sulmark/men', 2, 'sulmark'],
        ['sulmark/fighters', 19, 'tarvonia'],
      ],
      [13, 41],
    ],
    [
      'of two such sides are neither’s',
      [
        ['tarvonia/soldiers', 11, 'tarvonia'],
        ['narland/soldiers', 5, 'narland'],
        ['/soldiers', 22, 'sulmark'],
      ],
      [38, 38],
    ],
  ])('%s', (_, tellings, [low, high]) => expect(killed(...tellings)).toMatchObject({ low, high }));
});
