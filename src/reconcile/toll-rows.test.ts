import { describe, expect, test } from 'vitest';
import { countryOf, exactly, Report, town, who } from '../link/testing/report.ts';
import type { TollClaim } from '../model/claim.ts';
import { tollRows } from './toll-rows.ts';

const CLASSES: Record<string, string> = {
  soldiers: 'state combatant',
  fighters: 'group combatant',
  civilians: 'civilian',
};
const rows = (report: Report, sides: string[] = ['tarvonia', 'sulmark']) =>
  tollRows(
    report.claims.filter((c): c is TollClaim => c.kind === 'toll'),
    new Set(sides),
    (role) => CLASSES[role] ?? null,
  );

const SOLDIERS = who('tarvonia/soldiers');
const report = () => new Report('a', '2031-03-09').say('killed 58 dead 23 fell 15 hurt');

describe('figures of one group of victims', () => {
  test('each side has its own, and they exclude each other', () => {
    const [row, ...others] = rows(
      report()
        .toll('58', exactly(58), SOLDIERS, { by: 'sulmark' })
        .toll('23', exactly(23), SOLDIERS, { by: 'tarvonia', stance: 'admits' }),
    );
    expect(others).toEqual([]);
    expect(row?.figures.map((f) => [f.party, f.about, f.quantity.n])).toEqual([
      ['sulmark', 'adversary', 58],
      ['tarvonia', 'own', 23],
    ]);
    expect([row?.admitted?.n, row?.alleged?.n, row?.contested]).toEqual([23, 58, true]);
  });

  test('a figure said again by the same side is one with two claims', () => {
    const [row] = rows(
      report()
        .toll('58', exactly(58), SOLDIERS, { by: 'sulmark' })
        .toll('killed', exactly(58, { bound: 'at least' }), SOLDIERS, { by: 'sulmark' }),
    );
    expect(row?.figures.map((f) => f.claims.length)).toEqual([2]);
    expect(row?.contested).toBe(false);
    // "58" is the other one cut short; the words that the figure shows stand first.
    expect(row?.figures[0]?.quantity.bound).toBe('at least');
    expect(row?.figures[0]?.claims[0]).toBe('a-1');
  });

  test('a figure is in doubt until somebody says it plainly', () => {
    const figures = (...how: ('asserted' | 'hedged')[]) => {
      const told = how.reduce(
        (made, certainty, at) =>
          made.toll(['58', 'killed'][at] ?? '', exactly(58), SOLDIERS, { by: 'sulmark', certainty }),
        report(),
      );
      return rows(told)[0]?.figures.map(({ certainty, stance }) => [certainty, stance]);
    };
    expect(figures('hedged')).toEqual([['hedged', 'states']]);
    expect(figures('hedged', 'asserted')).toEqual([['asserted', 'states']]);
    expect(figures('asserted', 'hedged')).toEqual([['asserted', 'states']]);
    const suspected = report().toll('58', exactly(58), SOLDIERS, { by: 'sulmark', stance: 'suspects' });
    expect(rows(suspected)[0]?.figures[0]).toMatchObject({ certainty: 'hedged', stance: 'suspects' });
  });

  test('rows are read by effect, then fighters of the sides, other people, things', () => {
    const found = rows(
      report()
        .toll('hurt', exactly(90), SOLDIERS, { effect: 'injured' })
        .toll('dead', exactly(40), who('/civilians'))
        .toll('fell', exactly(3), who('/people'))
        .toll('58', exactly(2), who('/fighters'))
        .toll('23', exactly(1), SOLDIERS),
    );
    expect(found.map(({ effect, victims }) => [effect, victims.role])).toEqual([
      ['killed', 'soldiers'],
      ['killed', 'fighters'],
      ['killed', 'civilians'],
      ['killed', 'people'],
      ['injured', 'soldiers'],
    ]);
  });

  test('a part is not added, and a stated zero or an open question is no figure', () => {
    const found = rows(
      report()
        .toll('58', exactly(58), SOLDIERS)
        .toll('15', exactly(15), SOLDIERS, { partOf: 'a-0' })
        .toll('dead', exactly(0, { bound: 'none' }), SOLDIERS)
        .toll('hurt', exactly(7), SOLDIERS, { certainty: 'unclear' }),
    );
    expect(found.map((r) => r.figures.map((f) => f.quantity.n))).toEqual([[58]]);
  });

  test('20 pupils and two teachers are two groups, and nobody who counts both disputes the other', () => {
    const told = (document: string, by: string) =>
      new Report(document, '2031-03-09')
        .say('killed 20 pupils and two teachers')
        .toll('20', exactly(20), who('/students'), { by })
        .toll('two', exactly(2), who('/teachers'), { by });
    const claims = [...told('a', 'sulmark').claims, ...told('b', 'tarvonia').claims];
    const found = tollRows(
      claims.filter((c): c is TollClaim => c.kind === 'toll'),
      new Set(),
      (role) => (role === 'students' || role === 'teachers' ? 'civilian' : null),
    );
    expect(
      found.map(({ victims, figures, contested }) => [victims.role, figures.map((f) => f.quantity.n), contested]),
    ).toEqual([
      ['students', [20, 20], false],
      ['teachers', [2, 2], false],
    ]);
  });

  test('three in a town are among the seven of the country', () => {
    const people = who('/people');
    const told = (n: number) =>
      rows(
        report()
          .toll('killed', exactly(n), people, { by: 'mayor', as: 'official', where: [town('Kess', 'QT')] })
          .toll('dead', exactly(7, { bound: 'at least' }), people, {
            by: 'minister',
            as: 'official',
            where: [countryOf('Quot', 'QT')],
          }),
      )[0]?.contested;
    expect([told(3), told(9)]).toEqual([false, false]);
    const [row] = rows(
      report()
        .toll('killed', exactly(9), people, { by: 'mayor', as: 'official', where: [town('Kess', 'QT')] })
        .toll('dead', exactly(7), people, { by: 'minister', as: 'official', where: [countryOf('Quot', 'QT')] }),
    );
    expect(row?.contested).toBe(true);
  });
});

