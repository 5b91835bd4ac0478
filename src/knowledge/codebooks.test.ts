import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../test/claims/claims-of.ts';
import { openActors } from './actors.ts';
import { openActs } from './acts.ts';
import { eventCode, openCodebooks } from './codebooks.ts';
import { openEvents } from './events.ts';
import { openSpeech } from './speech.ts';

const codebooks = openCodebooks();

describe('knowledge/codebooks', () => {
  it('gives codes of their own only to words that the reader knows', () => {
    const acts = new Set([...openActs().byVerb.values()].flat().map(({ act }) => `act:${act}`));
    const { verbs } = openSpeech();
    const events = openEvents().verbs;
    const unknown = Object.keys(codebooks.crosswalk.entries).filter(
      (entry) =>
        !acts.has(entry) &&
        !verbs.has(entry.replace(/^speech:/, '')) &&
        !events.has(entry.replace(/^event:/, '')) &&
        entry !== 'decline:no plan',
    );
    expect(unknown).toEqual([]);
  });

  it('has an alpha-3 code for every state, and names only groups and sorts that exist', () => {
    const { states, groups, bodies } = openActors();
    const isos = [...states.values()].flatMap(({ iso }) => iso ?? []);
    expect(isos.filter((iso) => !codebooks.alpha3.has(iso))).toEqual([]);
    expect(codebooks.crosswalk.international_groups.filter((slug) => !groups.has(slug))).toEqual([]);
    const sorts = new Set([...bodies.values()].map(({ sort }) => sort));
    expect(Object.keys(codebooks.crosswalk.bodies).filter((sort) => !sorts.has(sort as never))).toEqual([]);
  });
});

describe('the code of a claim', () => {
  const codes = (kind: 'incident' | 'position' | 'forecast' | 'relation', text: string): (string | undefined)[] =>
    claimsOf(kind, text).map((claim) => eventCode(codebooks, claim)?.cameo);

  it.each([
    ['by type', 'incident', 'Russian jets bombed Kharkiv on Monday.', '195'],
    ['by its own word', 'incident', 'Ghana signed a treaty with Togo.', '057'],
    ['by stance', 'position', 'Sudan accused Chad of arming the rebels.', '112'],
    ['a rejection is no denial', 'position', 'Ethiopia rejected an offer from Eritrea.', '120'],
    ['a promise of help', 'position', 'Sweden promised to send ammunition to Ukraine.', '030'],
    ['a promise of harm', 'position', 'The Israeli army said it would impose a curfew on Nablus.', '130'],
    ['what is said not to come', 'position', 'Syria said it would not accept the plan.', '120'],
    ['a promise to do no harm', 'position', 'Egypt vowed not to attack Sudan.', '030'],
    ['a promise of no help', 'position', 'Sweden vowed not to send weapons to Ukraine.', '120'],
    ['a foreseen deed', 'forecast', 'Finland will send blankets to Kenya, an analyst said.', '030'],
  ] as const)('%s', (_name, kind, text, want) => {
    expect(codes(kind, text)).toContain(want);
  });

  it.each([
    ['a denial', 'position', 'Iran denied that it had armed the group.'],
    ['a forecast of no deed', 'forecast', 'The war will go on, an analyst said.'],
  ] as const)('none for %s', (_name, kind, text) => {
    expect(codes(kind, text)).toEqual([undefined]);
  });
});
