import type { CaseFile } from '../ledger/case-file.ts';
import { findAgreements, incidentsById } from '../ledger/find-situation.ts';
import { incidentMarks } from '../ledger/incident-marks.ts';
import type { Incident } from '../model/situation.ts';

/** What stands right before and after an incident, and accords that came after it. */
export interface AroundIncident {
  what: 'before' | 'after' | 'accord';
  kind: 'incident' | 'agreement';
  id: string;
  title: string;
  day: string | null;
}

/** So many days around it are looked at; and for an accord so many after it. Guesses. */
const NEAR_DAYS = 14;
const ACCORD_DAYS = 21;
/** So many are told of. */
const MOST_BESIDE = 3;
const MOST_ACCORDS = 2;
/** Incidents of one side within these days that are looked through. A guess. */
const MOST_LOOKED_AT = 400;

/** What happened between the same sides, or in the same place, right before and after; empty for what has no day. */
export async function aroundIncident(file: CaseFile, incident: Incident): Promise<AroundIncident[]> {
  const [from, to] = [incident.when?.from.slice(0, 10), incident.when?.to.slice(0, 10)];
  if (from === undefined || to === undefined) return [];
  const others = (await near(file, incident, shifted(from, -NEAR_DAYS), shifted(to, NEAR_DAYS))).filter(
    (other) => other.id !== incident.id && (sharesSides(incident, other) || sharesPlace(incident, other)),
  );
  const dayOf = ({ when }: Incident): string => when?.from.slice(0, 10) ?? '';
  const before = others.filter((other) => dayOf(other) < from).slice(-MOST_BESIDE);
  const after = others.filter((other) => dayOf(other) >= from).slice(0, MOST_BESIDE);
  const beside = (what: 'before' | 'after') => (other: Incident) =>
    ({ what, kind: 'incident', id: other.id, title: other.title, day: dayOf(other) }) as const;
  return [
    ...before.map(beside('before')),
    ...after.map(beside('after')),
    ...(await accordsAfter(file, incident, { since: from, until: shifted(to, ACCORD_DAYS) })),
  ];
}

async function near(file: CaseFile, { sides, where }: Incident, since: string, until: string): Promise<Incident[]> {
  const found = new Set<string>();
  const asked = [
    ...partiesOf(sides.agents).map((actor) => ({ actor })),
    ...where.flatMap(({ admin1, name }) => ({ place: admin1 ?? name })),
  ];
  for (const one of asked)
    for (const { id } of (await incidentMarks(file, { ...one, since, until })).rows.slice(0, MOST_LOOKED_AT))
      found.add(id);
  return (await incidentsById(file, [...found])).sort(
    (a, b) => compare(a.when?.from ?? '', b.when?.from ?? '') || compare(a.id, b.id),
  );
}

async function accordsAfter(
  file: CaseFile,
  { sides }: Incident,
  days: { since: string; until: string },
): Promise<AroundIncident[]> {
  const parties = new Set(partiesOf([...sides.agents, ...sides.targets]));
  if (parties.size < 2) return [];
  const accords = (await findAgreements(file, days)).rows.filter(({ parties: bound, starts }) => {
    const day = starts?.from.slice(0, 10) ?? '';
    return day >= days.since && day <= days.until && bound.filter(({ party }) => parties.has(party ?? '')).length >= 2;
  });
  return accords.slice(0, MOST_ACCORDS).map(({ id, type, parties: bound, starts }) => ({
    what: 'accord',
    kind: 'agreement',
    id,
    title: `${type}: ${bound.map(({ name }) => name).join(' – ')}`,
    day: starts?.from.slice(0, 10) ?? null,
  }));
}

function partiesOf(people: Incident['sides']['agents']): string[] {
  return [...new Set(people.flatMap(({ party }) => party ?? []))];
}

/** The same two, whichever of them acts. */
function sharesSides(a: Incident, b: Incident): boolean {
  const pairs = ({ sides }: Incident) =>
    partiesOf(sides.agents).flatMap((one) => partiesOf(sides.targets).map((other) => [one, other].sort().join(' ')));
  const own = new Set(pairs(a));
  return pairs(b).some((pair) => own.has(pair));
}

function sharesPlace(a: Incident, b: Incident): boolean {
  const own = new Set(a.where.flatMap(({ place, precision }) => (place !== null && precision <= 4 ? [place] : [])));
  return b.where.some(({ place }) => place !== null && own.has(place));
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
