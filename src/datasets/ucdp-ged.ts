import type { RowSide } from '../model/dataset.ts';
import { Precision } from '../model/where.ts';
import { dayCell, dayIn, integerCell, isoDay, MOST_DEATHS, pointCells } from './cell-checks.ts';
import type { Cells, RowFormat, RowKnowledge } from './row-format.ts';
import { RowText } from './row-text.ts';

/** In the file's own order: high comes before low. */
const COLUMNS = (
  'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id ' +
  'dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources ' +
  'source_article source_office source_date source_headline source_original where_prec where_coordinates ' +
  'where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec ' +
  'date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob'
).split(' ');

const VIOLENCE: Readonly<Record<string, string>> = {
  '1': 'state-based violence',
  '2': 'non-state violence',
  '3': 'one-sided violence',
};
const LOSSES = ['deaths_a', 'deaths_b', 'deaths_civilians'] as const;
const FIGURES = ['low', 'best', 'high'] as const;

/** UCDP's Georeferenced Event Dataset and its candidate files, as CSV. */
export const UCDP_GED: RowFormat = {
  name: 'ucdp-ged',
  dataset: 'ucdp',
  title: 'UCDP GED (CSV, 49 columns)',
  quotes: true,
  header: true,
  columns: COLUMNS,
  needed: [
    'id',
    'type_of_violence',
    'side_a',
    'side_b',
    'where_prec',
    'latitude',
    'longitude',
    'country',
    'date_prec',
    'date_start',
    'date_end',
    'best',
    'high',
    'low',
  ],
  aliases: {},
  check(cells, { datasets }, fault) {
    const id = integerCell(cells, 'id', { least: 1, most: Number.MAX_SAFE_INTEGER, needed: true }, fault);
    integerCell(cells, 'type_of_violence', { least: 1, most: 3, needed: true }, fault);
    integerCell(cells, 'where_prec', { least: 1, most: 7 }, fault);
    integerCell(cells, 'date_prec', { least: 1, most: 5 }, fault);
    integerCell(cells, 'event_clarity', { least: 1, most: 2 }, fault);
    for (const column of LOSSES) integerCell(cells, column, { least: 0, most: MOST_DEATHS }, fault);
    const from = dayCell(cells, 'date_start', fault);
    const to = dayCell(cells, 'date_end', fault);
    if (from !== null && to !== null && to < from)
      fault('date_end', `${cells('date_end').slice(0, 10)} is before date_start (${cells('date_start').slice(0, 10)})`);
    const point = pointCells(cells, ['latitude', 'longitude'], fault);
    const deaths = (column: string) => integerCell(cells, column, { least: 0, most: MOST_DEATHS, needed: true }, fault);
    const [low, best, high] = [deaths('low'), deaths('best'), deaths('high')];
    if (id === null || from === null || to === null) return null;
    const country = datasets.country(cells('country'));
    return { id: String(id), from, to, country, lat: point?.lat ?? null, lon: point?.lon ?? null, low, best, high };
  },
  read(cells, knowledge) {
    const out = new RowText();
    out.words('source_headline', cells('source_headline'));
    const from = isoDay(dayIn(cells('date_start')) ?? 0);
    const to = isoDay(dayIn(cells('date_end')) ?? 0);
    const date = out.cell('date_start', cells('date_start'));
    out.cell('date_end', cells('date_end'));
    const type = cells('type_of_violence');
    out.cell('type_of_violence', type);
    out.cell('conflict_name', cells('conflict_name'));
    const sides = sidesOf(cells, knowledge, { out, day: from });
    const place = out.cell('where_description', cells('where_description'));
    for (const column of ['adm_1', 'country', ...FIGURES, ...LOSSES, 'deaths_unknown', 'source_original'])
      out.cell(column, cells(column));
    const [a, b] = sides;
    const civilians = { name: 'civilians', actor: null, party: null, role: 'civilians', span: null };
    const victims = { deaths_a: a, deaths_b: b, deaths_civilians: civilians } as const;
    const precision = Precision.safeParse(Number(cells('where_prec')));
    const [low = null, best = null, high = null] = FIGURES.map((column) => number(cells(column)));
    const checked = /^(|clear)$/i.test(cells('code_status'));
    return {
      id: String(Number(cells('id'))),
      days: {
        from,
        to,
        grain: GRAINS[Number(cells('date_prec'))] ?? 'day',
        approximate: Number(cells('date_prec')) > 1,
        basis: 'stated',
        span: date,
      },
      where: {
        name: cells('where_coordinates') || cells('where_description') || cells('adm_1') || cells('country'),
        place: null,
        country: knowledge.datasets.country(cells('country')),
        admin1: cells('adm_1') || null,
        lat: number(cells('latitude')),
        lon: number(cells('longitude')),
        precision: precision.success ? precision.data : 1,
        span: place,
      },
      kind: VIOLENCE[type] ?? type,
      types: [...(knowledge.datasets.typesOf('ucdp', type) ?? [])],
      sides,
      deaths: { low, best, high },
      losses: LOSSES.flatMap((cell) => {
        const [killed, who] = [number(cells(cell)) ?? 0, victims[cell]];
        if (killed === 0 || who === undefined) return [];
        const { name, actor, party, role, span } = who;
        return [{ victims: { name, actor, party, role, span }, killed, cell }];
      }),
      certainty: cells('event_clarity') === '2' || !checked ? 'hedged' : 'asserted',
      source: cells('source_office') || cells('source_original') || null,
      url: null,
      text: out.text,
      cells: out.cells,
    };
  },
};

const GRAINS = [undefined, 'day', 'week', 'week', 'month', 'year'] as const;

/** In one-sided violence side_a did it, and side_b is "Civilians"; else both fight. */
function sidesOf(cells: Cells, knowledge: RowKnowledge, { out, day }: { out: RowText; day: string }): RowSide[] {
  const oneSided = cells('type_of_violence') === '3';
  return (['side_a', 'side_b'] as const).flatMap((column) => {
    const name = cells(column);
    const span = out.cell(column, name);
    if (span === null) return [];
    const part = !oneSided ? 'side' : column === 'side_a' ? 'agent' : 'target';
    return [{ ...knowledge.whoIs(name, day), span, part } as const];
  });
}

function number(text: string): number | null {
  return text === '' ? null : Number(text);
}
