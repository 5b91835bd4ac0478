import type { CaseFile } from './case-file.ts';

/**
 * What is wrong with the log of decisions: it only grows, so that its rows are numbered without a gap, each has a place of
 * its own, and one that takes another back comes after it. Empty when it is intact.
 */
export async function checkDecisions(file: CaseFile): Promise<string[]> {
  const rows = await file.db
    .selectFrom('decisions')
    .select(['key', 'id', 'kind', 'payload', 'revokes'])
    .orderBy('key')
    .execute();
  const wrong: string[] = [];
  const seen = new Set<string>();
  const taken = new Set<string>();
  for (const [at, { key, id, kind, payload, revokes }] of rows.entries()) {
    if (key !== (rows[at - 1]?.key ?? 0) + 1) wrong.push(`decisions: a row before ${id} (number ${key}) is gone`);
    if (!isJson(payload)) wrong.push(`decision ${id}: what was decided cannot be read`);
    if ((revokes === null) === (kind === 'revoke'))
      wrong.push(`decision ${id}: takes nothing back and says so, or the reverse`);
    if (revokes !== null && !seen.has(revokes))
      wrong.push(`decision ${id}: takes back ${revokes}, which is not before it`);
    if (revokes !== null && taken.has(revokes)) wrong.push(`decision ${id}: takes back ${revokes} a second time`);
    seen.add(id);
    if (revokes !== null) taken.add(revokes);
  }
  return wrong;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
