import type { ForecastClaim } from '../../model/claim.ts';
import type { Evidence, ForecastProposal, ForecastRecord } from '../../model/forecast-record.ts';
import type { Agreement, Incident } from '../../model/situation.ts';
import { canBeSought, fulfils, seals } from './matching.ts';

/** What forecasts are held against. Days are ISO. */
export interface Outcomes {
  reports: ReadonlyMap<string, { published: string; source: string | null }>;
  /** Incidents that could fulfil any of the forecasts; others do no harm. */
  incidents: readonly Incident[];
  /** Accords with the day they began, or were first told of. */
  agreements: readonly { agreement: Agreement; day: string }[];
  nameOf: (slug: string) => string | null;
  /** What people answered with no: for a forecast (by claim) and an outcome, the claims that they did not take for evidence. */
  dismissed: readonly { claim: string; outcome: string; evidence: ReadonlySet<string> }[];
}

/** Forecasts with their horizon, their state and, where they are open, what the case suggests. In the order given. */
export function forecastRecords(forecasts: readonly ForecastClaim[], outcomes: Outcomes): ForecastRecord[] {
  const last = [...outcomes.reports.values()].reduce((most, { published }) => later(most, published.slice(0, 10)), '');
  return forecasts.map((claim) => {
    const { claimant, document, likelihood, by, deed, resolution } = claim;
    const report = outcomes.reports.get(document);
    const record: ForecastRecord = {
      claim: claim.id,
      outcome: claim.outcome,
      analyst: {
        slug: claimant.actor,
        name: claimant.actor === null ? claimant.name : (outcomes.nameOf(claimant.actor) ?? claimant.name),
        party: claimant.party,
        role: claimant.role,
        as: claimant.as,
      },
      outlet: report?.source ?? null,
      document,
      said: saidOn(claim, report?.published ?? ''),
      likelihood,
      conditional: claim.certainty === 'conditional' || IF.test(claim.outcome),
      by,
      until: by?.to.slice(0, 10) ?? null,
      deed: deed ?? null,
      state: resolution ?? 'open',
      decided: claim.decided?.by ?? [],
      proposal: null,
      quote: claim.quote,
    };
    if (record.state !== 'open') return record;
    const proposal = proposalFor(record, outcomes, last);
    return { ...record, proposal: proposal && isDismissed(record, proposal, outcomes) ? null : proposal };
  });
}

const IF = /\b(?:if|unless|as long as|without)\b/i;

/** When it was said as the report tells it, and never after the report. */
function saidOn({ said }: ForecastClaim, published: string): string {
  const day = published.slice(0, 10);
  const told = said !== null && ['minute', 'hour', 'day'].includes(said.grain) ? said.to.slice(0, 10) : day;
  return told !== '' && told < day ? told : day;
}

function proposalFor(record: ForecastRecord, outcomes: Outcomes, last: string): ForecastProposal | null {
  const { deed, until, conditional } = record;
  const over = until !== null && until < last;
  const condition = conditional ? 'It was foreseen under a condition: if that never came, it is void.' : null;
  if (deed === null || !canBeSought(deed)) {
    if (!over) return null;
    const why = `its time ran out on ${until}; it names no deed of a known party that could be looked for`;
    return { outcome: null, why, evidence: [], caveat: condition };
  }
  const evidence = evidenceFor(record, outcomes);
  const [first] = evidence;
  if (first) {
    const caveats = [
      condition,
      until === null ? 'Nobody said by when.' : null,
      contested(first, outcomes) ? 'What fits is contested.' : null,
    ].filter((each) => each !== null);
    return {
      outcome: deed.not ? 'did not' : 'came true',
      why: `${deed.not ? 'what was not to happen' : 'what was foreseen'} is told of ${first.day}: the same kind of deed and parties${deed.where.length > 0 ? ', at the place' : ''}`,
      evidence,
      caveat: caveats.length > 0 ? caveats.join(' ') : null,
    };
  }
  if (!over) return null;
  const since = [...outcomes.reports.values()].filter(({ published }) => published.slice(0, 10) > record.said).length;
  const coverage = `No report tells of it; ${since} ${since === 1 ? 'report' : 'reports'} in this case came out since it was said, and what they do not cover they do not tell.`;
  return {
    outcome: deed.not ? 'came true' : 'did not',
    why: `its time ran out on ${until}`,
    evidence: [],
    caveat: condition === null ? coverage : `${coverage} ${condition}`,
  };
}

/** So many things that fit are listed; the first is what counts. A guess. */
const MOST_EVIDENCE = 5;
/** A piece of evidence is known again by so many of its claims. A guess. */
const MOST_CLAIMS = 5;

function evidenceFor({ said, until, deed }: ForecastRecord, { incidents, agreements }: Outcomes): Evidence[] {
  if (deed === null) return [];
  const inTime = (day: string): boolean => day > said && (until === null || day <= until);
  const told = incidents.flatMap((incident): Evidence[] => {
    const day = dayOf(incident);
    if (day === null || !inTime(day) || UNSURE.has(incident.status) || !fulfils(incident, deed)) return [];
    return [
      { kind: 'incident', id: incident.id, title: incident.title, day, claims: incident.claims.slice(0, MOST_CLAIMS) },
    ];
  });
  const sealed = agreements.flatMap(({ agreement, day }): Evidence[] => {
    if (!inTime(day) || !seals(agreement, deed)) return [];
    const title = `${agreement.type} between ${agreement.parties.map(({ name }) => name).join(' and ')}`;
    return [{ kind: 'agreement', id: agreement.id, title, day, claims: agreement.claims.slice(0, MOST_CLAIMS) }];
  });
  return [...told, ...sealed].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).slice(0, MOST_EVIDENCE);
}

const UNSURE: ReadonlySet<string> = new Set(['denied', 'unconfirmed']);

/** The day it happened on, told to the day: "this month" may be before it was foreseen. */
function dayOf({ when }: Incident): string | null {
  if (when === null || when.basis === 'published' || !['minute', 'hour', 'day'].includes(when.grain)) return null;
  return when.from.slice(0, 10);
}

function contested({ id }: Evidence, { incidents }: Outcomes): boolean {
  return incidents.some((incident) => incident.id === id && incident.status === 'contested');
}

/** A person said no to this outcome on this evidence, all of it. */
function isDismissed(
  { claim }: ForecastRecord,
  { outcome, evidence }: ForecastProposal,
  { dismissed }: Outcomes,
): boolean {
  return dismissed.some(
    (one) =>
      one.claim === claim &&
      (outcome === null || one.outcome === outcome) &&
      evidence.every(({ claims }) => claims.some((id) => one.evidence.has(id))),
  );
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
