import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';

describe('whom a position is aimed at', () => {
  it.each([
    ['urged', 'France urged Iran to free the sailors.', 'iran'],
    ['asked for something', 'Austria asked Hungary for help with refugees.', 'hungary'],
    ['called on', 'Mexico called on Guatemala to close the camps.', 'guatemala'],
    ['accused', 'Sudan accused Chad of arming the rebels.', 'chad'],
    ['whose offer', "Ethiopia rejected Eritrea's offer of talks.", 'eritrea'],
    ['an offer from', 'Ethiopia rejected an offer from Eritrea.', 'eritrea'],
    ['a body without a side', 'Serbia demanded a meeting of the UN Security Council.', 'un-security-council'],
    ['the subject of what is demanded', 'Turkey demanded that Sweden hand over two men wanted in Iraq.', 'sweden'],
    ['must', 'Pakistan said that India must return the bodies.', 'india'],
    ['must be', 'Pakistan said that India must be ready to talk.', 'india'],
    ['a rebel demand', 'The rebels said that Colombia must free their leader.', 'colombia'],
    ['condemned in the passive', 'The Iranian strike was condemned by Brazil.', 'iran'],
    ['condemned for a deed', 'Israel was condemned by Syria for its raid on a village.', 'israel'],
    ['wanted', 'Sri Lanka wants Norway to resume its work.', 'norway'],
    ['wanted by fighters', 'Angolan rebels want Portugal to send observers.', 'portugal'],
    ['insisted', 'Iran insisted that Iraq leave the valley.', 'iraq'],
    ['praised', "A Polish official today praised Romania's efforts.", 'romania'],
  ])('%s', (_name, text, want) => {
    const aimed = claimsOf('position', text).map(({ towards }) => towards?.party ?? towards?.actor ?? null);
    expect(aimed).toContain(want);
  });

  it.each([
    ['nobody is named', 'Denmark demanded immediate elections.'],
    ['the speaker', 'Denmark demanded that its own citizens be freed.'],
    ['whom the deed was done to', 'Brazil condemned the attack on Iran.'],
  ])('leaves open: %s', (_name, text) => {
    expect(claimsOf('position', text).map(({ towards }) => towards)).toEqual([null]);
  });
});

describe('positions of those who will not', () => {
  it.each([
    ['no plans', 'Canada has no plans to send troops to Haiti.', 'canada declines decline:no plan'],
    ['never', 'Eritrea vowed never to give up the town.', 'eritrea promises modal:not'],
  ])('%s', (_name, text, want) => {
    const [claim] = claimsOf('position', text);
    expect(`${claim?.claimant.party} ${claim?.stance} ${claim?.trace.entries[0]}`).toBe(want);
  });

  it('takes the dismissal of somebody for no denial', () => {
    expect(claimsOf('position', "Nepal's king dismissed the prime minister.")).toEqual([]);
  });
});
