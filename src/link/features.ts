import type { IncidentType } from '../model/claim.ts';
import type { When } from '../model/when.ts';
import type { Where } from '../model/where.ts';
import type { Mention } from './mention.ts';

/** One reason for or against two mentions being one incident. */
export interface Feature {
  name: string;
  weight: number;
}

/**
 * Weights of the reasons, in points; two mentions are one incident from THRESHOLD on.
 * All are guesses, set so that the sample reports come out as their list says; to be learnt once pairs are labelled.
 */
export const WEIGHTS = {
  sameType: 2,
  sameFamily: 1,
  inferredType: 0.5,
  sameDay: 3,
  nearTime: 1,
  samePlace: 3,
  sameCountry: 0.5,
  sameSides: 2,
  sharedSide: 0.5,
  sameFigure: 3,
  toldAgain: 1.5,
  sameDocument: 0.5,
  nextSentence: 1,
} as const;
export const THRESHOLD = 4;

const FAMILIES: IncidentType[][] = [
  ['armed attack', 'air strike', 'drone strike', 'shelling', 'bombing', 'suicide bombing', 'mine or IED', 'assassination'],
  ['armed attack', 'armed clash', 'territory captured', 'territory lost', 'property destruction', 'shelling'],
  ['property destruction', 'air strike', 'drone strike', 'shelling', 'bombing', 'arson'],
  ['abduction', 'hostage taking', 'arrest'],
  ['protest', 'riot', 'crackdown'],
  ['talks', 'agreement', 'ceasefire', 'visit'],
  ['diplomatic upgrade', 'diplomatic downgrade'],
];

export function sameFamily(a: IncidentType, b: IncidentType): boolean {
  return a === b || FAMILIES.some((f) => f.includes(a) && f.includes(b));
}

/** Null where the two contradict each other in kind, day, place or direction: then nothing joins them. */
export function compare(a: Mention, b: Mention): Feature[] | null {
  if (!sameFamily(a.type, b.type)) return null;
  const time = timeFeature(a.when, b.when);
  const place = placeFeature(a.where, b.where);
  const sides = sideFeature(a, b);
  if (time === null || place === null || sides === null) return null;
  const out: Feature[] = [...time, ...place, ...sides];
  const inferred = a.typeInferred || b.typeInferred;
  if (inferred) out.push({ name: 'type inferred', weight: WEIGHTS.inferredType });
  else out.push(a.type === b.type ? { name: 'same type', weight: WEIGHTS.sameType } : { name: 'same family', weight: WEIGHTS.sameFamily });
  const figure = a.figures.find((f) => b.figures.includes(f));
  if (figure) out.push({ name: `same figure (${figure})`, weight: WEIGHTS.sameFigure });
  if (a.document === b.document) {
    out.push({ name: 'same document', weight: WEIGHTS.sameDocument });
    if (Math.abs(a.sentence - b.sentence) <= 1) out.push({ name: 'next sentence', weight: WEIGHTS.nextSentence });
    const later = a.at > b.at ? a : b;
    if (later.definite) out.push({ name: 'told of as known', weight: WEIGHTS.toldAgain });
  }
  return out;
}

export function total(features: readonly Feature[]): number {
  return features.reduce((sum, f) => sum + f.weight, 0);
}

const DAY = 86_400_000;

function bounds(w: When): { from: number; to: number } {
  return { from: Date.parse(w.from.slice(0, 10)), to: Date.parse(w.to.slice(0, 10)) };
}

/** A night belongs to two days: dates one day apart do not contradict where one is approximate or told in hours. */
function timeFeature(a: When | null, b: When | null): Feature[] | null {
  if (!a || !b) return [];
  const [x, y] = [bounds(a), bounds(b)];
  const gap = Math.max(x.from, y.from) - Math.min(x.to, y.to);
  const fine = (w: When): boolean => ['minute', 'hour', 'day'].includes(w.grain);
  if (gap > 0) {
    const night = gap <= DAY && (a.grain === 'hour' || b.grain === 'hour' || a.approximate || b.approximate);
    return night ? [{ name: 'days next to each other', weight: WEIGHTS.nearTime }] : null;
  }
  const long = Math.max(x.to - x.from, y.to - y.from) / DAY;
  if (fine(a) && fine(b) && long <= 1) return [{ name: 'same day', weight: WEIGHTS.sameDay }];
  return long <= 7 ? [{ name: 'same week or weekend', weight: WEIGHTS.nearTime }] : [];
}

function placeFeature(a: readonly Where[], b: readonly Where[]): Feature[] | null {
  const as = a.filter((p) => p.place !== null);
  const bs = b.filter((p) => p.place !== null);
  if (as.length === 0 || bs.length === 0) return [];
  for (const p of as) {
    for (const q of bs) {
      if (p.place === q.place && p.precision < 6) return [{ name: `same place (${p.name})`, weight: WEIGHTS.samePlace }];
      if (p.country === q.country && p.admin1 !== null && p.admin1 === q.admin1) return [{ name: `same province (${p.admin1})`, weight: WEIGHTS.samePlace / 2 }];
    }
  }
  const clash = as.every((p) => bs.every((q) => contradict(p, q)));
  return clash ? null : [{ name: 'same country', weight: WEIGHTS.sameCountry }];
}

function contradict(p: Where, q: Where): boolean {
  if (p.precision >= 5 || q.precision >= 5) return p.country !== null && q.country !== null && p.country !== q.country;
  if (p.country !== q.country) return true;
  if (p.admin1 !== null && q.admin1 !== null && p.admin1 !== q.admin1) return true;
  return p.precision <= 3 && q.precision <= 3 && p.place !== q.place;
}

/** Attacks of A on B and of B on A are two things, except in a clash, which is both. */
function sideFeature(a: Mention, b: Mention): Feature[] | null {
  const [ag, at, bg, bt] = [parties(a.agents), parties(a.targets), parties(b.agents), parties(b.targets)];
  const mutual = a.type === 'armed clash' || b.type === 'armed clash';
  if (!mutual) {
    const turned = meets(ag, bt) || meets(bg, at);
    const straight = meets(ag, bg) || meets(at, bt);
    if (turned && !straight) return null;
    if (ag.size > 0 && bg.size > 0 && !meets(ag, bg)) return null;
  }
  const all = (x: Set<string>, y: Set<string>): Set<string> => new Set([...x, ...y]);
  const [sa, sb] = [all(ag, at), all(bg, bt)];
  if (sa.size === 0 || sb.size === 0) return [];
  if (!meets(sa, sb)) return null;
  const shared = [...sa].filter((p) => sb.has(p)).length;
  return shared >= 2 || (!mutual && meets(ag, bg)) ? [{ name: 'same sides', weight: WEIGHTS.sameSides }] : [{ name: 'a side shared', weight: WEIGHTS.sharedSide }];
}

function parties(whos: Mention['agents']): Set<string> {
  return new Set(whos.flatMap((w) => (w.party ? [w.party] : [])));
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) if (b.has(x)) return true;
  return false;
}
