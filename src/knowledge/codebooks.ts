import { z } from 'zod';
import { AGREEMENT_TYPES, type Claim, EFFECTS, INCIDENT_TYPES, RELATION_TYPES, STANCES } from '../model/claim.ts';
import { readKnowledgeYaml } from './files.ts';

/** The types of the PLOVER manual 0.8. */
export const PLOVER_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;

const EventCode = z.strictObject({
  /** CAMEO, two to four digits; the first two are its root. */
  cameo: z.string().regex(/^(?:0[3-9]|1\d|20)\d{0,2}$/, 'a CAMEO code in quotation marks, from 03 on'),
  plover: z.enum(PLOVER_TYPES),
  mode: z.string().optional(),
});
export type EventCode = z.infer<typeof EventCode>;

export const Crosswalk = z.strictObject({
  incidents: z.record(z.enum(INCIDENT_TYPES), EventCode),
  agreements: z.record(z.enum(AGREEMENT_TYPES), EventCode),
  positions: z.partialRecord(z.enum(STANCES), EventCode),
  intended: z.strictObject({ cooperation: EventCode, conflict: EventCode, refused: EventCode }),
  tolls: z.partialRecord(z.enum(EFFECTS), EventCode),
  relations: z.partialRecord(z.enum(RELATION_TYPES), EventCode),
  entries: z.record(z.string(), EventCode.nullable()),
  bodies: z.record(z.string(), z.string()),
  international_groups: z.array(z.string()),
});
export const CountryCodes = z.record(z.string().length(2), z.string().length(3));

const KairosType = z.strictObject({ type: z.string(), agent: z.string(), target: z.string() });
export type KairosType = z.infer<typeof KairosType>;
export const Kairos = z.strictObject({
  incidents: z.partialRecord(z.enum(INCIDENT_TYPES), KairosType),
  tolls: z.partialRecord(z.enum(EFFECTS), KairosType),
});

/** Our kinds of claim and our actors in the codes of CAMEO and PLOVER. */
export interface Codebooks {
  crosswalk: z.infer<typeof Crosswalk>;
  /** Event types of the KAIROS ontology, where ours have one. */
  kairos: z.infer<typeof Kairos>;
  /** ISO 3166-1 alpha-2 → alpha-3. */
  alpha3: ReadonlyMap<string, string>;
}

/** Reads `knowledge/codebooks/`. Throws KnowledgeError naming file and line. */
export function openCodebooks(folder?: string): Codebooks {
  return {
    crosswalk: readKnowledgeYaml('codebooks/crosswalk.yaml', Crosswalk, folder),
    kairos: readKnowledgeYaml('codebooks/kairos.yaml', Kairos, folder),
    alpha3: new Map(Object.entries(readKnowledgeYaml('codebooks/countries.yaml', CountryCodes, folder))),
  };
}

/** The code of a claim: by the word that made it, else by its type or stance; null where it is no event to these codebooks. */
export function eventCode({ crosswalk }: Codebooks, claim: Claim): EventCode | null {
  const intended = intendedCode(crosswalk, claim);
  if (intended !== undefined) return intended;
  for (const entry of claim.trace.entries) {
    const own = crosswalk.entries[entry];
    if (own !== undefined) return own;
  }
  switch (claim.kind) {
    case 'incident':
    case 'responsibility':
      return crosswalk.incidents[claim.type];
    case 'agreement':
      return crosswalk.agreements[claim.type];
    case 'position':
      return crosswalk.positions[claim.stance] ?? null;
    case 'relation':
      return crosswalk.relations[claim.relation] ?? null;
    case 'toll':
      return crosswalk.tolls[claim.effect] ?? null;
    default:
      return null;
  }
}

/** The code of a deed that is only promised, planned or foreseen; undefined where the claim is no such thing. */
function intendedCode(crosswalk: Codebooks['crosswalk'], claim: Claim): EventCode | null | undefined {
  const { cooperation, conflict, refused } = crosswalk.intended;
  const { entries } = claim.trace;
  const unwanted = entries.some((entry) => REFUSALS.has(entry));
  // "does not plan to", "will not": told of a wish as of a promise.
  if (unwanted && claim.kind === 'position' && entries.some((entry) => entry.startsWith('wants:'))) return refused;
  const promise = claim.kind === 'position' && claim.stance === 'promises';
  if (!promise && claim.kind !== 'forecast') return undefined;
  const { deed } = claim;
  if (!deed) return !promise ? null : unwanted ? refused : undefined;
  const hostile = Number(crosswalk.incidents[deed.type].cameo.slice(0, 2)) >= FIRST_CONFLICT_ROOT;
  if (deed.not || (promise && unwanted)) return hostile ? cooperation : refused;
  return hostile ? conflict : cooperation;
}

const REFUSALS = new Set(['modal:not', 'modal:never', "modal:n't"]);
/** CAMEO's roots from 09 on are conflict; those of words (09 to 12) are no deed that one threatens. */
const FIRST_CONFLICT_ROOT = 13;
