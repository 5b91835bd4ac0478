import { z } from 'zod';
import { Grade } from './decision.ts';

/** An incident's grade by somebody's published rule. `grade` is null where the scheme is not for such incidents. */
export const IncidentGrade = z.object({
  scheme: z.string(),
  /** Source and information together where sources are graded: "B2"; else the scheme's own word: "Fair". */
  grade: z.string().nullable(),
  title: z.string(),
  definition: z.string(),
  /** The rule that gave it, by its name in knowledge/codebooks/grades.yaml; null where none was tried. */
  rule: z.string().nullable(),
  /** What the rules were asked of. */
  facts: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])),
  /** The sources that carry it, with people's grades of them; only where the scheme grades sources. */
  sources: z.array(z.object({ source: z.string(), grade: Grade.nullable() })).optional(),
});
export type IncidentGrade = z.infer<typeof IncidentGrade>;
