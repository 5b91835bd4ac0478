import { describe, expect, it } from 'vitest';
import { layOver } from './lay-over.ts';

const groups = [
  { slug: 'hill-guard', name: 'Hill Guard', aliases: ['HG'], from: 1990 },
  { slug: 'river-front', name: 'River Front', aliases: [] },
];

describe('layOver', () => {
  it.each<[string, unknown, unknown, unknown]>([
    [
      'adds names to an entry of ours and changes what stands alone',
      groups,
      [{ slug: 'hill-guard', aliases: ['HG', 'Guardians'], from: 1991 }],
      [{ ...groups[0], aliases: ['HG', 'Guardians'], from: 1991 }, groups[1]],
    ],
    [
      'adds a new entry behind ours',
      groups,
      [{ slug: 'sea-league', name: 'Sea League' }],
      [...groups, { slug: 'sea-league', name: 'Sea League' }],
    ],
    ['takes an entry out', groups, [{ slug: 'hill-guard', remove: true }], [groups[1]]],
    [
      'forgets ours where it is told to',
      groups,
      [{ slug: 'river-front', name: 'River Army', replace: true }],
      [groups[0], { slug: 'river-front', name: 'River Army' }],
    ],
    ['adds a word to a list of words, once', ['care', 'dawn'], ['dawn', 'mercy'], ['care', 'dawn', 'mercy']],
    ['takes a word out of a list of words', ['care', 'dawn'], [{ remove: 'care' }], ['dawn']],
    ['replaces numbers whole', { dozens: [24, 99] }, { dozens: [24, null] }, { dozens: [24, null] }],
    [
      'goes into a table',
      { a: { stance: 'x', takes: ['y'] } },
      { a: { takes: ['z'] } },
      { a: { stance: 'x', takes: ['y', 'z'] } },
    ],
    ['takes a line of a table out', { a: { stance: 'x' }, b: 1 }, { a: { remove: true } }, { b: 1 }],
    [
      'keeps offices of one kind apart by their days',
      { offices: [{ office: 'government', names: ['old'], to: '2001-01-01' }] },
      { offices: [{ office: 'government', names: ['new'], from: '2001-01-01' }] },
      {
        offices: [
          { office: 'government', names: ['old'], to: '2001-01-01' },
          { office: 'government', names: ['new'], from: '2001-01-01' },
        ],
      },
    ],
  ])('%s', (_name, ours, his, want) => {
    const before = JSON.stringify(ours);
    expect(layOver(ours, his).data).toEqual(want);
    expect(JSON.stringify(ours)).toBe(before);
  });

  it('knows where in the upper file each part stands', () => {
    const laid = layOver(groups, [
      { slug: 'new-one', aliases: ['N'] },
      { slug: 'river-front', aliases: ['RF'] },
    ]);
    expect(laid.upperPath([2, 'aliases', 0])).toEqual([0, 'aliases', 0]);
    expect(laid.upperPath([1, 'aliases', 0])).toEqual([1, 'aliases', 0]);
    expect(laid.upperPath([1, 'name'])).toEqual([1]);
  });
});
