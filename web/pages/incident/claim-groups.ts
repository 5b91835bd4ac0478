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
  const byId = new Map(rows.map((row) => [row.claim.id, row]));
  const told = new Map<string, Statement>();
  const holding = new Map<string, Statement>();
  const statements: Statement[] = [];
  for (const row of rows) {
    if (rootOf(row, byId) !== row) continue;
    const origin = originOf.get(row.claim.id);
    const key = origin === undefined ? null : `${origin} ${contentOf(row.claim)}`;
    const first = key === null ? undefined : told.get(key);
    if (first && first.row.claim.document !== row.claim.document) {
      first.echoes.push(row);
      holding.set(row.claim.id, first);
      continue;
    }
    const statement: Statement = { row, parts: [], echoes: [] };
    if (key !== null && !first) told.set(key, statement);
    holding.set(row.claim.id, statement);
    statements.push(statement);
  }
  for (const row of rows) {
    const root = rootOf(row, byId);
    if (root === row) continue;
    const statement = holding.get(root.claim.id);
    // A part of an echo is told again with it.
    (statement?.row === root ? statement.parts : statement?.echoes)?.push(row);
  }
  return statements;
}

/** The whole that a count is part of, as far as it is here; the row itself where it is none. */
function rootOf(row: ClaimRow, byId: ReadonlyMap<string, ClaimRow>): ClaimRow {
  const seen = new Set<string>();
  let at = row;
  while (at.claim.kind === 'toll' && at.claim.partOf !== null && !seen.has(at.claim.id)) {
    seen.add(at.claim.id);
    const whole = byId.get(at.claim.partOf);
    if (!whole) break;
    at = whole;
  }
  return at;
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
