import type { ReadingFlags } from '../../../src/contract/reading.ts';
import { MOST_FILE_BYTES, MOST_FILES, MOST_UPLOAD_BYTES } from '../../../src/contract/upload-limits.ts';
import type { SourceKind } from '../../../src/model/document.ts';
import { counted } from '../../words/quantity.ts';

/** What is typed about reports that may not say it themselves; empty where nothing is. */
export interface AboutReport {
  published: string;
  source: string;
  title: string;
  sourceKind: SourceKind | '';
  party: string;
}

export const NOTHING_SAID: AboutReport = { published: '', source: '', title: '', sourceKind: '', party: '' };

/** Every kind with its words; a kind without words does not compile. */
export const SOURCE_KIND_WORDS: Record<SourceKind, string> = {
  agency: 'news agency',
  newspaper: 'newspaper',
  broadcaster: 'broadcaster',
  government: 'government',
  'armed group': 'armed group',
  organisation: 'organisation',
  'think tank': 'think tank',
  newsletter: 'newsletter',
  unknown: 'not known',
};

export function isSourceKind(value: string): value is SourceKind {
  return Object.hasOwn(SOURCE_KIND_WORDS, value);
}

/** What is sent: only what was said. */
export function flagsOf({ published, source, title, sourceKind, party }: AboutReport): ReadingFlags {
  return {
    ...(published.trim() === '' ? {} : { published: published.trim() }),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    ...(sourceKind === '' ? {} : { sourceKind }),
    ...(party.trim() === '' ? {} : { party: party.trim() }),
  };
}

/** A report pasted with its front matter may bring its own date; any other has to be given one. */
export function bringsDate(text: string): boolean {
  return /^\s*---[ \t]*\r?\n/.test(text);
}

export interface Chosen {
  name: string;
  size: number;
}

/** Why files cannot go up as they were chosen; empty where they can. Each sentence says what to do. */
export function refusals(files: readonly Chosen[]): string[] {
  const large = files.filter(({ size }) => size > MOST_FILE_BYTES);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return [
    ...(files.length > MOST_FILES
      ? [`${counted(files.length, 'file')} are more than the ${MOST_FILES} of one reading: leave some for the next.`]
      : []),
    ...large.map(
      ({ name, size }) => `${name} has ${sizeWords(size)}, more than ${sizeWords(MOST_FILE_BYTES)}: leave it out.`,
    ),
    ...(bytes > MOST_UPLOAD_BYTES
      ? [
          `Together they have ${sizeWords(bytes)}, more than ${sizeWords(MOST_UPLOAD_BYTES)}: leave some for the next reading.`,
        ]
      : []),
  ];
}

/** "812 B", "34 kB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  if (bytes < 1_024 * 1_024) return `${Math.round(bytes / 1_024)} kB`;
  const mega = bytes / 1_024 / 1_024;
  return `${mega < 10 && !Number.isInteger(mega) ? mega.toFixed(1) : Math.round(mega)} MB`;
}
