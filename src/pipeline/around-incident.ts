import type { CaseFile } from '../ledger/case-file.ts';
import { findAgreements, incidentsById } from '../ledger/find-situation.ts';
import { type IncidentBeside, incidentsBeside } from '../ledger/incident-marks.ts';
import { keptWhileUnchanged } from '../ledger/kept-while-unchanged.ts';
import type { Agreement, Incident } from '../model/situation.ts';

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
/** Precision of a province: sharing a country is no nearness. */
const PROVINCE = 4;
/** So many that may fit are read at a time, the nearest first. A guess: most do fit. */
const AT_ONCE = 2 * MOST_BESIDE;

/** What may be told of beside an incident, by day: of its sides, or at its place; empty for what has no day. */
export async function besideIncident(file: CaseFile, incident: Incident): Promise<IncidentBeside[]> {
  const [from, to] = daysOf(incident);
  if (from === undefined || to === undefined) return [];
  return incidentsBeside(file, {
    pairs: pairsOf(incident),
    places: placesOf(incident),
    since: shifted(from, -NEAR_DAYS),
    until: shifted(to, NEAR_DAYS),
  });
}

function daysOf({ when }: Incident): [from: string | undefined, to: string | undefined] {
  return [when?.from.slice(0, 10), when?.to.slice(0, 10)];
}

/** What happened between the same sides, or in the same place, right before and after, of what is `near` it. */
export async function aroundIncident(
  file: CaseFile,
  incident: Incident,
  near: readonly IncidentBeside[],
): Promise<AroundIncident[]> {
  const [from, to] = daysOf(incident);
  if (from === undefined || to === undefined) return [];
  const others = near.filter(({ id }) => id !== incident.id);
  const earlier = others.filter(({ begun }) => begun.slice(0, 10) < from).reverse();
  const before = await firstSharing(file, incident, earlier);
  const after = await firstSharing(file, incident, others.slice(earlier.length));
  const dayOf = ({ when }: Incident): string => when?.from.slice(0, 10) ?? '';
  const beside = (what: 'before' | 'after') => (other: Incident) =>
    ({ what, kind: 'incident', id: other.id, title: other.title, day: dayOf(other) }) as const;
  return [
    ...before.reverse().map(beside('before')),
    ...after.map(beside('after')),
    ...(await accordsAfter(file, incident, { since: from, until: shifted(to, ACCORD_DAYS) })),
  ];
}

/** The first few, in their order, that are of the same sides or at the same place. */
async function firstSharing(file: CaseFile, own: Incident, others: readonly IncidentBeside[]): Promise<Incident[]> {
  const found: Incident[] = [];
  for (let at = 0; at < others.length && found.length < MOST_BESIDE; at += AT_ONCE) {
    const ids = others.slice(at, at + AT_ONCE).map(({ id }) => id);
    const read = new Map((await incidentsById(file, ids)).map((other) => [other.id, other]));
    for (const id of ids) {
      const other = read.get(id);
      if (other && (sharesSides(own, other) || sharesPlace(own, other))) found.push(other);
    }
  }
  return found.slice(0, MOST_BESIDE);
}

async function accordsAfter(
  file: CaseFile,
  { sides }: Incident,
  days: { since: string; until: string },
): Promise<AroundIncident[]> {
  const parties = new Set(partiesOf([...sides.agents, ...sides.targets]));
  if (parties.size < 2) return [];
  const accords = (await agreementsKept(file)).filter(({ parties: bound, starts }) => {
    const day = starts?.from.slice(0, 10) ?? '';
    return day >= days.since && day <= days.until && bound.filter(({ party }) => parties.has(party ?? '')).length >= 2;
  });
  return accords.slice(0, MOST_ACCORDS).map(({ id, type, parties: bound, starts }) => ({
    what: 'accord',
    kind: 'agreement',
    id,
    title: `${type.charAt(0).toUpperCase()}${type.slice(1)} between ${bound.map(({ name }) => name).join(' and ')}`,
    day: starts?.from.slice(0, 10) ?? null,
  }));
}

/** Some thousands in the case of a war; looking for those of some weeks takes longer than going through them. */
function agreementsKept(file: CaseFile): Promise<readonly Agreement[]> {
  return keptWhileUnchanged(file, 'agreements', async () => (await findAgreements(file, {})).rows);
}

function partiesOf(people: Incident['sides']['agents']): string[] {
  return [...new Set(people.flatMap(({ party }) => party ?? []))];
}

/** Of each side one, whichever of them acts. */
function pairsOf({ sides }: Incident): [string, string][] {
  return partiesOf(sides.agents).flatMap((one) =>
    partiesOf(sides.targets).map((other): [string, string] => (one < other ? [one, other] : [other, one])),
  );
}

function sharesSides(a: Incident, b: Incident): boolean {
  const own = new Set(pairsOf(a).map((pair) => pair.join(' ')));
  return pairsOf(b).some((pair) => own.has(pair.join(' ')));
}

function placesOf({ where }: Incident): string[] {
  return where.flatMap(({ place, precision }) => (place !== null && precision <= PROVINCE ? [place] : []));
}

function sharesPlace(a: Incident, b: Incident): boolean {
  const own = new Set(placesOf(a));
  return b.where.some(({ place }) => place !== null && own.has(place));
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
