import { describe, expect, test } from 'vitest';
import { type CodebookName, loadCodebooks } from '../knowledge/numbers.ts';
import { countryOf, exactly, Report, who } from '../link/testing/report.ts';
import type { TollClaim } from '../model/claim.ts';
import type { Quantity } from '../model/quantity.ts';
import { codedToll } from './toll-codebook.ts';

const CLASSES: Record<string, string> = {
  soldiers: 'state combatant',
  commander: 'leader',
  fighters: 'group combatant',
  members: 'group combatant',
  civilians: 'civilian',
};
const BOOKS = loadCodebooks();
const CIVILIANS = who('/civilians');

const atLeast = (n: number): Quantity => exactly(n, { bound: 'at least' });
const upTo = (n: number): Quantity => exactly(n, { bound: 'at most' });
const between = (n: number, to: number): Quantity => exactly(n, { bound: 'range', to });
const word = (said: string): Quantity => ({ said, bound: 'vague', n: null, to: null, word: said });
const some: Quantity = { said: 'people', bound: 'vague', n: null, to: null, word: null };
const report = (id = 'a') => new Report(id, '2031-03-09');

/** "5-7": the coded range; "5-" where the top stays open; null where nothing is coded. */
function coded(reports: Report | Report[], book: CodebookName = 'airwars'): string | null {
  const claims = [reports].flat().flatMap((r) => r.claims.filter((c): c is TollClaim => c.kind === 'toll'));
  const toll = codedToll(claims, BOOKS[book], (role) => CLASSES[role] ?? null);
  return toll && `${toll.low}-${toll.high ?? ''}`;
}

describe('airwars: what the words say', () => {
  const cases: [name: string, quantity: Quantity, want: string][] = [
    ['a number', exactly(5), '5-5'],
    ['a range', between(5, 7), '5-7'],
    ['more than 25 is 26', exactly(25, { bound: 'more than' }), '26-26'],
    ['dozens', word('dozens'), '12-24'],
    ['several', word('several'), '2-2'],
    ['a bare plural', some, '2-2'],
  ];
  for (const [name, quantity, want] of cases)
    test(name, () => expect(coded(report().say('killed').toll('killed', quantity, CIVILIANS))).toBe(want));

  test('nobody hurt is no figure, and no claims give none', () => {
    expect(
      coded(
        report()
          .say('none')
          .toll('none', exactly(0, { bound: 'none' }), CIVILIANS),
      ),
    ).toBeNull();
    expect(coded(report())).toBeNull();
  });
});

describe('airwars: figures that differ', () => {
  test('go from the lowest to the highest that others give', () => {
    const told = report()
      .say('killed 7.')
      .toll('7', exactly(7), CIVILIANS, { by: 'shaam', as: 'media' })
      .say('killed 9.')
      .toll('9', exactly(9), CIVILIANS, { by: 'mayor', as: 'official' });
    expect(coded(told)).toBe('7-9');
  });

  test('only fill the end that the report itself leaves open', () => {
    const told = (own: Quantity): string | null =>
      coded(
        report()
          .say('fell')
          .toll('fell', own, CIVILIANS)
          .say('killed 3.')
          .toll('3', exactly(3), CIVILIANS, { by: 'shaam', as: 'media' })
          .say('killed 9.')
          .toll('9', exactly(9), CIVILIANS, { by: 'mayor', as: 'official' }),
      );
    expect([told(exactly(5)), told(between(4, 6)), told(atLeast(5)), told(upTo(8))]).toEqual([
      '5-5',
      '4-6',
      '5-9',
      '3-8',
    ]);
  });

  test('a number outweighs words', () => {
    const told = report()
      .say('dozens')
      .toll('dozens', word('dozens'), CIVILIANS)
      .say('killed 45')
      .toll('45', exactly(45), CIVILIANS, { by: 'mayor', as: 'official' });
    expect(coded(told)).toBe('45-45');
  });

  test('one of those hurt says nothing of how many they were', () => {
    const told = report()
      .say('others were hurt')
      .toll('others', { ...some, said: 'others' }, who('/people'), { effect: 'injured' })
      .say('a boy was hurt')
      .toll('boy', exactly(1), who('/children'), { effect: 'injured' });
    expect(coded(told)).toBe('2-2');
  });

  test('some among the dead are no lower figure', () => {
    const told = report()
      .say('killed 7.')
      .toll('7', exactly(7), CIVILIANS, { by: 'mayor', as: 'official' })
      .say('two brothers')
      .toll('two', exactly(2), who('/relatives'), { by: 'shaam', as: 'media' });
    expect(coded(told)).toBe('7-7');
  });

  test('two reports give the widest of both', () => {
    const one = report('a').say('killed 5').toll('5', exactly(5), CIVILIANS);
    const two = report('b').say('killed 8').toll('8', exactly(8), CIVILIANS);
    expect(coded([one, two])).toBe('5-8');
  });
});

