import type { When } from '../../../model/when.ts';
import type { CaseSource, IncidentRecord, MadeRows } from '../case-source.ts';
import type { ExportFormat } from '../export-format.ts';
import { Losses, leftOut } from '../losses.ts';
import { type CodedActor, codedEvent, noteEvent } from '../of-incident/coded-event.ts';
import { alpha3Of } from '../of-incident/country.ts';
import { daysOf } from '../of-incident/days.ts';
import { codedFor, noteDoubt, noteFigures } from '../of-incident/figures.ts';
import { placeOf } from '../of-incident/place.ts';
import { rowFile } from '../row-file.ts';

const FILE = 'plover.jsonl';

/** PLOVER's `resolution`: 5 within a town, 4 town, 3 district, 2 province, 1 country; by our precision. */
const RESOLUTION: Readonly<Record<number, number | null>> = { 1: 4, 2: 4, 3: 3, 4: 2, 5: null, 6: 1, 7: null };

/** One event as PLOVER's JSON has it; what nothing tells is null or left out. */
function ploverLine(record: IncidentRecord, facts: CaseSource['facts']): MadeRows {
  const { incident, claims, reports } = record;
  const event = codedEvent(record, facts, { severalDays: true });
  if (typeof event === 'string' || incident.when === null)
    return {
      data: '',
      rows: 0,
      losses: leftOut(incident.id, typeof event === 'string' ? event : 'no day is told', incident.claims).losses,
    };
  const losses = new Losses(incident.id, incident.id);
  noteEvent(event, { fields: { actor: 'actor', recipient: 'recipient' }, losses, figures: false });
  noteDoubt(
    claims.filter(({ kind }) => kind === 'incident' || kind === 'responsibility'),
    null,
    losses,
  );
  const days = daysOf(incident.when);
  const size = {
    dead: codedFor(record, 'house', 'killed')?.best ?? null,
    injured: codedFor(record, 'house', 'injured')?.best ?? null,
    arrested: null,
  };
  noteFigures(claims, { effect: 'killed', field: 'size.dead', became: String(size.dead), losses });
  noteFigures(claims, { effect: 'injured', field: 'size.injured', became: String(size.injured), losses });
  const first = claims[0];
  const place = placeOf(incident);
  if (incident.where.length > 1)
    losses.add(
      'place coarsened',
      'event_loc',
      `one place: ${incident.where
        .filter((w) => w !== place)
        .map(({ name }) => name)
        .join(', ')} left out`,
      incident.claims,
    );
  const json = {
    id: incident.id,
    has_event: true,
    date: days.first,
    time: hourOf(incident.when, 'from'),
    enddate: days.count > 1 ? days.last : null,
    endtime: hourOf(incident.when, 'to'),
    actor: entities(event.actor),
    recipient: entities(event.recipient),
    event: [event.code.plover],
    mode: event.code.mode === undefined ? [] : [event.code.mode],
    context: [],
    quad_code: event.quad,
    event_scale: event.score,
    event_text: first?.quote ?? null,
    event_loc: place && {
      name: place.name,
      admin1: place.admin1,
      country: place.country === null ? null : alpha3Of(place.country),
      lat: place.lat,
      lon: place.lon,
      resolution: RESOLUTION[place.precision] ?? null,
    },
    size,
    text_info: claims.map(({ id, document, span, quote, claimant }) => ({
      claim: id,
      report: document,
      start: span.start,
      end: span.end,
      text: quote,
      said_by: claimant.name,
    })),
    cite_info: reports.map(({ id, source, url, title, published }) => ({
      report: id,
      source,
      title,
      published,
      link: url,
    })),
    link: reports.find(({ url }) => url !== null)?.url ?? null,
    coder: 'Sitrep',
    comment: incident.title,
  };
  return { data: `${JSON.stringify(json)}\n`, rows: 1, losses: losses.list };
}

/** "13:00" where the text tells an hour; null for a whole day. */
function hourOf(when: When, edge: 'from' | 'to'): string | null {
  const clock = when[edge].slice(11, 16);
  return clock === '' ? null : clock;
}

function entities(actor: CodedActor | null) {
  if (actor === null) return [];
  const { party, country, sector } = actor;
  return [{ code: country, sector, entity_text: party.said, name: party.name, actor: party.slug }];
}

const field = (name: string, holds: string) => ({ name, type: 'text' as const, holds });

export const PLOVER: ExportFormat = {
  name: 'plover',
  title: 'PLOVER events, a JSON object a line',
  codebook: 'house',
  loses: 'Every claim is there with its words; the size is one number.',
  files: [rowFile({ file: FILE, mediaType: 'application/jsonl', of: 'incidents', head: () => '', make: ploverLine })],
  dictionary: [
    {
      file: FILE,
      columns: [
        field('id', "The incident's id."),
        field('has_event', 'Always true.'),
        field('date, time', 'First day, and its hour (UTC) where the text tells one.'),
        field('enddate, endtime', 'Last day where there are several, and the last hour.'),
        field(
          'actor',
          'Whom most voices name as the doer: code (country, ISO 3166-1 alpha-3, or IGO, NGO, IMG), sector, entity_text (the words), name, actor (slug).',
        ),
        field('recipient', 'Whom it was done to, as actor.'),
        field('event', "One of PLOVER's 16 types, by knowledge/codebooks/crosswalk.yaml."),
        field('mode', 'Its mode, where it has one.'),
        field('context', 'Always empty: no claim tells it.'),
        field('quad_code', 'VERBAL COOPERATION, MATERIAL COOPERATION, VERBAL CONFLICT or MATERIAL CONFLICT.'),
        field('event_scale', "PLOVER's score of the mode, else of the type."),
        field('event_text', 'The words of the first claim.'),
        field(
          'event_loc',
          'The finest place: name, admin1, country, lat, lon, resolution (4 town, 3 district, 2 province, 1 country; null for lines and seas).',
        ),
        field(
          'size',
          'dead and injured by our own rule (house): what most give, of two the lower; null where nobody gives a number. arrested is always null.',
        ),
        field('text_info', 'Every claim: id, report, where it stands, its words, who says it.'),
        field('cite_info', 'Every report: id, source, title, day, address.'),
        field('link', 'Address of the first report that has one.'),
        field('coder, comment', '"Sitrep"; the title of the incident.'),
      ],
    },
  ],
};
