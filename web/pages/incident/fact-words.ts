import type { IncidentView } from '../../../src/contract/incident.ts';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import type { Incident } from '../../../src/model/situation.ts';
import type { Grain, When } from '../../../src/model/when.ts';
import type { Precision } from '../../../src/model/where.ts';
import type { Who } from '../../../src/model/who.ts';
import { counted } from '../../words/quantity.ts';

const GRAIN: Record<Grain, string> = {
  minute: 'To the minute',
  hour: 'To a part of the day',
  day: 'To the day',
  week: 'To the week',
  month: 'To the month',
  quarter: 'To the quarter of a year',
  season: 'To the season',
  year: 'To the year',
  decade: 'To the decade',
};

/** How finely a time is told and where that comes from: 'To the day; counted from “Saturday night”.' */
export function basisWords(when: When, claims: readonly ClaimRow[]): string {
  const grain = `${GRAIN[when.grain]}${when.approximate ? ', roughly' : ''}`;
  const said = wordsOf(when, claims);
  switch (when.basis) {
    case 'published':
      return 'No report tells the day: it is that of the first report.';
    case 'stated':
      return said ? `${grain}; written out as “${said}”.` : `${grain}, as written out in a report.`;
    case 'relative':
      return said ? `${grain}; counted from “${said}”.` : `${grain}; counted from another date in a report.`;
    case 'inherited':
      return `${grain}; carried over from what the report tells before.`;
  }
}

/** The words that a time was read from, where a claim of the incident quotes them. */
function wordsOf({ span, from, to }: When, claims: readonly ClaimRow[]): string | null {
  if (span === null) return null;
  for (const { claim } of claims) {
    const own = 'when' in claim ? claim.when : null;
    if (!own?.span || own.from !== from || own.to !== to || own.span.start !== span.start) continue;
    const start = own.span.start - claim.span.start;
    const end = own.span.end - claim.span.start;
    if (start >= 0 && end <= claim.quote.length) return claim.quote.slice(start, end);
  }
  return null;
}

const PRECISION: Record<Precision, string> = {
  1: 'an exact place',
  2: 'near a known place',
  3: 'a district, not a point',
  4: 'a province, not a point',
  5: 'a line, a border or a region, not a point',
  6: 'no more than the country',
  7: 'at sea or in the air',
};

export function precisionWords(precision: Precision): string {
  return `${PRECISION[precision]} (precision ${precision})`;
}

/** Both sides did it to each other: neither is named as the doer. */
const MUTUAL = new Set<Incident['type']>(['armed clash', 'ceasefire', 'agreement', 'talks', 'cooperation', 'visit']);

export function isMutual({ type }: Pick<Incident, 'type'>): boolean {
  return MUTUAL.has(type);
}

/** Sides, each once, those of a known party before descriptions ("people"), and never one that only describes the losses. */
export function distinctSides(people: readonly Who[]): Who[] {
  const seen = new Set<string>();
  return people
    .filter(({ party, actor, name }) => {
      const key = party ?? actor ?? name.toLowerCase();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .toSorted((a, b) => Number(b.party !== null) - Number(a.party !== null));
}

/** Who is said to have done it, where that is denied or several are named; else none. */
export function disputedDoers(claims: readonly ClaimRow[]): ClaimRow[] {
  const charges = claims.filter(({ claim }) => claim.kind === 'responsibility');
  const denials = claims.filter(
    ({ claim }) =>
      (claim.kind === 'responsibility' || claim.kind === 'incident') &&
      (claim.stance === 'denies' || claim.certainty === 'negated'),
  );
  const accused = new Set(
    charges.map(({ claim }) => (claim.kind === 'responsibility' ? (claim.agent.party ?? claim.agent.name) : '')),
  );
  return denials.length > 0 || accused.size > 1 ? [...new Set([...denials, ...charges])] : [];
}

/** Why an incident has its status, in a sentence. */
export function statusReason(
  { status, tolls, origins = [] }: Incident,
  whose: (toll: Incident['tolls'][number]) => string,
): string {
  const contested = tolls.filter(({ contested: is }) => is);
  switch (status) {
    case 'contested': {
      const [first] = contested;
      if (!first) return 'One side says it was so, another that it was not.';
      const more = contested.length > 1 ? `; nor can those for ${counted(contested.length - 1, 'other group')}` : '';
      return `Two figures for ${whose(first)} ${first.effect} cannot both be true${more}.`;
    }
    case 'single source':
      return `It rests on one origin${origins[0] ? `: ${origins[0].by}` : ''}.`;
    case 'corroborated':
      return `${counted(origins.length, 'origin')} say so, each apart from the others.`;
    case 'admitted':
      return 'The side that did it, or that was hit, says so itself.';
    case 'denied':
      return 'The side that is said to have done it denies it.';
    case 'unconfirmed':
      return 'Whoever tells of it does so in doubt.';
  }
}

/** "9 claims from 5 origins in 3 documents; 32 echoes." */
export function restsOn({ incident, claims, documents }: IncidentView, echoes: number): string {
  const origins = incident.origins ? ` from ${counted(incident.origins.length, 'origin')}` : '';
  const again = echoes > 0 ? `; ${counted(echoes, 'echo', 'echoes')}` : '';
  return `${counted(claims.length, 'claim')}${origins} in ${counted(documents.length, 'document')}${again}.`;
}
