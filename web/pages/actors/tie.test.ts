import { describe, expect, it } from 'vitest';
import type { FightingRecord, RelationRecord, RelationVoice } from '../../../src/model/relation-record.ts';
import { accordingWords, lettersOf, tiesOf } from './tie.ts';

const end = (slug: string) => ({ slug, name: slug.toUpperCase(), kind: null, party: slug });
const voice = (by: string, as: RelationVoice['as'] = 'party'): RelationVoice => ({
  by,
  party: by.toLowerCase(),
  as,
  stance: 'states',
  hedged: false,
  first: '2025-10-01',
  last: '2025-10-01',
  claims: ['c1'],
});
const relation = (part: Partial<RelationRecord>): RelationRecord => ({
  id: 'r1',
  subject: end('a'),
  relation: 'shelters',
  object: end('b'),
  standing: 'stated',
  said: { first: '2025-10-01', last: '2025-10-01' },
  held: [],
  asserted: [voice('C')],
  denied: [],
  origins: 1,
  claims: ['c1'],
  ...part,
});
const fight = (from: string, to: string, part: Partial<FightingRecord> = {}): FightingRecord => ({
  subject: end(from),
  object: end(to),
  types: { 'armed clash': 1 },
  incidents: ['i1'],
  asserted: [voice('C', 'narrator')],
  denied: [],
  claims: ['c2'],
  ...part,
});
const network = (relations: RelationRecord[], fighting: FightingRecord[] = []) =>
  tiesOf({ nodes: ['a', 'b', 'c'].map((slug) => ({ ...end(slug), edges: 1 })), relations, fighting });

describe('lines of a network', () => {
  it.each([
    ['what a party says and nobody denies', {}, 'undisputed', false],
    ['what only reports say', { asserted: [voice('News', 'narrator')] }, 'reports alone', false],
    ['a charge', { standing: 'alleged' }, 'alleged', false],
    ['what is denied', { standing: 'disputed', denied: [voice('A')] }, 'alleged', true],
  ] satisfies [string, Partial<RelationRecord>, string, boolean][])('%s', (_, part, firmness, denied) => {
    const [tie] = network([relation(part)]).ties;
    expect(tie).toMatchObject({ firmness, denied, mutual: false });
  });

  it('draws fighting of both directions as one line without an arrow, and counts an incident once', () => {
    const { ties, knots } = network([], [fight('a', 'b'), fight('b', 'a', { incidents: ['i1', 'i2'] })]);
    expect(ties).toHaveLength(1);
    expect(ties[0]).toMatchObject({ mutual: true, counts: { incidents: 2 }, firmness: 'reports alone' });
    expect(ties[0]?.according).toBe('2 incidents: armed clash');
    expect(knots.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('counts what is not listed, and what both directions have once', () => {
    const more = { claims: 6, incidents: 7, asserted: 2, denied: 0, both: { claims: 1, incidents: 3 } };
    const { ties } = network([], [fight('a', 'b', { more }), fight('b', 'a', { incidents: ['i1', 'i2'] })]);
    expect(ties[0]?.counts.incidents).toBe(1 + 7 + 2 - 3);
    expect(ties[0]?.according).toBe('7 incidents: armed clash');
  });

  it('takes the charge of the side that was hurt for a charge', () => {
    const [alone] = network([], [fight('a', 'b', { asserted: [voice('B')] })]).ties;
    const [both] = network([], [fight('a', 'b', { asserted: [voice('B'), voice('A')] })]).ties;
    expect([alone?.firmness, both?.firmness]).toEqual(['alleged', 'undisputed']);
  });

  it('leaves out what relates somebody to himself', () => {
    expect(network([relation({ object: end('a') })]).ties).toEqual([]);
  });
});

describe('who says so, in words', () => {
  it.each([
    [[voice('C')], [], false, 'per C'],
    [[voice('C'), voice('D')], [voice('A')], true, 'alleged by C and D, denied by A'],
    [[voice('News', 'narrator')], [], false, 'per reports'],
    [[voice('C'), voice('D'), voice('E')], [], false, 'per C and 2 others'],
    [[], [voice('A')], false, 'said by nobody, denied by A'],
  ])('%#', (asserted, denied, alleged, want) => expect(accordingWords(asserted, denied, alleged)).toBe(want));
});

describe('letters in a knot', () => {
  it.each([
    ['Pakistan', 'PK', 'PK'],
    ['Noor Wali Mehsud', null, 'NWM'],
    ['Afghanistan', null, 'AF'],
    ['wazalendo', null, 'WA'],
    ["Ta'ang National Liberation Army", null, 'TNL'],
    ['Border Studies Group (invented institute)', null, 'BSG'],
    ['طالبان', null, 'طا'],
  ])('%s', (name, own, want) => expect(lettersOf(name, own)).toBe(want));
});
