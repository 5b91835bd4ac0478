import { describe, expect, it } from 'vitest';
import { codedOf } from '../../../test/claims/claims-of.ts';
import { toldIn } from '../../../test/claims/told.ts';

const EVENTS = ['incident', 'toll'] as const;

const ROWS = [
  [
    'two sentences in one quotation',
    '"The rebels attacked our base in Goma. They killed four soldiers," army spokesman Sylvain Ekenge said.',
    [
      'democratic-republic-of-the-congo (spokesperson) states direct: armed attack by rebels on democratic-republic-of-the-congo in Goma',
      'democratic-republic-of-the-congo (spokesperson) states direct: killed 4 of soldiers by They',
    ],
  ],
  [
    'a second quotation behind the sayer',
    '"The rebels attacked our base in Goma," army spokesman Sylvain Ekenge said. "They killed four soldiers."',
    [
      'democratic-republic-of-the-congo (spokesperson) states direct: armed attack by rebels on democratic-republic-of-the-congo in Goma',
      'democratic-republic-of-the-congo (spokesperson) states direct: killed 4 of soldiers by They',
    ],
  ],
  [
    'a short one, by telephone',
    '"They bombed the hospital," a nurse in Kadugli said by telephone. "Nine patients died."',
    [
      'nurse (witness) states direct via phone: bombing by They on hospital with bomb',
      'nurse (witness) states direct via phone: killed 9 of people about other',
    ],
  ],
  [
    'half a sentence in quotation marks',
    'Armenia said that Azerbaijani forces "opened fire on our positions" near Jermuk.',
    ['armenia (party) states direct: armed attack by azerbaijan on armenia in Jermuk'],
  ],
  [
    'a witness and a day behind the marks',
    'A witness said "the soldiers opened fire on the crowd" in Conakry on Monday.',
    ['witness (witness) states direct: armed attack by soldiers on crowd when 2025-10-13 in Conakry'],
  ],
  [
    'who is quoted, with his own day',
    '"Our troops killed 50 militants in Baidoa," the Somali defence minister said on Monday.',
    ['somalia (official) states direct said 2025-10-13: killed 50 of fighters by somalia in Baidoa'],
  ],
] as const;

describe('quoted words', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    expect(toldIn(text, EVENTS)).toEqual(want);
  });

  it.each([
    ['before the sayer', '"The army shelled Goma," a farmer said.'],
    ['over a sentence end', '"The army shelled Goma. Rebels attacked Sake," a farmer said.'],
    ['behind the sayer', 'A farmer said: "The army shelled Goma."'],
    ['half a sentence', 'A farmer said the army "shelled Goma" on Friday.'],
    ['curly marks', '“The army shelled Goma,” a farmer said. “Rebels attacked Sake.”'],
  ])('are never the narrator’s: %s', (_name, text) => {
    const claims = codedOf(text);
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter((c) => c.claimant.as === 'narrator')).toEqual([]);
  });

  it('are hers who speaks of herself in them', () => {
    const claims = codedOf('"I think the army shelled Goma," the analyst Sylvie Ekenge said.');
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.map((c) => c.claimant.actor)).toEqual(claims.map(() => 'sylvie-ekenge'));
  });

  it('are not direct where only who did it stands in the marks', () => {
    expect(toldIn('Residents said "armed men on motorbikes" attacked the village of Manni on Sunday.', EVENTS)).toEqual(
      ['Residents (witness) states: armed attack by armed men on village when 2025-10-12 in Manni'],
    );
  });
});

describe('leaves alone', () => {
  it.each([
    ['a title in quotation marks', 'The play "The Long March" opened in Paris on Friday.'],
    ['a word in quotation marks', 'The two had a "talk" about rice.'],
  ])('%s', (_name, text) => {
    expect(toldIn(text, EVENTS)).toEqual([]);
  });
});
