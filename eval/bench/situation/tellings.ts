import { type Chance, pick } from './chance.ts';
import type { Invented } from './invented-incidents.ts';

/** How an incident is told: in the first reports, again on later days, and in passing, long after. */
export interface Told {
  incident: Invented;
  /** The day it is told on, and the toll as known then. */
  day: number;
  killed: number;
  injured: number;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const FIRST = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
/** Up to so many days later "on Tuesday" is still the last Tuesday. */
const SAME_WEEK = 5;

export function isoDay(day: number): string {
  return new Date(FIRST + day * DAY).toISOString().slice(0, 10);
}

function dayWords(day: number, told: number): string {
  const at = new Date(FIRST + day * DAY);
  if (told - day <= SAME_WEEK) return `on ${WEEKDAYS[at.getUTCDay()]}`;
  return `on ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]}`;
}

const people = ({ incident: { civilians, against } }: Told): string => (civilians ? 'civilians' : against.losses);
const when = ({ incident, day }: Told): string => dayWords(incident.day, day);
const where = ({ incident: { town, province } }: Told): string => `${town} in ${province}`;

/** The main sentence of a report, by kind; each kind in several outlets' words. */
const MAIN: Record<Invented['kind'], ((t: Told) => string)[]> = {
  'air strike': [
    (t) =>
      `An air strike by ${t.incident.by.fighters} on ${where(t)} ${when(t)} killed ${t.killed} ${people(t)} and wounded ${t.injured} others, local officials said.`,
    (t) => `Warplanes bombed ${where(t)} ${when(t)}, killing at least ${t.killed} ${people(t)}, residents said.`,
    (t) =>
      `At least ${t.killed} ${people(t)} were killed ${when(t)} when jets struck ${where(t)}, according to doctors.`,
  ],
  'drone strike': [
    (t) =>
      `Drones launched by ${t.incident.by.fighters} struck ${where(t)} ${when(t)}, killing ${t.killed} ${people(t)} and injuring ${t.injured}, officials said.`,
    (t) => `A drone strike on ${where(t)} ${when(t)} killed ${t.killed} ${people(t)}, a hospital said.`,
  ],
  shelling: [
    (t) =>
      `${cap(t.incident.by.fighters)} shelled ${where(t)} ${when(t)}, killing ${t.killed} ${people(t)} and wounding ${t.injured}, ${t.incident.against.voice} said.`,
    (t) => `Shelling of ${where(t)} ${when(t)} killed ${t.killed} ${people(t)}, residents said.`,
    (t) => `Artillery fire hit ${where(t)} ${when(t)}; ${t.killed} ${people(t)} died, medics said.`,
  ],
  ambush: [
    (t) =>
      `${cap(t.incident.by.fighters)} ambushed a convoy near ${where(t)} ${when(t)}, killing ${t.killed} ${people(t)}, ${t.incident.against.voice} said.`,
    (t) =>
      `${t.killed} ${people(t)} were killed in an ambush by ${t.incident.by.fighters} near ${where(t)} ${when(t)}, officials said.`,
  ],
  'car bombing': [
    (t) =>
      `A car bomb exploded in ${where(t)} ${when(t)}, killing ${t.killed} ${people(t)} and wounding ${t.injured}, police said.`,
    (t) => `${t.killed} ${people(t)} died ${when(t)} when a car bomb went off in ${where(t)}, officials said.`,
  ],
  clash: [
    (t) =>
      `Fighting broke out between ${t.incident.by.fighters} and ${t.incident.against.fighters} in ${where(t)} ${when(t)}, killing ${t.killed} ${t.incident.against.losses}, ${t.incident.by.voice} said.`,
    (t) =>
      `${t.killed} ${t.incident.against.losses} were killed in clashes with ${t.incident.by.fighters} in ${where(t)} ${when(t)}, officials said.`,
  ],
  abduction: [
    (t) =>
      `${cap(t.incident.by.fighters)} abducted ${t.killed} villagers near ${where(t)} ${when(t)}, local officials said.`,
    (t) =>
      `${t.killed} villagers were kidnapped by ${t.incident.by.fighters} near ${where(t)} ${when(t)}, elders said.`,
  ],
};

const NOUNS: Record<Invented['kind'], string> = {
  'air strike': 'air strike',
  'drone strike': 'drone strike',
  shelling: 'shelling',
  ambush: 'ambush',
  'car bombing': 'bombing',
  clash: 'clashes',
  abduction: 'abduction',
};

/** The main telling, with sentences that go on about it. */
export function mainTelling(t: Told, chance: Chance): string[] {
  const out = [pick(chance, MAIN[t.incident.kind])(t)];
  const noun = NOUNS[t.incident.kind];
  if (t.incident.kind !== 'abduction' && chance() < 0.4)
    out.push(`The ${noun} destroyed ${2 + Math.floor(chance() * 7)} houses, residents said.`);
  if (chance() < 0.25) out.push(`${cap(t.incident.by.voice)} denied carrying out the ${noun}.`);
  else if (chance() < 0.35) out.push(`${cap(t.incident.against.voice)} condemned the ${noun} and vowed to respond.`);
  return out;
}

/** A statement that several outlets carry word for word. */
export function carriedStatement(t: Told): string {
  const { by, against, kind } = t.incident;
  return `"Our forces answered the ${NOUNS[kind]} in ${t.incident.town} and killed ${t.injured} ${by.losses} before nightfall," ${against.voice} said in a statement.`;
}

/** Told again on a later day, with the toll as it is now. */
export function tollAgain(t: Told): string {
  const noun = NOUNS[t.incident.kind];
  if (t.incident.kind === 'abduction')
    return `The ${t.killed} villagers who were abducted near ${where(t)} ${when(t)} are still missing, elders said.`;
  return `The toll from the ${noun} in ${where(t)} ${when(t)} rose to ${t.killed} dead, officials said.`;
}

/** In passing, beside another one. */
export function inPassing(t: Told): string {
  const noun = NOUNS[t.incident.kind];
  if (t.incident.kind === 'abduction')
    return `Earlier, ${t.killed} villagers were abducted near ${where(t)} ${when(t)}.`;
  return `Earlier, ${noun === 'clashes' ? 'clashes' : `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`} in ${where(t)} ${when(t)} killed ${t.killed} ${people(t)}.`;
}

function cap(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
