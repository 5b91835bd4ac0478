import { expect, test } from 'vitest';
import { who } from '../../../../test/sample-case.ts';
import { madeCase } from '../testing/made-case.ts';
import { HOSTILE, QARSAN } from '../testing/made-names.ts';
import { caseInMemory, written } from '../testing/memory-case.ts';
import { byName, readTsv } from '../testing/read-table.ts';
import { GDELT_EVENT_COLUMNS, GDELT_EVENTS, stampOf } from './gdelt-events.ts';
import { GDELT_MENTION_COLUMNS, GDELT_MENTIONS } from './gdelt-mentions.ts';

async function exported(format: typeof GDELT_EVENTS, columns: readonly { name: string }[], change?: object) {
  const made = madeCase();
  const incidents = made.incidents.map((record) => ({ ...record, incident: { ...record.incident, ...change } }));
  const [file] = format.files;
  if (!file) throw new Error('a format has a file');
  const { text, losses } = await written(file, caseInMemory({ ...made, incidents }));
  return {
    rows: byName(
      columns.map(({ name }) => name),
      readTsv(text),
    ),
    losses,
  };
}

test('an event of one day; what has none is left out', async () => {
  const { rows, losses } = await exported(GDELT_EVENTS, GDELT_EVENT_COLUMNS);
  expect(rows.map((row) => row.GlobalEventID)).toEqual(['1', '4']);
  expect(rows[0]).toMatchObject({
    Day: '20310304',
    MonthYear: '203103',
    Year: '2031',
    FractionDate: '2031.1753',
    EventCode: '195',
    EventBaseCode: '195',
    EventRootCode: '19',
    QuadClass: '4',
    GoldsteinScale: '-10',
    NumMentions: '4',
    NumArticles: '2',
    ActionGeo_Type: '4',
    ActionGeo_Lat: '1.25',
    DATEADDED: '20310305083000',
    SOURCEURL: 'https://northline.example/depot?a=1&b=2',
  });
  expect(
    losses
      .filter(({ kind }) => kind === 'left out')
      .map(({ record }) => record)
      .sort(),
  ).toEqual(['i-2', 'i-3']);
});

test('actors in CAMEO, places in FIPS', async () => {
  const sides = { agents: [who('the army', 'pakistan-armed-forces', 'pakistan')], targets: [who('it', 'ttp')] };
  const { rows } = await exported(GDELT_EVENTS, GDELT_EVENT_COLUMNS, { sides, where: [{ ...QARSAN, country: 'UA' }] });
  expect(rows[0]).toMatchObject({
    Actor1Code: 'PAKMIL',
    Actor1CountryCode: 'PAK',
    Actor1Type1Code: 'MIL',
    Actor2Code: 'PAKREB',
    Actor2Name: 'TEHRIK-E-TALIBAN PAKISTAN',
    ActionGeo_CountryCode: 'UP',
  });
});

test('hostile names neither break a line nor run', async () => {
  const place = { ...QARSAN, name: `${HOSTILE}\tx\r\ny`, country: null, admin1: null };
  const { rows } = await exported(GDELT_EVENTS, GDELT_EVENT_COLUMNS, { where: [place] });
  expect(rows).toHaveLength(2);
  expect(rows[0]?.ActionGeo_FullName).toBe(`${HOSTILE} x y`);
});

test('a mention for each claim, with its place in the text', async () => {
  const { rows } = await exported(GDELT_MENTIONS, GDELT_MENTION_COLUMNS);
  expect(rows.map((row) => row.Extras?.split(';')[0])).toEqual([
    'claim:c-1',
    'claim:c-2',
    'claim:c-3',
    'claim:c-13',
    'claim:c-8',
  ]);
  expect(rows[0]).toMatchObject({
    GlobalEventID: '1',
    EventTimeDate: '20310304000000',
    MentionTimeDate: '20310305083000',
    MentionType: '1',
    MentionIdentifier: 'https://northline.example/depot?a=1&b=2',
    SentenceID: '1',
    Actor1CharOffset: '-1',
    ActionCharOffset: '3',
    InRawText: '1',
    Confidence: '',
  });
});

test.each([
  ['2031-03-05', 20310305000000],
  ['2031-03-05T08:30Z', 20310305083000],
  ['', null],
  [undefined, null],
])('stamp of %j', (published, want) => {
  expect(stampOf(published)).toBe(want);
});
