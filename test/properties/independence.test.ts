import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeInputs } from '../../src/pipeline/code-inputs.ts';
import type { InputFiles } from '../../src/pipeline/input-files.ts';
import { claimsIn, engine, REPORTS, saidBy } from './texts.ts';

/** None of them names anybody whom another sentence could mean. */
const FOOTBALL = [
  'The striker scored twice before half-time.',
  'Two late goals decided the cup final.',
  'The goalkeeper saved a penalty in the 88th minute.',
  'Germany beat Brazil 7-1 in the semi-final.',
  'Heavy rain held up the second half of the match.',
];
const football = fc.constantFrom(...FOOTBALL);
const report = fc.constantFrom(...REPORTS);
const alone = new Map<string, string[]>();

function saidAlone(text: string): string[] {
  const known = alone.get(text) ?? saidBy(claimsIn(text).claims);
  alone.set(text, known);
  return known;
}

describe('a line about football', () => {
  it('at the end changes no claim', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(report, football, (paragraphs, line) => {
        const text = paragraphs.join('\n\n');
        expect(saidBy(claimsIn(`${text} ${line}`).claims)).toEqual(saidAlone(text));
      }),
      { numRuns: 14, seed: 20250612 },
    );
  });

  it('as a paragraph of its own, anywhere, changes no claim', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(report, football, fc.nat(20), (paragraphs, line, place) => {
        // The first paragraph may hold the dateline, which opens a report or is none.
        const at = 1 + (place % paragraphs.length);
        const more = [...paragraphs.slice(0, at), line, ...paragraphs.slice(at)];
        expect(saidBy(claimsIn(more.join('\n\n')).claims)).toEqual(saidAlone(paragraphs.join('\n\n')));
      }),
      { numRuns: 20, seed: 20250613 },
    );
  });
});

describe('the order of unrelated documents', () => {
  const texts = REPORTS.slice(0, 5).map((paragraphs) => paragraphs.slice(0, 4).join('\n\n'));
  const files = texts.map((_, i) => `${i}.txt`);
  const shelf: InputFiles = {
    kindOf: () => 'file',
    list: () => [],
    match: () => null,
    read: async (path) => Buffer.from(texts[Number.parseInt(path, 10)] ?? ''),
    readStandardInput: async () => Buffer.from(''),
  };
  const flags = { published: '2025-10-15' };

  it('changes no claim of any of them, nor which incident it belongs to', { timeout: 60_000 }, async () => {
    const claimsOf = async (order: string[]): Promise<string[]> => {
      const { coded } = await codeInputs(order, engine, { flags, files: shelf });
      return coded.claims.map((claim) => JSON.stringify(claim)).sort();
    };
    const wanted = await claimsOf(files);
    expect(wanted.length).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (order) => {
        expect(await claimsOf(order)).toEqual(wanted);
      }),
      { numRuns: 3, seed: 20250614 },
    );
  });
});
