import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsToDecideOn } from '../../ledger/decided-claims.ts';
import { listDecisions } from '../../ledger/decisions.ts';
import { claimsOfDocument } from '../../ledger/find-claims.ts';
import type { Claim, ClaimKind, Resolution } from '../../model/claim.ts';
import { type ClaimAnchor, holding, type Ruling } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { Incident } from '../../model/situation.ts';
import type { Span } from '../../model/span.ts';
import { partFault } from '../../reconcile/decisions/part-of.ts';
import { settledWords } from '../../reconcile/decisions/settled-numbers.ts';
import type { Engine } from '../engine.ts';
import { forecastView } from '../forecast-view.ts';
import { countedBeside } from '../model-reading/readers-of-report.ts';
import { anchorClaim, anchorIncident } from './anchors.ts';
import { claimByHand } from './claim-by-hand.ts';
import { correctedClaim } from './correction.ts';
import type { TypedFields } from './typed-fields.ts';

/** Why something cannot be decided so: which part of what was asked for is wrong, and each thing that is wrong with it. */
export interface RulingFault {
  field:
    | 'claim'
    | 'claims'
    | 'incidents'
    | 'incident'
    | 'to'
    | 'document'
    | 'span'
    | 'set'
    | 'outcome'
    | 'whole'
    | 'row';
  faults: readonly [string, ...string[]];
  /** It was decided or is so already. */
  already?: true;
}
export type Ruled = { ok: true; ruling: Ruling } | { ok: false; fault: RulingFault };

export async function judging(file: CaseFile, kind: 'accept' | 'reject', claim: Claim): Promise<Ruled> {
  const beside = kind === 'accept' ? await countedBeside(file, claim) : null;
  if (beside !== null && beside.fields.length === 0)
    return already('claim', `${beside.ours.id} says the same and counts; ${claim.id} would be counted twice`);
  if (beside !== null)
    return faulty(
      'claim',
      `${beside.ours.id} is made of the same words, says otherwise (${beside.fields.join(', ')}) and counts; to count ${claim.id} in its place, decide \`prefer\``,
    );
  return ruled({ kind, claim: await anchorClaim(file, claim) });
}

/** A model's claim counts in the place of ours of the same words. */
export async function preferring(file: CaseFile, claim: Claim): Promise<Ruled> {
  if (claim.reader === undefined)
    return faulty(
      'claim',
      `${claim.id} is no claim of a model; what the built-in reader made counts unless it is rejected`,
    );
  const beside = await countedBeside(file, claim);
  if (beside === null)
    return faulty('claim', `no claim of the built-in reader stands on the words of ${claim.id}; accept it`);
  if (beside.fields.length === 0) return already('claim', `${beside.ours.id} says the same and counts`);
  const [own, over] = [await anchorClaim(file, claim), await anchorClaim(file, beside.ours)];
  return ruled({ kind: 'prefer', claim: own, over });
}

/** Fields of a claim, each checked against the model. */
export async function correcting(file: CaseFile, claim: Claim, typed: TypedFields): Promise<Ruled> {
  if (!typed.ok) return faulty('set', ...typed.faults);
  if ('partOf' in typed.set) return faulty('set', PART_ASIDE);
  const changed = correctedClaim(claim, typed.set);
  if (!changed.ok) return faulty('set', ...changed.faults);
  return ruled({ kind: 'correct', claim: await anchorClaim(file, claim), set: typed.set });
}

/** Two incidents or more are one, or are not one. */
export async function joining(file: CaseFile, kind: 'merge' | 'apart', incidents: readonly Incident[]): Promise<Ruled> {
  if (new Set(incidents.map(({ id }) => id)).size < incidents.length || incidents.length < 2)
    return faulty('incidents', 'an incident is named twice; name two different ones');
  return ruled({ kind, incidents: await Promise.all(incidents.map((each) => anchorIncident(file, each))) });
}

/** Claims of an incident become one of their own. */
export async function splitting(file: CaseFile, incident: Incident, claims: readonly Claim[]): Promise<Ruled> {
  for (const { id } of claims)
    if (!incident.claims.includes(id)) return faulty('claims', `${id} is not in ${incident.id}`);
  if (new Set(claims.map(({ id }) => id)).size === incident.claims.length)
    return faulty('claims', `these are all the claims of ${incident.id}; leave one in at least`);
  const anchors = await Promise.all(claims.map((claim) => anchorClaim(file, claim)));
  return ruled({ kind: 'split', incident: await anchorIncident(file, incident), claims: anchors });
}

