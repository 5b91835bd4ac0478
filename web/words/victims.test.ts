import { describe, expect, test } from 'vitest';
import { partyNames } from './party-names.ts';
import { victimTitle, victimWords } from './victims.ts';

const names = partyNames([
  { slug: 'tarvonia', name: 'Tarvonia', letters: 'TA', hue: 1, adjective: 'Tarvonian' },
  { slug: 'river-front', name: 'River Front', letters: 'RF', hue: 2, adjective: 'River Front' },
  { slug: 'oland', name: 'Oland', letters: 'OL', hue: 3, adjective: null },
]);

describe('whose losses', () => {
  test.each([
    ['tarvonia', 'soldiers', 'Tarvonian soldiers'],
    ['river-front', 'fighters', 'River Front fighters'],
    ['oland', 'soldiers', 'soldiers of Oland'],
    ['north-post', 'police', 'police of North Post'],
    ['tarvonia', 'things', 'Tarvonian property'],
    ['tarvonia', 'members', 'Tarvonian personnel'],
    ['river-front', 'members', 'River Front members'],
    ['tarvonia', null, 'Tarvonian people'],
    [null, 'civilians', 'civilians'],
    [null, null, 'people'],
  ])('%s, %s', (party, role, want) => expect(victimWords({ party, role }, names)).toBe(want));

  test('a title has a capital', () => {
    expect(victimTitle({ party: null, role: 'civilians' }, names)).toBe('Civilians');
  });
});
