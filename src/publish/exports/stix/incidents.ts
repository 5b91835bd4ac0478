import type { Incident } from '../../../model/situation.ts';
import type { Where } from '../../../model/where.ts';
import { whoWords } from '../../words/claim-words.ts';
import { oneLine } from '../../words/one-line.ts';
import { timeWords } from '../../words/time-words.ts';
import type { IncidentRecord } from '../case-source.ts';
import { type Facts, type FigureFact, figureLine, figuresOf } from '../incident-facts.ts';
import type { Loss } from '../loss.ts';
import { mayBePoint, uncertaintyOf } from '../uncertainty.ts';
import { identityId } from './identities.ts';
import { moment, type StixId, stixId } from './ids.ts';
import { extension, OF_THE_MAPPING, object, reference, type StixObject, type Versions, versionsOf } from './objects.ts';

/** STIX gives a location's precision in metres. UCDP's where_prec 2: within about 25 km of a known point. */
const NEAR_METRES = 25_000;

/** An incident with its places, when and where it was, and who is said to have done it to whom; `known` are the identities of the bundle. */
export function incidentObjects(
  record: IncidentRecord,
  known: ReadonlySet<string>,
  facts: Facts,
): { incident: StixObject; places: StixObject[]; links: StixObject[]; losses: Loss[] } {
  const { incident, reports } = record;
  const versions = versionsOf(reports);
  const figures = figuresOf(record, facts);
  const placed = incident.where.map((where) => ({ where, location: locationOf(where) }));
  const places = placed.flatMap(({ location }) => (location ? [location] : []));
  const made = object('incident', incident.id, versions, {
    name: oneLine(incident.title),
    description: descriptionOf(record, figures),
    labels: [incident.type],
    ...confidenceOf(incident),
    ...(reports.length > 0 ? { external_references: reports.map(reference) } : {}),
    extensions: extension(factsOf(record, figures)),
  });
  const losses = [
    ...placed.filter(({ location }) => !location).map(({ where }) => placeLoss(incident, where)),
    ...sideLosses(incident, known),
  ];
  return { incident: made, places, links: linksOf(incident, places, known, versions), losses };
}

export function incidentId(id: string): StixId {
  return stixId('incident', id);
}

function descriptionOf({ incident }: IncidentRecord, figures: readonly FigureFact[]): string {
  const tolls = figures.map(figureLine);
  return [
    `${incident.type}, ${timeWords(incident.when)}; ${incident.status}.`,
    ...(tolls.length > 0 ? [`Tolls by claimant: ${tolls.join('; ')}.`] : []),
  ].join(' ');
}

function factsOf({ incident }: IncidentRecord, figures: readonly FigureFact[]): Record<string, unknown> {
  return {
    incident_id: incident.id,
    incident_type: incident.type,
    status: incident.status,
    from: incident.when?.from ?? null,
    until: incident.when?.to ?? null,
    grain: incident.when?.grain ?? null,
    approximate: incident.when?.approximate ?? null,
    agents: incident.sides.agents.map(whoWords),
    targets: incident.sides.targets.map(whoWords),
    places: incident.where.map(({ name, country, admin1, precision }) => ({ name, country, admin1, precision })),
    tolls: figures.map(tollOf),
    claims: incident.claims,
  };
}

/** Names of properties are small letters in STIX, three of them at least. */
function tollOf({ claimantActor, n, to, ...figure }: FigureFact): Record<string, unknown> {
  return { ...figure, claimant_actor: claimantActor, number: n, number_to: to };
}

/**
 * On the scale that STIX 2.1 appendix A gives for the Admiralty code's credibility: 1 is 90, 2 is 70, 3 is 50, 4 is 30, and
 * 6, "truth cannot be judged", is left out. Which status is which is our guess, and in docs/exports.md.
 */
function confidenceOf({ status, origins }: Incident): { confidence?: number } {
  switch (status) {
    case 'corroborated':
      return { confidence: 90 };
    case 'admitted':
      return { confidence: 70 };
    case 'single source':
      return { confidence: 50 };
    case 'contested':
      return { confidence: (origins?.length ?? 1) > 1 ? 50 : 30 };
    case 'denied':
      return { confidence: 30 };
    case 'unconfirmed':
      return {};
  }
}

/** Null for what STIX cannot place: it asks for a region, a country or coordinates. A country has no coordinates here: it is no point. */
function locationOf(where: Where): StixObject | null {
  const { name, place, country, admin1, lat, lon, precision } = where;
  const point = mayBePoint(where) && lat !== null && lon !== null;
  if (!point && country === null) return null;
  const key = place ?? [name.toLowerCase(), country, admin1, lat, lon].join('|');
  return object('location', `${key}|${precision}`, OF_THE_MAPPING, {
    name: oneLine(name),
    ...(country ? { country } : {}),
    ...(admin1 ? { administrative_area: admin1 } : {}),
    ...(point ? { latitude: lat, longitude: lon } : {}),
    ...(point && precision === 2 ? { precision: NEAR_METRES } : {}),
    description: `${uncertaintyOf(where).words} (where_prec ${precision})`,
  });
}

/** A sighting has its days and places; relationships who is said to have done it, whom it struck, and where. */
function linksOf(
  incident: Incident,
  places: readonly StixObject[],
  known: ReadonlySet<string>,
  versions: Versions,
): StixObject[] {
  const from = incidentId(incident.id);
  const seen = places.length > 0 ? { where_sighted_refs: places.map(({ id }) => id) } : {};
  const link = (type: string, target: StixId, description: string) =>
    object('relationship', `${incident.id}:${type}:${target}`, versions, {
      relationship_type: type,
      source_ref: from,
      target_ref: target,
      description,
    });
  const actors = (side: Incident['sides']['agents']) => [
    ...new Set(side.flatMap(({ actor }) => (actor && known.has(actor) ? [actor] : []))),
  ];
  return [
    ...(incident.when
      ? [
          object('sighting', incident.id, versions, {
            sighting_of_ref: from,
            first_seen: moment(incident.when.from),
            last_seen: moment(incident.when.to, 'last'),
            summary: true,
            ...seen,
            description: `${timeWords(incident.when)}, to the ${incident.when.grain} (${incident.when.basis})`,
          }),
        ]
      : []),
    ...actors(incident.sides.agents).map((slug) =>
      link('attributed-to', identityId(slug), `As claimed, ${incident.status}: ${incident.claims.join(', ')}`),
    ),
    ...actors(incident.sides.targets).map((slug) =>
      link('targets', identityId(slug), `As claimed: ${incident.claims.join(', ')}`),
    ),
    ...places.map(({ id }) => link('located-at', id, 'As finely as told; the location says how finely.')),
  ];
}

function placeLoss(incident: Incident, { name }: Where): Loss {
  const what = `${name}: neither a country nor coordinates, which a STIX location must have`;
  return {
    row: incidentId(incident.id),
    record: incident.id,
    field: 'located-at',
    kind: 'place coarsened',
    what,
    claims: incident.claims,
  };
}

function sideLosses(incident: Incident, known: ReadonlySet<string>): Loss[] {
  const nameless = [...incident.sides.agents, ...incident.sides.targets].filter(
    ({ actor }) => !actor || !known.has(actor),
  );
  if (nameless.length === 0) return [];
  const what = `no identity, so no relationship: ${[...new Set(nameless.map(whoWords))].join(', ')}`;
  return [
    {
      row: incidentId(incident.id),
      record: incident.id,
      field: 'attributed-to, targets',
      kind: 'actor coarsened',
      what,
      claims: incident.claims,
    },
  ];
}
