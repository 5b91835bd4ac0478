import type { Agreement } from '../../../model/agreement.ts';
import type { When } from '../../../model/when.ts';
import type { Where } from '../../../model/where.ts';
import type { Who } from '../../../model/who.ts';
import { oneLine } from '../../words/one-line.ts';
import { timeWords } from '../../words/time-words.ts';
import type { IncidentRecord } from '../case-source.ts';
import { type Facts, type FigureFact, figureLine, figuresOf } from '../incident-facts.ts';
import { mayBePoint, uncertaintyOf } from '../uncertainty.ts';
import { present, urn } from './context.ts';
import type { Node } from './report-nodes.ts';

/** An incident as a schema:Event, with its places, sides and tolls by claimant, and the claims and reports on it. */
export function incidentNode(record: IncidentRecord, actors: ReadonlySet<string>, facts: Facts): Node {
  const { incident, reports } = record;
  const figures = figuresOf(record, facts);
  const side = (people: readonly Who[]) => people.map((who) => partyNode(who, actors));
  return present({
    id: urn('incident', incident.id),
    type: 'Event',
    identifier: incident.id,
    name: oneLine(incident.title),
    description: [
      `${incident.type}, ${timeWords(incident.when)}; ${incident.status}.`,
      ...(figures.length > 0 ? [`Tolls by claimant: ${figures.map(figureLine).join('; ')}.`] : []),
    ].join(' '),
    incidentType: incident.type,
    status: incident.status,
    ...daysOf(incident.when),
    location: incident.where.map(placeNode),
    agent: side(incident.sides.agents),
    target: side(incident.sides.targets),
    toll: figures.map((figure) => tollNode(figure, actors)),
    subjectOf: [...incident.claims.map((id) => urn('claim', id)), ...reports.map(({ id }) => urn('report', id))],
  });
}

/** ISO 8601 to the minute where told; `grain` says how fine it is. */
function daysOf(when: When | null): Node {
  return when ? { startDate: when.from, endDate: when.to, grain: when.grain } : {};
}

/** An identity by its id alone, else the words. */
function partyNode({ name, actor, role }: Who, actors: ReadonlySet<string>): Node {
  if (actor && actors.has(actor)) return { id: urn('actor', actor) };
  return present({ name: oneLine(name), role });
}

/** Without an id: how finely a place is told differs by incident. Coordinates only for what is known to a province or finer. */
function placeNode(where: Where): Node {
  const { name, place, country, admin1, lat, lon, precision } = where;
  return present({
    type: 'Place',
    identifier: place,
    name: oneLine(name),
    description: uncertaintyOf(where).words,
    precision,
    address:
      country || admin1 ? present({ type: 'PostalAddress', addressCountry: country, addressRegion: admin1 }) : null,
    geo:
      mayBePoint(where) && lat !== null && lon !== null
        ? { type: 'GeoCoordinates', latitude: lat, longitude: lon }
        : null,
  });
}

/** A number stands in schema.org's own terms only where they say the same: "more than 40" has a bound and no value. */
function tollNode(fact: FigureFact, actors: ReadonlySet<string>): Node {
  const { effect, victims, claimant, party, figure, bound, n, to, stance, certainty, claims, said } = fact;
  return present({
    type: 'QuantitativeValue',
    unitText: effect,
    name: figure,
    description: said,
    ...numberTerms(bound, n, to),
    bound,
    figure: n,
    victims,
    claimant: oneLine(claimant),
    party: party && actors.has(party) ? urn('actor', party) : null,
    stance,
    certainty,
    subjectOf: claims.map((id) => urn('claim', id)),
  });
}

function numberTerms(bound: FigureFact['bound'], n: number | null, to: number | null): Node {
  if (bound === 'none') return { value: 0 };
  if (n === null) return {};
  switch (bound) {
    case 'exact':
      return { value: n };
    case 'at least':
      return { minValue: n };
    case 'at most':
      return { maxValue: n };
    case 'range':
      return to === null ? { minValue: n } : { minValue: n, maxValue: to };
    default:
      return {};
  }
}

/** An accord as a schema:Event from its first day to its last. */
export function agreementNode(agreement: Agreement, actors: ReadonlySet<string>): Node {
  const { id, type, parties, mediators, starts, ends, status, claims } = agreement;
  const names = parties.map(({ name }) => oneLine(name)).join(' – ');
  return present({
    id: urn('agreement', id),
    type: 'Event',
    identifier: id,
    name: names ? `${type}: ${names}` : type,
    incidentType: type,
    status,
    startDate: starts?.from ?? null,
    endDate: ends?.to ?? null,
    organizer: parties.map((who) => partyNode(who, actors)),
    contributor: mediators.map((who) => partyNode(who, actors)),
    subjectOf: claims.map((claim) => urn('claim', claim)),
  });
}
