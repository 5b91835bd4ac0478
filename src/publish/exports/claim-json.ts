import type { Claim } from '../../model/claim.ts';

/** All that the claim says but where its words stand: formats that count in other units have that themselves. */
export function claimJson({ id, document, span, quote, trace, ...said }: Claim): unknown {
  return { id, document, ...(withoutSpans(said) as object) };
}

function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'span');
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutSpans(part)]));
}
