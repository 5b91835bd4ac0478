import {
  type AcledCase,
  type DoerSort,
  openAcledCodes,
  openCountryCodes,
  type TargetSort,
} from '../../../knowledge/export-codes.ts';
import type { TollClaim } from '../../../model/claim.ts';
import type { CaseSource, IncidentRecord } from '../case-source.ts';
import { Losses, leftOut } from '../losses.ts';
import { notesOf, sourcesOf } from '../of-incident/cited.ts';
import { alpha3Of, countryNameIn } from '../of-incident/country.ts';
import { type Days, dayAfter, daysInWords, daysOf, isUnsure, middleOf } from '../of-incident/days.ts';
import { noteDisputed, type Sides, sidesOf } from '../of-incident/doers.ts';
import { codedFor, noteDoubt, noteFigures } from '../of-incident/figures.ts';
import { harmedAs } from '../of-incident/harmed.ts';
import { type Party, partyOf } from '../of-incident/party.ts';
import { notePlaces, placeOf } from '../of-incident/place.ts';
import type { TableRow } from '../table-file.ts';
import { type AcledActor, actorsOf, interactionOf } from './acled-actors.ts';

export interface AcledRow {
  event_id_cnty: string;
  event_date: string;
  time_precision: 1 | 2 | 3;
  event: AcledCase;
  disorder: string;
  actors: readonly [AcledActor, AcledActor];
  interaction: string | null;
  targeting: boolean;
  iso: number | null;
  region: string | null;
  country: string | null;
  admin1: string | null;
  location: string;
  latitude: number | null;
  longitude: number | null;
  geo_precision: 1 | 2 | 3;
  source: string;
  notes: string;
  fatalities: number;
  tags: string;
  timestamp: number | null;
}

/** Our precision (UCDP's) in ACLED's three: a town, near one or a small part of a region, a larger region. */
const GEO_PRECISION = { 1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: null, 7: 3 } as const;
/** ACLED's time_precision 2 is a week, 3 a month. */
const WEEK = 7;
const MONTH = 31;
/** "Early" and "late" in a month are a third of it. */
const THIRD = 11;

/** An incident as ACLED would have it, or why it has no row there. */
export function acledRow(record: IncidentRecord, facts: CaseSource['facts']): TableRow<AcledRow> {
  const { incident } = record;
  const out = (why: string) => leftOut(incident.id, why, incident.claims);
  if (incident.when === null) return out('no day is told, and an ACLED event is of one day');
  const days = daysOf(incident.when);
  if (days.count > MONTH)
    return out(`only known to lie within ${daysInWords(days)}, and ACLED asks for a month at most`);
  const place = placeOf(incident);
  if (place === null) return out('no place is told, and an ACLED event has one');
  const precision = GEO_PRECISION[place.precision];
  if (precision === null)
    return out(`no place within ${place.name} is told, and ACLED has nothing coarser than a region`);
  const codes = openAcledCodes();
  const sides = withVictims(sidesOf(record, facts), record, facts);
  const told: Told = {
    agent: doerSort(sides),
    target: targetSort(record, sides),
    lethal: isLethal(record),
    abroad: isAbroad(sides, place.country),
  };
  const event = codes.types[incident.type].find((each) => fits(each, told));
  if (!event) return out(`${incident.type}: ${codes.why[incident.type] ?? codes.otherwise}`);

  const iso2 = place.country;
  const code = iso2 === null ? undefined : openCountryCodes()[iso2];
  const country = iso2 === null ? null : countryNameIn('acled', iso2);
  const id = `${iso2 === null ? '' : (alpha3Of(iso2) ?? '')}${incident.id.replace(/^i-/, '')}`;
  const losses = new Losses(incident.id, id);
  const { claims } = record;
  const day = dayFor(days);
  if (days.count > 1) losses.add('date coarsened', 'event_date', `${daysInWords(days)} became ${day}`, incident.claims);
  if (!event.exact)
    losses.add('type coarsened', 'sub_event_type', `${incident.type} became ${event.sub}`, incident.claims);
  if (country === null)
    losses.add('place coarsened', 'country', `of ${place.name} no country is known`, incident.claims);
  if (place.lat === null) losses.add('place coarsened', 'latitude', `${place.name} has no one point`, incident.claims);
  notePlaces(incident, place, 'location', losses);
  const actors = actorsOf(sides, { event, country, iso: iso2, losses, claims: incident.claims });
  if (event.event === 'Strategic developments' && actors.every(({ name }) => name === null))
    return out('nobody is named in it, and a strategic development is the deed of somebody');
  noteDisputed(sides, 'actor1', losses);
  noteDoubt(
    claims.filter(({ kind }) => kind === 'incident' || kind === 'responsibility'),
    null,
    losses,
  );
  const fatalities = codedFor(record, 'acled', 'killed')?.best ?? 0;
  noteFigures(claims, { effect: 'killed', field: 'fatalities', became: String(fatalities), losses });
  noteOtherHarm(record, losses);
  const published = record.reports.map((report) => Date.parse(report.published)).filter((at) => !Number.isNaN(at));
  return {
    row: {
      event_id_cnty: id,
      event_date: day,
      time_precision: days.count > WEEK ? 3 : days.count > 1 || isUnsure(incident.when) ? 2 : 1,
      event,
      disorder: codes.disorder_of_sub[event.sub] ?? codes.disorder[event.event] ?? '',
      actors,
      interaction: interactionOf(actors, event, codes.inter),
      targeting: actors[1].inter === 'Civilians' || event.sub === 'Excessive force against protesters',
      iso: code?.iso ?? null,
      region: code?.acled ?? null,
      country,
      admin1: place.admin1,
      location: place.name,
      latitude: fourDecimals(place.lat),
      longitude: fourDecimals(place.lon),
      geo_precision: precision,
      source: sourcesOf(record),
      notes: notesOf(record),
      fatalities,
      tags: `sitrep=${incident.id}`,
      timestamp: published.length > 0 ? Math.max(...published) / 1000 : null,
    },
    losses: losses.list,
  };
}

