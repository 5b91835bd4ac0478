import { expect, test } from 'vitest';
import { openEngine } from '../engine.ts';
import { typedFields } from './typed-fields.ts';

const engine = openEngine();

test.each([
  ['quantity.n=23', { 'quantity.n': 23 }],
  ['quantity.bound=at least', { 'quantity.bound': 'at least' }],
  ['quantity.said=23', { 'quantity.said': '23' }],
  ['about=null', { about: null }],
  ['victims.name=2024', { 'victims.name': '2024' }],
  ['when=null', { when: null }],
  ['weapons=drones; mortars', { weapons: ['drones', 'mortars'] }],
  ['on=that a=b', { on: 'that a=b' }],
])('%s', (typed, set) => {
  expect(typedFields([typed], engine)).toEqual({ ok: true, set });
});

test.each([
  ['2025-10-11', '2025-10-11', '2025-10-11', 'day'],
  ['2024-02', '2024-02-01', '2024-02-29', 'month'],
  ['2025', '2025-01-01', '2025-12-31', 'year'],
  ['2025-10-09..2025-10-11', '2025-10-09', '2025-10-11', 'day'],
])('when=%s', (typed, from, to, grain) => {
  expect(typedFields([`when=${typed}`], engine)).toMatchObject({
    ok: true,
    set: { when: { from, to, grain, basis: 'stated' } },
  });
});

test('somebody is known by a slug, or stays a name', () => {
  expect(typedFields(['victims=ttp', 'agents=a militia; ttp', 'agents.1=guards'], engine)).toMatchObject({
    ok: true,
    set: {
      victims: { actor: 'ttp' },
      agents: [{ name: 'a militia', actor: null }, { actor: 'ttp' }],
      'agents.1': { name: 'guards' },
    },
  });
});

test('a place of one name is placed; of several, they are listed', () => {
  expect(typedFields(['where=Kabul, 1138958'], engine)).toMatchObject({
    ok: true,
    set: { where: [{ place: '1138958', country: 'AF' }] },
  });
  expect(typedFields(['where.0=Kabul, capital'], engine)).toMatchObject({
    ok: true,
    set: { 'where.0': { place: '1138958' } },
  });
  expect(typedFields(['where=Kabul'], engine)).toMatchObject({
    ok: false,
    faults: [expect.stringContaining('1138958')],
  });
});

test.each(['quantity.n', '=3', 'when=yesterday', 'where=Nowhere-at-all'])('%s is refused', (typed) => {
  expect(typedFields([typed], engine).ok).toBe(false);
});
