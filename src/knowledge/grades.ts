import { z } from 'zod';
import { GRADES } from '../model/decision.ts';
import { openedOnce, readKnowledgeYaml } from './files.ts';

/** Least and most; open where null. */
const Span = z.tuple([z.int(), z.int().nullable()]);
const Conditions = z.strictObject({
  plain: z.boolean().optional(),
  origins: Span.optional(),
  harmOrigins: Span.optional(),
  denied: z.boolean().optional(),
  contested: z.boolean().optional(),
  admitted: z.boolean().optional(),
  charge: z.boolean().optional(),
  doer: z.boolean().optional(),
  rivals: z.boolean().optional(),
  civilians: z.enum(['reported', 'denied', 'none']).optional(),
  owned: z.boolean().optional(),
});
export type GradeConditions = z.infer<typeof Conditions>;

const Scheme = z.strictObject({
  source: z.string(),
  applies: z.enum(['every incident', 'harm to civilians']),
  /** What the letters of sources mean; left out where sources are not graded. */
  sources: z.record(z.enum(GRADES), z.string()).optional(),
  rules: z
    .array(
      z.strictObject({
        id: z.string(),
        grade: z.string(),
        title: z.string(),
        definition: z.string(),
        when: Conditions,
      }),
    )
    .min(1),
});
export const GradeSchemes = z.record(z.string(), Scheme);
export type GradeScheme = z.infer<typeof Scheme>;

/** Published ways to grade an incident, by name. Throws KnowledgeError naming file and line. */
export const openGradeSchemes = openedOnce(
  (): ReadonlyMap<string, GradeScheme> =>
    new Map(Object.entries(readKnowledgeYaml('codebooks/grades.yaml', GradeSchemes))),
);
