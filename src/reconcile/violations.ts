import { createHash } from 'node:crypto';
import type { Violation, Word } from '../model/agreement.ts';
import type { Claim } from '../model/claim.ts';
import type { Incident } from '../model/situation.ts';
import { dayOf as dayOfClock } from './agreement-clock.ts';
import { type Course, isWithin } from './agreement-course.ts';
import type { Telling } from './agreement-groups.ts';
import { type Charge, chargesIn, denialsIn, isBareDenial, wordOf } from './violation-charges.ts';

/** An accord as far as its breaches ask for it. */
export interface Bond {
  id: string;
  group: readonly Telling[];
  course: Course;
  sides: ReadonlySet<string>;
}

export interface Told {
  claims: readonly Claim[];
  incidents: readonly Incident[];
  /** The day a report came out (ISO date). */
  dayOf: (document: string) => string;
  /** The moment the case is looked at from (ISO). */
  asOf: string;
}

/** The breaches of each accord that somebody says there were, by its id, in the order of their days. */
export function violationsOf(bonds: readonly Bond[], told: Told): Map<string, Violation[]> {
  const byId = new Map(told.incidents.map((incident) => [incident.id, incident]));
  const out = new Map<string, Violation[]>(bonds.map(({ id }) => [id, []]));
  const charges = chargesIn(told.claims, told.dayOf);
  const spoken = spokenOf(bonds);
  for (const charge of charges) {
    const bond = bondOf(bonds, charge, { byId, spoken, told });
    if (!bond) continue;
    const own = out.get(bond.id) ?? [];
    const known = own.find((violation) => isSame(violation, charge));
    if (known) add(known, charge);
    else own.push(violationOf(bond, charge, byId));
  }
  const answers: Answers = {
    denials: denialsIn(told.claims),
    bare: told.claims.filter(isBareDenial),
    byId: new Map(told.claims.map((claim) => [claim.id, claim])),
  };
  for (const bond of bonds) {
    const said = out.get(bond.id) ?? [];
    deny(said, bond, answers, told);
    said.sort(byDay);
  }
  return out;
}

/** The accord that a charge is about: one whose side is accused; by its day, by what the report spoke of before, by its latest start. */
function bondOf(
  bonds: readonly Bond[],
  charge: Charge,
  { byId, spoken, told }: { byId: ReadonlyMap<string, Incident>; spoken: Spoken; told: Told },
): Bond | null {
  const accused = new Set(charge.accused.flatMap(({ party }) => party ?? []));
  const own = bonds.filter(({ sides }) => [...accused].some((party) => sides.has(party)));
  // Accused of breaking a truce that the accuser alone declared, or nobody accused by name.
  const accusing = bonds.filter(
    ({ sides }) => sides.has(charge.accuser.party ?? '') && (accused.size === 0 || sides.size === 1),
  );
  const fitting = own.length > 0 ? own : accusing;
  const when = charge.when ?? byId.get(charge.incident ?? '')?.when ?? null;
  const open = when ? fitting.filter(({ course }) => isWithin(course, when, told.asOf) !== false) : fitting;
  const here = spoken.get(charge.claim.document);
  const [before] = open
    .flatMap((bond) => lastBefore(bond, here?.get(bond) ?? [], charge.claim))
    .sort((a, b) => b.at - a.at);
  if (before) return before.bond;
  const started = open
    .map((bond) => ({ bond, start: dayOfClock(bond.course.starts) ?? bond.group[0]?.told ?? '' }))
    .filter(({ start }) => start <= charge.accuser.day)
    .sort((a, b) => (a.start < b.start ? 1 : -1));
  return started[0]?.bond ?? null;
}

/** Where each report speaks of which accord. */
type Spoken = ReadonlyMap<string, ReadonlyMap<Bond, readonly number[]>>;

function spokenOf(bonds: readonly Bond[]): Spoken {
  const out = new Map<string, Map<Bond, number[]>>();
  for (const bond of bonds)
    for (const { claim } of bond.group) {
      const own = out.get(claim.document) ?? new Map<Bond, number[]>();
      out.set(claim.document, own);
      own.set(bond, [...(own.get(bond) ?? []), claim.span.start]);
    }
  return out;
}

/** Where the report last spoke of the accord before the charge. */
function lastBefore(bond: Bond, places: readonly number[], claim: Claim): { bond: Bond; at: number }[] {
  const at = places.filter((place) => place <= claim.span.start);
  return at.length > 0 ? [{ bond, at: Math.max(...at) }] : [];
}

