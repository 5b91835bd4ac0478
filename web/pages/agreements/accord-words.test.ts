import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../src/model/agreement.ts';
import { accordTitle, endWords, statusWords } from './accord-words.ts';

const who = (name: string, party: string | null = name.toLowerCase()) => ({
  name,
  actor: party,
  party,
  role: null,
  span: null,
});
const accord = (part: Partial<Agreement>): Agreement => ({
  id: 'a1',
  type: 'ceasefire',
  parties: [],
  mediators: [],
  requested: [],
  starts: null,
  ends: null,
  status: 'in force',
  violations: [],
  claims: [],
  ...part,
});
const said = (_: string | null, name: string) => name;

describe('what an accord is called', () => {
  it.each([
    [{ parties: [who('A'), who('B')] }, 'Ceasefire between A and B'],
    [{ parties: [who('A'), who('B'), who('C')] }, 'Ceasefire between A, B and C'],
    [{ parties: [who('A')] }, 'Ceasefire of A, the other side not named'],
    [{ type: 'talks', mediators: [who('M')] }, 'Talks through M, sides not named'],
    [{}, 'Ceasefire, sides not named'],
  ] satisfies [Partial<Agreement>, string][])('%#', (part, want) => expect(accordTitle(accord(part), said)).toBe(want));

  it('names a side once by the name that the case gives it', () => {
    const parties = [who('the junta', 'm'), who('Naypyidaw', 'm'), who('B')];
    expect(accordTitle(accord({ parties }), (slug, name) => (slug === 'm' ? 'M' : name))).toBe(
      'Ceasefire between M and B',
    );
  });
});

describe('why it stands as it does', () => {
  const asOf = '2025-10-19';
  it.each([
    [{ status: 'expired', statusBy: { basis: 'successor', by: ['a2'], asOf } }, /^Expired: a later accord .* 19 Oct/],
    [{ status: 'broken', statusBy: { basis: 'word', by: ['some-army'], asOf } }, /^Broken by the word of Some Army; /],
    [{ status: 'in force', statusBy: { basis: 'clock', by: [], asOf } }, /^In force by the clock; /],
    [
      { status: 'in force', statusBy: { basis: 'clock', by: ['a', 'b'], asOf } },
      /^In force by the clock, and A, B say so; /,
    ],
    [{ status: 'announced' }, /^Status: announced\.$/],
  ] satisfies [Partial<Agreement>, RegExp][])('%#', (part, want) => expect(statusWords(accord(part))).toMatch(want));
});

describe('its end', () => {
  const ends = {
    from: '2025-10-17T13:00Z',
    to: '2025-10-17T13:00Z',
    grain: 'minute',
    approximate: false,
    basis: 'stated',
    span: null,
  } as const;
  it.each([
    [{ ends, until: null }, /^17 Oct.*13:00/],
    [{ ends, until: 'until the talks end' }, /17 Oct.*, then until the talks end$/],
    [{ ends: null, until: 'until the talks end' }, /^until the talks end$/],
    [{ ends: null, until: null }, /^no end named$/],
  ])('%#', (part, want) => expect(endWords(part)).toMatch(want));
});
