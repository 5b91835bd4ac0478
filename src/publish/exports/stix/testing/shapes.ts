import { z } from 'zod';

/** The objects of STIX 2.1 that we write, with their required and allowed properties; anything else is a fault. */

const id = (type: string) =>
  z.string().regex(new RegExp(`^${type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`));
const anyId = id('[a-z][a-z0-9-]+[a-z0-9]');
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const text = z.string().min(1);
const refs = z.array(anyId).min(1);
const reference = z
  .strictObject({
    source_name: text,
    description: text.optional(),
    url: z.url().optional(),
    external_id: text.optional(),
  })
  .refine(({ description, url, external_id }) => description ?? url ?? external_id, 'says nothing but its source');

const common = (type: string) => ({
  type: z.literal(type),
  spec_version: z.literal('2.1'),
  id: id(type),
  created_by_ref: id('identity'),
  created: time,
  modified: time,
  labels: z.array(text).min(1).optional(),
  confidence: z.int().min(0).max(100).optional(),
  lang: text.optional(),
  external_references: z.array(reference).min(1).optional(),
  object_marking_refs: z.array(id('marking-definition')).min(1),
  extensions: z
    .record(
      id('extension-definition'),
      z
        .looseObject({ extension_type: z.literal('property-extension') })
        .refine((own) => namesIn(own).every((name) => PROPERTY.test(name)), 'a name that STIX does not allow'),
    )
    .optional(),
});

/** What the schemas of OASIS ask of names of properties that somebody adds. */
const PROPERTY = /^(?:[a-z][a-z0-9_]{2,249}|id)$/;

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, within]) => [name, ...namesIn(within)]);
}

const identity = z.strictObject({
  ...common('identity'),
  name: text,
  description: text.optional(),
  roles: z.array(text).min(1).optional(),
  identity_class: z.enum(['individual', 'group', 'system', 'organization', 'class', 'unknown']),
  sectors: z
    .array(z.enum(['government-national', 'communications']))
    .min(1)
    .optional(),
});
const location = z
  .strictObject({
    ...common('location'),
    name: text.optional(),
    description: text.optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    precision: z.number().optional(),
    country: text.optional(),
    administrative_area: text.optional(),
  })
  .refine(
    ({ country, latitude }) => country !== undefined || latitude !== undefined,
    'neither region, country nor point',
  )
  .refine(({ latitude, longitude }) => (latitude === undefined) === (longitude === undefined), 'half a point')
  .refine(({ latitude, precision }) => precision === undefined || latitude !== undefined, 'precision of no point');
const incident = z.strictObject({ ...common('incident'), name: text, description: text.optional() });
const report = z.strictObject({
  ...common('report'),
  name: text,
  description: text.optional(),
  published: time,
  object_refs: refs,
});
const note = z.strictObject({
  ...common('note'),
  abstract: text.optional(),
  content: text,
  authors: z.array(text).min(1).optional(),
  object_refs: refs,
});
const opinion = z.strictObject({
  ...common('opinion'),
  explanation: text.optional(),
  authors: z.array(text).min(1).optional(),
  opinion: z.enum(['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree']),
  object_refs: refs,
});
const NO_END = /^(?:relationship|sighting|bundle|marking-definition)--/;
const relationship = z
  .strictObject({
    ...common('relationship'),
    relationship_type: z.string().regex(/^[a-z0-9-]+$/),
    description: text.optional(),
    source_ref: anyId.refine((end) => !NO_END.test(end)),
    target_ref: anyId.refine((end) => !NO_END.test(end)),
    start_time: time.optional(),
    stop_time: time.optional(),
  })
  .refine(({ start_time, stop_time }) => !start_time || !stop_time || stop_time > start_time, 'stops before it starts');
const sighting = z
  .strictObject({
    ...common('sighting'),
    description: text.optional(),
    first_seen: time.optional(),
    last_seen: time.optional(),
    count: z.int().optional(),
    sighting_of_ref: anyId,
    where_sighted_refs: z
      .array(z.union([id('identity'), id('location')]))
      .min(1)
      .optional(),
    summary: z.boolean().optional(),
  })
  .refine(({ first_seen, last_seen }) => !first_seen || !last_seen || last_seen >= first_seen, 'last before first');
const marking = z.strictObject({
  type: z.literal('marking-definition'),
  spec_version: z.literal('2.1'),
  id: id('marking-definition'),
  created_by_ref: id('identity'),
  created: time,
  definition_type: z.literal('statement'),
  definition: z.strictObject({ statement: text }),
});
const definition = z.strictObject({
  ...common('extension-definition'),
  name: text,
  description: text.optional(),
  schema: text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  extension_types: z.array(z.literal('property-extension')).min(1),
});

export const StixBundle = z.strictObject({
  type: z.literal('bundle'),
  id: id('bundle'),
  objects: z.array(
    z.union([identity, location, incident, report, note, opinion, relationship, sighting, marking, definition]),
  ),
});
export type StixBundle = z.infer<typeof StixBundle>;
