import { describe, expect, it } from 'vitest';
import { toldIn } from '../../../test/claims/told.ts';

describe('what did not happen, or not so', () => {
  it.each([
    ['put off', 'The fourth round of talks in Kunming was put off on Monday.'],
    ['demanded', 'The council demands that the rebels withdraw from Goma.'],
    ['soldiers who march on a town do not protest', 'Junta troops have marched on Kyaukme.'],
  ])('%s', (_name, text) => {
    expect(toldIn(text, ['incident'])).toEqual([]);
  });

  it.each([
    [
      'denied, with words between the verb and its clause',
      'The M23 denied in the strongest terms that its fighters had shelled Goma.',
      ['m23 (party) denies negated: shelling by m23 with artillery in Goma'],
    ],
  ])('%s', (_name, text, want) => {
    expect(toldIn(text, ['incident'])).toEqual(want);
  });

  it('who is not expected to take part declines nothing', () => {
    expect(toldIn('The army of Burundi is not expected to take part.', ['position'])).toEqual([]);
  });

  it('who denies having threatened has not threatened', () => {
    const told = toldIn('Rwanda denies having threatened Burundi.', ['position']);
    expect(told.some((line) => line.includes('threatens') && !line.includes('negated'))).toBe(false);
    expect(told[0]).toMatch(/^rwanda \(party\) denies/);
  });
});

it('who is ready to impose sanctions has not imposed them', () => {
  expect(toldIn('Trump said he was ready to move to a second stage of sanctions on Russia.', ['incident'])).toEqual([]);
});
