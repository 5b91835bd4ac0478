import type { Where } from '../../../model/where.ts';
import type { Who } from '../../../model/who.ts';
import type { IncidentRecord } from '../case-source.ts';
import { bestPlace, type Facts, figureLine, figuresOf, webAddress } from '../incident-facts.ts';
import type { Loss } from '../loss.ts';
import { mayBePoint, uncertaintyOf } from '../uncertainty.ts';

/** Anything in the properties is flat but for lists: GIS programs show lists as JSON text. */
export interface Feature {
  type: 'Feature';
  id: string;
  /** RFC 7946 §4: longitude before latitude, WGS 84. */
  geometry: { type: 'Point'; coordinates: [lon: number, lat: number] } | null;
  properties: ReturnType<typeof propertiesOf>;
}

/** Null geometry where no place is told, none was found, or the finest is coarser than a province. */
export function featureOf(record: IncidentRecord, facts: Facts): Feature {
  const place = bestPlace(record.incident.where.filter(mayBePoint));
  return {
    type: 'Feature',
    id: record.incident.id,
    geometry: place ? { type: 'Point', coordinates: [place.lon, place.lat] } : null,
    properties: propertiesOf(record, facts, place ?? record.incident.where[0] ?? null),
  };
}

function propertiesOf(record: IncidentRecord, facts: Facts, place: Where | null) {
  const { incident, reports } = record;
  const uncertainty = uncertaintyOf(place);
  const figures = figuresOf(record, facts);
  return {
    id: incident.id,
    type: incident.type,
    title: incident.title,
    from: incident.when?.from ?? null,
    to: incident.when?.to ?? null,
    grain: incident.when?.grain ?? null,
    approximate: incident.when?.approximate ?? null,
    dateBasis: incident.when?.basis ?? null,
    place: place?.name ?? null,
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    precision: place?.precision ?? null,
    uncertaintyKm: uncertainty.km,
    uncertainty: uncertainty.words,
    status: incident.status,
    agents: incident.sides.agents.map(sideOf),
    targets: incident.sides.targets.map(sideOf),
    tollsInWords: figures.map(figureLine).join('; '),
    tolls: figures,
    places: incident.where.map(({ name, country, admin1, lat, lon, precision }) => ({
      name,
      country,
      admin1,
      lat,
      lon,
      precision,
    })),
    claims: incident.claims,
    sources: reports.map(({ id, source, title, url, published, party, sample }) => ({
      report: id,
      source,
      title,
      url: webAddress(url),
      published,
      party,
      sample,
    })),
  };
}

/** A name as in the report, who that is, and on which side; both null where no report settles it. */
function sideOf({ name, actor, party, role }: Who) {
  return { name, actor, party, role };
}

/** A map shows one point: the other places, and incidents without a point, are in the properties only. */
export function lossesOf({ incident }: IncidentRecord, feature: Feature): Loss[] {
  const loss = { row: incident.id, record: incident.id, field: 'geometry', claims: incident.claims };
  const others = incident.where.filter(({ name }) => name !== feature.properties.place).map(({ name }) => name);
  const several = others.length > 0 ? [`drawn at ${feature.properties.place}, and not at ${others.join(', ')}`] : [];
  const off = incident.where.length > 0 ? [`off the map: ${feature.properties.uncertainty}`] : [];
  const what = feature.geometry ? several : off;
  return what.map((words) => ({ ...loss, kind: 'place coarsened' as const, what: words }));
}
