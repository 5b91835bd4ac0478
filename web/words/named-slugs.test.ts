import { expect, test } from 'vitest';
import { namedSlugs } from './named-slugs.ts';
import { partyNames } from './party-names.ts';

const names = partyNames([
  { slug: 'tarvonia', name: 'Tarvonia', letters: 'TA', hue: 1, adjective: 'Tarvonian' },
  { slug: 'river-front', name: 'River Front', letters: 'RF', hue: 2, adjective: 'River Front' },
]);

test.each([
  [
    '>200 killed, fighters (river-front), by it (tarvonia-armed-forces)',
    '>200 killed, fighters (River Front), by it (Tarvonia Armed Forces)',
  ],
  ['same sides (river-front, tarvonia)', 'same sides (River Front, Tarvonia)'],
  ['shelling, Lenn (near)', 'shelling, Lenn (near)'],
  ['no slug - in this', 'no slug - in this'],
])('%s', (words, want) => expect(namedSlugs(words, names)).toBe(want));