/** Days between two tellings of a charge that has no incident of its own. A guess. */
const SAME_CHARGE_DAYS = 1;

function isSame(known: Violation, { incident, accused, accuser }: Charge): boolean {
  const parties = (whos: Violation['accused']): string =>
    [...new Set(whos.map((w) => w.party ?? w.actor ?? w.name))].sort().join('|');
  if (parties(known.accused) !== parties(accused)) return false;
  if (incident !== null || known.incident !== null) return incident === known.incident;
  const [first] = known.accusers;
  if (!first) return false;
  const days = Math.abs(Date.parse(first.day) - Date.parse(accuser.day)) / 86_400_000;
  return first.party !== null && first.party === accuser.party && days <= SAME_CHARGE_DAYS;
}

function add(violation: Violation, { accuser, when, where, times }: Charge): void {
  addWord(violation.accusers, accuser);
  violation.when ??= when;
  violation.times ??= times;
  if (violation.where.length === 0) violation.where = where;
}

function addWord(words: Word[], word: Word): void {
  const known = words.find(({ by, party }) => by === word.by && party === word.party);
  if (!known) words.push(word);
  else known.claims = [...new Set([...known.claims, ...word.claims])];
}

function violationOf(bond: Bond, charge: Charge, byId: ReadonlyMap<string, Incident>): Violation {
  const incident = byId.get(charge.incident ?? '');
  return {
    id: idOf(bond.id, charge.incident ?? charge.claim.id, charge.accused.map((w) => w.party ?? w.name).join('|')),
    basis: 'said',
    incident: incident?.id ?? null,
    accusers: [{ ...charge.accuser }],
    accused: charge.accused,
    deniers: [],
    when: charge.when ?? incident?.when ?? null,
    where: placesOf(charge.where.length > 0 ? charge.where : (incident?.where ?? [])),
    times: charge.times,
  };
}

/** Each place once. */
function placesOf(where: Violation['where']): Violation['where'] {
  return where.filter((w, at) => where.findIndex(({ name }) => name === w.name) === at);
}

export function idOf(...parts: string[]): string {
  return `v-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)}`;
}

/** Sentences between a charge and "denied the accusation" that answers it. A guess. */
const ANSWER_SENTENCES = 2;

/** What may answer a charge, of all claims. */
interface Answers {
  denials: readonly Claim[];
  bare: readonly Claim[];
  byId: ReadonlyMap<string, Claim>;
}

/** Who of the accused denies it: in words about the truce, or right behind the charge. */
function deny(violations: readonly Violation[], bond: Bond, { denials: all, bare, byId }: Answers, told: Told): void {
  if (violations.length === 0) return;
  const denials = all.filter(({ claimant }) => bond.sides.has(claimant.party ?? ''));
  for (const violation of violations) {
    const accused = new Set(violation.accused.flatMap(({ party }) => party ?? []));
    const charged = violation.accusers.map(({ day }) => day).sort()[0] ?? '';
    for (const denial of denials) {
      const day = told.dayOf(denial.document);
      if (accused.has(denial.claimant.party ?? '') && day >= charged && isWithinDays(day, charged, ANSWER_DAYS))
        addWord(violation.deniers, wordOf(denial, told.dayOf));
    }
    const claims = violation.accusers.flatMap((word) => word.claims).flatMap((id) => byId.get(id) ?? []);
    for (const denial of bare) {
      const near = claims.some((c) => c.document === denial.document && follows(denial, c));
      if (near && accused.has(denial.claimant.party ?? '')) addWord(violation.deniers, wordOf(denial, told.dayOf));
    }
  }
}

/** Days in which a general denial still answers a charge. A guess. */
const ANSWER_DAYS = 3;

function isWithinDays(day: string, from: string, days: number): boolean {
  return (Date.parse(day) - Date.parse(from)) / 86_400_000 <= days;
}

function follows(denial: Claim, charge: Claim): boolean {
  const sentences = denial.trace.sentence - charge.trace.sentence;
  return denial.span.start > charge.span.start && sentences >= 0 && sentences <= ANSWER_SENTENCES;
}

export function byDay(a: Violation, b: Violation): number {
  const day = ({ when, accusers }: Violation): string => when?.from ?? accusers[0]?.day ?? '9999';
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id < b.id ? -1 : 1;
}
