import type { Claim, Decided } from '../../model/claim.ts';
import type { ClaimAnchor, DecisionRecord, Fate, Ruling } from '../../model/decision.ts';
import { type ClaimIndex, findAnchored, indexOf } from './anchor.ts';
import { partFault } from './part-of.ts';
import { valueAt, withFields } from './set-field.ts';

type Made = DecisionRecord & { ruling: Ruling };

/** The claims as people left them. */
export interface DecidedClaims {
  /** Those read and those added, corrected where somebody did; without the rejected ones. */
  claims: Claim[];
  /** What became of each decision on a claim. */
  fates: Fate[];
  /** The claim, as read, that an anchor means today; null where it is gone or rejected. */
  find: (anchor: ClaimAnchor) => Claim | null;
}

interface Standing {
  read: Claim;
  now: Claim;
  added: boolean;
  accepted: boolean;
  rejected: boolean;
  by: string[];
  fields: Set<string>;
}

/**
 * Decisions laid over claims as they were read, in the order they were made: of two on one thing the later one counts.
 * A claim keeps its id whatever is corrected in it.
 */
export function decideClaims(
  read: readonly Claim[],
  decisions: readonly Made[],
  documents: ReadonlySet<string>,
): DecidedClaims {
  const known = new Set(read.map((c) => c.id));
  const added = new Map<string, Claim>();
  for (const { ruling } of decisions)
    if (ruling.kind === 'add' && !known.has(ruling.added.id) && documents.has(ruling.added.document))
      added.set(ruling.added.id, { ...ruling.added, incident: null });
  const index = indexOf([...read, ...added.values()]);
  const standings = new Map<string, Standing>();
  const standingOf = (claim: Claim): Standing => {
    const standing = standings.get(claim.id) ?? fresh(claim, added.has(claim.id));
    standings.set(claim.id, standing);
    return standing;
  };
  const fates = decisions.flatMap(({ id, ruling }) => {
    if (ruling.kind === 'add') return [settleAdded(id, ruling.added, { known, documents, standingOf, added })];
    if (ruling.kind === 'dismiss') return [settleDismissed(id, ruling, index)];
    if (ruling.kind === 'no claim') return [settleNumber(id, ruling, documents)];
    if (ruling.kind === 'part') return [settlePart(id, ruling, { index, standings, standingOf })];
    if (ruling.kind !== 'accept' && ruling.kind !== 'reject' && ruling.kind !== 'correct' && ruling.kind !== 'resolve')
      return [];
    const found = findAnchored(ruling.claim, index);
    if (!found.claim) return [orphan(id, found.why)];
    const standing = standingOf(found.claim);
    const faults = settle(standing, ruling);
    if (faults.length > 0) return [orphan(id, faults.join('; '))];
    standing.by.push(id);
    return [{ decision: id, state: 'applied' as const, claims: [found.claim.id], note: '' }];
  });
  return {
    claims: withoutRejected([...read, ...added.values()], standings),
    fates,
    find: (anchor) => {
      const { claim } = findAnchored(anchor, index);
      return claim && !standings.get(claim.id)?.rejected ? claim : null;
    },
  };
}

function fresh(claim: Claim, added: boolean): Standing {
  return { read: claim, now: claim, added, accepted: false, rejected: false, by: [], fields: new Set() };
}

export function orphan(decision: string, note: string): Fate {
  return { decision, state: 'orphan', claims: [], note };
}

/** Nothing of the claim changes; the forecast's claim comes first, then those of the evidence that are still read. */
function settleDismissed(
  id: string,
  { claim, evidence }: Extract<Ruling, { kind: 'dismiss' }>,
  index: ClaimIndex,
): Fate {
  const found = findAnchored(claim, index);
  if (!found.claim) return orphan(id, found.why);
  const met = evidence.map((anchor) => findAnchored(anchor, index));
  const gone = met.filter((each) => each.claim === null).length;
  return {
    decision: id,
    state: gone > 0 ? 'partly' : 'applied',
    claims: [found.claim.id, ...met.flatMap((each) => each.claim?.id ?? [])],
    note: gone > 0 ? `${gone} of the claims that were taken for evidence are not read any more` : '',
  };
}