/** A claim goes to another incident. */
export async function moving(file: CaseFile, claim: Claim, to: Incident): Promise<Ruled> {
  if (claim.kind !== 'incident' && claim.kind !== 'toll' && claim.kind !== 'responsibility')
    return faulty(
      'claim',
      `${claim.id} is a ${claim.kind}; only incident, toll and responsibility claims belong to incidents`,
    );
  if (to.claims.includes(claim.id)) return already('to', `${claim.id} is in ${to.id} already`);
  return ruled({ kind: 'move', claim: await anchorClaim(file, claim), to: await anchorIncident(file, to) });
}

/** A claim by hand, on words of a document. */
export async function adding(
  file: CaseFile,
  document: Document,
  { kind, span, typed }: { kind: ClaimKind; span: Span; typed: TypedFields },
  engine: Engine,
): Promise<Ruled> {
  const fault = stretchFault(document, span);
  if (fault !== null) return faulty('span', fault);
  if (!typed.ok) return faulty('set', ...typed.faults);
  if ('partOf' in typed.set) return faulty('set', PART_ASIDE);
  const made = claimByHand(document, { kind, span, set: typed.set }, engine);
  if (!made.ok) return faulty('set', ...made.faults);
  const [known] = await claimsToDecideOn(file, made.claim.id, 1);
  if (known) return already('span', `the case has this very claim: ${known.id}`);
  return ruled({ kind: 'add', added: made.claim });
}

/** How a forecast turned out. */
export async function resolving(file: CaseFile, claim: Claim, outcome: Resolution): Promise<Ruled> {
  if (claim.kind !== 'forecast')
    return faulty('claim', `${claim.id} is a ${claim.kind}; only forecasts can be resolved`);
  return ruled({ kind: 'resolve', claim: await anchorClaim(file, claim), outcome });
}

/** What the case suggests of a forecast does not settle it. */
export async function dismissing(file: CaseFile, claim: Claim): Promise<Ruled> {
  if (claim.kind !== 'forecast')
    return faulty('claim', `${claim.id} is a ${claim.kind}; only what is proposed of forecasts is dismissed`);
  const [forecast] = await forecastView(file, [claim]);
  const proposal = forecast?.proposal;
  if (!proposal) return faulty('claim', `nothing is proposed of ${claim.id}`);
  const evidence: ClaimAnchor[] = [];
  for (const each of proposal.evidence.flatMap(({ claims }) => claims)) {
    const [own] = await claimsToDecideOn(file, each, 1);
    if (own) evidence.push(await anchorClaim(file, own));
  }
  const outcome = proposal.outcome ?? 'did not';
  return ruled({ kind: 'dismiss', claim: await anchorClaim(file, claim), outcome, evidence });
}

/** A figure is part of another one of its report; with `whole` null, one of its own. */
export async function parting(file: CaseFile, claim: Claim, whole: Claim | null): Promise<Ruled> {
  const tolls = await claimsOfDocument(file, claim.document);
  const fault = partFault(claim, whole, (id) => tolls.find((each) => each.id === id) ?? null);
  if (fault !== null) return faulty(whole === null || claim.kind !== 'toll' ? 'claim' : 'whole', fault);
  if (claim.kind === 'toll' && claim.partOf === (whole?.id ?? null))
    return already('whole', whole ? `${claim.id} is part of ${whole.id} already` : `${claim.id} is part of no other`);
  return ruled({
    kind: 'part',
    claim: await anchorClaim(file, claim),
    whole: whole && (await anchorClaim(file, whole)),
  });
}

/** The numbers within some words of a report claim nothing. */
export async function notClaiming(file: CaseFile, document: Document, span: Span): Promise<Ruled> {
  const fault = stretchFault(document, span);
  if (fault !== null) return faulty('span', fault);
  const known = settledWords(holding(await listDecisions(file))).get(document.id) ?? [];
  const before = known.find((words) => words.start <= span.start && span.end <= words.end);
  if (before) return already('span', `${before.decision} says so of these words already`);
  const { start, end } = span;
  return ruled({
    kind: 'no claim',
    document: document.id,
    span: { start, end },
    quote: document.text.slice(start, end),
  });
}

/** Why a span is no stretch of a report's words; null where it is. */
function stretchFault({ text }: Document, { start, end }: Span): string | null {
  if (start >= end || end > text.length)
    return `"${start}-${end}" is not a stretch of the report's ${text.length} letters; write start-end, as 120-180`;
  return text.slice(start, end).trim() === '' ? `there are no words at ${start}-${end}` : null;
}

/** By id, which another reading may change: a decision of its own finds the whole again. */
const PART_ASIDE = 'partOf: decide `part` says which figure a toll is part of';

function ruled(ruling: Ruling): Ruled {
  return { ok: true, ruling };
}

function faulty(field: RulingFault['field'], first = 'not valid', ...more: string[]): Ruled {
  return { ok: false, fault: { field, faults: [first, ...more] } };
}

function already(field: RulingFault['field'], fault: string): Ruled {
  return { ok: false, fault: { field, faults: [fault], already: true } };
}
