import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../test/claims/claims-of.ts';
import { toldIn } from '../../../test/claims/told.ts';

const ROWS = [
  [
    'said in a statement',
    'Hamas said in a statement that its fighters had killed three soldiers in Rafah.',
    'hamas (party) states via statement: killed 3 of soldiers by hamas in Rafah',
  ],
  [
    'said in its statement',
    'Ankara said in its statement that six farmers had been killed.',
    'turkey (party) states via statement: killed 6 of residents',
  ],
  [
    'an aside between the verb and its clause',
    'The Malian army said, without giving any evidence, that the rebels had killed nine farmers.',
    'mali (party) states: killed 9 of residents by rebels',
  ],
  [
    'a description between the sayer and the verb',
    'The Yemeni government, based in Aden, reported on 3 March that the Houthis had killed five farmers.',
    'yemen (party) states said 2025-03-03: killed 5 of residents by houthis',
  ],
  [
    'two sayers behind a sentence with a day of its own',
    'Gunmen killed nine farmers in Inates on Monday, a local official and two residents said on Tuesday.',
    [
      'local official (official) states said 2025-10-14: killed 9 of residents by Gunmen when 2025-10-13 in Inates about other',
      'residents (witness) states said 2025-10-14: killed 9 of residents by Gunmen when 2025-10-13 in Inates about other',
    ],
  ],
  [
    'a verb that the tagger takes for a noun',
    'Police suspect that Islamic State fighters killed two farmers in Mosul.',
    'Police (party) suspects hedged: killed 2 of residents by islamic-state in Mosul about other',
  ],
  [
    'the body that is owned',
    'At least 120 people were injured, according to the country’s health ministry.',
    'health ministry (party) states: injured at least 120 of people about other',
  ],
] as const;

describe('a sayer who stands far from what he says', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    expect(toldIn(text, ['toll'])).toEqual([want].flat());
  });
});

describe('a clause between commas', () => {
  it.each([
    ['whose', 'The Malaysian prime minister, whose country chairs the bloc, offered to mediate.', 'malaysia promises'],
    [
      'of which it',
      'Armenia calls on the pact, of which it is a member, to fulfil its duties, and demands an answer.',
      'armenia demands',
    ],
  ])('gives its subject to no verb outside: %s', (_name, text, want) => {
    expect(claimsOf('position', text).map((c) => `${c.claimant.party} ${c.stance}`)).toContain(want);
  });
});

it('whoever asks whether says nothing', () => {
  expect(toldIn('A reader asks whether the leader of the TTP is dead.', ['toll', 'position'])).toEqual([
    'reader (unnamed) assesses unclear: killed 1 of ttp leader',
  ]);
});

it('"as the group says" behind a condition vouches for the condition alone', () => {
  const text = 'If Noor Wali Mehsud is alive, as the group says, the TTP will attack again within weeks.';
  expect(claimsOf('forecast', text).map((c) => c.claimant.as)).toEqual(['narrator']);
});
