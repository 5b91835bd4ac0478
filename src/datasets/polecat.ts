import type { RowSide } from '../model/dataset.ts';
import type { Precision } from '../model/where.ts';
import { dayCell, dayIn, isoDay, pointCells, wordCell } from './cell-checks.ts';
import type { Cells, RowFormat, RowKnowledge } from './row-format.ts';
import { RowText } from './row-text.ts';

const ACTOR = ['Name', 'Country', 'COW'];
const COLUMNS = [
  ...['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts'],
  ...ACTOR.map((part) => `Actor ${part}`),
  ...['Primary Actor Sector', 'Actor Sectors', 'Actor Title', 'Actor Name Raw', 'Wikipedia Actor ID'],
  ...ACTOR.map((part) => `Recipient ${part}`),
  ...['Primary Recipient Sector', 'Recipient Sectors', 'Recipient Title', 'Recipient Name Raw'],
  ...['Wikipedia Recipient ID', 'Placename', 'City', 'District', 'Province', 'Country', 'Latitude', 'Longitude'],
  ...['GeoNames ID', 'Raw Placename', 'Feature Type', 'Source', 'Publication Date', 'Story People'],
  ...['Story Organizations', 'Story Locations', 'Language', 'Version'],
];

/** POLECAT's yearly and weekly files: 40 columns between tabs; "None" is an empty cell, and the bytes are Latin-1 in some. */
export const POLECAT: RowFormat = {
  name: 'polecat',
  dataset: 'polecat',
  title: 'POLECAT (40 columns between tabs)',
  quotes: false,
  header: true,
  columns: COLUMNS,
  needed: ['Event ID', 'Event Date', 'Event Type', 'Actor Name', 'Country', 'Latitude', 'Longitude'],
  aliases: { eventintensity: 'Intensity' },
  empty: 'None',
  latin1: true,
  check(cells, { datasets }, fault) {
    const id = wordCell(cells, 'Event ID', fault);
    const day = dayCell(cells, 'Event Date', fault);
    wordCell(cells, 'Event Type', fault);
    const point = pointCells(cells, ['Latitude', 'Longitude'], fault);
    if (id === null || day === null) return null;
    const place = { country: datasets.country(cells('Country')), lat: point?.lat ?? null, lon: point?.lon ?? null };
    return { id, from: day, to: day, ...place, low: null, best: null, high: null };
  },
  read(cells, knowledge) {
    const out = new RowText();
    const day = isoDay(dayIn(cells('Event Date')) ?? 0);
    const date = out.cell('Event Date', cells('Event Date'));
    for (const column of ['Event Type', 'Event Mode', 'Contexts']) out.cell(column, cells(column));
    const sides = (['Actor', 'Recipient'] as const).flatMap((which) => sidesOf(cells, which, knowledge, { out, day }));
    const name = cells('Placename') || cells('City') || cells('District') || cells('Province') || cells('Country');
    const place = out.cell('Placename', cells('Placename'));
    for (const column of ['Province', 'Country', 'Source', 'Publication Date']) out.cell(column, cells(column));
    return {
      id: cells('Event ID'),
      days: { from: day, to: day, grain: 'day', approximate: false, basis: 'stated', span: date },
      where:
        name === ''
          ? null
          : {
              name,
              place: null,
              country: knowledge.datasets.country(cells('Country')),
              admin1: cells('Province') || null,
              lat: number(cells('Latitude')),
              lon: number(cells('Longitude')),
              precision: precisionOf(cells),
              span: place,
            },
      kind: [cells('Event Type'), cells('Event Mode')].filter((each) => each !== '').join(', '),
      types: [...knowledge.datasets.plover(cells('Event Type'), cells('Event Mode').split(';')[0] ?? '')],
      sides,
      deaths: { low: null, best: null, high: null },
      losses: [],
      certainty: 'hedged',
      source: cells('Source') || null,
      url: null,
      text: out.text,
      cells: out.cells,
    };
  },
};

function precisionOf(cells: Cells): Precision {
  if (cells('City') !== '') return 2;
  if (cells('District') !== '') return 3;
  return cells('Province') !== '' ? 4 : 6;
}

const OF_STATE = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);

function sidesOf(
  cells: Cells,
  which: 'Actor' | 'Recipient',
  knowledge: RowKnowledge,
  { out, day }: { out: RowText; day: string },
): RowSide[] {
  const all = out.cell(`${which} Name`, cells(`${which} Name`));
  if (all === null) return [];
  const part = which === 'Actor' ? 'agent' : 'target';
  const country = knowledge.datasets.country(cells(`${which} Country`).split(';')[0] ?? '');
  const ofState = OF_STATE.has(cells(`Primary ${which} Sector`));
  return cells(`${which} Name`)
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((name) => {
      const found = knowledge.whoIs(name, day);
      const party = found.party ?? (ofState && country !== null ? knowledge.whoIs(country, day).party : null);
      return { ...found, party, span: all, part };
    });
}

function number(text: string): number | null {
  return text === '' ? null : Number(text);
}
