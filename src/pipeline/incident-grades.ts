import { openGradeSchemes } from '../knowledge/grades.ts';
import { openRoles } from '../knowledge/roles.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { listGrades } from '../ledger/decisions.ts';
import { claimsOfIncidents } from '../ledger/find-claims.ts';
import { publishedOf } from '../ledger/find-documents.ts';
import type { IncidentGrade } from '../model/incident-grade.ts';
import type { Incident } from '../model/situation.ts';
import { gradeFacts } from '../reconcile/grades/grade-facts.ts';
import { gradeIncident } from '../reconcile/grades/grade-incident.ts';

export const gradeSchemeNames = (): string[] => [...openGradeSchemes().keys()];

/** The grades of some incidents by a scheme, in their order; null where there is no scheme of the name. */
export async function gradesOf(
  file: CaseFile,
  incidents: readonly Incident[],
  name: string,
): Promise<IncidentGrade[] | null> {
  const scheme = openGradeSchemes().get(name);
  if (!scheme) return null;
  const reports = await publishedOf(file);
  const letters = new Map((await listGrades(file)).map(({ source, grade }) => [source, grade]));
  const roles = openRoles();
  const claims = await claimsOfIncidents(
    file,
    incidents.map(({ id }) => id),
  );
  return incidents.map((incident) => {
    const facts = gradeFacts(incident, claims.get(incident.id) ?? [], (role) => roles.byName.get(role)?.class ?? null);
    const sources = [...new Set(incident.documents.flatMap((id) => reports.get(id)?.source ?? []))].sort();
    return gradeIncident(
      name,
      scheme,
      facts,
      sources.map((source) => ({ source, grade: letters.get(source) ?? null })),
    );
  });
}
