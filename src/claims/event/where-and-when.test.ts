import { describe, expect, it } from 'vitest';
import { toldIn } from '../../../test/claims/told.ts';

describe('the place and day of an event behind a participle', () => {
  it.each([
    [
      'of the aircraft, and of those it hit',
      'Five people were killed when a drone operated by army troops dropped a shell on a crowd gathered for a vigil in Goma on Monday evening, residents said.',
      ['drone strike', 'killed 5'],
      'when 2025-10-13',
      'in Goma',
    ],
    [
      'of those who sheltered there',
      'A jet flown by the rebels bombed people sheltering in a school in Goma on Tuesday.',
      ['air strike'],
      'when 2025-10-14',
      'in Goma',
    ],
  ])('%s', (_name, text, kinds, when, where) => {
    const told = toldIn(text, ['incident', 'toll']);
    expect(told).toHaveLength(kinds.length);
    for (const [i, kind] of kinds.entries()) {
      expect(told[i]).toContain(kind);
      expect(told[i]).toContain(when);
      expect(told[i]).toContain(where);
    }
  });

  it('not of the worse attack before it, nor where its dead came from', () => {
    const graver = toldIn('The attack on Goma, with 30 to 34 dead, is the gravest since the church of 19 September.', [
      'incident',
      'toll',
    ]);
    expect(graver).toHaveLength(2);
    for (const one of graver) expect(one).not.toContain('2025-09-19');
    const [killed] = toldIn('Twelve rebels were killed, among them men from Chad and Niger.', ['toll']);
    expect(killed).not.toMatch(/in (?:Chad|Niger)/);
  });

  it('of one day where a second count goes on', () => {
    const told = toldIn('In the raid of Friday, 3 October, eight people were killed and four were injured.', ['toll']);
    expect(told).toHaveLength(2);
    for (const one of told) expect(one).toContain('when 2025-10-03');
  });

  it('not of what they had done elsewhere', () => {
    const [told] = toldIn('Troops attacked fighters trained in Goma last year.', ['incident']);
    expect(told).not.toMatch(/when|Goma/);
  });
});

describe('the place of an event', () => {
  it.each([
    ['there', 'Villagers in Nawnghkio in Myanmar said soldiers burned 200 houses there on Monday.', 'in Nawnghkio'],
    ['the town that a thing is called after', 'Drones struck the Goma oil refinery on Monday.', 'in Goma'],
    ['the town with its word', 'Gunmen attacked Macomia town on Monday.', 'in Macomia'],
    ['both of two towns', 'The army of Myanmar retook Kyaukme and Hsipaw on Monday.', 'in Kyaukme, Hsipaw'],
    ['what stands at it', 'Fighters burned a health post at Zorgan, looted food and fled.', 'in Zorgan'],
    ['the same in capitals', 'The rebels shelled the Goma Central Prison on Monday.', 'in Goma'],
  ])('%s', (_name, text, where) => {
    const [told] = toldIn(text, ['incident']);
    expect(told).toContain(where);
  });
});

describe('the day of an event', () => {
  it('is its own main clause’s where an earlier one has another', () => {
    const [told] = toldIn(
      'On July 3, the envoy, Ian Volk, called for an inquiry, and Canada sanctioned two rebel-linked firms two weeks later.',
      ['incident'],
    );
    expect(told).toContain('sanctions by canada when 2025-07-14..2025-07-20');
  });

  it('stands behind a preposition before whoever acted', () => {
    const [told] = toldIn('In a separate raid on Friday night gunmen fired several shots at a bus near Goma.', [
      'incident',
    ]);
    expect(told).toContain('when 2025-10-10');
    expect(toldIn('On Friday rebels killed two men.', ['toll']).join()).toContain('by rebels when 2025-10-10');
    expect(toldIn('On Friday night soldiers burned six houses in Goma.', ['incident']).join()).toContain(
      'arson by soldiers on houses when 2025-10-10',
    );
  });

  it('is the one told of where a witness gives the hour only', () => {
    const text =
      'A village was bombed on Monday.\n\n"They came at 6 am and dropped bombs on our homes," a resident said.';
    expect(toldIn(text, ['incident'])[1]).toContain('when 2025-10-13');
  });
});

it('a visit told again by its rank is one visit, and none to itself', () => {
  const text =
    "The Taliban foreign minister, Amir Khan Muttaqi, arrived in New Delhi on Friday, in the Taliban's highest-level visit to the country.";
  expect(toldIn(text, ['incident'])).toEqual(['narrator states: visit by afghan-taliban when 2025-10-10 in New Delhi']);
});
