import { expect, test } from 'vitest';
import type { CaseSource } from '../case-source.ts';
import { madeCase } from '../testing/made-case.ts';
import { HOSTILE } from '../testing/made-names.ts';
import { caseInMemory, claimIdsOf, written } from '../testing/memory-case.ts';
import { CONTEXT } from './context.ts';
import { jsonld } from './format.ts';
import type { Node } from './report-nodes.ts';

async function graph(source: CaseSource = caseInMemory(madeCase())) {
  const [file] = jsonld.files;
  if (!file) throw new Error('no file');
  const { text, rows, losses } = await written(file, source);
  const json = JSON.parse(text) as { '@context': unknown; '@graph': Node[] };
  return { ...json, nodes: json['@graph'], rows, losses };
}

const node = async (id: string) => (await graph()).nodes.find((one) => one.id === `urn:sitrep:${id}`);

async function tollsOf(id: string): Promise<unknown[]> {
  const found = await node(id);
  return Array.isArray(found?.toll) ? found.toll : [];
}

/** Of the types that we write, the properties that schema.org has for them. */
const THING = [
  'id',
  'type',
  'name',
  'description',
  'identifier',
  'url',
  'sameAs',
  'subjectOf',
  'alternateName',
  'disambiguatingDescription',
];
const WORK = [
  ...THING,
  'author',
  'datePublished',
  'publisher',
  'inLanguage',
  'about',
  'text',
  'headline',
  'creativeWorkStatus',
];
const SCHEMA: Record<string, string[]> = {
  Claim: [...WORK, 'appearance', 'firstAppearance', 'claimInterpreter'],
  Article: WORK,
  NewsArticle: WORK,
  Event: [...THING, 'startDate', 'endDate', 'location', 'organizer', 'contributor', 'about'],
  Place: [...THING, 'address', 'geo'],
  PostalAddress: ['type', 'addressCountry', 'addressRegion'],
  GeoCoordinates: ['type', 'latitude', 'longitude'],
  QuantitativeValue: [...THING, 'value', 'minValue', 'maxValue', 'unitText'],
  Organization: THING,
  GovernmentOrganization: THING,
  NewsMediaOrganization: THING,
  Person: THING,
  Thing: THING,
  Relation: THING,
};
/** One known by words only, and days. */
const UNTYPED = ['id', 'name', 'startDate', 'endDate'];
/** Defined in our own part of the context, and so allowed anywhere. */
const OURS = new Set(
  Object.entries(CONTEXT)
    .filter(([, value]) => JSON.stringify(value).includes('sitrep:'))
    .map(([term]) => term),
);

/** A node and those within it; `claim` is plain JSON and no part of the graph. */
function withInner(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(withInner);
  if (value === null || typeof value !== 'object') return [];
  const inner = Object.entries(value).flatMap(([key, part]) => (key === 'claim' ? [] : withInner(part)));
  return [value as Node, ...inner];
}

test('properties are those that schema.org has for the type, or ours; the context needs no network', async () => {
  const made = await graph();
  expect(made['@context']).toEqual(CONTEXT);
  expect(JSON.stringify(CONTEXT)).not.toMatch(/"@import"/);
  const faults = withInner(made.nodes).flatMap((one) => {
    const allowed = typeof one.type === 'string' ? (SCHEMA[one.type] ?? []) : UNTYPED;
    const strange = Object.keys(one).filter((key) => !allowed.includes(key) && !OURS.has(key));
    return strange.map((key) => `${one.id} ${one.type} ${key}`);
  });
  expect(faults).toEqual([]);
});

test('all that is referred to is in the file, each node once', async () => {
  const { nodes, rows } = await graph();
  const ids = nodes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(rows);
  const refs = withInner(nodes).flatMap((one) =>
    ['about', 'appearance', 'subjectOf', 'subject', 'object', 'party'].flatMap((key) => one[key] ?? []),
  );
  expect(refs.length).toBeGreaterThan(40);
  expect(refs.filter((ref) => !ids.includes(ref))).toEqual([]);
  const dates = withInner(nodes).flatMap((one) =>
    ['startDate', 'endDate', 'datePublished'].flatMap((key) => one[key] ?? []),
  );
  expect(dates.filter((date) => !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\dZ)?$/.test(String(date)))).toEqual([]);
});

test('a claim has its words, its claimant, where it appeared and what it is about', async () => {
  const { nodes } = await graph();
  expect(nodes.filter(({ type }) => type === 'Claim')).toHaveLength((await claimIdsOf(caseInMemory(madeCase()))).size);
  expect(await node('claim:c-3')).toMatchObject({
    text: 'admitted losing 9 fighters',
    author: { id: 'urn:sitrep:actor:marsh-front' },
    claimantAs: 'party',
    datePublished: '2031-03-05',
    appearance: 'urn:sitrep:report:d0c0000000000000000a',
    about: ['urn:sitrep:incident:i-1'],
    claim: { kind: 'toll', quantity: { bound: 'exact', n: 9 } },
  });
  expect(await node('claim:c-12')).toMatchObject({ about: ['urn:sitrep:relation:r-2'] });
  expect(await node('claim:c-5')).toMatchObject({ author: { name: 'witnesses' }, claimantAs: 'unnamed' });
  expect((await node('claim:c-5'))?.author).not.toHaveProperty('type');
});

test.each([
  ['at least', { minValue: 40, bound: 'at least', claimant: 'Veldt' }, 0],
  ['exact', { value: 9, bound: 'exact', claimant: 'The Marsh Front' }, 1],
])('a toll of %s', async (_, want, at) => {
  expect((await tollsOf('incident:i-1'))[at]).toMatchObject(want);
});

test('dozens are no number', async () => {
  const [toll] = await tollsOf('incident:i-2');
  expect(toll).toMatchObject({ name: 'dozens', bound: 'vague' });
  expect(toll).not.toHaveProperty('value');
});

test('a country is a place without coordinates, a near one has them', async () => {
  expect((await node('incident:i-2'))?.location).toEqual([
    {
      type: 'Place',
      identifier: 'XV',
      name: 'Veldt',
      description: 'somewhere in the country; no point stands for it',
      precision: 6,
      address: { type: 'PostalAddress', addressCountry: 'XV' },
    },
  ]);
  expect((await node('incident:i-1'))?.location).toMatchObject([{ geo: { latitude: 1.25, longitude: 32.5 } }]);
});

test('what a report calls somebody is not added to his names', async () => {
  expect((await node('incident:i-1'))?.target).toEqual([{ id: 'urn:sitrep:actor:marsh-front' }]);
  expect((await node('incident:i-3'))?.target).toEqual([{ name: 'a post' }]);
});

test('a hostile name comes back as it was', async () => {
  expect(await node('actor:hostile')).toMatchObject({ name: HOSTILE });
});

test('an empty case is an empty graph', async () => {
  expect(await graph(caseInMemory())).toMatchObject({ nodes: [], rows: 0, losses: [] });
});
