import type { Incident } from '../../../model/situation.ts';
import type { Where } from '../../../model/where.ts';
import type { Who } from '../../../model/who.ts';
import { whoWords } from '../../words/claim-words.ts';
import { oneLine } from '../../words/one-line.ts';
import { timeWords } from '../../words/time-words.ts';
import type { AgreementRecord, IncidentRecord } from '../case-source.ts';
import { type Facts, figureLine, figuresOf, webAddress } from '../incident-facts.ts';
import type { Loss } from '../loss.ts';
import { mayBePoint, uncertaintyOf } from '../uncertainty.ts';
import { actorId } from './actors.ts';
import { datesOf, entity, type FtmEntity, ftmId } from './entity.ts';

type Actors = ReadonlySet<string>;

/** An incident as an event, its places, and a link for each part that somebody is said to have had in it. */
export function incidentEntities(
  record: IncidentRecord,
  actors: Actors,
  facts: Facts,
): { entities: FtmEntity[]; losses: Loss[] } {
  const { incident, reports } = record;
  const id = ftmId('incident', incident.id);
  const places = incident.where.map(placeEntity);
  const { agents, targets } = incident.sides;
  const sources = reports.map(({ url }) => webAddress(url));
  const tolls = figuresOf(record, facts).map(figureLine);
  const event = entity(id, 'Event', {
    name: incident.title,
    summary: `${incident.type}, ${timeWords(incident.when)}; ${incident.status}`,
    description: [
      ...(tolls.length > 0 ? [`Tolls by claimant: ${tolls.join('; ')}.`] : []),
      ...(agents.length > 0 ? [`Said to have done it: ${agents.map(whoWords).join(', ')}.`] : []),
      ...(targets.length > 0 ? [`Said to be struck: ${targets.map(whoWords).join(', ')}.`] : []),
      `Claims: ${incident.claims.join(', ')}.`,
    ].join('\n'),
    ...datesOf(incident.when),
    location: incident.where.map(({ name }) => name),
    country: incident.where.map(({ country }) => country?.toLowerCase()),
    addressEntity: places.map((place) => place.id),
    involved: [...agents, ...targets].flatMap(({ actor }) => (actor && actors.has(actor) ? [actorId(actor)] : [])),
    keywords: [incident.type, incident.status],
    recordId: incident.id,
    proof: reports.map((report) => ftmId('report', report.id)),
    publisher: reports.map(({ source }) => source),
    sourceUrl: sources,
    modifiedAt: reports
      .map(({ published }) => published.slice(0, 10))
      .sort()
      .at(-1),
  });
  const parts = { 'said to have done it': agents, 'said to be struck': targets };
  const links = Object.entries(parts).flatMap(([role, side]) =>
    partLinks({ incident, event: id, role, side, sources }, actors),
  );
  return { entities: [event, ...places, ...links], losses: lossesOf(incident, [...agents, ...targets], actors) };
}

interface Part {
  incident: Incident;
  event: string;
  role: string;
  side: readonly Who[];
  sources: (string | null)[];
}

function partLinks({ incident, event, role, side, sources }: Part, actors: Actors): FtmEntity[] {
  const slugs = new Set(side.flatMap(({ actor }) => (actor && actors.has(actor) ? [actor] : [])));
  return [...slugs].map((slug) =>
    entity(ftmId('part', `${incident.id}.${role.replaceAll(' ', '-')}.${slug}`), 'UnknownLink', {
      subject: actorId(slug),
      object: event,
      role,
      status: incident.status,
      ...datesOf(incident.when),
      recordId: incident.id,
      description: `As claimed: ${incident.claims.join(', ')}`,
      sourceUrl: sources,
    }),
  );
}

/** Coordinates only for what is known to a province or finer. */
function placeEntity(where: Where): FtmEntity {
  const { name, place, country, admin1, lat, lon, precision } = where;
  const point = mayBePoint(where);
  const key = place ?? [name.toLowerCase(), country, admin1].join(' ');
  return entity(ftmId('place', `${key}.${precision}`), 'Address', {
    name,
    full: [name, admin1, country].filter((part) => part !== null).join(', '),
    region: admin1,
    country: country?.toLowerCase(),
    latitude: point && lat !== null ? String(lat) : null,
    longitude: point && lon !== null ? String(lon) : null,
    remarks: `${uncertaintyOf(where).words} (where_prec ${precision})`,
  });
}

/** An accord is an event from its first day to its last, with the parties as involved. */
export function agreementEntity({ agreement, claims }: AgreementRecord, actors: Actors): FtmEntity {
  const { parties, mediators, status } = agreement;
  const names = parties.map(({ name }) => oneLine(name)).join(' – ');
  return entity(ftmId('agreement', agreement.id), 'Event', {
    name: names ? `${agreement.type}: ${names}` : agreement.type,
    summary: `${agreement.type}, ${status}${agreement.statusBy ? ` (by ${agreement.statusBy.basis}, as of ${agreement.statusBy.asOf})` : ''}`,
    description: [
      ...(mediators.length > 0 ? [`Mediators: ${mediators.map(whoWords).join(', ')}.`] : []),
      ...(agreement.breaches ?? []).map(({ id, basis, incident, accusers }) => {
        const whom = accusers.length > 0 ? ` by ${accusers.map(({ by }) => oneLine(by)).join(', ')}` : '';
        return `Breach ${id}, ${basis}${whom}${incident ? `: ${incident}` : ''}.`;
      }),
      `Claims: ${agreement.claims.join(', ')}.`,
    ].join('\n'),
    startDate: datesOf(agreement.starts).startDate,
    endDate: datesOf(agreement.ends).endDate,
    involved: parties.flatMap(({ actor }) => (actor && actors.has(actor) ? [actorId(actor)] : [])),
    keywords: [agreement.type, status],
    recordId: agreement.id,
    proof: [...new Set(claims.map(({ document }) => ftmId('report', document)))],
  });
}

function lossesOf(incident: Incident, sides: readonly Who[], actors: Actors): Loss[] {
  const nameless = sides.filter(({ actor }) => !actor || !actors.has(actor));
  if (nameless.length === 0) return [];
  const what = `no identity, so in the description only: ${[...new Set(nameless.map(whoWords))].join(', ')}`;
  const row = ftmId('incident', incident.id);
  return [{ row, record: incident.id, field: 'involved', kind: 'actor coarsened', what, claims: incident.claims }];
}
