import type { Claim } from '../../../src/model/claim.ts';
import type { Truth } from './invented-case.ts';

/** How well incidents were put together, by pairs of tellings: an incident in a report is one telling. */
export interface PairScore {
  tellings: number;
  /** Tellings of which no claim is in any incident: missed in recall. */
  inNone: number;
  /** Of the pairs that were put together, the share that truly are one. */
  precision: number;
  /** Of the pairs that truly are one, the share that was put together. */
  recall: number;
}

/** Compares the incidents of claims with what the maker of the case knows. A telling is where most of its claims are. */
export function pairScore(truth: readonly Truth[], claims: readonly Claim[]): PairScore {
  const byDocument = new Map<string, Claim[]>();
  for (const claim of claims)
    if (claim.incident !== null) byDocument.set(claim.document, [...(byDocument.get(claim.document) ?? []), claim]);
  const tellings = new Map<string, { true: string; found: string | null }>();
  for (const { document, start, end, incident } of truth) {
    const inside = (byDocument.get(document) ?? []).filter(({ span }) => span.start >= start && span.start < end);
    const found = mostCommon(inside.flatMap((claim) => claim.incident ?? []));
    const key = `${document} ${incident}`;
    const known = tellings.get(key);
    if (!known || known.found === null) tellings.set(key, { true: String(incident), found });
  }
  const all = [...tellings.values()];
  const placed = all.flatMap((one) => (one.found === null ? [] : [{ ...one, found: one.found }]));
  const right = pairsIn(placed.map((one) => `${one.found} ${one.true}`));
  return {
    tellings: all.length,
    inNone: all.length - placed.length,
    precision: right / pairsIn(placed.map((one) => one.found)),
    recall: right / pairsIn(all.map((one) => one.true)),
  };
}

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function pairsIn(keys: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
}
