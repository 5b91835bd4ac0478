import type { RowSide } from '../model/dataset.ts';
import type { When } from '../model/when.ts';
import { dayCell, dayIn, integerCell, isoDay, MOST_DEATHS, pointCells, wordCell } from './cell-checks.ts';
import type { Cells, RowFormat, RowKnowledge } from './row-format.ts';
import { RowText } from './row-text.ts';

const COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const;

/** ACLED's CSV, of today (31 columns) and of before (`data_id`, `iso3`, no `disorder_type`). */
export const ACLED: RowFormat = {
  name: 'acled',
  dataset: 'acled',
  title: 'ACLED (CSV, 31 columns)',
  quotes: true,
  header: true,
  columns: COLUMNS,
  needed: [
    'event_id_cnty',
    'event_date',
    'event_type',
    'sub_event_type',
    'actor1',
    'country',
    'latitude',
    'longitude',
    'fatalities',
  ],
  aliases: {},
  check(cells, { datasets }, fault) {
    const id = wordCell(cells, 'event_id_cnty', fault);
    const day = dayCell(cells, 'event_date', fault);
    const time = integerCell(cells, 'time_precision', { least: 1, most: 3 }, fault) ?? 1;
    integerCell(cells, 'geo_precision', { least: 1, most: 3 }, fault);
    wordCell(cells, 'event_type', fault);
    const point = pointCells(cells, ['latitude', 'longitude'], fault);
    const best = integerCell(cells, 'fatalities', { least: 0, most: MOST_DEATHS, needed: true }, fault);
    if (id === null || day === null) return null;
    const { from, to } = reach(day, time);
    const country = datasets.country(cells('country'));
    return { id, from, to, country, lat: point?.lat ?? null, lon: point?.lon ?? null, low: best, best, high: best };
  },
  read(cells, knowledge) {
    const out = new RowText();
    out.words('notes', cells('notes'));
    const date = out.cell('event_date', cells('event_date'));
    for (const column of ['event_type', 'sub_event_type'] as const) out.cell(column, cells(column));
    const day = dayIn(cells('event_date')) ?? 0;
    const sides = sidesOf(cells, knowledge, { out, day: isoDay(day) });
    const place = out.cell('location', cells('location'));
    for (const column of ['admin1', 'country', 'fatalities', 'source'] as const) out.cell(column, cells(column));
    const deaths = cells('fatalities') === '' ? null : Number(cells('fatalities'));
    const vague = cells('time_precision') === '3' || cells('geo_precision') === '3';
    const kind = [cells('event_type'), cells('sub_event_type')].filter((each) => each !== '').join(', ');
    return {
      id: cells('event_id_cnty'),
      days: { ...when(day, cells('time_precision')), span: date },
      where: {
        name: cells('location') || cells('admin1') || cells('country'),
        place: null,
        country: knowledge.datasets.country(cells('country')),
        admin1: cells('admin1') || null,
        lat: number(cells('latitude')),
        lon: number(cells('longitude')),
        precision: cells('geo_precision') === '3' ? 4 : cells('geo_precision') === '2' ? 2 : 1,
        span: place,
      },
      kind,
      types: [...(knowledge.datasets.typesOf('acled', cells('sub_event_type')) ?? [])],
      sides,
      deaths: { low: deaths, best: deaths, high: deaths },
      losses: [],
      certainty: vague ? 'hedged' : 'asserted',
      source: cells('source') || null,
      url: null,
      text: out.text,
      cells: out.cells,
    };
  },
};

/** Only of violence against civilians does the codebook say who did it; else the order of the two means nothing. */
function sidesOf(cells: Cells, knowledge: RowKnowledge, { out, day }: { out: RowText; day: string }): RowSide[] {
  const directed = cells('event_type') === 'Violence against civilians';
  return (['actor1', 'actor2'] as const).flatMap((column) => {
    const name = cells(column);
    const span = out.cell(column, name);
    if (span === null) return [];
    const part = !directed ? 'side' : column === 'actor1' ? 'agent' : 'target';
    return [{ ...knowledge.whoIs(name, day), span, part } as const];
  });
}

/** 2: within a week, of which the middle day is given; 3: within its month. */
function reach(day: number, precision: number): { from: number; to: number } {
  if (precision === 2) return { from: day - 3, to: day + 3 };
  if (precision !== 3) return { from: day, to: day };
  const [year = 0, month = 1] = isoDay(day).split('-').map(Number);
  return { from: Date.UTC(year, month - 1, 1) / 86_400_000, to: Date.UTC(year, month, 0) / 86_400_000 };
}

function when(day: number, precision: string): Omit<When, 'span'> {
  const { from, to } = reach(day, Number(precision) || 1);
  const grain = precision === '3' ? 'month' : precision === '2' ? 'week' : 'day';
  return { from: isoDay(from), to: isoDay(to), grain, approximate: grain !== 'day', basis: 'stated' };
}

function number(text: string): number | null {
  return text === '' ? null : Number(text);
}