describe('dead of whom nothing is said', () => {
  const people = who('/civilians');
  const nobody = { ...who('/x'), role: null };

  test('are counted with the people killed there', () => {
    const found = rows(
      report()
        .toll('58', exactly(58), people, { by: 'mayor', as: 'official' })
        .toll('23', exactly(23), nobody, { by: 'clinic', as: 'organisation' }),
    );
    expect(found.map((row) => row.figures.map((f) => f.quantity.n))).toEqual([[58, 23]]);
  });

  test('stay apart where fighters died as well', () => {
    const found = rows(
      report()
        .toll('58', exactly(58), people, { by: 'mayor', as: 'official' })
        .toll('15', exactly(15), SOLDIERS, { by: 'tarvonia' })
        .toll('23', exactly(23), nobody, { by: 'clinic', as: 'organisation' }),
    );
    expect(found.map((row) => row.figures.length)).toEqual([1, 1, 1]);
  });
});

describe('whose victims', () => {
  const known = () => report().toll('58', exactly(58), SOLDIERS, { by: 'sulmark' });
  const cases: { name: string; made: Report; want: [string | null, string | null, (number | null)[]][] }[] = [
    {
      name: 'soldiers without a side are those of the one side that has soldiers',
      made: known().toll('23', exactly(23), who('/soldiers'), { by: 'paper', as: 'media' }),
      want: [['tarvonia', 'soldiers', [58, 23]]],
    },
    {
      name: 'with two such sides they stay without',
      made: known().toll('15', exactly(15), who('sulmark/soldiers')).toll('23', exactly(23), who('/soldiers')),
      want: [
        ['tarvonia', 'soldiers', [58]],
        ['sulmark', 'soldiers', [15]],
        [null, 'soldiers', [23]],
      ],
    },
    {
      name: 'leaves alone civilians without a side',
      made: known().toll('23', exactly(23), who('/civilians')),
      want: [
        ['tarvonia', 'soldiers', [58]],
        [null, 'civilians', [23]],
      ],
    },
    {
      name: 'soldiers and militants without a side are two rows',
      made: report().toll('58', exactly(58), who('/soldiers')).toll('23', exactly(23), who('/fighters')),
      want: [
        [null, 'soldiers', [58]],
        [null, 'fighters', [23]],
      ],
    },
  ];
  for (const { name, made, want } of cases)
    test(name, () =>
      expect(rows(made).map((r) => [r.victims.party, r.victims.role, r.figures.map((f) => f.quantity.n)])).toEqual(
        want,
      ),
    );

  test('the wounded of a sentence are whom its dead are', () => {
    const made = report()
      .toll('23', exactly(23), SOLDIERS, { by: 'tarvonia' })
      .toll('hurt', exactly(29), { ...who(''), name: '29' }, { by: 'tarvonia', effect: 'injured' });
    expect(rows(made).map((r) => [r.effect, r.victims.party])).toEqual([
      ['killed', 'tarvonia'],
      ['injured', 'tarvonia'],
    ]);
  });
});
