import { describe, expect, it } from 'vitest';
import { toldIn } from './told.ts';

describe('who did it, who says so, and whether it happened', () => {
  it.each([
    [
      'rejects claims',
      'The Malian army rejects claims that civilians died in the bombardment of Kidal.',
      ['mali (party) denies negated: killed ? of civilians in Kidal about other'],
    ],
    [
      'rejects a version spread somewhere',
      'The Malian army rejects the version spread on social networks that civilians died in Kidal.',
      ['mali (party) denies negated: killed ? of civilians in Kidal about other'],
    ],
    [
      'who was killed opened no fire',
      'On Monday, 18 passengers were killed when militants stopped a bus and opened fire.',
      ['narrator states: killed 18 of passengers by militants when 2025-10-13 about other'],
    ],
    [
      'those who dispute it did not die',
      'Local elders have disputed this, saying a herder and his two children died.',
      ['Local elders (party) states: killed 1', 'Local elders (party) states: killed 2 of children about other'],
    ],
    [
      'an estimate at the sentence’s end',
      'At least 40,000 people have been displaced in Artibonite, the International Organization for Migration estimates.',
      [
        'International Organization for Migration (organisation) assesses hedged: displaced at least 40000 of people in Artibonite about other',
      ],
    ],
  ])('%s', (_name, text, want) => {
    expect(toldIn(text, ['toll'])).toEqual(want);
  });

  it('allies are accused too, and by whoever accuses', () => {
    const text =
      'Human Rights Watch accused the Malian army and allied militias of having massacred 130 farmers in Kidal.';
    expect(toldIn(text, ['toll'])[0]).toMatch(/^Human Rights Watch \(organisation\) accuses: killed 130 of residents/);
  });

  it('nobody arrested is no arrest, a habit of claiming no claim', () => {
    expect(toldIn('No one has been arrested so far.', ['incident'])).toEqual([]);
    expect(toldIn('Insurgents in the region rarely claim attacks.', ['responsibility'])).toEqual([]);
  });

  it('no claim of responsibility is told as such', () => {
    expect(toldIn('There was no immediate claim of responsibility.', ['responsibility'])).toEqual([
      'narrator states unclear: armed attack by nobody',
    ]);
  });

  it('who appears to have refused has not surely refused', () => {
    expect(toldIn('Hezbollah appears to have refused to meet the envoys.', ['position'])[0]).toMatch(/hedged/);
  });
});

it('fighters who flee are not displaced', () => {
  expect(toldIn('Gunmen killed two farmers in Mandera before fleeing.', ['toll'])).toEqual([
    'narrator states: killed 2 of residents by Gunmen in Mandera about other',
  ]);
});

it('what nobody could verify, nobody declines', () => {
  expect(toldIn('Neither account could be independently verified.', ['position'])).toEqual([]);
});

it('a vehicle rammed into a checkpoint is an attack', () => {
  expect(toldIn('A suicide bomber rammed a vehicle into a checkpoint in Mandera on Monday.', ['incident'])).toEqual([
    'narrator states: suicide bombing by suicide bomber on checkpoint with suicide bomber when 2025-10-13 in Mandera',
  ]);
});

it('what is said under a condition is conditional', () => {
  const text = 'If there is no quiet in Haifa, there will be no quiet in Beirut, the Israeli defence minister said.';
  expect(toldIn(text, ['position'])[0]).toMatch(/^israel \(official\) states conditional/);
});

it('where somebody travels is not where the strikes were', () => {
  const text = 'The air strikes coincided with a trip by Taliban minister Amir Khan Muttaqi to India, an old friend.';
  expect(toldIn(text, ['incident']).filter((line) => line.includes('air strike'))).toEqual([]);
  expect(toldIn('The air strikes spread to Goma on Monday.', ['incident'])[0]).toMatch(/in Goma/);
});
