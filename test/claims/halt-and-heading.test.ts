import { describe, expect, it } from 'vitest';
import { claimsOf, codedOf } from './claims-of.ts';

describe('a halt of the fighting', () => {
  it.each([
    ['for a time is a truce', 'A 24-hour halt to the fighting, announced by the M23, began on Friday.', ['ceasefire']],
    ['without a time is none', 'A halt to the fighting is far off.', []],
    ['of something else is none', 'A 24-hour halt to the work began on Friday.', []],
  ])('%s', (_name, text, want) => {
    expect(claimsOf('agreement', text).map(({ type }) => type)).toEqual(want);
    expect(claimsOf('incident', text).filter(({ type }) => type === 'armed clash')).toEqual([]);
  });
});

describe('the start of a truce', () => {
  it.each([
    ['by the clock beside it', 'A 24-hour truce was to begin on Friday at six (0400 GMT).', '2025-10-10T04:00Z'],
    [
      'not by the clock of who tells it',
      'The 48-hour truce began on Friday, the ministry said at 0400 GMT.',
      '2025-10-10',
    ],
  ])('is told %s', (_name, text, want) => {
    expect(claimsOf('agreement', text).map(({ starts }) => starts?.from)).toEqual([want]);
  });
});

describe('a day that heads a paragraph', () => {
  it('dates what is told behind it', () => {
    const told = codedOf('Monday the 13th, this morning: The market of Goma was shelled. Two people died.');
    expect(told.find((c) => c.kind === 'incident')).toMatchObject({
      when: { from: '2025-10-13', basis: 'inherited' },
    });
  });

  it('is a day, and no other heading', () => {
    const told = codedOf('What we know: The market of Goma was shelled.');
    expect(told.find((c) => c.kind === 'incident')).toMatchObject({ when: null });
  });
});

describe('who is accused of supplying whom', () => {
  it.each([
    ['Kinshasa accuses the United Arab Emirates of supplying the M23 through Uganda.', ['united-arab-emirates > m23']],
    ['Kinshasa accuses the United Arab Emirates of supplying the market with rice.', []],
  ])('%s', (text, want) => {
    const told = claimsOf('relation', text).filter(({ relation }) => relation === 'patron of');
    expect(told.map(({ subject, object }) => `${subject.party} > ${object.party}`)).toEqual(want);
  });
});
