import type { DecidedAnswer, DecisionRequest } from '../../contract/decision.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { listEntries } from '../../ledger/decisions.ts';
import { incidentsHolding } from '../../ledger/find-situation.ts';
import { revisionOf } from '../../ledger/revision.ts';
import type { ClaimAnchor, DecisionEntry, Ruling } from '../../model/decision.ts';
import { type Hand, record, undo } from '../../pipeline/decide/record.ts';
import type { Engine } from '../../pipeline/engine.ts';
import { notFound, RequestProblem } from '../api/request-problem.ts';
import { ruleOnRequest } from '../decide/rule-on-request.ts';

/** Records what a request asks for. Throws RequestProblem where it cannot be decided so. */
export async function decideAsked(
  file: CaseFile,
  request: DecisionRequest,
  hand: Hand,
  engine: Engine,
): Promise<DecidedAnswer> {
  const ruling = await ruleOnRequest(file, request, engine);
  const claims = claimsOf(ruling);
  const around = await claimsAround(file, claims);
  const [entry] = await record(file, [ruling], hand, engine);
  if (!entry) throw new Error('a decision was not kept');
  return answerTo(file, entry, [...claims, ...around]);
}

/** Takes a decision back. Throws RequestProblem where there is none, or it was taken back already. */
export async function undoAsked(file: CaseFile, id: string, hand: Hand, engine: Engine): Promise<DecidedAnswer> {
  const taken = (await listEntries(file)).find((each) => each.id === id);
  if (!taken) throw notFound('decision', id);
  if (taken.revokedBy)
    throw new RequestProblem(
      'conflict',
      `${id} was taken back already, by ${taken.revokedBy}; undo that one to have it back.`,
    );
  const claims = [...(taken.ruling ? claimsOf(taken.ruling) : []), ...(taken.fate?.claims ?? [])];
  const around = await claimsAround(file, claims);
  return answerTo(file, await undo(file, id, hand, engine), [...claims, ...around]);
}

/** The claims that stood in the same incidents: where they went is where to go on. */
async function claimsAround(file: CaseFile, claims: readonly string[]): Promise<string[]> {
  return (await incidentsHolding(file, claims)).flatMap((incident) => incident.claims);
}

async function answerTo(file: CaseFile, decision: DecisionEntry, claims: readonly string[]): Promise<DecidedAnswer> {
  const own = new Set([...(decision.fate?.claims ?? []), ...(decision.ruling ? claimsOf(decision.ruling) : [])]);
  const holding = await incidentsHolding(file, [...own, ...claims]);
  const isOwn = (incident: { claims: string[] }) => incident.claims.some((claim) => own.has(claim));
  return {
    decision,
    incidents: [...holding.filter(isOwn), ...holding.filter((each) => !isOwn(each))].map(({ id, title, claims }) => ({
      id,
      title,
      claims: claims.length,
    })),
    revision: (await revisionOf(file)).mark,
  };
}

/** Every claim that a ruling is about, by the ids that it was made with. */
function claimsOf(ruling: Ruling): string[] {
  switch (ruling.kind) {
    case 'merge':
    case 'apart':
      return ruling.incidents.flatMap(({ claims }) => ids(claims));
    case 'link row':
      return ids(ruling.incident.claims);
    case 'unlink row':
      return ruling.incidents.flatMap(({ claims }) => ids(claims));
    case 'split':
      return ids(ruling.claims);
    case 'add':
      return [ruling.added.id];
    case 'grade':
    case 'no claim':
      return [];
    case 'prefer':
      return ids([ruling.claim, ruling.over]);
    case 'part':
      return ids(ruling.whole ? [ruling.claim, ruling.whole] : [ruling.claim]);
    default:
      return ids([ruling.claim]);
  }
}

function ids(anchors: readonly ClaimAnchor[]): string[] {
  return anchors.map(({ claim }) => claim);
}
