import { listEntries } from '../../ledger/decisions.ts';
import { claimsOfIncident } from '../../ledger/find-claims.ts';
import { titlesOf } from '../../ledger/find-documents.ts';
import { incidentsByPrefix } from '../../ledger/find-situation.ts';
import type { DatasetBeside } from '../../model/comparison.ts';
import type { IncidentGrade } from '../../model/incident-grade.ts';
import type { Incident } from '../../model/situation.ts';
import { gradeSchemeNames, gradesOf } from '../../pipeline/incident-grades.ts';
import { historiesOf } from '../../pipeline/toll-histories.ts';
import { incidentPage } from '../../publish/terminal/incident-page.ts';
import { knownLines } from '../../publish/terminal/known-on.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { theOne } from '../the-one.ts';
import type { DerivedCase } from '../with-case.ts';

/** `sitrep show incident ID`: its tolls by claimant, then its claims with their words. */
export async function showIncident(
  file: DerivedCase,
  id: string,
  { json, grades: scheme }: { json: boolean; grades?: string | undefined },
  console: Console,
): Promise<ExitCode> {
  const candidates = await incidentsByPrefix(file, id, 10);
  const incident = theOne(candidates, id, 'incident', (each) => `${each.id}  ${safeLine(each.title)}`);
  const claims = await claimsOfIncident(file, incident.id);
  const own = new Set(incident.decided ?? []);
  const decisions = own.size > 0 ? (await listEntries(file)).filter(({ id }) => own.has(id)) : [];
  const histories = await historiesOf(file, incident, claims);
  const [grade] = scheme === undefined ? [] : await gradesTyped(file, [incident], scheme);
  const beside = await besideIncident(file, incident);
  if (json)
    await console.out(
      `${safeJson(JSON.stringify({ ...dayOf(file), incident, ...(grade ? { grade } : {}), histories, claims }))}\n`,
    );
  else
    await printLines(console, [
      ...knownLines(file.knownOn, console.page),
      ...incidentPage(
        { incident, claims, histories, titles: await titlesOf(file, incident.documents), decisions, grade, beside },
        console.page,
      ),
    ]);
  return EXIT.ok;
}

/** What imported datasets have of it; their knowledge is opened only where something was imported. */
async function besideIncident(file: DerivedCase, incident: Incident): Promise<DatasetBeside[]> {
  const { listImports } = await import('../../ledger/datasets/imports.ts');
  if ((await listImports(file)).length === 0) return [];
  const { compareIncident } = await import('../../pipeline/imports/compare-incident.ts');
  return (await compareIncident(file, incident)).datasets;
}

/** The grades of some incidents by a scheme as typed. Throws a usage error that names the schemes. */
export async function gradesTyped(
  file: DerivedCase,
  incidents: readonly Incident[],
  scheme: string,
): Promise<IncidentGrade[]> {
  const grades = await gradesOf(file, incidents, scheme);
  if (!grades) throw usage(`--grades: "${scheme}" is not one of ${gradeSchemeNames().join(', ')}`);
  return grades;
}

/** What a view as JSON says of the day it is of. */
export function dayOf({ knownOn }: DerivedCase): { asKnownOn?: string; decidedBy?: string } {
  return {
    ...(knownOn?.day ? { asKnownOn: knownOn.day } : {}),
    ...(knownOn?.decidedBy ? { decidedBy: knownOn.decidedBy } : {}),
  };
}