/** Nothing of any claim changes; a report's words stay where they are, so it is lost only with its report. */
function settleNumber(
  id: string,
  { document }: Extract<Ruling, { kind: 'no claim' }>,
  documents: ReadonlySet<string>,
): Fate {
  if (!documents.has(document)) return orphan(id, `document ${document} is not in this case`);
  return { decision: id, state: 'applied', claims: [], note: '' };
}

interface Settling {
  index: ClaimIndex;
  standings: ReadonlyMap<string, Standing>;
  standingOf: (claim: Claim) => Standing;
}

function settlePart(id: string, ruling: Extract<Ruling, { kind: 'part' }>, settling: Settling): Fate {
  const { index, standings, standingOf } = settling;
  // What is only looked at gets no standing: it would be told as decided on.
  const nowOf = (each: Claim): Claim => standings.get(each.id)?.now ?? each;
  const part = findAnchored(ruling.claim, index);
  if (!part.claim) return orphan(id, part.why);
  const of = ruling.whole === null ? null : findAnchored(ruling.whole, index);
  if (of && !of.claim) return orphan(id, `the figure that it is part of is gone: ${of.why}`);
  const whole = of?.claim ? nowOf(of.claim) : null;
  const now = nowOf(part.claim);
  const fault = partFault(now, whole, (each) => {
    const known = index.byId.get(each);
    return known ? nowOf(known) : null;
  });
  if (fault !== null || now.kind !== 'toll') return orphan(id, fault ?? 'only a toll can be part of another one');
  const standing = standingOf(part.claim);
  standing.now = { ...now, partOf: whole?.id ?? null };
  standing.fields.add('partOf');
  standing.by.push(id);
  return { decision: id, state: 'applied', claims: [part.claim.id], note: '' };
}

interface Adding {
  known: ReadonlySet<string>;
  documents: ReadonlySet<string>;
  added: ReadonlyMap<string, Claim>;
  standingOf: (claim: Claim) => Standing;
}

function settleAdded(id: string, claim: Claim, { known, documents, added, standingOf }: Adding): Fate {
  if (!documents.has(claim.document)) return orphan(id, `document ${claim.document} is not in this case`);
  const own = added.get(claim.id);
  if (own) standingOf(own).by.push(id);
  const note = known.has(claim.id) ? 'read by the reader itself now' : '';
  return { decision: id, state: 'applied', claims: [claim.id], note };
}

/** Changes the standing, or says what is in the way. */
function settle(standing: Standing, ruling: Extract<Ruling, { claim: ClaimAnchor }>): string[] {
  switch (ruling.kind) {
    case 'accept':
    case 'reject':
      standing.accepted = ruling.kind === 'accept';
      standing.rejected = ruling.kind === 'reject';
      return [];
    case 'correct': {
      const changed = withFields(standing.now, ruling.set);
      if (!changed.ok) return changed.faults;
      standing.now = changed.claim;
      for (const field of Object.keys(ruling.set)) standing.fields.add(field);
      return [];
    }
    case 'resolve':
      if (standing.now.kind !== 'forecast') return ['only a forecast can be resolved'];
      standing.now = { ...standing.now, resolution: ruling.outcome };
      return [];
    case 'move':
    case 'dismiss':
    case 'part':
      return [];
  }
}

function withoutRejected(claims: readonly Claim[], standings: ReadonlyMap<string, Standing>): Claim[] {
  const rejected = new Set([...standings].flatMap(([id, s]) => (s.rejected ? [id] : [])));
  const left = claims.flatMap((claim) => {
    if (rejected.has(claim.id)) return [];
    const standing = standings.get(claim.id);
    const decided: Claim = standing ? { ...standing.now, decided: wordsOf(standing) } : claim;
    // A part of a figure that is no longer there stands for itself.
    return decided.kind === 'toll' && decided.partOf !== null && rejected.has(decided.partOf)
      ? [{ ...decided, partOf: null }]
      : [decided];
  });
  return left.sort(byPlace);
}

/** By report, place in the text and id: added claims stand where they would have been read. */
function byPlace(a: Claim, b: Claim): number {
  return compare(a.document, b.document) || a.span.start - b.span.start || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function wordsOf({ read, now, added, accepted, by, fields }: Standing): Decided {
  const corrected = [...fields].sort().flatMap((field) => {
    const was = valueAt(read, field);
    return JSON.stringify(was) === JSON.stringify(valueAt(now, field)) ? [] : [{ field, read: was ?? null }];
  });
  return { by, accepted, added, corrected };
}
