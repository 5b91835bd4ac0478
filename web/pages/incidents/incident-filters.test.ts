import { describe, expect, test } from 'vitest';
import { askedOf, chipsOf } from './incident-filters.ts';

describe('filters of the list of incidents', () => {
  test('nothing asks for everything, the newest first', () => expect(askedOf({})).toEqual({ order: 'newest' }));

  test('leaves out what no incident can be', () =>
    expect(askedOf({ type: ['air strike', 'picnic'], status: ['sure'], undated: 'no' })).toEqual({
      type: ['air strike'],
      order: 'newest',
    }));

  test('each condition is a chip that takes only itself away', () => {
    const chips = chipsOf({ type: ['air strike', 'shelling'], actor: 'pakistan', undated: 'true' }, () => 'Pakistan');
    expect(chips.map(({ words }) => words)).toEqual(['air strike', 'shelling', 'with Pakistan', 'without a day']);
    expect(chips[0]?.without).toEqual({ type: ['shelling'] });
    expect(chips[2]?.without).toEqual({ actor: undefined });
  });
});