describe('airwars: who is counted', () => {
  test('those told beside each other are added', () => {
    const told = report()
      .say('a teacher and her two children')
      .toll('teacher', exactly(1), who('/teachers'))
      .toll('children', exactly(2), who('/children'));
    expect(coded(told)).toBe('3-3');
  });

  test('at least so many of a family and up to so many people are one count', () => {
    const told = report()
      .say('11 of a family and up to 30 people')
      .toll('11', atLeast(11), who('/members'))
      .toll('30', upTo(30), who('/people'));
    expect(coded(told)).toBe('11-30');
  });

  test('those who fought are not, alone or within a count', () => {
    expect(coded(report().say('killed').toll('killed', exactly(3), who('tarvonia/soldiers')))).toBeNull();
    const told = report()
      .say('19 with a commander')
      .toll('19', exactly(19), CIVILIANS)
      .toll('commander', exactly(1), who('tarvonia/commander'), { partOf: 'a-0' })
      .toll('with', exactly(2), who('tarvonia/fighters'), { partOf: 'a-0' });
    expect(coded(told)).toBe('16-16');
  });

  test('members of a family are, members of a movement are not', () => {
    expect(coded(report().say('killed').toll('killed', exactly(6), who('/members')))).toBe('6-6');
    expect(coded(report().say('killed').toll('killed', exactly(6), who('sulmark/members')))).toBeNull();
  });

  test('a denied or doubtful count is not', () => {
    const denied = report().say('killed').toll('killed', exactly(4), CIVILIANS, { stance: 'denies', by: 'sulmark' });
    const unclear = report().say('killed').toll('killed', exactly(4), CIVILIANS, { certainty: 'unclear' });
    expect([coded(denied), coded(unclear)]).toEqual([null, null]);
  });
});

describe('other codebooks', () => {
  const two = (): Report =>
    report()
      .say('killed 58')
      .toll('58', exactly(58), who('tarvonia/soldiers'), { by: 'sulmark', where: [countryOf('Quot', 'QT')] })
      .say('killed 23')
      .toll('23', atLeast(23), who('tarvonia/soldiers'), { by: 'tarvonia' });

  test('acled takes the lowest and counts everyone', () => expect(coded(two(), 'acled')).toBe('23-23'));
  test('ucdp keeps the range', () => expect(coded(two(), 'ucdp')).toBe('23-58'));
  test('sides are added; people of whom no more is said may be the same', () => {
    const told = (all: number): Report =>
      report()
        .say('killed 23')
        .toll('23', exactly(23), who('tarvonia/soldiers'))
        .say('killed 4')
        .toll('4', exactly(4), CIVILIANS)
        .say(`killed ${all} in all`)
        .toll(`${all}`, exactly(all), who('/people'));
    expect([coded(told(20), 'ucdp'), coded(told(30), 'ucdp'), coded(told(20))]).toEqual(['27-27', '30-30', '4-4']);
  });
  test('one of the dead who is named is no count of them, where another report has one', () => {
    const general = { ...who('army/commander'), name: 'Odo Krell', actor: 'odo-krell' };
    const named = report('b')
      .say('Odo Krell died')
      .toll('Odo Krell', { ...exactly(1), said: 'Odo Krell' }, general);
    const counted = report('a').say('13 killed').toll('13', exactly(13), who('army/soldiers'));
    const both = report('c')
      .say('13 killed')
      .toll('13', exactly(13), who('army/soldiers'))
      .say('Odo Krell died')
      .toll('Odo Krell', { ...exactly(1), said: 'Odo Krell' }, general);
    expect([coded([counted, named], 'acled'), coded(both, 'acled'), coded(named, 'acled')]).toEqual([
      '13-13',
      '13-13',
      '1-1',
    ]);
  });
  test('a report that begins with one who is named is about him, and not about those it counts later', () => {
    const girl = { ...who('/'), name: 'Dima Odo', actor: 'dima-odo' };
    const first = report('a')
      .say('Dima Odo was killed')
      .toll('Dima Odo', { ...exactly(1), said: 'Dima Odo' }, girl)
      .say('two relatives were killed before')
      .toll('two', exactly(2), who('/relatives'));
    const later = report('b')
      .say('two relatives were killed')
      .toll('two', exactly(2), who('/relatives'))
      .say('Dima Odo was killed')
      .toll('Dima Odo', { ...exactly(1), said: 'Dima Odo' }, girl);
    expect([coded(first, 'airwars'), coded(later, 'airwars')]).toEqual(['1-1', '2-2']);
  });
  test('dozens are each codebook’s own', () => {
    const told = report().say('dozens').toll('dozens', word('dozens'), CIVILIANS);
    expect((['house', 'acled', 'airwars', 'ucdp'] as const).map((book) => coded(told, book))).toEqual([
      '24-99',
      '12-12',
      '12-24',
      '24-',
    ]);
  });

  test('the best figure is the one most often given', () => {
    const claims = [5, 7, 7].flatMap((n, i) => {
      const made = report(`r${i}`).say(`killed ${n}`).toll(`${n}`, exactly(n), CIVILIANS);
      return made.claims.filter((c): c is TollClaim => c.kind === 'toll');
    });
    const toll = codedToll(claims, BOOKS.house, () => null);
    expect([toll?.low, toll?.best, toll?.high, toll?.claims.length]).toEqual([5, 7, 7, 3]);
  });
});
