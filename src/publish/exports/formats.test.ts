import { describe, expect, test } from 'vitest';
import { FORMATS } from './formats.ts';
import { madeCase } from './testing/made-case.ts';
import { caseInMemory, claimIdsOf, written } from './testing/memory-case.ts';
import { readCsv, readTsv } from './testing/read-table.ts';

/** Columns as the codebooks print them, typed here a second time. */
const COLUMNS: Record<string, string> = {
  'ucdp-ged.csv':
    'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob',
  'gdelt-events.export.CSV':
    'GlobalEventID Day MonthYear Year FractionDate Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL',
  'gdelt-mentions.mentions.CSV':
    'GlobalEventID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras',
  'polecat.txt':
    'Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version',
  'ceasefires.csv': [
    'cc cf_id uniq_id id location region side ucdp_actor_id actor_name ucdp_acd_id ucdp_dyad pax_id link',
    ...Array.from({ length: 35 }, (_, at) => `link_id${at + 1}`),
    'cf_dec_yr cf_dec_month cf_dec_day cf_effect_yr cf_effect_month cf_effect_day end_yr end_month end_day ended evidence_onset evidence_end partial written fixed fixed_time timing ceasefire_class p_humanitarian p_peaceprocess p_holiday p_election p_other p_unclear p_other_comment cf_pp mediator_nego mediator_send implement enforcement ddr nsa_frac splinter truce coder comment',
  ].join(' '),
};

const files = FORMATS.flatMap(({ name, files, dictionary }) =>
  files.map((file) => [`${name} ${file.name}`, file, dictionary.find((each) => each.file === file.name)] as const),
);
const tables = files.filter(
  ([, { mediaType }]) => mediaType.startsWith('text/csv') || mediaType.startsWith('text/tab'),
);
const isTabbed = (mediaType: string) => mediaType.startsWith('text/tab');
const NAMELESS = /^gdelt-/;

describe('columns', () => {
  test.each(Object.entries(COLUMNS))('%s has those of its codebook, in their order', (file, columns) => {
    const dictionary = FORMATS.flatMap((format) => format.dictionary).find((each) => each.file === file);
    expect(dictionary?.columns.map(({ name }) => name)).toEqual(columns.split(columns.includes('|') ? '|' : ' '));
  });

  test('49, 61, 16 and 40 of them', () => {
    const counts = new Map(tables.map(([, file, dictionary]) => [file.name, dictionary?.columns.length]));
    expect([...Object.keys(COLUMNS).slice(0, 4)].map((name) => counts.get(name))).toEqual([49, 61, 16, 40]);
  });
});

describe('an empty case', () => {
  test.each(tables)('%s has its line of names, if it has one, and nothing else', async (_name, file, dictionary) => {
    const { text, rows, losses } = await written(file, caseInMemory());
    const read = isTabbed(file.mediaType) ? readTsv(text) : readCsv(text);
    expect(read).toEqual(NAMELESS.test(file.name) ? [] : [dictionary?.columns.map(({ name }) => name)]);
    expect([rows, losses]).toEqual([0, []]);
  });
});

describe('the made case, with its hostile names', () => {
  test.each(tables)('%s reads back: as many rows and cells as were written', async (_name, file, dictionary) => {
    const { text, rows } = await written(file, caseInMemory(madeCase()));
    const read = isTabbed(file.mediaType) ? readTsv(text) : readCsv(text);
    const body = NAMELESS.test(file.name) ? read : read.slice(1);
    expect(body).toHaveLength(rows);
    for (const row of body) expect(row).toHaveLength(dictionary?.columns.length ?? 0);
    expect(text).not.toMatch(/(?:^|[,\t\n"])=HYPERLINK/);
  });

  test.each(files)('%s: what is lost names claims that are there', async (_name, file) => {
    const source = caseInMemory(madeCase());
    const known = await claimIdsOf(source);
    const { losses } = await written(file, source);
    expect(losses.flatMap(({ claims }) => claims).filter((id) => !known.has(id))).toEqual([]);
    expect(losses.filter(({ what, record }) => what.trim() === '' || record === '')).toEqual([]);
    expect(losses.filter(({ kind, row }) => ['left out', 'held back'].includes(kind) !== (row === null))).toEqual([]);
  });
});
