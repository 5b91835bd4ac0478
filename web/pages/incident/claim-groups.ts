import type { Claim } from '../../../src/model/claim.ts';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import type { Origin } from '../../../src/model/situation.ts';

/** A statement as the list shows it: its first telling, the counts that are part of it, and where it is carried again. */
export interface Statement {
  row: ClaimRow;
  parts: ClaimRow[];
  echoes: ClaimRow[];
}

/**
 * Claims, in the order of saying, as statements. What an origin says again in a further report is an echo of its first telling;
 * a count within another ("including two officers") stands under that one.
 */
export function statementsOf(rows: readonly ClaimRow[], origins: readonly Origin[]): Statement[] {
  const originOf = new Map(origins.flatMap((origin, at) => origin.claims.map((id) => [id, at] as const)));
  const ids = new Set(rows.map(({ claim }) => claim.id));
  const told = new Map<string, Statement>();
  const statements: Statement[] = [];
  for (const row of rows) {
    if (wholeOf(row.claim, ids) !== null) continue;
    const origin = originOf.get(row.claim.id);
    const key = origin === undefined ? null : `${origin} ${contentOf(row.claim)}`;
    const first = key === null ? undefined : told.get(key);
    if (first && first.row.claim.document !== row.claim.document) {
      first.echoes.push(row);
      continue;
    }
    const statement = { row, parts: rows.filter(({ claim }) => wholeOf(claim, ids) === row.claim.id), echoes: [] };
    if (key !== null && !first) told.set(key, statement);
    statements.push(statement);
  }
  return statements;
}

/** The claim that this one is a part of; null where it is none, or that one is not here. */
function wholeOf(claim: Claim, ids: ReadonlySet<string>): string | null {
  return claim.kind === 'toll' && claim.partOf !== null && ids.has(claim.partOf) ? claim.partOf : null;
}

/** What is said, so far that the same again by the same origin is no news. */
function contentOf(claim: Claim): string {
  switch (claim.kind) {
    case 'toll': {
      const { n, to, word } = claim.quantity;
      return ['toll', claim.effect, n ?? word, to].join(' ');
    }
    case 'incident':
      return ['incident', claim.type, claim.stance, parties(claim.agents), parties(claim.targets)].join(' ');
    case 'responsibility':
      return ['responsibility', claim.type, claim.stance, parties([claim.agent])].join(' ');
    default:
      return claim.id;
  }
}

function parties(people: readonly { party: string | null; name: string }[]): string {
  return people
    .map(({ party, name }) => party ?? name)
    .toSorted()
    .join('+');
}

export function countEchoes(statements: readonly Statement[]): number {
  return statements.reduce((sum, { echoes }) => sum + echoes.length, 0);
}
