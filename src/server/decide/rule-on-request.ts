import type { DecisionRequest } from '../../contract/decision.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsToDecideOn } from '../../ledger/decided-claims.ts';
import { documentById, sourcesOf } from '../../ledger/find-documents.ts';
import { incidentsByPrefix } from '../../ledger/find-situation.ts';
import type { Claim } from '../../model/claim.ts';
import { type Ruling, rowName } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { Incident } from '../../model/situation.ts';
import { linkingRow, type RowMeant, rowsMeant, unlinkingRow } from '../../pipeline/decide/row-rulings.ts';
import {
  adding,
  correcting,
  dismissing,
  joining,
  judging,
  moving,
  notClaiming,
  parting,
  preferring,
  type Ruled,
  resolving,
  splitting,
} from '../../pipeline/decide/rulings.ts';
import { fieldsByPath } from '../../pipeline/decide/typed-fields.ts';
import type { Engine } from '../../pipeline/engine.ts';
import { RequestProblem } from '../api/request-problem.ts';

/** The ruling that a request asks for. Throws RequestProblem naming the part of it that cannot be decided so. */
export async function ruleOnRequest(file: CaseFile, request: DecisionRequest, engine: Engine): Promise<Ruling> {
  const ruled = await rulingOn(file, request, engine);
  if (ruled.ok) return ruled.ruling;
  const { field, faults, already } = ruled.fault;
  throw new RequestProblem(already ? 'conflict' : 'bad request', faults.join('\n'), fieldOf(request, field));
}

async function rulingOn(file: CaseFile, request: DecisionRequest, engine: Engine): Promise<Ruled> {
  switch (request.kind) {
    case 'accept':
    case 'reject':
      return judging(file, request.kind, await claimOf(file, request.claim));
    case 'correct':
      return correcting(file, await claimOf(file, request.claim), fieldsByPath(request.set, engine));
    case 'merge':
    case 'apart': {
      const incidents = request.incidents.map((id, at) => incidentOf(file, id, `incidents.${at}`));
      return joining(file, request.kind, await Promise.all(incidents));
    }
    case 'split': {
      const incident = await incidentOf(file, request.incident, 'incident');
      const claims = request.claims.map((id, at) => claimOf(file, id, `claims.${at}`));
      return splitting(file, incident, await Promise.all(claims));
    }
    case 'move':
      return moving(file, await claimOf(file, request.claim), await incidentOf(file, request.to, 'to'));
    case 'add': {
      const { claimKind: kind, span, set } = request;
      const document = await documentOf(file, request.document);
      return adding(file, document, { kind, span, typed: fieldsByPath(set, engine) }, engine);
    }
    case 'resolve':
      return resolving(file, await claimOf(file, request.claim), request.outcome);
    case 'dismiss':
      return dismissing(file, await claimOf(file, request.claim));
    case 'part': {
      const claim = await claimOf(file, request.claim);
      return parting(file, claim, request.whole === null ? null : await claimOf(file, request.whole, 'whole'));
    }
    case 'prefer':
      return preferring(file, await claimOf(file, request.claim));
    case 'no claim':
      return notClaiming(file, await documentOf(file, request.document), request.span);
    case 'link row':
      return linkingRow(file, await rowOf(file, request.row), await incidentOf(file, request.incident, 'incident'));
    case 'unlink row': {
      const incident = request.incident === null ? null : await incidentOf(file, request.incident, 'incident');
      return unlinkingRow(file, await rowOf(file, request.row), incident);
    }
    case 'grade': {
      const { source, grade } = request;
      if (!(await sourcesOf(file)).includes(source))
        throw new RequestProblem('not found', `No report of the case is by "${source}".`, 'source');
      return { ok: true, ruling: { kind: 'grade', source, grade } };
    }
  }
}

/** The request's own name of a part: faults in the fields of a claim stand under `set`, whatever else is asked. */
function fieldOf(request: DecisionRequest, field: string): string {
  return field in request ? field : 'kind';
}

async function claimOf(file: CaseFile, id: string, field = 'claim'): Promise<Claim> {
  return known(
    (await claimsToDecideOn(file, id, 2)).find((claim) => claim.id === id),
    { what: 'claim', id, field },
  );
}

async function incidentOf(file: CaseFile, id: string, field: string): Promise<Incident> {
  return known(
    (await incidentsByPrefix(file, id, 2)).find((incident) => incident.id === id),
    { what: 'incident', id, field },
  );
}

async function rowOf(file: CaseFile, name: string): Promise<RowMeant> {
  const found = (await rowsMeant(file, name, 1)).find(({ anchor }) => rowName(anchor) === name);
  if (found) return found;
  throw new RequestProblem('not found', `The case has no row ${name} of an imported dataset.`, 'row');
}

async function documentOf(file: CaseFile, id: string): Promise<Document> {
  return known(await documentById(file, id), { what: 'document', id, field: 'document' });
}

function known<T>(found: T | null | undefined, { what, id, field }: { what: string; id: string; field: string }): T {
  if (found) return found;
  throw new RequestProblem(
    'not found',
    `The case has no ${what} ${id}. It may have another id since something was decided or read; load the page again.`,
    field,
  );
}
