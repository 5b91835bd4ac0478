import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../src/model/document.ts';
import { documentId, readDocument } from './built.ts';

/** The length at which throughput is stated. */
export const WORDS_PER_REPORT = 500;

/** Every report under a folder of examples, as documents. Files that are no reports are passed over. */
export function readExamples(folder: string): Document[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt|html)$/.test(name) && !name.endsWith('README.md'))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name);
      const outcome = readDocument(readFileSync(file), { file });
      return outcome.ok ? [outcome.value] : [];
    });
}

/**
 * `count` documents of about 500 words: paragraphs of the examples in turn, each document beginning elsewhere, with
 * the figures changed so that no two are the same and nothing can be remembered from one to the next.
 */
export function variedReports(examples: Document[], count: number): Document[] {
  const paragraphs = examples.flatMap((example) => example.text.split('\n').filter((line) => line.trim() !== ''));
  if (paragraphs.length === 0) throw new Error('no example has any text: nothing to measure on');
  return Array.from({ length: count }, (_, index) => {
    const from = (index * 7) % paragraphs.length;
    const chosen: string[] = [];
    for (let at = from, words = 0; words < WORDS_PER_REPORT; at++) {
      const paragraph = varied(paragraphs[at % paragraphs.length] ?? '', index);
      chosen.push(paragraph);
      words += wordCount(paragraph);
    }
    return withText(examples[index % examples.length], chosen.join('\n'));
  });
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Two-digit figures only: years, dates in words and ranks stay what they are. */
function varied(paragraph: string, index: number): string {
  return paragraph.replace(/(?<![\d:,.-])[3-9]\d(?![\d:,.-])/g, (figure) =>
    String(32 + ((Number(figure) + index) % 68)),
  );
}

function withText(example: Document | undefined, text: string): Document {
  if (!example) throw new Error('no example reports: nothing to measure on');
  return { ...example, text, id: documentId(text, example.source, example.published) };
}
