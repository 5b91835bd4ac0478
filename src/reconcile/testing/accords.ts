import { Report, who } from '../../link/testing/report.ts';
import type { Agreement } from '../../model/agreement.ts';
import type { AgreementClaim, Claim } from '../../model/claim.ts';
import type { Incident } from '../../model/situation.ts';
import type { When } from '../../model/when.ts';
import { agreementsOf } from '../agreements.ts';

export const at = (iso: string): When => ({
  from: iso,
  to: iso,
  grain: 'minute',
  approximate: false,
  basis: 'stated',
  span: null,
});

/** Turns the last claim of a report into one of an agreement. */
export function accord(report: Report, parts: Partial<AgreementClaim>): Report {
  const last = report.claims.pop();
  if (last === undefined) throw new Error('say something first');
  const { id, document, span, quote, claimant, about, stance, certainty, direct, channel, said, incident, trace } =
    last;
  const base = {
    id,
    document,
    span,
    quote,
    claimant,
    about,
    stance,
    certainty,
    direct,
    channel,
    said,
    incident,
    trace,
  };
  const none = { requestedBy: null, mediators: [], starts: null, ends: null, duration: null, terms: null };
  report.claims.push({ ...base, kind: 'agreement', type: 'ceasefire', parties: [], ...none, ...parts });
  return report;
}

/** A report of one sentence on a truce, said by a side or by the report itself. */
export const told = (id: string, published: string, by?: string): Report =>
  new Report(id, published).say('A truce holds.').incident('truce', by === undefined ? {} : { by });
export const BOTH = [who('tarvonia'), who('sulmark')];
export const STARTS = at('2031-03-15T13:00Z');

export function accordsOf(reports: readonly Report[], asOf?: string, incidents: readonly Incident[] = []): Agreement[] {
  const claims: Claim[] = reports.flatMap((r) => r.claims);
  return agreementsOf(
    reports.map((r) => r.document),
    claims,
    incidents,
    asOf,
  );
}
