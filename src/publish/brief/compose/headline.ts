import type { BriefBlock } from '../../../model/brief.ts';
import type { Incident, TollRow } from '../../../model/situation.ts';
import type { BriefMaterial } from '../material.ts';
import { accordItem } from './accords.ts';
import { lookedBackOn } from './days.ts';
import { incidentDated } from './incident-words.ts';
import { fill, sentence } from './phrase.ts';
import { tollSentences } from './toll-sentences.ts';
import type { Writer } from './writer.ts';

/** So many incidents lead the brief. A guess: what a reader takes in at once. */
const MOST = 6;
const MOST_ACCORDS = 3;

/** How much there is, and the gravest tolls by who gives them. */
export function headlineBlocks(writer: Writer): BriefBlock[] {
  const { wording, material, count } = writer;
  const { headline } = wording;
  const { incidents, inPeriod, reports } = material;
  if (incidents.length === 0 && inPeriod.length === 0)
    return [{ kind: 'paragraph', sentences: [sentence(fill(headline.none, {}))] }];
  const sources = inPeriod.map((id) => reports.get(id)?.source ?? id);
  const slots = {
    incidents: count(
      'incidents',
      incidents.map(({ id }) => id),
    ),
    reports: count('reports', inPeriod),
    sources: count('sources', sources),
  };
  const summary = [
    sentence(fill(headline.counts, slots)),
    ...cut(writer),
    ...ofStatus(writer, 'contested', headline.contested),
    ...ofStatus(writer, 'single source', headline.single),
  ];
  const earlier = lookedBackOn(writer);
  const gravest = incidents
    .filter((incident) => !earlier.includes(incident))
    .map((incident) => ({ incident, rows: gravestRows(incident), most: mostOf(incident) }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.most - a.most || (a.incident.id < b.incident.id ? -1 : 1))
    .slice(0, MOST);
  const items = gravest.map(({ incident, rows }): BriefBlock => {
    writer.mentioned.clear();
    return {
      kind: 'item',
      about: incident.id,
      lead: sentence(incidentDated(writer, incident)),
      tag: incident.status === 'contested' ? wording.status.contested : null,
      sentences: tollSentences(writer, rows),
    };
  });
  const accords = material.agreements.filter(isNews).slice(-MOST_ACCORDS);
  const none: BriefBlock = { kind: 'paragraph', sentences: [sentence(fill(headline['no-tolls'], {}))] };
  return [
    { kind: 'paragraph', sentences: summary },
    ...(items.length > 0 ? items : [none]),
    ...accords.map((one) => accordItem(writer, one)),
  ];
}

/** That not all are shown, and of how many. */
function cut({ material, wording, figure, count }: Writer) {
  const { incidents, incidentsInAll: n, asked } = material;
  if (n <= incidents.length) return [];
  const ids = incidents.map(({ id }) => id);
  const basis = {
    of: 'sum' as const,
    rule: 'incidents of the case',
    from: asked.since ?? '',
    to: asked.until ?? '',
    n,
  };
  return [sentence(fill(wording.headline.cut, { shown: count('incidents', ids), all: [figure(n, basis)] }))];
}

function ofStatus(
  { material, plural, figure }: Writer,
  status: Incident['status'],
  template: Parameters<typeof fill>[0],
) {
  const ids = material.incidents.filter((incident) => incident.status === status).map(({ id }) => id);
  if (ids.length === 0) return [];
  return [
    sentence(fill(template, { n: [figure(ids.length, { of: 'count', what: 'incidents', ids })] }, plural(ids.length))),
  ];
}

/** Rows of dead that have a number, or of injured where none has: all of them stand under their day. */
function gravestRows({ tolls }: Incident): TollRow[] {
  const rows = (effect: TollRow['effect']) =>
    tolls.filter((row) => row.effect === effect && row.figures.some(({ quantity }) => quantity.n !== null));
  const dead = rows('killed');
  return dead.length > 0 ? dead : rows('injured');
}

/** What holds now, or was broken. */
function isNews({ agreement: { type, status } }: BriefMaterial['agreements'][number]): boolean {
  return type !== 'talks' && (status === 'in force' || status === 'extended' || status === 'broken');
}

/** The highest number of dead that anybody gives; the injured weigh less. */
function mostOf({ tolls }: Incident): number {
  const numbers = tolls.flatMap(({ effect, figures }) => {
    const weight = effect === 'killed' ? 1 : effect === 'injured' ? 0.1 : 0;
    return figures.map(({ quantity }) => weight * (quantity.to ?? quantity.n ?? 0));
  });
  return Math.max(0, ...numbers);
}
