import type { Document } from '../../../src/model/document.ts';
import { type Chance, chanceOf, pick, upTo } from './chance.ts';
import { type Invented, inventIncidents } from './invented-incidents.ts';
import { carriedStatement, inPassing, isoDay, mainTelling, type Told, tollAgain } from './tellings.ts';

/** A stretch of a report that tells of one incident. */
export interface Truth {
  document: string;
  start: number;
  end: number;
  incident: number;
}

export interface InventedCase {
  documents: Document[];
  truth: Truth[];
  incidents: number;
  /** What happened, told of or not: `Truth.incident` is the `id` of one. */
  happened: readonly Invented[];
}

/** Reports a day, however many there are: twice the reports are twice the days of war, not a war twice as dense. */
const PER_DAY = 27;
/** Reports that lead with one incident, on average. */
const LEADS = 3.4;
const SEED = 20250901;

/** `count` reports of invented incidents, in the order they were published, and which sentence tells of which. */
export function inventCase(count: number): InventedCase {
  const chance = chanceOf(SEED);
  const perDay = Math.round(PER_DAY / LEADS);
  const incidents = inventIncidents(Math.ceil(count / LEADS), perDay, chance);
  const plans = incidents.flatMap((incident) => leadsOf(incident, chance)).slice(0, count);
  while (plans.length < count) plans.push(leadOn(pick(chance, incidents), 0, chance));
  const byDay = new Map<string, Invented[]>();
  for (const one of incidents) {
    const key = `${one.theatre.country} ${one.day}`;
    byDay.set(key, [...(byDay.get(key) ?? []), one]);
  }
  const out: InventedCase = { documents: [], truth: [], incidents: incidents.length, happened: incidents };
  for (const [number, plan] of plans.sort((a, b) => a.day - b.day).entries()) {
    const { document, truth } = report(number, plan, { byDay, chance });
    out.documents.push(document);
    out.truth.push(...truth);
  }
  return out;
}

function leadsOf(incident: Invented, chance: Chance): Told[] {
  const reports = 1 + upTo(chance, 2 * LEADS - 1);
  return Array.from({ length: reports }, () => leadOn(incident, chance() < 0.6 ? 0 : 1 + upTo(chance, 3), chance));
}

/** Known in full three days after; before that less. */
function leadOn(incident: Invented, late: number, chance: Chance): Told {
  const share = late === 0 ? 0.5 + chance() * 0.5 : 0.8 + late * 0.1;
  const known = (n: number) => Math.max(1, Math.min(n, Math.round(n * share)));
  return { incident, day: incident.day + late, killed: known(incident.killed), injured: known(incident.injured) };
}

interface World {
  byDay: ReadonlyMap<string, readonly Invented[]>;
  chance: Chance;
}

function report(number: number, lead: Told, { byDay, chance }: World): { document: Document; truth: Truth[] } {
  const { incident, day } = lead;
  const { theatre } = incident;
  const paragraphs: { words: string; incident: number | null }[] = [];
  const say = (words: string, of: Invented | null): void => void paragraphs.push({ words, incident: of?.id ?? null });
  for (const words of mainTelling(lead, chance)) say(words, incident);
  if (day > incident.day && chance() < 0.5) say(tollAgain(lead), incident);
  if (chance() < 0.2) say(carriedStatement({ ...lead, injured: incident.injured }), incident);
  const before = byDay.get(`${theatre.country} ${day - 1 - upTo(chance, 6)}`) ?? [];
  const other = before.length > 0 && chance() < 0.45 ? pick(chance, before) : null;
  if (other && other !== incident)
    say(inPassing({ incident: other, day, killed: other.killed, injured: other.injured }), other);
  say(pick(chance, AROUND)(theatre.country, incident.by.voice, incident.against.voice), null);
  if (chance() < ACCORDS) say(accord(incident.by.voice, incident.against.voice), null);
  const id = `bench-${String(number).padStart(6, '0')}`;
  const truth: Truth[] = [];
  let text = '';
  for (const { words, incident: of } of paragraphs) {
    const start = text.length;
    text += `${words}\n\n`;
    if (of !== null) truth.push({ document: id, start, end: start + words.length, incident: of });
  }
  return { document: documentOf(id, text.trimEnd(), lead, pick(chance, theatre.outlets)), truth };
}

/** What reports say beside the events: positions, forecasts, statistics. */
const AROUND: ((country: string, one: string, other: string) => string)[] = [
  (country) => `The United Nations called on all sides in ${country} to protect civilians.`,
  (country) => `Analysts said the violence in ${country} was likely to get worse in the coming weeks.`,
  (_, one, other) => `${one.replace(/^the/, 'The')} accused ${other} of breaking the ceasefire.`,
  (_, one) => `${one.replace(/^the/, 'The')} said it would not take part in talks.`,
  (country) => `More than 40,000 people have fled their homes in ${country} since January, aid agencies said.`,
  (country) => `Schools in parts of ${country} stayed closed.`,
];

/** Accords are told of in few reports. */
const ACCORDS = 0.03;

function accord(one: string, other: string): string {
  return `${one.replace(/^the/, 'The')} and ${other} agreed to a 48-hour ceasefire, mediators said.`;
}

function documentOf(id: string, text: string, { day }: Told, source: string): Document {
  return {
    id,
    title: null,
    text,
    published: isoDay(day),
    publishedFrom: 'file',
    source,
    sourceKind: 'agency',
    party: null,
    author: null,
    url: null,
    language: 'en',
    format: 'text',
    file: null,
    sample: true,
  };
}
