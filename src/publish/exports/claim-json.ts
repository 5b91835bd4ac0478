import type { Claim } from '../../model/claim.ts';

/** All that the claim says but where its words stand: formats that count in other units have that themselves. */
export function claimJson({ id, document, span, quote, trace, ...said }: Claim): unknown {
  return { id, document, ...(withoutSpans(said) as object) };
}

/** A loop, since an export of a million claims spends much of its time here. */
function withoutSpans(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutSpans);
  const kept: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) if (key !== 'span') kept[key] = withoutSpans(part);
  return kept;
}
