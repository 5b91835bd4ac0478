import { describe, expect, it } from 'vitest';
import { codedOf } from '../../test/claims/claims-of.ts';
import type { ReadFlags } from '../read/read-flags.ts';
import { settleSides } from './settle-sides.ts';

/** "38 own": each toll's number and whose losses it tells. */
function sidesIn(text: string, flags: ReadFlags = {}): string[] {
  return codedOf(text, flags).flatMap((c) => (c.kind === 'toll' ? [`${c.quantity.n} ${c.about}`] : []));
}

const ROWS = [
  ['own soldiers', 'Ukraine said 23 of its soldiers had been killed near Kupiansk.', ['23 own']],
  ['own losses', 'Uganda said it lost 54 soldiers in Bulo Marer.', ['54 own']],
  ['who it killed', 'Al-Shabaab said it killed 24 Ugandan soldiers.', ['24 adversary']],
  [
    'set against each other elsewhere in the text',
    'Azerbaijan attacked Armenia on Tuesday. Azerbaijan said 49 Armenian soldiers were killed.',
    ['49 adversary'],
  ],
  [
    'set against each other by a clash',
    'Ethiopian troops and Fano clashed in Gondar. Ethiopia said 30 Fano fighters were killed.',
    ['30 adversary'],
  ],
  [
    'set against each other by a charge',
    'India blamed Pakistan for the attack in Pahalgam. India said nine Pakistani soldiers were killed.',
    ['9 adversary'],
  ],
  ['not set against each other', 'Kenya said nine Ugandan soldiers were killed in Bulo Marer.', ['9 other']],
  ['civilians of nobody', 'Armenia said four civilians were killed in Jermuk.', ['4 other']],
  ['whoever’s soldiers', 'Armenia said four soldiers were killed in Jermuk.', ['4 null']],
  ['the narrator’s', 'Armenian troops killed nine Azerbaijani soldiers near Tegh.', ['9 other']],
  ['a witness’s', 'Witnesses said gunmen killed nine policemen in Owo.', ['9 other']],
  ['an unknown sayer’s', 'An official said nine policemen were killed in Owo.', ['9 null']],
] as const;

describe('whose losses, seen from the claimant', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    expect(sidesIn(text)).toEqual(want);
  });

  it('reads a side’s own document from that side', () => {
    expect(sidesIn('Three of our fighters were martyred near Metina on Monday.', { party: 'pkk' })).toEqual(['3 own']);
  });

  it('is not set by an attack that is denied', () => {
    const text = 'Rwanda did not attack Uganda. Rwanda said nine Ugandan soldiers were killed.';
    expect(sidesIn(text)).toEqual(['9 other']);
  });

  it('leaves every other claim as it was', () => {
    const claims = codedOf('Azerbaijan attacked Armenia on Tuesday. Rwanda denied that it backs the M23.');
    expect(settleSides(claims)).toEqual(claims);
  });
});
