import type { Document } from '../../../model/document.ts';
import { oneLine } from '../../words/one-line.ts';
import { webAddress } from '../incident-facts.ts';
import { moment, type StixId, stixId } from './ids.ts';

/** What every STIX object of ours has; the rest is its own. */
export interface StixObject {
  type: string;
  spec_version: '2.1';
  id: StixId;
  created: string;
  [property: string]: unknown;
}

/** A record's first and last day, from reports and never from the clock: the same case gives the same objects. */
export interface Versions {
  created: string;
  modified: string;
  /** Invented for demonstration. */
  sample: boolean;
}

/** Of what does not follow from reports: places, and what we say of ourselves. The day that this mapping was made. */
const MAPPED = '2026-11-23T00:00:00.000Z';
export const OF_THE_MAPPING: Versions = { created: MAPPED, modified: MAPPED, sample: false };

export const PRODUCER = stixId('identity', 'sitrep');
export const EXTENSION = stixId('extension-definition', 'sitrep');
const AS_CLAIMED = stixId('marking-definition', 'as claimed');
const SAMPLE = stixId('marking-definition', 'sample');

/** The versions of what some reports tell of; that of the mapping where there are none. */
export function versionsOf(reports: readonly Pick<Document, 'published' | 'sample'>[]): Versions {
  const days = reports.map(({ published }) => moment(published)).sort();
  const [created, modified] = [days[0], days.at(-1)];
  if (!created || !modified) return OF_THE_MAPPING;
  return { created, modified, sample: reports.every(({ sample }) => sample) };
}

export function object(
  type: string,
  key: string,
  { created, modified, sample }: Versions,
  properties: Record<string, unknown>,
): StixObject {
  return {
    type,
    spec_version: '2.1',
    id: stixId(type, key),
    created_by_ref: PRODUCER,
    created,
    modified,
    object_marking_refs: sample ? [AS_CLAIMED, SAMPLE] : [AS_CLAIMED],
    ...properties,
  };
}

/** Our own properties, where STIX has none. Empty lists and nulls are left out: STIX allows neither. */
export function extension(properties: Record<string, unknown>): Record<string, unknown> {
  return { [EXTENSION]: { extension_type: 'property-extension', ...(present(properties) as object) } };
}

function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0));
  return Object.fromEntries(kept.map(([key, part]) => [key, present(part)]));
}

/** A report as an external reference: source, our id for it, and its address where it has one. */
export function reference(report: Pick<Document, 'id' | 'source' | 'url' | 'published'>): Record<string, unknown> {
  const url = webAddress(report.url);
  return {
    source_name: oneLine(report.source ?? '') || 'unnamed source',
    external_id: report.id,
    description: `published ${report.published}`,
    ...(url ? { url } : {}),
  };
}

/** What all bundles have: who made it, how its contents are to be taken, and what our extension means. */
export function preamble(reader: string): StixObject[] {
  return [
    object('identity', 'sitrep', OF_THE_MAPPING, {
      name: 'Sitrep',
      identity_class: 'system',
      description: `Reads reports of an armed conflict and keeps every claim with its claimant, its doubt and its words (${reader}).`,
    }),
    marking(
      AS_CLAIMED,
      'Each claim is what its claimant said in the report that is referenced, in the words quoted. No figure or attribution here is a finding of whoever made this bundle.',
    ),
    marking(SAMPLE, 'From invented reports, made for demonstration. Nothing of it happened.'),
    object('extension-definition', 'sitrep', OF_THE_MAPPING, {
      name: 'Sitrep: incidents and claims of an armed conflict',
      description: 'Who says how many, when and where as finely as told, and where the words of each claim stand.',
      schema:
        'On an incident: incident_id, incident_type, status, from, until, grain, approximate, agents, targets, places, tolls (a claimant’s figure each: effect, victims, claimant, claimant_actor, party, about, bound, number, number_to, word, said, figure, stance, certainty, claims), claims. On an identity: slug, kind, party, aliases. On a note: claim (id, kind, about, stance, certainty, start and end in UTF-16 code units of the report’s text). On a relationship: standing, asserted_by, denied_by, origins, claims. docs/exports.md of Sitrep has the details.',
      version: '1.0.0',
      extension_types: ['property-extension'],
    }),
  ];
}

function marking(id: StixId, statement: string): StixObject {
  return {
    type: 'marking-definition',
    spec_version: '2.1',
    id,
    created_by_ref: PRODUCER,
    created: MAPPED,
    definition_type: 'statement',
    definition: { statement },
  };
}
