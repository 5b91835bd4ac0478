import type { CaseFile } from '../ledger/case-file.ts';
import { type ClaimOrder, type ClaimSearch, searchClaims } from '../ledger/claim-search.ts';
import type { Claim } from '../model/claim.ts';
import { type ClaimRow, readBy } from '../model/claim-row.ts';
import type { When } from '../model/when.ts';
import { claimRows, saidDay } from './claim-rows.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import { placeWords } from './words/claim-words.ts';

/** Claims that are fetched in one go. A guess. */
const AT_ONCE = 1_000;

const COLUMNS: readonly [string, (row: ClaimRow) => string | number | null][] = [
  ['claim', ({ claim }) => claim.id],
  ['kind', ({ claim }) => claim.kind],
  ['words', ({ words }) => words],
  ['claimant', ({ claim }) => claim.claimant.name],
  ['capacity', ({ claim }) => claim.claimant.as],
  ['actor', ({ claim }) => claim.claimant.actor],
  ['party', ({ claim }) => claim.claimant.party],
  ['stance', ({ claim }) => claim.stance],
  ['certainty', ({ claim }) => claim.certainty],
  ['quote', ({ claim }) => claim.quote],
  ['source', ({ source }) => source],
  ['published', ({ published }) => published],
  ['said', saidDay],
  ['happened from', ({ claim }) => happened(claim)?.from ?? null],
  ['happened to', ({ claim }) => happened(claim)?.to ?? null],
  ['place', ({ claim }) => ('where' in claim ? placeWords(claim.where) : null)],
  ['country', ({ claim }) => ('where' in claim ? (claim.where[0]?.country ?? null) : null)],
  ['province', ({ claim }) => ('where' in claim ? (claim.where[0]?.admin1 ?? null) : null)],
  ['review', ({ review }) => review],
  ['incident', ({ claim }) => claim.incident],
  ['document', ({ claim }) => claim.document],
  ['start', ({ claim }) => claim.span.start],
  ['end', ({ claim }) => claim.span.end],
  ['reader', ({ claim }) => readBy(claim)],
];

/** When what is claimed happened, begins or was counted; null where the claim is of no such thing. */
function happened(claim: Claim): When | null {
  if ('when' in claim) return claim.when;
  if (claim.kind === 'statistic') return claim.period;
  if (claim.kind === 'agreement') return claim.starts;
  return claim.kind === 'relation' ? claim.valid : null;
}

/** The claims of a filter as a table, piece by piece: a claim a line. */
export async function* claimsAsCsv(file: CaseFile, filter: ClaimSearch, order: ClaimOrder): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS.map(([name]) => name));
  for await (const rows of pages(file, filter, order))
    yield rows.map((row) => csvLine(COLUMNS.map(([, cell]) => cell(row)))).join('');
}

/** The claims of a filter as a JSON array of rows, piece by piece. */
export async function* claimsAsJson(file: CaseFile, filter: ClaimSearch, order: ClaimOrder): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of pages(file, filter, order))
    for (const row of rows) {
      yield before + JSON.stringify(row);
      before = ',\n';
    }
  yield before === ',\n' ? '\n]\n' : '[]\n';
}

async function* pages(file: CaseFile, filter: ClaimSearch, order: ClaimOrder): AsyncGenerator<ClaimRow[]> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { rows, total, rejected } = await searchClaims(file, filter, { order, offset, limit: AT_ONCE });
    if (rows.length > 0) yield await claimRows(file, rows, rejected);
    if (rows.length === 0 || offset + AT_ONCE >= total) return;
  }
}
