import type { Claim } from '../../model/claim.ts';
import type { Agreement, Incident } from '../../model/situation.ts';
import type { Evidence } from '../../model/situation-diff.ts';
import type { TollHistory } from '../../model/toll-history.ts';

export interface KnownDocument {
  id: string;
  published: string;
  source: string | null;
}

/** A case as known on one day. */
export interface KnownCase {
  day: string; // ISO date
  documents: readonly KnownDocument[];
  claims: readonly Claim[];
  incidents: readonly Incident[];
  agreements: readonly Agreement[];
}

/** What is compared, laid ready: the later case, what it has that the earlier one had not, and which incident was which. */
export interface Comparison {
  from: KnownCase;
  to: KnownCase;
  claims: ReadonlyMap<string, Claim>;
  /** Documents of the days between. */
  fresh: ReadonlySet<string>;
  /** For each later incident the earlier ones that share a claim with it; empty where it is new. */
  earlier: ReadonlyMap<string, readonly Incident[]>;
  /** Of each later incident that is not new. */
  histories: ReadonlyMap<string, readonly TollHistory[]>;
  documents: ReadonlyMap<string, KnownDocument>;
}

export function isFresh({ claims, fresh }: Comparison, id: string): boolean {
  const claim = claims.get(id);
  return claim !== undefined && fresh.has(claim.document);
}

/** The claims as evidence, the earliest report first. */
export function evidenceOf({ claims, documents }: Comparison, ids: readonly string[]): Evidence[] {
  const found = [...new Set(ids)].flatMap((id): Evidence[] => {
    const claim = claims.get(id);
    const document = claim && documents.get(claim.document);
    if (!document) return [];
    const { source, published } = document;
    return [
      { claim: id, claimant: claim.claimant.name, quote: claim.quote, document: claim.document, source, published },
    ];
  });
  return found.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
}

/** What every entry on an incident says of it, with the claims that the entry stands on. */
export function entryOf(comparison: Comparison, { id, title, status }: Incident, claims: readonly string[]) {
  return { incident: id, title, status, evidence: evidenceOf(comparison, claims) };
}

export function isDenial({ stance, certainty }: Claim): boolean {
  return stance === 'denies' || certainty === 'negated';
}
