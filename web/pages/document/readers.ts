import type { ModelOfReport } from '../../../src/contract/document.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { ClaimRow } from '../../../src/model/claim-row.ts';
import type { ReadByBoth } from '../../../src/model/drafted-claim.ts';

/** How one model reads the words of a claim, beside the built-in reader. */
export interface Beside {
  model: string;
  how: ReadByBoth['how'];
  fields: readonly string[];
  /** The model's own claim; null where it has none. */
  theirs: ClaimRow | null;
}

/** Which claims of a report are looked at, by who read them. */
export const READ_BY = ['both', 'differ', 'built-in only', 'model only'] as const;
export type ReadBy = (typeof READ_BY)[number];

export const READ_BY_WORDS: Record<ReadBy, string> = {
  both: 'read alike',
  differ: 'read otherwise',
  'built-in only': 'sitrep only',
  'model only': 'a model only',
};

/** Claims that only models have and that nobody made claims of the case: they are shown, and count nowhere. */
export function uncountedRows(models: readonly ModelOfReport[], counted: readonly ClaimRow[]): ClaimRow[] {
  const known = new Set(counted.map(({ claim }) => claim.id));
  return models.flatMap(({ claims, rows }) => {
    const alone = new Set(rows.flatMap(({ how, theirs }) => (how === 'model only' && theirs !== null ? [theirs] : [])));
    return claims.filter(({ claim }) => alone.has(claim.id) && !known.has(claim.id));
  });
}

/** By the id of a claim how each model reads its words. */
export function besideClaims(models: readonly ModelOfReport[]): Map<string, Beside[]> {
  const found = new Map<string, Beside[]>();
  for (const { model, claims, rows } of models) {
    const own = new Map(claims.map((row) => [row.claim.id, row]));
    for (const { ours, theirs, how, fields } of rows) {
      const id = ours ?? theirs;
      if (id === null) continue;
      const beside = { model, how, fields, theirs: theirs === null ? null : (own.get(theirs) ?? null) };
      found.set(id, [...(found.get(id) ?? []), beside]);
    }
  }
  return found;
}

/** Whether a claim is one of those looked at; all are where nothing is asked. */
export function isReadBy(beside: readonly Beside[] | undefined, wanted: ReadBy | null): boolean {
  return wanted === null || (beside ?? []).some(({ how }) => how === wanted);
}

export function countsByReader(claims: readonly { id: string }[], beside: ReadonlyMap<string, readonly Beside[]>) {
  const counts = { both: 0, differ: 0, 'built-in only': 0, 'model only': 0 };
  for (const { id } of claims)
    for (const how of new Set((beside.get(id) ?? []).map((each) => each.how))) counts[how] += 1;
  return counts;
}

/** "qwen3" of a claim that a language model made; null of others. */
export function modelOf({ reader }: Claim): string | null {
  return reader?.replace(/^model:/, '') ?? null;
}

/** Whether it is only shown: a model's that nobody accepted. */
export function isUncounted({ claim, review }: ClaimRow): boolean {
  return claim.reader !== undefined && (review === 'untouched' || review === 'rejected');
}
