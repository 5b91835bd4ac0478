import type { Claim, Decided } from '../../model/claim.ts';
import type { ClaimAnchor, DecisionRecord, Fate, Ruling } from '../../model/decision.ts';
import { type ClaimIndex, type Found, findAnchored, indexOf } from './anchor.ts';
import { standingOfModels } from './claims-of-models.ts';
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

/** Where decisions find their claims: one on a model's claim never falls on one of the built-in reader, nor the reverse. */
interface Claims {
  find: (anchor: ClaimAnchor) => Found;
  byId: (id: string) => Claim | null;
}

function claimsToFind(own: readonly Claim[], models: readonly Claim[]): Claims {
  const [ours, theirs] = [indexOf(own), indexOf(models)];
  const indexFor = (id: string): ClaimIndex => (id.startsWith('m-') ? theirs : ours);
  return {
    find: (anchor) => findAnchored(anchor, indexFor(anchor.claim)),
    byId: (id) => indexFor(id).byId.get(id) ?? null,
  };
}

/**
 * Decisions laid over claims as they were read, in the order they were made: of two on one thing the later one counts.
 * A claim keeps its id whatever is corrected in it. What models read stands only where it was accepted.
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
  const own = [...read.filter(({ reader }) => reader === undefined), ...added.values()];
  const models = read.filter(({ reader }) => reader !== undefined);
  const index = claimsToFind(own, models);
  const standings = new Map<string, Standing>();
  const standingOf = (claim: Claim): Standing => {
    const standing = standings.get(claim.id) ?? fresh(claim, added.has(claim.id));
    standings.set(claim.id, standing);
    return standing;
  };
  const fates = decisions.flatMap(({ id, ruling }) => {
    if (ruling.kind === 'add') return [settleAdded(id, ruling.added, { known, documents, standingOf, added })];
    if (ruling.kind === 'dismiss') return [settleDismissed(id, ruling, index)];
    if (ruling.kind === 'prefer') return [settlePreferred(id, ruling, { index, standings, standingOf })];
    if (ruling.kind === 'no claim') return [settleNumber(id, ruling, documents)];
    if (ruling.kind === 'part') return [settlePart(id, ruling, { index, standings, standingOf })];
    if (ruling.kind !== 'accept' && ruling.kind !== 'reject' && ruling.kind !== 'correct' && ruling.kind !== 'resolve')
      return [];
    const found = index.find(ruling.claim);
    if (!found.claim) return [orphan(id, found.why)];
    const standing = standingOf(found.claim);
    const faults = settle(standing, ruling);
    if (faults.length > 0) return [orphan(id, faults.join('; '))];
    standing.by.push(id);
    return [{ decision: id, state: 'applied' as const, claims: [found.claim.id], note: '' }];
  });
  const isRejected = (id: string) => standings.get(id)?.rejected ?? false;
  const isAccepted = (id: string) => standings.get(id)?.accepted ?? false;
  const { stands, instead } = standingOfModels(own, models, { isAccepted, isRejected });
  const isOut = ({ id, reader }: Claim) => isRejected(id) || (reader !== undefined && !stands.has(id));
  return {
    claims: withoutFallen([...own, ...models], isOut, standings),
    fates: fates.map((fate) => withWhatCounts(fate, instead)),
    find: (anchor) => {
      const { claim } = index.find(anchor);
      return claim && !isOut(claim) ? claim : null;
    },
  };
}

/** An accepted claim of a model counts no more where the built-in reader's own stands. */
function withWhatCounts(fate: Fate, instead: ReadonlyMap<string, string>): Fate {
  const [claim] = fate.claims;
  const other = claim === undefined ? undefined : instead.get(claim);
  return other === undefined
    ? fate
    : { ...fate, note: `${other} says the same and counts; ${claim} is not counted twice` };
}

function fresh(claim: Claim, added: boolean): Standing {
  return { read: claim, now: claim, added, accepted: false, rejected: false, by: [], fields: new Set() };
}

export function orphan(decision: string, note: string): Fate {
  return { decision, state: 'orphan', claims: [], note };
}

/** Nothing of the claim changes; the forecast's claim comes first, then those of the evidence that are still read. */
function settleDismissed(id: string, { claim, evidence }: Extract<Ruling, { kind: 'dismiss' }>, index: Claims): Fate {
  const found = index.find(claim);
  if (!found.claim) return orphan(id, found.why);
  const met = evidence.map((anchor) => index.find(anchor));
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
  index: Claims;
  standings: ReadonlyMap<string, Standing>;
  standingOf: (claim: Claim) => Standing;
}

/** Where the claim that it was preferred to is read no more, the model's counts by itself. */
function settlePreferred(id: string, ruling: Extract<Ruling, { kind: 'prefer' }>, settling: Settling): Fate {
  const { index, standingOf } = settling;
  const [claim, over] = [index.find(ruling.claim).claim, index.find(ruling.over)];
  if (!claim) return orphan(id, index.find(ruling.claim).why ?? '');
  const chosen = standingOf(claim);
  chosen.accepted = true;
  chosen.rejected = false;
  chosen.by.push(id);
  if (over.claim) {
    const fallen = standingOf(over.claim);
    fallen.accepted = false;
    fallen.rejected = true;
    fallen.by.push(id);
  }
  const claims = [claim.id, ...(over.claim ? [over.claim.id] : [])];
  return {
    decision: id,
    state: 'applied',
    claims,
    note: over.claim ? '' : `the claim that it was preferred to: ${over.why}`,
  };
}

function settlePart(id: string, ruling: Extract<Ruling, { kind: 'part' }>, settling: Settling): Fate {
  const { index, standings, standingOf } = settling;
  // What is only looked at gets no standing: it would be told as decided on.
  const nowOf = (each: Claim): Claim => standings.get(each.id)?.now ?? each;
  const part = index.find(ruling.claim);
  if (!part.claim) return orphan(id, part.why);
  const of = ruling.whole === null ? null : index.find(ruling.whole);
  if (of && !of.claim) return orphan(id, `the figure that it is part of is gone: ${of.why}`);
  const whole = of?.claim ? nowOf(of.claim) : null;
  const now = nowOf(part.claim);
  const fault = partFault(now, whole, (each) => {
    const known = index.byId(each);
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
      // Who puts a model's claim right has said that it is to count.
      if (standing.read.reader !== undefined) standing.accepted = true;
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
    case 'prefer':
      return [];
  }
}

function withoutFallen(
  claims: readonly Claim[],
  isOut: (claim: Claim) => boolean,
  standings: ReadonlyMap<string, Standing>,
): Claim[] {
  const out = new Set(claims.filter(isOut).map(({ id }) => id));
  const left = claims.flatMap((claim) => {
    if (out.has(claim.id)) return [];
    const standing = standings.get(claim.id);
    const decided: Claim = standing ? { ...standing.now, decided: wordsOf(standing) } : claim;
    // A part of a figure that is no longer there stands for itself.
    return decided.kind === 'toll' && decided.partOf !== null && out.has(decided.partOf)
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
