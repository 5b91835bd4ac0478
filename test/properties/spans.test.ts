import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import { anyText, documentOf, engine } from './texts.ts';

/** Every object under `value` that looks like a span. */
function spansOf(value: unknown): { start: number; end: number }[] {
  if (value === null || typeof value !== 'object') return [];
  const { start, end } = value as { start?: unknown; end?: unknown };
  const own = typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
  return [...own, ...Object.values(value).flatMap(spansOf)];
}

describe('for any text', () => {
  it('spans lie inside it and quotes are its own words', { timeout: 60_000 }, () => {
    let read = 0;
    fc.assert(
      fc.property(anyText, (text) => {
        const document = documentOf(text);
        if (document === null) return; // refused with a reason, never thrown
        const { claims, problems } = codeDocument(document, engine);
        read += claims.length;
        for (const claim of claims) {
          expect(claim.quote).toBe(document.text.slice(claim.span.start, claim.span.end));
          expect(claim.quote.trim()).not.toBe('');
        }
        for (const { start, end } of spansOf([claims, problems])) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(document.text.length);
        }
      }),
      { numRuns: 200, seed: 20251015 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
