import type { RowFormatName } from '../../model/dataset.ts';
import { FORMATS } from '../formats.ts';

/** Rows of our own invention, a column each; what a test does not name is empty. */
const PLAIN: Record<RowFormatName, Record<string, string>> = {
  acled: {
    event_id_cnty: 'SUL101',
    event_date: '2025-10-11',
    year: '2025',
    time_precision: '1',
    disorder_type: 'Political violence',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
    actor1: 'Military Forces of Pakistan (2022-)',
    inter1: 'State forces',
    actor2: 'TTP: Tehreek-i-Taliban Pakistan',
    inter2: 'Rebel group',
    iso: '586',
    country: 'Pakistan',
    admin1: 'Khyber Pakhtunkhwa',
    location: 'Miran Shah',
    latitude: '33.0008',
    longitude: '70.0721',
    geo_precision: '1',
    source: 'Northline News',
    notes: 'On 11 October 2025, soldiers and TTP fighters exchanged fire near the town, and 7 people were killed.',
    fatalities: '7',
  },
  'ucdp-ged': {
    id: '502101',
    year: '2025',
    code_status: 'Clear',
    type_of_violence: '1',
    conflict_name: 'Pakistan: Government',
    side_a: 'Government of Pakistan',
    side_b: 'TTP',
    source_headline: 'Clash at the border, officials say',
    where_prec: '1',
    where_coordinates: 'Miran Shah town',
    where_description: 'near Miran Shah',
    adm_1: 'Khyber Pakhtunkhwa province',
    latitude: '33.0008',
    longitude: '70.0721',
    country: 'Pakistan',
    event_clarity: '1',
    date_prec: '1',
    date_start: '2025-10-11 00:00:00.000',
    date_end: '2025-10-12 00:00:00.000',
    deaths_a: '2',
    deaths_b: '4',
    deaths_civilians: '0',
    deaths_unknown: '1',
    best: '7',
    high: '12',
    low: '6',
  },
  'gdelt-events': {
    GlobalEventID: '1200000001',
    Day: '20251011',
    Actor1Code: 'PAKMIL',
    Actor1Name: 'PAKISTANI',
    Actor1CountryCode: 'PAK',
    Actor1Type1Code: 'MIL',
    Actor2Name: 'TALIBAN',
    Actor2KnownGroupCode: 'TAL',
    IsRootEvent: '1',
    EventCode: '195',
    NumMentions: '12',
    NumSources: '3',
    NumArticles: '12',
    ActionGeo_Type: '4',
    ActionGeo_FullName: 'Kabul, Kabol, Afghanistan',
    ActionGeo_CountryCode: 'AF',
    ActionGeo_Lat: '34.5167',
    ActionGeo_Long: '69.1833',
    DATEADDED: '20251011120000',
    SOURCEURL: 'https://northline.example/strike',
  },
  'gdelt-mentions': {
    GlobalEventID: '1200000001',
    EventTimeDate: '20251011120000',
    MentionTimeDate: '20251011123000',
    MentionType: '1',
    MentionSourceName: 'northline.example',
    MentionIdentifier: 'https://northline.example/strike',
    SentenceID: '3',
    Confidence: '80',
  },
  polecat: {
    'Event ID': 'ASA20251011-1-1',
    'Event Date': '2025-10-11',
    'Event Type': 'ASSAULT',
    'Event Mode': 'aerial',
    'Actor Name': 'Pakistan',
    'Actor Country': 'PAK',
    'Primary Actor Sector': 'MIL',
    'Recipient Name': 'None',
    Placename: 'Kabul',
    City: 'Kabul',
    Country: 'Afghanistan',
    Latitude: '34.52',
    Longitude: '69.18',
    Source: 'Northline',
  },
};

/** The cells of a row in the order of its format. */
export function rowOf(name: RowFormatName, row: Record<string, string>): string[] {
  return FORMATS[name].columns.map((column) => ({ ...PLAIN[name], ...row })[column] ?? '');
}

/** The lines of a file in one of the formats, rows with the cells that are given instead of the usual ones. */
export function fileOf(name: RowFormatName, rows: readonly Record<string, string>[]): string {
  const { columns, header, quotes } = FORMATS[name];
  const cell = (text: string) => (quotes && /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (cells: readonly string[]) => cells.map(cell).join(quotes ? ',' : '\t');
  const lines = rows.map((row) => line(rowOf(name, row)));
  return `${[...(header ? [line(columns)] : []), ...lines].join('\n')}\n`;
}
