import type { RowSide } from '../model/dataset.ts';
import type { Precision } from '../model/where.ts';
import { dayCell, dayIn, integerCell, isoDay, pointCells } from './cell-checks.ts';
import type { Cells, RowFormat, RowKnowledge } from './row-format.ts';
import { RowText } from './row-text.ts';

const ACTOR =
  'Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code'.split(
    ' ',
  );
const GEO = 'Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID'.split(' ');

const COLUMNS = [
  ...'GlobalEventID Day MonthYear Year FractionDate'.split(' '),
  ...['Actor1', 'Actor2'].flatMap((who) => ACTOR.map((part) => `${who}${part}`)),
  ...'IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale'.split(' '),
  ...'NumMentions NumSources NumArticles AvgTone'.split(' '),
  ...['Actor1Geo', 'Actor2Geo', 'ActionGeo'].flatMap((what) => GEO.map((part) => `${what}_${part}`)),
  'DATEADDED',
  'SOURCEURL',
];

/** GDELT 2.0 events: 61 cells between tabs, without a header, called .CSV all the same. */
export const GDELT_EVENTS: RowFormat = {
  name: 'gdelt-events',
  dataset: 'gdelt',
  title: 'GDELT 2.0 events (61 cells between tabs, no header)',
  quotes: false,
  header: false,
  columns: COLUMNS,
  needed: COLUMNS,
  aliases: {},
  check(cells, { datasets }, fault) {
    const id = integerCell(cells, 'GlobalEventID', { least: 1, most: Number.MAX_SAFE_INTEGER, needed: true }, fault);
    const day = dayCell(cells, 'Day', fault);
    const code = cells('EventCode');
    if (!/^\d{2,4}$/.test(code)) fault('EventCode', `"${code.slice(0, 20)}" is no CAMEO code of two to four digits`);
    for (const column of ['NumMentions', 'NumSources', 'NumArticles'])
      integerCell(cells, column, { least: 0, most: 1e9 }, fault);
    integerCell(cells, 'ActionGeo_Type', { least: 0, most: 5 }, fault);
    const point = pointCells(cells, ['ActionGeo_Lat', 'ActionGeo_Long'], fault);
    if (id === null || day === null) return null;
    const country = datasets.fips(cells('ActionGeo_CountryCode'));
    const place = { country, lat: point?.lat ?? null, lon: point?.lon ?? null };
    return { id: String(id), from: day, to: day, ...place, low: null, best: null, high: null };
  },
  read(cells, knowledge) {
    const out = new RowText();
    const day = isoDay(dayIn(cells('Day')) ?? 0);
    const date = out.cell('Day', cells('Day'));
    out.cell('EventCode', cells('EventCode'));
    const sides = [sideOf(cells, 'Actor1', knowledge, { out, day }), sideOf(cells, 'Actor2', knowledge, { out, day })];
    const place = out.cell('ActionGeo_FullName', cells('ActionGeo_FullName'));
    for (const column of ['NumMentions', 'NumSources', 'NumArticles', 'SOURCEURL']) out.cell(column, cells(column));
    const name = cells('ActionGeo_FullName');
    const parts = name.split(',').map((part) => part.trim());
    return {
      id: String(Number(cells('GlobalEventID'))),
      days: { from: day, to: day, grain: 'day', approximate: false, basis: 'stated', span: date },
      where:
        name === ''
          ? null
          : {
              name: parts[0] ?? name,
              place: null,
              country: knowledge.datasets.fips(cells('ActionGeo_CountryCode')),
              admin1: parts.length > 2 ? (parts[1] ?? null) : null,
              lat: number(cells('ActionGeo_Lat')),
              lon: number(cells('ActionGeo_Long')),
              precision: PRECISIONS[cells('ActionGeo_Type')] ?? 6,
              span: place,
            },
      kind: `CAMEO ${cells('EventCode')}`,
      types: [...knowledge.datasets.cameo(cells('EventCode'))],
      sides: sides.flatMap((side) => side ?? []),
      deaths: { low: null, best: null, high: null },
      losses: [],
      certainty: 'hedged',
      source: null,
      url: cells('SOURCEURL') || null,
      text: out.text,
      cells: out.cells,
    };
  },
};

/** Towns are their middle, states and countries too. */
const PRECISIONS: Readonly<Record<string, Precision>> = { '2': 4, '3': 2, '4': 2, '5': 4 };

/** Types of actor that speak and act for their state. */
const OF_STATE = /^(GOV|MIL|COP|JUD|LEG|SPY)?$/;

function sideOf(
  cells: Cells,
  which: 'Actor1' | 'Actor2',
  knowledge: RowKnowledge,
  { out, day }: { out: RowText; day: string },
): RowSide | null {
  const name = cells(`${which}Name`);
  const span = out.cell(`${which}Name`, name);
  if (span === null) return null;
  const part = which === 'Actor1' ? 'agent' : 'target';
  // "TALIBAN" is known; "POLICE" of PAK is Pakistan's.
  const found = knowledge.whoIs(
    name.toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase()),
    day,
  );
  const country = knowledge.datasets.country(cells(`${which}CountryCode`));
  const ofState = cells(`${which}KnownGroupCode`) === '' && OF_STATE.test(cells(`${which}Type1Code`));
  if (found.party !== null || country === null || !ofState) return { ...found, name, span, part };
  const state = knowledge.whoIs(country, day);
  return { ...found, name, party: state.party, span, part };
}

function number(text: string): number | null {
  return text === '' ? null : Number(text);
}
