import { actorCountry } from '../../../knowledge/actor-country.ts';
import { openActors } from '../../../knowledge/actors.ts';
import { type Codebooks, type EventCode, openCodebooks } from '../../../knowledge/codebooks.ts';
import { openPloverCodes, QUAD_CLASSES, type Quad } from '../../../knowledge/export-codes.ts';
import { openedOnce } from '../../../knowledge/files.ts';
import type { Who } from '../../../model/who.ts';
import type { CaseSource, IncidentRecord } from '../case-source.ts';
import type { Losses } from '../losses.ts';
import { daysOf } from './days.ts';
import { noteDisputed, type Sides, sidesOf } from './doers.ts';
import type { Party } from './party.ts';

const codebooks: () => Codebooks = openedOnce(() => openCodebooks());

/** An incident as CAMEO and PLOVER have it: a deed of one actor towards another, on a day. */
export interface CodedEvent {
  record: IncidentRecord;
  code: EventCode;
  quad: Quad;
  /** PLOVER's score of the mode, else of the type. */
  score: number;
  day: string;
  actor: CodedActor | null;
  recipient: CodedActor | null;
  sides: Sides;
}

export interface CodedActor {
  party: Party;
  /** ISO 3166-1 alpha-3; IGO, NGO or IMG for bodies and groups of many countries. */
  country: string | null;
  sector: string | null;
}

/** The event of an incident, or why these formats have none. */
export function codedEvent(
  record: IncidentRecord,
  facts: CaseSource['facts'],
  { severalDays = false }: { severalDays?: boolean } = {},
): CodedEvent | string {
  const { incident } = record;
  if (incident.when === null) return 'no day is told, and each event is of one day';
  const days = daysOf(incident.when);
  if (days.count > 1 && !severalDays)
    return `only known to lie within ${days.first} to ${days.last}, and each event is of one day`;
  const code = codebooks().crosswalk.incidents[incident.type];
  const { quad, scores } = openPloverCodes();
  const own = scores[code.plover];
  const sides = sidesOf(record, facts);
  const [first, second] = sides.doers;
  const recipient = sides.mutual && second ? second : sides.targets.find(isSomebody);
  return {
    record,
    code,
    quad: QUAD_CLASSES.find((each) => quad[each]?.includes(code.plover)) ?? 'MATERIAL CONFLICT',
    score: (code.mode === undefined ? undefined : own[code.mode]) ?? own.base ?? 0,
    day: days.first,
    actor: first ? codedActor(first) : null,
    recipient: recipient ? codedActor(recipient) : null,
    sides,
  };
}

/** Says what one actor, one recipient, one day and one place leave out. */
export function noteEvent(
  { record, actor, recipient, sides }: CodedEvent,
  {
    fields,
    losses,
    figures = true,
  }: {
    fields: { actor: string; recipient: string };
    losses: Losses;
    /** Whether the format has no place for figures. */
    figures?: boolean;
  },
): void {
  const { incident } = record;
  const used = new Set([actor?.party.key, recipient?.party.key]);
  const others = [...sides.doers, ...sides.targets].filter(({ key }) => !used.has(key)).map(({ name }) => name);
  if (others.length > 0)
    losses.add(
      'actor coarsened',
      fields.recipient,
      `one actor and one recipient: ${others.join(', ')} left out`,
      incident.claims,
    );
  noteDisputed(sides, fields.actor, losses);
  if (incident.when?.approximate || incident.when?.basis === 'published')
    losses.add('doubt dropped', null, 'the day is told as "about", or only that of the report', incident.claims);
  if (!figures) return;
  const told = incident.tolls.flatMap(({ effect, figures }) =>
    figures.map(({ quantity, claimant, claims }) => ({ words: `${quantity.said} ${effect} (${claimant})`, claims })),
  );
  if (told.length > 0)
    losses.add(
      'no column',
      null,
      told.map(({ words }) => words).join(', '),
      told.flatMap(({ claims }) => claims),
    );
}

function isSomebody({ sort, slug, fights }: Party): boolean {
  return sort !== 'unknown' || slug !== null || fights;
}

export function codedActor(party: Party): CodedActor {
  const who: Who = {
    name: party.slug === null ? '' : party.name,
    actor: party.slug,
    party: party.side,
    role: party.role,
    span: null,
  };
  return {
    party,
    country: party.slug === null ? null : actorCountry(openActors(), codebooks(), who),
    sector: sectorOf(party),
  };
}

/** In which of PLOVER's sectors somebody is; null where nothing tells. */
function sectorOf({ slug, sort, fights, ofState }: Party): string | null {
  const { sectors } = openPloverCodes();
  if (slug !== null) {
    for (const [office, sector] of Object.entries(sectors.offices)) if (slug.endsWith(`-${office}`)) return sector;
    const body = openActors().bodies.get(slug);
    if (body) return sectors.bodies[body.sort] ?? null;
  }
  if (sort === 'unknown') return fights && !ofState ? sectors.unknown_fighters : null;
  return sectors.sorts[sort] ?? null;
}
