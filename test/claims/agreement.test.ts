import { describe, expect, it } from 'vitest';
import { claimsOf, parties, short } from './claims-of.ts';

const ROWS = [
  [
    'agreed to stop',
    'Armenia and Azerbaijan agreed on Monday to stop fighting for 48 hours from 13:00 GMT.',
    'ceasefire armenia, azerbaijan 2025-10-13T13:00Z -> 2025-10-15T13:00Z PT48H',
  ],
  [
    'signed in a year',
    'Ethiopia and Eritrea signed a peace accord in Algiers in December 2000.',
    'peace deal ethiopia, eritrea 2000-12-01..2000-12-31 -> - -',
  ],
  [
    'a declaration of principles',
    'Ethiopia and Eritrea signed a declaration of principles in Asmara on 4 August.',
    'peace deal ethiopia, eritrea 2025-08-04 -> - -',
  ],
  [
    'what an accord is for is no end of it',
    'Ethiopia and Eritrea signed an accord to end the war in Algiers on Friday.',
    'peace deal ethiopia, eritrea - -> - -',
  ],
  ['came into force', 'The ceasefire came into force at 1130 GMT on Saturday.', 'ceasefire  2025-10-11T11:30Z -> - -'],
  [
    'has been in place',
    'A ceasefire between Israel and Hezbollah has been in place since 27 November 2024.',
    'ceasefire israel, hezbollah 2024-11-27 -> - -',
  ],
  [
    'ran out',
    'The earlier truce of 48 hours ran out on Friday at 13:00 GMT.',
    'ceasefire  2025-10-08T13:00Z -> 2025-10-10T13:00Z PT48H',
  ],
  [
    'extended',
    'Thailand and Cambodia extended the truce until October 20.',
    'ceasefire thailand, cambodia - -> 2025-10-20 -',
  ],
  [
    'from clock to clock',
    'Iran and Iraq agreed to a truce of six hours, from 0600 to 1200 GMT on Wednesday.',
    'ceasefire iran, iraq 2025-10-15T06:00Z -> 2025-10-15T12:00Z PT6H',
  ],
  [
    'talks and guarantors',
    'Talks between Colombia and the ELN, which opened in Caracas in November 2022 and which Cuba and Norway have guaranteed, were suspended on Friday.',
    'talks colombia, eln 2022-11-01..2022-11-30 -> - -',
  ],
] as const;

describe('an accord by its words', () => {
  it.each(ROWS)('%s', (_name, text, want) => {
    const [claim] = claimsOf('agreement', text);
    expect(
      claim &&
        `${claim.type} ${parties(claim.parties)} ${short(claim.starts)} -> ${short(claim.ends)} ${claim.duration ?? '-'}`,
    ).toBe(want);
  });

  it.each([
    [
      'by a noun of asking',
      'Armenia and Azerbaijan agreed to a ceasefire at the request of Russia, with the United States mediating.',
      'russia',
      'united-states',
      'narrator',
    ],
    ['by a verb, told by the other', 'Kabul said that the truce was requested by Pakistan.', 'pakistan', '', 'Kabul'],
    [
      'by a pronoun',
      'Armenia and Azerbaijan agreed on Monday to a truce. It was asked for by the Red Cross.',
      'Red Cross',
      '',
      'narrator',
    ],
    [
      'behind "the halt"',
      'Iran and Iraq’s government agreed to stop fighting for 48 hours. Iran said the halt had been agreed at the request of Iraq.',
      'iraq',
      '',
      'Iran',
    ],
    [
      'behind "it came at the request and insistence of"',
      'Iran and Iraq agreed to stop fighting for 48 hours. Iraq said it came at the request and insistence of Iran.',
      'iran',
      '',
      'Iraq',
    ],
  ])('asked for %s', (_name, text, asked, mediators, claimant) => {
    const claim = claimsOf('agreement', text).pop();
    expect([
      parties(claim?.requestedBy ? [claim.requestedBy] : []),
      parties(claim?.mediators ?? []),
      claim?.claimant.name,
    ]).toEqual([asked, mediators, claimant]);
  });

  it.each([
    [
      'under the mediation of one',
      'Ethiopia and Eritrea signed a peace accord in Doha under Qatari mediation.',
      'qatar',
    ],
    [
      'behind what the accord is for',
      'Ethiopia and Eritrea signed an accord to end the war under the auspices of Norway.',
      'norway',
    ],
  ])('mediated %s', (_name, text, mediator) => {
    const [claim] = claimsOf('agreement', text);
    expect(parties(claim?.mediators ?? [])).toBe(mediator);
    expect(parties(claim?.parties ?? [])).toBe('ethiopia, eritrea');
  });

  it('is told by the report where somebody agreed to something in talks', () => {
    const [claim] = claimsOf('agreement', 'The M23 agreed to hand Goma back to the army in talks brokered by Qatar.');
    expect(claim?.claimant.as).toBe('narrator');
    expect(parties(claim?.mediators ?? [])).toBe('qatar');
  });

  it('has both parties where the first runs into the second’s name', () => {
    const [claim] = claimsOf(
      'agreement',
      'Pakistan and Afghanistan’s Taliban government agreed on Monday to stop fighting for 48 hours.',
    );
    expect(parties(claim?.parties ?? [])).toBe('pakistan, afghan-taliban');
  });

  it('gives each side its word about the other', () => {
    const claims = claimsOf(
      'agreement',
      'Iran and Iraq began a ceasefire on Sunday. Each side said the other had asked for the truce.',
    ).slice(1);
    expect(claims.map((c) => `${c.claimant.party} says ${c.requestedBy?.party}`).sort()).toEqual([
      'iran says iraq',
      'iraq says iran',
    ]);
  });

  it.each([
    ['a demand', 'The United States demanded an immediate ceasefire in Gaza.'],
    ['an urge', 'France called on Israel to agree to a ceasefire.'],
    ['a refusal', 'The RSF refused to sign a truce with the army.'],
    ['an arms deal', 'Iran and Iraq signed an arms deal on Sunday.'],
    ['a hope', 'Hopes for a truce faded.'],
    ['a topic', 'The leaders discussed a ceasefire.'],
    ['a truce foreseen', 'A ceasefire between Pakistan and the Afghan Taliban is probable by the end of October.'],
  ])('leaves alone: %s', (_name, text) => {
    expect(claimsOf('agreement', text)).toEqual([]);
  });
});
