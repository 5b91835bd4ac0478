import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Claim } from '../../src/model/claim.ts';
import type { Document } from '../../src/model/document.ts';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import { openEngine } from '../../src/pipeline/engine.ts';
import { readDocument } from '../../src/read/read-document.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
export const engine = openEngine();

/** Paragraphs of the sample reports. */
export const REPORTS: readonly (readonly string[])[] = readdirSync(EXAMPLES)
  .sort()
  .flatMap((folder) =>
    readdirSync(EXAMPLES + folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .sort()
      .map((name) => readFileSync(`${EXAMPLES}${folder}/${name}`, 'utf8').replace(/^---[\s\S]*?---\n/, '')),
  )
  .map((text) =>
    text
      .split(/\n\n+/)
      .map((part) => part.trim())
      .filter((part) => part !== '' && !/^[-#*]/.test(part)),
  )
  .filter((paragraphs) => paragraphs.length > 2);

export const PARAGRAPHS = REPORTS.flat();
const SENTENCES = PARAGRAPHS.flatMap((paragraph) => paragraph.split(/(?<=[.!?])\s+(?=[A-Z"])/));
const WORDS = SENTENCES.flatMap((sentence) => sentence.split(' '));
const MARKS = [
  'constructor',
  '__proto__',
  'valueOf',
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '(',
  ')',
  '[',
  ',',
  ';',
  ':',
  '—',
  '-',
  '.',
  '...',
  '!',
  '?',
  '\n',
  '\n\n',
  '*',
  '|',
  '<',
  '&',
  '\u200b',
  '\u00a0',
  '\u0301',
  '😀',
  '\ud83d',
  '١٢',
  'İ',
  'ß',
  '12',
  '1,200',
  '%',
];

/** Any characters at all; real sentences in any order; real words with marks thrown in. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 8 }).map((all) => all.join(' ')),
  fc.array(fc.constantFrom(...WORDS, ...MARKS, ...MARKS), { minLength: 1, maxLength: 70 }).map((all) => all.join(' ')),
  fc
    .tuple(fc.constantFrom(...SENTENCES), fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...MARKS)), { maxLength: 9 }))
    .map(([sentence, cuts]) => cuts.reduce((said, [at, mark]) => said.slice(0, at) + mark + said.slice(at), sentence)),
);

export function documentOf(text: string, published = '2025-10-15'): Document | null {
  const read = readDocument(Buffer.from(text), {
    file: 'text.txt',
    flags: { published, source: 'The Test (invented)' },
  });
  return read.ok ? read.value : null;
}

export function claimsIn(text: string): { document: Document; claims: Claim[] } {
  const document = documentOf(text);
  if (document === null) throw new Error(`no document: ${text.slice(0, 80)}`);
  return { document, claims: codeDocument(document, engine).claims };
}

/** What a claim says, without what depends on where in which document it stands. */
export function saidBy(claims: readonly Claim[]): string[] {
  return claims.map((claim) =>
    JSON.stringify(claim, (key, value: unknown) =>
      ['id', 'document', 'incident', 'span', 'trace'].includes(key)
        ? undefined
        : key === 'partOf'
          ? value !== null
          : value,
    ),
  );
}
