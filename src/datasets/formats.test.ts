import { expect, test } from 'vitest';
import { openDatasets } from '../knowledge/datasets.ts';
import { ROW_FORMATS } from '../model/dataset.ts';
import { FORMATS } from './formats.ts';
import { recognise } from './recognise.ts';
import { claimsOfRow } from './row-claims.ts';
import { readFile } from './testing/read-file.ts';
import { fileOf } from './testing/rows.ts';

test('as many columns as the codebooks have', () => {
  const counts = Object.fromEntries(ROW_FORMATS.map((name) => [name, FORMATS[name].columns.length]));
  expect(counts).toEqual({ acled: 31, 'ucdp-ged': 49, 'gdelt-events': 61, 'gdelt-mentions': 16, polecat: 40 });
});

test.each(ROW_FORMATS)('a file of %s is known by its first line, and its rows are sound', (name) => {
  const { format, rows, refused } = readFile(fileOf(name, [{}]));
  expect(refused).toEqual([]);
  expect(format).toBe(name);
  expect(rows).toHaveLength(1);
});

test.each([
  ['acled', { event_date: '2025-02-30' }, 'event_date', 'no day'],
  ['acled', { event_date: '3/4/2025' }, 'event_date', 'no day'],
  ['acled', { event_date: '' }, 'event_date', 'empty'],
  ['acled', { latitude: '400' }, 'latitude', 'degrees'],
  ['acled', { latitude: '33,5' }, 'latitude', 'degrees'],
  ['acled', { longitude: '' }, 'longitude', 'beside'],
  ['acled', { fatalities: '7.5' }, 'fatalities', 'no whole number'],
  ['acled', { fatalities: '-1' }, 'fatalities', 'not from 0'],
  ['acled', { fatalities: 'seven' }, 'fatalities', 'no whole number'],
  ['acled', { geo_precision: '4' }, 'geo_precision', 'not from 1 to 3'],
  ['acled', { event_id_cnty: '' }, 'event_id_cnty', 'empty'],
  ['ucdp-ged', { date_end: '2025-10-01' }, 'date_end', 'before date_start'],
  ['ucdp-ged', { best: '' }, 'best', 'empty'],
  ['ucdp-ged', { type_of_violence: '4' }, 'type_of_violence', 'not from 1 to 3'],
  ['ucdp-ged', { where_prec: '8' }, 'where_prec', 'not from 1 to 7'],
  ['gdelt-events', { EventCode: 'fight' }, 'EventCode', 'CAMEO'],
  ['gdelt-events', { ActionGeo_Lat: '34.#5' }, 'ActionGeo_Lat', 'degrees'],
  ['gdelt-mentions', { MentionTimeDate: '20251311000000' }, 'MentionTimeDate', 'no day'],
  ['polecat', { Latitude: '91' }, 'Latitude', 'degrees'],
] as const)('%s: %o is refused, with its column', (name, cells, field, message) => {
  const { rows, refused } = readFile(fileOf(name, [{}, cells, {}]));
  expect(rows).toHaveLength(2);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ line: FORMATS[name].header ? 3 : 2, field });
  expect(refused[0]?.message).toContain(message);
});

test.each([
  ['acled', { event_date: '11-10-2025' }, '2025-10-11'],
  ['acled', { event_date: '11 October 2025' }, '2025-10-11'],
  ['ucdp-ged', { date_start: '2025-10-11T00:00:00' }, '2025-10-11'],
] as const)('%s: %o is a day', (name, cells, day) => {
  expect(readFile(fileOf(name, [cells])).said[0]?.days.from).toBe(day);
});

test('UCDP: low, best and high in another order than they should have are kept as they are', () => {
  const { rows } = readFile(fileOf('ucdp-ged', [{ low: '9', best: '7', high: '8' }]));
  expect(rows[0]).toMatchObject({ low: 9, best: 7, high: 8 });
});

test('too few cells, and too many, are told by line', () => {
  const [header, row] = fileOf('acled', [{}]).split('\n');
  const { refused } = readFile(`${header}\n${row?.slice(0, 80)}\n${row},more\n${row},,\n`);
  expect(refused.map(({ line, field }) => [line, field])).toEqual([
    [2, null],
    [3, null],
  ]);
  expect(refused[0]?.message).toContain('cells');
});

test('what a spreadsheet would have run, and an export guarded, is as it was', () => {
  const { said } = readFile(fileOf('acled', [{ notes: `'=HYPERLINK("http://x")`, actor1: "'@group" }]));
  expect(said[0]?.text).toContain('=HYPERLINK("http://x")');
  expect(said[0]?.sides[0]?.name).toBe('@group');
  expect(readFile(fileOf('acled', [{ location: "'s-Hertogenbosch" }])).said[0]?.where?.name).toBe("'s-Hertogenbosch");
});

