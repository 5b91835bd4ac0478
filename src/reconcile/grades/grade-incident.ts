import type { GradeConditions, GradeScheme } from '../../knowledge/grades.ts';
import type { Grade } from '../../model/decision.ts';
import type { IncidentGrade } from '../../model/incident-grade.ts';
import type { GradeFacts } from './grade-facts.ts';

/** A source that carries an incident, with the letter that somebody gave it; null where nobody did. */
export interface GradedSource {
  source: string;
  grade: Grade | null;
}

/** The grade of an incident by a scheme: the first rule whose conditions hold. */
export function gradeIncident(
  name: string,
  scheme: GradeScheme,
  facts: GradeFacts,
  sources: readonly GradedSource[],
): IncidentGrade {
  const carried = scheme.sources ? { sources: [...sources] } : {};
  const head = { scheme: name, facts: { ...facts }, ...carried };
  if (scheme.applies === 'harm to civilians' && facts.civilians === 'none')
    return { ...head, grade: null, title: 'Not graded', definition: 'no report of harm to civilians', rule: null };
  const rule = scheme.rules.find(({ when }) => holds(when, facts));
  if (!rule) return { ...head, grade: null, title: 'Not graded', definition: 'no rule of the scheme fits', rule: null };
  const letter = scheme.sources ? bestOf(sources) : null;
  const words =
    letter === null ? '' : `source ${letter}, ${scheme.sources?.[letter]?.toLowerCase()}; information ${rule.grade}, `;
  return {
    ...head,
    grade: `${letter ?? ''}${rule.grade}`,
    title: `${words}${letter === null ? rule.title : rule.title.toLowerCase()}`,
    definition: rule.definition,
    rule: rule.id,
  };
}

function bestOf(sources: readonly GradedSource[]): Grade {
  const judged = sources.flatMap(({ grade }) => (grade === null || grade === 'F' ? [] : [grade]));
  return judged.sort()[0] ?? 'F';
}

function holds({ origins, harmOrigins, ...rest }: GradeConditions, facts: GradeFacts): boolean {
  if (!isWithin(facts.origins, origins) || !isWithin(facts.harmOrigins, harmOrigins)) return false;
  return Object.entries(rest).every(([name, wanted]) => facts[name as keyof typeof rest] === wanted);
}

function isWithin(n: number, span: GradeConditions['origins']): boolean {
  return span === undefined || (n >= span[0] && (span[1] === null || n <= span[1]));
}
