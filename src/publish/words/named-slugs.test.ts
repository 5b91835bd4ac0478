import { expect, test } from 'vitest';
import { namedSlugs, slugNames } from './named-slugs.ts';

const names = slugNames([
  { slug: 'tarvonia', name: 'Tarvonia' },
  { slug: 'tarvonia-armed-forces', name: 'Tarvonia Armed Forces' },
  { slug: 'river-front', name: 'River Front' },
]);

test.each([
  [
    '>200 killed, fighters (river-front), by it (tarvonia-armed-forces)',
    '>200 killed, fighters (River Front), by it (Tarvonia Armed Forces)',
  ],
  ['same sides (river-front, tarvonia)', 'same sides (River Front, Tarvonia)'],
  ['same sides (hill-front, tarvonia)', 'same sides (hill-front, Tarvonia)'],
  ['shelling, Lenn (near)', 'shelling, Lenn (near)'],
  ['no slug - in this', 'no slug - in this'],
])('%s', (words, want) => expect(namedSlugs(words, names)).toBe(want));

test('a day is no slug, whoever gives names', () => {
  const inWords = (slug: string) => slug.replaceAll('-', ' ');
  expect(namedSlugs('same day (2025-10-17), (hill-front)', inWords)).toBe('same day (2025-10-17), (hill front)');
});
