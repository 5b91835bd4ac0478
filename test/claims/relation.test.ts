import { describe, expect, it } from 'vitest';
import { claimsOf, short } from './claims-of.ts';

const ROWS = [
  [
    'charge',
    'The United States accuses Iran of arming the Houthis.',
    'united-states accuses/asserted: iran patron of houthis -',
  ],
  [
    'charge turned into the passive',
    'Kabul is accused by Islamabad of harbouring the TTP.',
    'pakistan accuses/asserted: afghan-taliban shelters ttp -',
  ],
  [
    'backed group',
    'Iran-backed Houthi rebels fired missiles at Israel.',
    '- states/asserted: iran patron of houthis -',
  ],
  ['front', 'The Resistance Front is a front of Lashkar-e-Taiba.', '- states/asserted: resistance-front part of let -'],
  [
    'side',
    "The FDLR is said to fight on the side of Congo's army.",
    '- states/hedged: fdlr allied with democratic-republic-of-the-congo -',
  ],
  [
    'governs since',
    'Hamas has governed Gaza since 2007.',
    '- states/asserted: hamas governs Gaza 2007-01-01..2025-10-15',
  ],
  ['base', 'Lashkar-e-Taiba is based in Pakistan.', '- states/asserted: let operates from Pakistan -'],
  ['denied', 'Rwanda denies that it backs the M23.', 'rwanda denies/negated: rwanda patron of m23 -'],
  [
    'second name',
    'The TTP, which is also known as the Pakistani Taliban, killed a soldier.',
    '- states/asserted: ttp also known as ttp -',
  ],
  ['office', "Hezbollah's leader, Naim Qassem, gave a speech.", '- states/asserted: hezbollah leads hezbollah -'],
] as const;

describe('a lasting relation by its words', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    const got = claimsOf('relation', text).map(
      (c) =>
        `${c.claimant.party ?? '-'} ${c.stance}/${c.certainty}: ${c.subject.party ?? c.subject.name} ${c.relation} ${c.object.party ?? c.object.name} ${short(c.valid)}`,
    );
    expect(got).toContain(want);
  });

  it.each([
    [
      'an apposition is of the name right before it, and no doubt of the clause touches it',
      "Saleh Mattar and Idris Korba, the Harun Brigade's emir in the lake region, are believed to be hiding in the hills.",
      'narrator asserted: Idris Korba leads Harun Brigade',
    ],
    [
      'a party leader behind his name',
      'Mr Colm Hanratty, the SDLP leader, condemned the attack.',
      'narrator asserted: Colm Hanratty leads SDLP',
    ],
    [
      'a party’s president before his name',
      'The Sinn Fein president, Mr Declan Rooney, said the soldiers had opened fire.',
      'narrator asserted: Declan Rooney leads Sinn Fein',
    ],
    [
      'a house that stands for an office',
      'Kremlin spokesperson Anton Belov said Moscow would respond.',
      'narrator asserted: Anton Belov speaks for Kremlin',
    ],
    [
      'the army of the one state of the report',
      "Mali's government met on Monday. Army chief Gen. Yusuf Kerim was absent.",
      'narrator asserted: Yusuf Kerim leads Army',
    ],
    [
      'an administration with its article',
      "The Taliban administration's spokesman, Omar Haddad, spoke.",
      'narrator asserted: Omar Haddad speaks for Taliban administration',
    ],
    [
      'a partner in an alliance',
      'The Arakan Army and its partner in the Three Brotherhood Alliance, the TNLA, seized the town.',
      'narrator asserted: TNLA allied with Arakan Army',
    ],
    [
      'under a command',
      'The Zagros Battalion, which is under the command of the Arakan Army, attacked the post.',
      'narrator asserted: Zagros Battalion part of Arakan Army',
    ],
  ])('in apposition: %s', (_name, text, want) => {
    const got = claimsOf('relation', text).map(
      (c) => `${c.claimant.name} ${c.certainty}: ${c.subject.name} ${c.relation} ${c.object.name}`,
    );
    expect(got).toEqual([want]);
  });

  it('has the chief of its military lead no group, and that of its rights office no United Nations', () => {
    expect(claimsOf('relation', 'Hamas military chief Omar Said spoke.')).toEqual([]);
    expect(claimsOf('relation', 'The UN human rights chief, Ian Volk, spoke.')).toEqual([]);
  });

  it('has a commander-in-chief lead no state', () => {
    expect(claimsOf('relation', "Ukraine's Commander-in-Chief General Mykola Stets visited.")).toEqual([]);
  });

  it('keeps another clause’s date off an office', () => {
    const [claim] = claimsOf(
      'relation',
      'Last month, Tahir Khan, a spokesman for the Taliban, warned against such statements.',
    );
    expect(claim?.valid).toBeNull();
  });

  it.each([
    ['what is to come', 'Iran will support Hezbollah.'],
    ['an office held once', 'The former leader of Hezbollah, Hassan Nasrallah, was killed.'],
    ['support for a thing', 'The French army supported the attack.'],
    ['a surrender', 'More than 100 Hamas fighters gave up their arms to Hezbollah near the airport.'],
  ])('leaves alone: %s', (_name, text) => {
    expect(claimsOf('relation', text)).toEqual([]);
  });
});
