import { expect, test } from 'vitest';
import type { CaseSource } from '../case-source.ts';
import { madeCase } from '../testing/made-case.ts';
import { caseInMemory, claimIdsOf, written } from '../testing/memory-case.ts';
import { stix } from './format.ts';
import { moment, stixId } from './ids.ts';
import { StixBundle } from './testing/shapes.ts';

async function bundle(source: CaseSource = caseInMemory(madeCase())) {
  const [file] = stix.files;
  if (!file) throw new Error('no file');
  const made = await written(file, source);
  return { ...made, json: JSON.parse(made.text) as { id: string; objects: Record<string, unknown>[] } };
}

/** Every id that an object refers to. */
function refsOf(object: Record<string, unknown>): unknown[] {
  return Object.entries(object).flatMap(([key, value]) =>
    key.endsWith('_ref') ? [value] : key.endsWith('_refs') && Array.isArray(value) ? value : [],
  );
}

const ofType = async (type: string) => (await bundle()).json.objects.filter((object) => object.type === type);

test('every object has what STIX 2.1 requires and nothing that it does not know', async () => {
  const { json } = await bundle();
  expect(StixBundle.parse(json).objects).toHaveLength(json.objects.length);
});

test('ids are one of a kind, and all that is referred to is in the bundle', async () => {
  const { json } = await bundle();
  const ids = json.objects.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const uuids = ids.map((id) => String(id).split('--')[1]);
  expect(new Set(uuids).size).toBe(ids.length);
  expect(json.objects.flatMap(refsOf).filter((ref) => !ids.includes(ref))).toEqual([]);
  const extensions = json.objects.flatMap(({ extensions: all }) => Object.keys(all ?? {}));
  expect(extensions.filter((id) => !ids.includes(id))).toEqual([]);
});

test('the same case gives the same bundle, another one another id', async () => {
  const [first, second] = [await bundle(), await bundle()];
  expect(first.text).toBe(second.text);
  expect((await bundle(caseInMemory())).json.id).not.toBe(first.json.id);
});

test('each claim is a note with its words, its claimant and what it is about', async () => {
  const notes = await ofType('note');
  expect(notes).toHaveLength((await claimIdsOf(caseInMemory(madeCase()))).size);
  expect(notes.find(({ id }) => id === stixId('note', 'c-3'))).toMatchObject({
    content: 'admitted losing 9 fighters',
    authors: ['The Marsh Front'],
    object_refs: [
      stixId('incident', 'i-1'),
      stixId('report', 'd0c0000000000000000a'),
      stixId('identity', 'actor:marsh-front'),
    ],
    labels: ['kind:toll', 'stance:admits', 'certainty:asserted'],
  });
});

test('a denial of a relation is an opinion on it', async () => {
  expect(await ofType('opinion')).toMatchObject([
    { opinion: 'disagree', authors: ['The Marsh Front'], object_refs: [stixId('relationship', 'r-2')] },
  ]);
});

test('an incident keeps tolls by claimant; days and places are a sighting of it', async () => {
  const found = (await ofType('incident')).find(({ id }) => id === stixId('incident', 'i-1'));
  expect(found).toMatchObject({
    labels: ['drone strike'],
    confidence: 30,
    created: '2031-03-05T08:30:00.000Z',
    modified: '2031-03-07T00:00:00.000Z',
  });
  expect(JSON.stringify(found)).toContain(
    'killed, Marsh Front fighters: ≥40 (Veldt, claims); killed, Marsh Front fighters: 9 (The Marsh Front, admits)',
  );
  const sightings = await ofType('sighting');
  expect(sightings.map(({ first_seen, last_seen }) => [first_seen, last_seen])).toEqual([
    ['2031-02-01T00:00:00.000Z', '2031-02-28T23:59:59.999Z'],
    ['2031-03-04T00:00:00.000Z', '2031-03-04T23:59:59.999Z'],
    ['2031-03-06T13:00:00.000Z', '2031-03-06T15:59:59.999Z'],
  ]);
});

test('armed groups are groups, and nobody is a threat actor', async () => {
  const { json } = await bundle();
  expect(json.objects.find(({ id }) => id === stixId('identity', 'actor:marsh-front'))).toMatchObject({
    identity_class: 'group',
  });
  expect(json.objects.filter(({ type }) => type === 'threat-actor' || type === 'intrusion-set')).toEqual([]);
});

test('relations have direction, standing, who says so and days', async () => {
  const relations = await ofType('relationship');
  expect(relations.find(({ id }) => id === stixId('relationship', 'r-1'))).toMatchObject({
    relationship_type: 'leads',
    source_ref: stixId('identity', 'actor:tamsin-orr'),
    target_ref: stixId('identity', 'actor:marsh-front'),
    start_time: '2028-01-01T00:00:00.000Z',
  });
  expect(relations.find(({ id }) => id === stixId('relationship', 'r-1'))).not.toHaveProperty('stop_time');
});

test('what has no object is listed as lost', async () => {
  const { losses } = await bundle();
  expect(losses.map(({ record, kind }) => [record, kind])).toEqual([
    ['d0c0000000000000000c', 'left out'],
    ['i-3', 'place coarsened'],
    ['i-3', 'actor coarsened'],
    ['r-3', 'left out'],
    ['a-1', 'left out'],
  ]);
});

test('an empty case is a bundle that only says what it is', async () => {
  const { json, losses } = await bundle(caseInMemory());
  StixBundle.parse(json);
  expect(json.objects.map(({ type }) => type)).toEqual([
    'identity',
    'marking-definition',
    'marking-definition',
    'extension-definition',
  ]);
  expect(losses).toEqual([]);
});

test.each([
  ['2025-10-11', 'first', '2025-10-11T00:00:00.000Z'],
  ['2025-10-11', 'last', '2025-10-11T23:59:59.999Z'],
  ['2025-10-15T13:00Z', 'first', '2025-10-15T13:00:00.000Z'],
  ['2025-10-15T13:00Z', 'last', '2025-10-15T13:00:59.999Z'],
] as const)('the moment of %s, its %s', (iso, edge, want) => {
  expect(moment(iso, edge)).toBe(want);
});
