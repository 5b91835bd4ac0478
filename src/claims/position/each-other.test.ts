import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';

/** "india accuses pakistan of shelling": who, of whom, of what; a violation of a truce as an incident says who did it. */
function charges(text: string): string[] {
  return codedOf(text).flatMap((c) => {
    const who = c.claimant.party ?? c.claimant.name;
    if (c.kind === 'position') return [`${who} ${c.stance} ${c.towards?.party ?? c.towards?.name} ${c.on}`];
    if (c.kind === 'incident' && c.stance === 'accuses')
      return [`${who}: ${c.type} by ${c.agents.map((a) => a.party ?? a.name).join(' and ')}`];
    return [];
  });
}

describe('two who accuse each other', () => {
  it('each says so, and of the other', () => {
    expect(charges('Ethiopia and Eritrea accused each other of breaking the truce.')).toEqual([
      'ethiopia accuses eritrea of breaking the truce',
      'eritrea accuses ethiopia of breaking the truce',
      'ethiopia: ceasefire violation by eritrea',
      'eritrea: ceasefire violation by ethiopia',
    ]);
  });

  it('one another', () => {
    expect(charges('The army and the RSF accused one another of targeting civilians in El Fasher.')).toEqual([
      'sudan: armed attack by rsf',
      'rsf: armed attack by sudan',
      'sudan accuses rsf of targeting civilians in El Fasher',
      'rsf accuses sudan of targeting civilians in El Fasher',
    ]);
  });

  it('what is broken stands before the clause', () => {
    expect(
      charges(
        'Rwanda and the M23 signed a permanent truce on 5 May, which both sides have accused each other of breaking.',
      ),
    ).toEqual([
      'rwanda accuses m23 of breaking a permanent truce',
      'm23 accuses rwanda of breaking a permanent truce',
      'rwanda: ceasefire violation by m23',
      'm23: ceasefire violation by rwanda',
    ]);
  });

  it('the charge is opened by its own word', () => {
    const [first] = charges(
      'The Sudanese government and the RSF committed themselves to a permanent truce, which both sides have since accused each other of violating.',
    );
    expect(first).toBe('sudan accuses rsf of violating a permanent truce');
  });

  it('in a clause about both', () => {
    expect(
      charges('Hamas and Israel, which accused each other of breaking the truce, met in Cairo.').slice(0, 2),
    ).toEqual(['hamas accuses israel of breaking the truce', 'israel accuses hamas of breaking the truce']);
  });

  it('where only one speaks nothing is doubled', () => {
    expect(charges('Ethiopia accused Eritrea of breaking the truce.')).toEqual([
      'ethiopia: ceasefire violation by eritrea',
      'ethiopia accuses eritrea of breaking the truce',
    ]);
  });
});
