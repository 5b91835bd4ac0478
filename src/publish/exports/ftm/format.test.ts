import { expect, test } from 'vitest';
import { on } from '../../../../test/sample-case.ts';
import type { CaseSource } from '../case-source.ts';
import { madeCase } from '../testing/made-case.ts';
import { HOSTILE } from '../testing/made-names.ts';
import { caseInMemory, written } from '../testing/memory-case.ts';
import { datesOf, type FtmEntity, ftmId } from './entity.ts';
import { ftm } from './format.ts';
import { isA, propertiesOf, requiredOf, SCHEMATA } from './testing/schemata.ts';

async function entities(source: CaseSource = caseInMemory(madeCase())) {
  const [file] = ftm.files;
  if (!file) throw new Error('no file');
  const { text, rows, losses } = await written(file, source);
  const all = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FtmEntity);
  return { all, byId: new Map(all.map((one) => [one.id, one])), rows, losses };
}

const FORMS: Record<string, RegExp> = {
  date: /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?$/,
  url: /^https?:\/\//,
  country: /^[a-z]{2}$/,
  language: /^[a-z]{3}$/,
  number: /^-?\d+(\.\d+)?$/,
};

test('every schema and property is one of FollowTheMoney, what is required is there, and references lead to entities that fit', async () => {
  const { all, byId, rows } = await entities();
  expect(byId.size).toBe(all.length);
  expect(rows).toBe(all.length);
  const faults = all.flatMap(({ id, schema, properties }) => {
    const allowed = propertiesOf(schema);
    const missing = requiredOf(schema).filter((name) => !(name in properties));
    const wrong = Object.entries(properties).flatMap(([name, values]) => {
      const type = allowed[name] ?? 'unknown';
      const range = type.startsWith('→ ') ? type.slice(2) : null;
      return values
        .filter((value) =>
          range
            ? !isA(byId.get(value)?.schema ?? '', range)
            : type === 'unknown' || !(FORMS[type] ?? /./su).test(value),
        )
        .map((value) => `${name}: ${value}`);
    });
    const known = schema in SCHEMATA && /^[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(id) ? [] : [schema];
    return [...known, ...missing, ...wrong].map((fault) => `${id} ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('a claim is a note with its words, its report, its event and its claimant', async () => {
  expect((await entities()).byId.get('sitrep-claim-c-3')).toMatchObject({
    schema: 'Note',
    properties: {
      description: ['admitted losing 9 fighters'],
      entity: ['sitrep-incident-i-1', 'sitrep-actor-marsh-front'],
      proof: ['sitrep-report-d0c0000000000000000a'],
      keywords: ['toll', 'admits', 'asserted'],
      sourceUrl: ['https://northline.example/depot?a=1&b=2'],
    },
  });
});

test('an incident is an event: dates as fine as told, tolls by claimant, sides as involved', async () => {
  const { byId } = await entities();
  expect(byId.get('sitrep-incident-i-2')?.properties).toMatchObject({ startDate: ['2031-02'], endDate: ['2031-02'] });
  expect(byId.get('sitrep-incident-i-4')?.properties).toMatchObject({
    startDate: ['2031-03-06T13:00:00'],
    endDate: ['2031-03-06T15:59:00'],
  });
  expect(byId.get('sitrep-incident-i-3')?.properties).not.toHaveProperty('startDate');
  const strike = byId.get('sitrep-incident-i-1')?.properties;
  expect(strike).toMatchObject({
    date: ['2031-03-04'],
    involved: ['sitrep-actor-veldt-army', 'sitrep-actor-marsh-front'],
  });
  expect(strike?.description?.[0]).toContain(
    '≥40 (Veldt, claims); killed, Marsh Front fighters: 9 (The Marsh Front, admits)',
  );
  expect(byId.get('sitrep-part-i-1.said-to-have-done-it.veldt-army')?.properties).toMatchObject({
    subject: ['sitrep-actor-veldt-army'],
    object: ['sitrep-incident-i-1'],
  });
});

test('a country has no coordinates, a near place has', async () => {
  const places = (await entities()).all.filter(({ schema, properties }) => schema === 'Address' && properties.country);
  expect(places.map(({ properties }) => [properties.name, properties.latitude])).toEqual([
    [['Veldt'], undefined],
    [['Qarsan'], ['1.25']],
  ]);
});

test('relations take the schema that fits, and the days on which they are said to have held', async () => {
  const { byId } = await entities();
  expect(byId.get('sitrep-relation-r-1')).toMatchObject({
    schema: 'Directorship',
    properties: {
      director: ['sitrep-actor-tamsin-orr'],
      organization: ['sitrep-actor-marsh-front'],
      startDate: ['2028'],
    },
  });
  expect(byId.get('sitrep-relation-r-1')?.properties).not.toHaveProperty('endDate');
  expect(byId.get('sitrep-relation-r-2')).toMatchObject({
    schema: 'UnknownLink',
    properties: {
      role: ['shelters'],
      status: ['disputed'],
      summary: ['disputed; according to Veldt; denied by The Marsh Front'],
    },
  });
});

test('mentions have the words by which a report names an actor', async () => {
  const found = (await entities()).byId.get('sitrep-mention-d0c0000000000000000a.marsh-front');
  expect(found?.properties.name).toEqual(['rebels', 'The Marsh Front', 'the Marsh Front']);
});

test('a hostile name comes back as it was', async () => {
  expect((await entities()).byId.get('sitrep-actor-hostile')?.properties.name).toEqual([HOSTILE]);
});

test('losses say what became less than it was', async () => {
  const { losses } = await entities();
  expect(losses.map(({ record, kind }) => `${record}: ${kind}`)).toEqual([
    'hill-people: type coarsened',
    'i-3: actor coarsened',
    'r-2: type coarsened',
    'r-3: type coarsened',
  ]);
});

test('an empty case is an empty file', async () => {
  expect(await entities(caseInMemory())).toMatchObject({ all: [], rows: 0, losses: [] });
});

test.each([
  ['a day', on('2031-03-04'), '2031-03-04', '2031-03-04'],
  ['a month', on('2028-02-01', 'month', '2028-02-29'), '2028-02', '2028-02'],
  ['a month, as far as it had gone', on('2028-02-01', 'month', '2028-02-14'), '2028-02', '2028-02-14'],
  ['days that happen to be a month', on('2028-02-01', 'day', '2028-02-29'), '2028-02-01', '2028-02-29'],
  ['since a year', on('2028-01-01', 'year', '2031-03-07'), '2028', '2031-03-07'],
  ['two years', on('2027-01-01', 'year', '2028-12-31'), '2027', '2028'],
])('dates: %s', (_, when, startDate, endDate) => {
  expect(datesOf(when)).toMatchObject({ startDate, endDate });
});

test.each([
  ['a slug', 'veldt-army', 'sitrep-actor-veldt-army'],
  ['letters that ids may not have', 'جبهة', /^sitrep-actor-[0-9a-f]{40}$/],
])('ids: %s', (_, key, want) => {
  expect(ftmId('actor', key)).toMatch(want);
});
