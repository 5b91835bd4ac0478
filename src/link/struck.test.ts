import { describe, expect, it } from 'vitest';
import type { EventWords } from './event-words.ts';
import { linkIncidents } from './link-incidents.ts';
import { exactly, Report, town, when, who } from './testing/report.ts';

const KESS = town('Kess', 'QT');
const struck = new Map([
  ['hospital', 'hospital'],
  ['ward', 'hospital'],
  ['mosque', 'worship'],
  ['market', 'market'],
  ['shelter', 'shelter'],
  ['school', 'school'],
]);
const WORDS: EventWords = Object.assign(() => null, { struck });
const thing = (name: string) => ({ ...who('/things'), name });

/** The quotes of each incident's claims. */
function linked(...reports: Report[]): string[][] {
  const clusters = linkIncidents(
    reports.map((r) => r.document),
    reports.flatMap((r) => r.claims),
    WORDS,
  );
  return clusters.map((c) => c.mentions.flatMap((m) => m.claims.map((k) => k.quote)));
}

const shelled = (id: string, word: string, what: string, day: string) =>
  new Report(id, '2031-03-06')
    .say(`They ${word} the ${what} in Kess.`)
    .incident(word, { type: 'shelling', targets: [thing(what)], when: when(day), where: [KESS] });

describe('what was hit', () => {
  it('tells two attacks of one day and town apart', () => {
    expect(
      linked(shelled('a', 'shelled', 'mosque', '2031-03-04'), shelled('b', 'bombarded', 'market', '2031-03-04')),
    ).toEqual([['shelled'], ['bombarded']]);
  });

  it('makes one of a ward and its hospital, and not of another day’s', () => {
    const reports = [
      shelled('a', 'shelled', 'hospital', '2031-03-04'),
      shelled('b', 'bombarded', 'maternity ward', '2031-03-04'),
      shelled('c', 'pounded', 'hospital', '2031-03-02'),
    ];
    expect(linked(...reports).sort()).toEqual([['pounded'], ['shelled', 'bombarded']]);
  });

  it('leaves a shelter in a school where it is', () => {
    expect(
      linked(shelled('a', 'shelled', 'shelter', '2031-03-04'), shelled('b', 'bombarded', 'school', '2031-03-04')),
    ).toEqual([['shelled', 'bombarded']]);
  });

  it('is read off the words before a toll, without a place', () => {
    const first = new Report('a', '2031-03-06')
      .say('They shelled the mosque.')
      .incident('shelled', { type: 'shelling', targets: [thing('mosque')], when: when('2031-02-04') })
      .say('At least 70 people died.')
      .toll('died', exactly(70), who('/people'), { when: when('2031-02-04') });
    const second = new Report('b', '2031-03-06')
      .say('It stands near the mosque where 78 people were killed.')
      .toll('killed', exactly(78), who('/people'), { when: when('2031-02-04') });
    const other = new Report('c', '2031-03-06')
      .say('It stands near the market where 60 people perished.')
      .toll('perished', exactly(60), who('/people'), { when: when('2031-02-04') });
    expect(linked(first, second, other).sort()).toEqual([['perished'], ['shelled', 'died', 'killed']]);
  });

  it('leaves an older attack, told of with its month, apart from the undated one before', () => {
    const report = new Report('a', '2031-03-06')
      .say('They shelled the mosque in Kess.')
      .incident('shelled', { type: 'shelling', targets: [thing('mosque')], where: [KESS] })
      .say('Nine people died.')
      .toll('died', exactly(9), who('/people'))
      .say('It was dark.')
      .say('These crimes are added to the massacre of the Ardun mosque in January.')
      .incident('massacre', { targets: [thing('Ardun mosque')], when: when('2031-01') });
    expect(linked(report)).toEqual([['shelled', 'died'], ['massacre']]);
  });

  it('says nothing where one telling names both', () => {
    const both = new Report('a', '2031-03-06')
      .say('They shelled the mosque and the market in Kess.')
      .incident('shelled', {
        type: 'shelling',
        targets: [thing('mosque'), thing('market')],
        when: when('2031-03-04'),
        where: [KESS],
      });
    expect(linked(both, shelled('b', 'bombarded', 'market', '2031-03-04'))).toEqual([['shelled', 'bombarded']]);
  });
});
