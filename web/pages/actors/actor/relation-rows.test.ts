import { describe, expect, it } from 'vitest';
import type { Office, RelationRecord } from '../../../../src/model/relation-record.ts';
import { extentOfRows, relationRows } from './relation-rows.ts';

const end = (slug: string) => ({ slug, name: slug.toUpperCase(), kind: null, party: slug });
const when = {
  from: '2018-01-01',
  to: '2018-12-31',
  grain: 'year',
  approximate: false,
  basis: 'stated',
  span: null,
} as const;
const relation: RelationRecord = {
  id: 'r1',
  subject: end('a'),
  relation: 'shelters',
  object: end('b'),
  standing: 'stated',
  said: { first: '2025-10-08', last: '2025-10-09' },
  held: [{ when, open: true, according: 'C', claim: 'c1' }],
  asserted: [],
  denied: [],
  origins: 1,
  claims: ['c1'],
};
const office: Office = {
  person: 'P',
  office: 'spokesperson',
  of: { slug: 'a', name: 'A' },
  state: 'former',
  basis: 'knowledge',
  from: '2014-05-01',
  to: null,
  claims: [],
};
const rows = (slug: string, part: { relations?: RelationRecord[]; offices?: Office[] }) =>
  relationRows(slug, { relations: [], offices: [], fighting: [], ...part });

describe('relations of an actor over time', () => {
  it('are told from his end', () => {
    expect(rows('a', { relations: [relation] })[0]).toMatchObject({
      words: 'shelters',
      otherFirst: false,
      other: { slug: 'b' },
    });
    expect(rows('b', { relations: [relation] })[0]).toMatchObject({ otherFirst: true, other: { slug: 'a' } });
  });

  it('leave an end open that nobody fixes', () => {
    expect(rows('a', { relations: [relation] })[0]?.held).toEqual([
      { from: '2018-01-01', to: null, approximate: false },
    ]);
    const [row] = rows('p', { offices: [office] });
    expect(row).toMatchObject({ words: 'former spokesperson of', held: [{ from: '2014-05-01', to: null }] });
  });

  it('span from the first day told of to the day the case is known on', () => {
    expect(extentOfRows(rows('a', { relations: [relation] }), '2025-10-16')).toEqual({
      first: '2018-01-01',
      last: '2025-10-16',
    });
    expect(extentOfRows([], null)).toBeNull();
  });
});
