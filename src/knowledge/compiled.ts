import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The YAML files of `knowledge/` as data that passed its schema, each with the hash of the text it came from. */
export type CompiledKnowledge = Record<string, { sha256: string; data: unknown }>;

/**
 * Written into `dist/` by `npm run build`, together with the code whose schemas it passed: reading the YAML itself
 * takes half a second. Beside `src/` there is none, so that tests always see the YAML.
 */
const COMPILED_FILE = fileURLToPath(new URL('../knowledge.json', import.meta.url));

let opened: CompiledKnowledge | null = null;

/** The data of a YAML file, or undefined where the file was edited since the build: an edit is seen at once. */
export function compiledData(name: string, text: string, compiled = open()): unknown {
  const file = compiled[name];
  return file?.sha256 === hashOf(text) ? file.data : undefined;
}

function open(): CompiledKnowledge {
  // Written by our own build from data that passed its schemas.
  opened ??= existsSync(COMPILED_FILE) ? (JSON.parse(readFileSync(COMPILED_FILE, 'utf8')) as CompiledKnowledge) : {};
  return opened;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

let recording: CompiledKnowledge | null = null;

/** Told of each YAML file that was read and checked. */
export function noteRead(name: string, text: string, data: unknown): void {
  if (recording) recording[name] = { sha256: hashOf(text), data };
}

/** What `work` reads from YAML, in the form that `compiledData` takes. */
export function recordReads(work: () => void): CompiledKnowledge {
  const reads: CompiledKnowledge = {};
  recording = reads;
  try {
    work();
  } finally {
    recording = null;
  }
  return reads;
}
