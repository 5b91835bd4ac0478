import { z } from 'zod';
import { EFFECTS, INCIDENT_TYPES, STANCES } from '../model/claim.ts';
import { PLOVER_TYPES } from './codebooks.ts';
import { openedOnce, readKnowledgeYaml } from './files.ts';

/** Who did it, and whom it hit, as far as ACLED's types depend on them. */
export const DOER_SORTS = ['state', 'group', 'protesters', 'unknown'] as const;
export const TARGET_SORTS = ['civilians', 'combatants', 'protesters', 'unknown'] as const;
export type DoerSort = (typeof DOER_SORTS)[number];
export type TargetSort = (typeof TARGET_SORTS)[number];

const AcledCase = z.strictObject({
  agent: z.enum(DOER_SORTS).optional(),
  target: z.enum(TARGET_SORTS).optional(),
  lethal: z.literal(true).optional(),
  abroad: z.literal(true).optional(),
  event: z.string(),
  sub: z.string(),
  exact: z.boolean().default(true),
});
export type AcledCase = z.infer<typeof AcledCase>;

export const AcledCodes = z.strictObject({
  disorder: z.record(z.string(), z.string()),
  disorder_of_sub: z.record(z.string(), z.string()),
  types: z.record(z.enum(INCIDENT_TYPES), z.array(AcledCase)),
  why: z.partialRecord(z.enum(INCIDENT_TYPES), z.string()),
  otherwise: z.string(),
  unidentified: z.array(z.string()),
  inter: z.array(z.string()),
});
export type AcledCodes = z.infer<typeof AcledCodes>;
export const ACLED_GROUP_CLASSES = [
  'Rebel group',
  'Political militia',
  'Identity militia',
  'State forces',
  'External/Other forces',
] as const;
export type AcledGroupClass = (typeof ACLED_GROUP_CLASSES)[number];
/** Slugs of armed groups by ACLED's class, and those that have none for certain. */
export const AcledGroups = z.strictObject({
  classes: z.record(z.enum(ACLED_GROUP_CLASSES), z.array(z.string())),
  open: z.array(z.string()),
});

const CountryCode = z.strictObject({
  iso: z.int().optional(),
  fips: z.string().length(2).optional(),
  gw: z.int().optional(),
  cow: z.int().optional(),
  acled: z.string().optional(),
  ucdp: z.string().optional(),
  acled_name: z.string().optional(),
  ucdp_name: z.string().optional(),
});
export type CountryCode = z.infer<typeof CountryCode>;
/** By ISO 3166-1 alpha-2. */
export const CountryCodeTable = z.record(z.string().length(2), CountryCode);

export const UcdpCodes = z.strictObject({ armed: z.array(z.enum(INCIDENT_TYPES)) });

const QUADS = ['VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT'] as const;
export type Quad = (typeof QUADS)[number];
/** In GDELT's order: QuadClass 1 to 4. */
export const QUAD_CLASSES: readonly Quad[] = QUADS;

export const PloverCodes = z.strictObject({
  quad: z.record(z.enum(QUADS), z.array(z.enum(PLOVER_TYPES))),
  scores: z.record(z.enum(PLOVER_TYPES), z.record(z.string(), z.number())),
  sectors: z.strictObject({
    sorts: z.record(z.string(), z.string()),
    unknown_fighters: z.string(),
    offices: z.record(z.string(), z.string()),
    bodies: z.record(z.string(), z.string()),
  }),
});
export const MucCodes = z.strictObject({
  incidents: z.partialRecord(z.enum(INCIDENT_TYPES), z.string()),
  effects: z.partialRecord(z.enum(EFFECTS), z.string()),
  confidence: z.partialRecord(z.enum(STANCES), z.string()),
});
export const GdeltCodes = z.strictObject({ goldstein: z.record(z.string(), z.number()) });

/** ACLED's event types for ours. Throws KnowledgeError. */
export const openAcledCodes = openedOnce(() => readKnowledgeYaml('codebooks/acled.yaml', AcledCodes));
/** ACLED's class of each armed group that has one, by slug. Throws KnowledgeError. */
export const openAcledGroups = openedOnce((): ReadonlyMap<string, AcledGroupClass> => {
  const { classes, open } = readKnowledgeYaml('codebooks/acled-groups.yaml', AcledGroups);
  const all = ACLED_GROUP_CLASSES.flatMap((name) => classes[name].map((slug) => [slug, name] as const));
  return new Map(all.filter(([slug]) => !open.includes(slug)));
});
/** Throws KnowledgeError. */
export const openCountryCodes = openedOnce(() => readKnowledgeYaml('codebooks/country-codes.yaml', CountryCodeTable));
/** Throws KnowledgeError. */
export const openUcdpCodes = openedOnce(() => readKnowledgeYaml('codebooks/ucdp.yaml', UcdpCodes));
/** Throws KnowledgeError. */
export const openPloverCodes = openedOnce(() => readKnowledgeYaml('codebooks/plover.yaml', PloverCodes));
/** Throws KnowledgeError. */
export const openGdeltCodes = openedOnce(() => readKnowledgeYaml('codebooks/gdelt.yaml', GdeltCodes));
/** Throws KnowledgeError. */
export const openMucCodes = openedOnce(() => readKnowledgeYaml('codebooks/muc.yaml', MucCodes));
