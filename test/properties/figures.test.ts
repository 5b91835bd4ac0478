import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import { readDocument } from '../../src/read/read-document.ts';
import { engine } from './texts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function reportsIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.endsWith('README.md'))
    .sort()
    .map((name) => join(folder, name));
}

/** Words as they are compared: old wires in capitals get small letters before they are read, lines are broken anywhere. */
function flat(words: string): string {
  return words.replace(/\s+/g, ' ').toLowerCase();
}

describe('a figure stands within the words of its claim', () => {
  it.each(['examples', 'eval/situations', 'eval/cases'])('in every report of %s', { timeout: 240_000 }, (folder) => {
    const apart: string[] = [];
    let figures = 0;
    for (const file of reportsIn(folder)) {
      const read = readDocument(readFileSync(join(ROOT, file)), { file, flags: {} });
      if (!read.ok) continue;
      for (const claim of codeDocument(read.value, engine).claims) {
        if (claim.kind !== 'toll' && claim.kind !== 'statistic') continue;
        figures += 1;
        if (!flat(claim.quote).includes(flat(claim.quantity.said)))
          apart.push(`${file}: “${claim.quantity.said}” is not in “${claim.quote}”`);
      }
    }
    expect(apart).toEqual([]);
    expect(figures).toBeGreaterThan(50);
  });

  it('also where no phrase holds them together', () => {
    const text =
      'After a bloody 2024, one of the deadliest years, with more than 2,500 people killed in violence, they met.';
    const read = readDocument(Buffer.from(text), { file: 'text.txt', flags: { published: '2025-10-15' } });
    if (!read.ok) throw new Error(read.problem.message);
    const [count] = codeDocument(read.value, engine).claims.filter((claim) => claim.kind === 'statistic');
    expect(count?.quote).toBe('more than 2,500 people killed in violence');
  });
});