/** ACLED's day for several: the first for the beginning of a month, the last for its end, else the one in the middle. */
function dayFor(days: Days): string {
  if (days.count <= WEEK || days.count > THIRD) return middleOf(days);
  if (days.first.endsWith('-01')) return days.first;
  return dayAfter(days.last).endsWith('-01') ? days.last : middleOf(days);
}

/** As the codebook asks for (EPSG:4326). */
function fourDecimals(degrees: number | null): number | null {
  return degrees === null ? null : Number(degrees.toFixed(4));
}

/** Where nobody is named as hit: those who are said to have been killed or hurt, as far as they are no doers. */
function withVictims(sides: Sides, { claims, incident }: IncidentRecord, facts: CaseSource['facts']): Sides {
  const isTold = ({ sort, slug, fights }: Party) => sort !== 'unknown' || slug !== null || fights;
  if (sides.targets.some(isTold)) return sides;
  const day = incident.when?.from.slice(0, 10) ?? null;
  const hurt = claims.filter(
    (claim): claim is TollClaim =>
      claim.kind === 'toll' &&
      (claim.effect === 'killed' || claim.effect === 'injured') &&
      claim.quantity.bound !== 'none' &&
      claim.certainty !== 'negated',
  );
  const victims = hurt.map(({ victims }) => partyOf(victims, facts, day)).filter(isTold);
  const others = victims.filter(({ key }) => !sides.doers.some((doer) => doer.key === key));
  return { ...sides, targets: [...new Map(others.map((party) => [party.key, party])).values()] };
}

/** What ACLED's type depends on beside ours. */
interface Told {
  agent: DoerSort;
  target: TargetSort;
  lethal: boolean;
  abroad: boolean;
}

function fits({ agent, target, lethal, abroad }: AcledCase, told: Told): boolean {
  return (
    (agent === undefined || agent === told.agent) &&
    (target === undefined || target === told.target) &&
    (lethal === undefined || told.lethal) &&
    (abroad === undefined || told.abroad)
  );
}

function isLethal({ incident: { tolls } }: IncidentRecord): boolean {
  const killed = tolls.filter(({ effect }) => effect === 'killed').flatMap(({ figures }) => figures);
  return killed.some(({ quantity, certainty }) => quantity.bound !== 'none' && certainty !== 'negated');
}

/** Whether a state did it outside its own country, as far as both are known. */
function isAbroad({ doers: [first] }: Sides, country: string | null): boolean {
  return first?.sort === 'state' && first.iso !== null && country !== null && first.iso !== country;
}

function doerSort({ doers: [first] }: Sides): DoerSort {
  if (!first) return 'unknown';
  if (first.sort === 'state') return 'state';
  // One that governs, or governed by then, is neither for certain.
  if (first.sort === 'group' && first.mayGovern) return 'unknown';
  return first.sort === 'group' || first.sort === 'protesters' ? first.sort : 'unknown';
}

/** Whom it hit: those named as its targets, else those whom claims say were hurt. */
function targetSort({ incident: { tolls } }: IncidentRecord, { targets }: Sides): TargetSort {
  if (targets.some(({ sort }) => sort === 'protesters')) return 'protesters';
  if (targets.some(({ fights }) => fights)) return 'combatants';
  if (targets.some(({ sort }) => sort === 'civilians')) return 'civilians';
  const harmed = tolls.filter(({ effect }) => effect !== 'destroyed').map(({ victims }) => harmedAs(victims.role));
  if (harmed.includes('combatant')) return 'combatants';
  return harmed.includes('civilian') ? 'civilians' : 'unknown';
}

/** What ACLED has no column for: everybody who was hurt and not killed. */
function noteOtherHarm({ incident }: IncidentRecord, losses: Losses): void {
  const others = incident.tolls.filter(({ effect }) => effect !== 'killed');
  for (const effect of new Set(others.map((row) => row.effect))) {
    const figures = others.filter((row) => row.effect === effect).flatMap((row) => row.figures);
    const told = figures.map(({ quantity, claimant }) => `${quantity.said} (${claimant})`).join(', ');
    losses.add(
      'no column',
      null,
      `${effect}: ${told}`,
      figures.flatMap(({ claims }) => claims),
    );
  }
}
