import { expect, test } from 'vitest';
import type { FightingRecord, Network, RelationVoice } from '../../model/relation-record.ts';
import { shortened } from './shorten-network.ts';

const end = (slug: string) => ({ slug, name: slug, kind: null, party: slug });
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `c-${from + at}`);

function voice(by: string, given: Partial<RelationVoice> = {}): RelationVoice {
  const days = { first: '2031-03-05', last: '2031-03-06' };
  return { by, party: null, as: 'narrator', stance: 'states', hedged: false, ...days, claims: ['c-0'], ...given };
}

function fighting(subject: string, object: string, given: Partial<FightingRecord>): FightingRecord {
  const empty = { types: {}, incidents: [], asserted: [], denied: [], claims: [] };
  return { subject: end(subject), object: end(object), ...empty, ...given };
}

function network(records: FightingRecord[]): Network {
  return { of: null, nodes: [], relations: [], fighting: records, undated: 0 };
}

test('a small network stays as it is', () => {
  const small = network([fighting('a', 'b', { claims: ids(0, 3), asserted: [voice('one')] })]);
  expect(shortened(small, 3)).toEqual(small);
});

test('of long lists the first stay, with how many more there are and how many both directions have', () => {
  const there = fighting('a', 'b', {
    claims: ids(0, 10),
    incidents: ids(0, 5),
    asserted: [voice('x', { claims: ids(0, 9) })],
  });
  const back = fighting('b', 'a', { claims: ids(6, 8), incidents: ids(4, 5) });
  const [first, second] = shortened(network([there, back]), 3).fighting;
  expect(first).toMatchObject({
    claims: ids(0, 3),
    incidents: ids(0, 3),
    more: { claims: 7, incidents: 2, asserted: 0, denied: 0, both: { claims: 2, incidents: 1 } },
  });
  expect(first?.asserted[0]).toMatchObject({ claims: ids(0, 3), more: 6 });
  expect(second).toEqual(back);
});

test('the only voice of its sort stays, however late it speaks', () => {
  const outlets = Array.from({ length: 20 }, (_, at) => voice(`outlet ${at}`));
  const victim = voice('b', { as: 'party', party: 'b' });
  const [cut] = shortened(network([fighting('a', 'b', { asserted: [...outlets, victim] })]), 3).fighting;
  expect(cut?.asserted.map(({ by }) => by)).toEqual(['outlet 0', 'outlet 1', 'outlet 2', 'b']);
  expect(cut?.more).toMatchObject({ asserted: 17 });
});