test.each([
  ['a byte order mark', Buffer.from(`\uFEFF${fileOf('acled', [{ location: 'Québec' }])}`), {}, 'Québec'],
  ['semicolons', fileOf('acled', [{ location: 'Kabul', notes: '' }]).replaceAll(',', ';'), {}, 'Kabul'],
  [
    'Latin-1, said so',
    Buffer.from(fileOf('acled', [{ location: 'Québec' }]), 'latin1'),
    { encoding: 'latin1' as const },
    'Québec',
  ],
  ['Latin-1 of POLECAT', Buffer.from(fileOf('polecat', [{ Placename: 'Québec' }]), 'latin1'), {}, 'Québec'],
  ['UTF-8 of POLECAT', fileOf('polecat', [{ Placename: 'Québec' }]), {}, 'Québec'],
])('%s is read', (_, content, said, place) => {
  expect(readFile(content, said).said[0]?.where?.name).toBe(place);
});

test('Latin-1 that says nothing of itself: the row is refused, with its column and what to do', () => {
  const bytes = Buffer.from(fileOf('acled', [{}, { event_id_cnty: 'B', location: 'Québec' }]), 'latin1');
  const { rows, refused } = readFile(bytes);
  expect(rows).toHaveLength(1);
  expect(refused[0]).toMatchObject({ line: 3, field: 'location' });
  expect(refused[0]?.message).toContain('--encoding latin1');
});

test.each([
  ['UTF-16', Buffer.from(`\uFEFF${fileOf('acled', [{}])}`, 'utf16le'), 'UTF-16'],
  ['UTF-16 without a mark', Buffer.from(fileOf('acled', [{}]), 'utf16le'), 'UTF-16'],
  ['a page that asks to log in', '<!DOCTYPE html><html><body>Log in</body></html>', 'web page'],
  ['nothing', '', 'empty'],
  ['another table', 'name,colour\nx,red\n', 'no header of a format that is known'],
  ['a column missing', fileOf('acled', [{}]).replace('fatalities', 'deaths'), 'lacks fatalities'],
  ['GDELT 1.0', `1\t20251011\t${'x\t'.repeat(55)}y\n`, 'no header'],
  ['bytes', Buffer.from([1, 2, 0, 4]), 'no text'],
])('%s is refused whole, with why', (_, content, message) => {
  const found = recognise(Buffer.from(content).toString('latin1'));
  expect(found.is === 'nothing' && found.message).toContain(message);
});

test('POLECAT: a stray Headline in the header, "None", and tabs too many', () => {
  const [header, row] = fileOf('polecat', [{}]).split('\n');
  const stray = header?.replace('Source\t', 'Source\tHeadline\t');
  const { said, refused } = readFile(`${stray}\n${row}\n`);
  expect(refused).toEqual([]);
  expect(said[0]).toMatchObject({ source: 'Northline', sides: [{ name: 'Pakistan', party: 'pakistan' }] });
  expect(readFile(`${header}\t\t\n${row}\t\t\n`).rows).toHaveLength(1);
});

test.each([
  ['Government of Pakistan', 'pakistan'],
  ['Military Forces of Pakistan (2022-)', 'pakistan'],
  ['Government of Afghanistan', 'afghan-taliban'],
  ['TTP: Tehreek-i-Taliban Pakistan', 'ttp'],
  ['Unidentified Armed Group (Pakistan)', null],
  ['Civilians (Pakistan)', null],
  ['Northern Ridge Volunteers', null],
])('side %s is of %s', (name, party) => {
  expect(readFile(fileOf('acled', [{ actor1: name }])).said[0]?.sides[0]?.party).toBe(party);
});

test.each(ROW_FORMATS)('claims of %s stand in words of the row', (name) => {
  const [row] = readFile(fileOf(name, [{}])).said;
  if (!row) throw new Error('no row');
  const claims = claimsOfRow(row, openDatasets());
  for (const claim of claims) {
    expect(claim.quote).toBe(row.text.slice(claim.span.start, claim.span.end));
    expect(claim.quote).not.toBe('');
    expect(claim.claimant.as).toBe('organisation');
    for (const who of row.sides) expect(row.text.slice(who.span?.start, who.span?.end)).toContain(who.name);
  }
  expect(claims.length > 0).toBe(name !== 'gdelt-mentions');
});

test('a claim of UCDP has its range, and whose dead they were; ACLED’s 0 is no claim of none', () => {
  const [row] = readFile(fileOf('ucdp-ged', [{}])).said;
  const [zero] = readFile(fileOf('acled', [{ fatalities: '0' }])).said;
  if (!row || !zero) throw new Error('no row');
  const tolls = claimsOfRow(row, openDatasets()).filter((claim) => claim.kind === 'toll');
  expect(tolls.map(({ quantity, victims }) => [quantity.n, quantity.to, victims.party])).toEqual([
    [6, 12, null],
    [2, null, 'pakistan'],
    [4, null, 'ttp'],
  ]);
  expect(claimsOfRow(zero, openDatasets()).map(({ kind }) => kind)).toEqual(['incident']);
});
