import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims-of.ts';

const ROWS = [
  [
    'claimed',
    'JNIM claimed responsibility for the attack on the base in Djibo.',
    'jnim claims/asserted: jnim armed attack',
  ],
  [
    'the event itself',
    'The attack was claimed by the Islamic State.',
    'islamic-state claims/asserted: islamic-state armed attack',
  ],
  [
    'denied',
    'The RSF denied involvement in the killing of five volunteers in Bara.',
    'rsf denies/negated: rsf armed attack',
  ],
  [
    'held responsible',
    'Human Rights Watch held the Burkinabe army responsible for the killing of at least 130 civilians near Solenzo.',
    '- accuses/asserted: burkina-faso armed attack',
  ],
  ['blamed', 'India blamed Pakistan for the attack in Pahalgam.', 'india accuses/asserted: pakistan armed attack'],
  [
    'behind it',
    'The Islamic State group said it was behind the bombing in Kabul.',
    'islamic-state states/asserted: islamic-state bombing',
  ],
  [
    'asked and not answered',
    'The spokesman did not respond when asked if Pakistan was responsible for the strikes in Kabul.',
    '- declines/unclear: pakistan armed attack',
  ],
] as const;

describe('responsibility by its words', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    expect(
      claimsOf('responsibility', text).map(
        (c) => `${c.claimant.party ?? '-'} ${c.stance}/${c.certainty}: ${c.agent.party} ${c.type}`,
      ),
    ).toContain(want);
  });

  it.each([
    ['No group', 'No group has claimed responsibility for the bombing in Quetta.'],
    ['No one', 'No one has claimed responsibility for the bombing in Quetta.'],
    ['Nobody', 'Nobody has yet taken responsibility for the bombing in Quetta.'],
  ])('says that %s has claimed it', (nobody, text) => {
    expect(
      claimsOf('responsibility', text).map(
        (c) => `${c.claimant.as} ${c.stance}/${c.certainty}: ${c.agent.name} (${c.agent.party}) ${c.type}`,
      ),
    ).toEqual([`narrator states/unclear: ${nobody} (null) bombing`]);
  });

  it.each([
    ['not known', 'It was not clear who fired the rocket.'],
    ['a duty', 'The army is responsible for security.'],
  ])('leaves alone: %s', (_name, text) => {
    expect(claimsOf('responsibility', text)).toEqual([]);
  });
});
