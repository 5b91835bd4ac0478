import type { Agreement } from '../../model/situation.ts';
import type { SituationDiff } from '../../model/situation-diff.ts';
import { type Comparison, evidenceOf, isFresh } from './known-case.ts';

type Change = SituationDiff['agreements'][number];

/** Accords that were not known before, whose state is another, or that somebody now says were broken. */
export function agreementChanges(comparison: Comparison): Change[] {
  return comparison.to.agreements.flatMap((agreement) => {
    const own = new Set(agreement.claims);
    const before = comparison.from.agreements.filter(({ claims }) => claims.some((id) => own.has(id)));
    return [...stateChange(comparison, agreement, before), ...breaches(comparison, agreement, before)];
  });
}

function stateChange(comparison: Comparison, agreement: Agreement, before: readonly Agreement[]): Change[] {
  const fresh = agreement.claims.filter((id) => isFresh(comparison, id));
  const [first] = before;
  if (!first) return [{ ...changeOf(agreement, 'begun'), evidence: evidenceOf(comparison, fresh) }];
  if (before.some(({ status }) => status === agreement.status)) return [];
  // A truce runs out by its clock: then nobody's new words stand behind it, but those that set the clock.
  const evidence = evidenceOf(comparison, fresh.length > 0 ? fresh : agreement.claims);
  return [{ ...changeOf(agreement, 'status'), before: first.status, evidence }];
}

function breaches(comparison: Comparison, agreement: Agreement, before: readonly Agreement[]): Change[] {
  const isBreach = (id: string): boolean => {
    const claim = comparison.claims.get(id);
    return claim?.kind === 'incident' && claim.type === 'ceasefire violation';
  };
  const known = new Set(before.flatMap(({ violations }) => violations.map(({ incident }) => incident)));
  return agreement.violations.flatMap(({ incident: id, allegedBy }) => {
    const incident = comparison.to.incidents.find((each) => each.id === id);
    const claims = incident?.claims.filter((claim) => isBreach(claim) && isFresh(comparison, claim)) ?? [];
    if (!incident || known.has(id) || claims.length === 0) return [];
    const violation = { incident: id, title: incident.title, allegedBy };
    return [{ ...changeOf(agreement, 'said to be broken'), violation, evidence: evidenceOf(comparison, claims) }];
  });
}

function changeOf({ id, type, parties, status }: Agreement, change: Change['change']): Omit<Change, 'evidence'> {
  return {
    agreement: id,
    type,
    parties: parties.map(({ name }) => name),
    change,
    before: null,
    status,
    violation: null,
  };
}
