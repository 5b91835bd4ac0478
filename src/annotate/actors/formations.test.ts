import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';

/** "incident ukraine > russia | togo": parties of the claimant, agents and those hit or harmed. */
function sides(text: string): string[] {
  return codedOf(text).map((claim) => {
    const agents = claim.kind === 'incident' || claim.kind === 'toll' ? claim.agents.map(({ party }) => party) : [];
    const hit =
      claim.kind === 'toll'
        ? [claim.victims.party]
        : claim.kind === 'incident'
          ? claim.targets.map(({ party }) => party)
          : [];
    return `${claim.claimant.party} | ${agents.join()} > ${hit.join()}`;
  });
}

describe('parts of somebody’s forces', () => {
  it.each([
    ['an army with a number', 'Elements of the Russian 2nd Combined Arms Army seized Rodynske.', 'null | russia > '],
    ['a division', 'The Russian 76th Airborne Division lost 40 men.', 'null |  > russia'],
    ['a brigade without a name', 'A Ukrainian brigade operating there denied the claim.', 'ukraine |  > '],
    ['the short form of a ministry', 'The Ukrainian MoD said two civilians died.', 'ukraine |  > '],
    [
      'a short form that the report introduces',
      'The Russian Ministry of Defense (MoD) spoke. The Russian MoD said two civilians died.',
      'russia |  > ',
    ],
    [
      'the governor of a region named before him',
      'Saratov Oblast Governor Roman Busargin said two civilians died.',
      'russia |  > ',
    ],
  ])('%s', (_name, text, want) => {
    expect(sides(text)).toContain(want);
  });

  it('a command that nobody owns is no side of its own', () => {
    for (const line of sides('Forces loyal to the TPLF attacked the Northern Command in Mekelle.')) {
      expect(line).not.toContain('northern-command');
    }
  });
});
