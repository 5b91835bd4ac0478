import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { compiledData, noteRead } from './compiled.ts';
import { KnowledgeError } from './knowledge-error.ts';
import { layOver } from './lay-over.ts';
import { fitData, parseYaml, type YamlText } from './yaml-text.ts';

/** The folder `knowledge/` of this package; the same from `src/` and from `dist/`. */
export const KNOWLEDGE_FOLDER = fileURLToPath(new URL('../../knowledge/', import.meta.url));

/** The folder `weights/` of this package: trained files, read by `annotate/` as bytes. */
export const WEIGHTS_FOLDER = fileURLToPath(new URL('../../weights/', import.meta.url));

export { KnowledgeError };

export function readKnowledgeBytes(name: string, folder = KNOWLEDGE_FOLDER): Buffer {
  const path = join(folder, name);
  if (!existsSync(path))
    throw new KnowledgeError(`${path}: no such knowledge file; reinstall the package or restore it`);
  return readFileSync(path);
}

export function readKnowledgeText(name: string, folder = KNOWLEDGE_FOLDER): string {
  return readKnowledgeBytes(name, folder).toString('utf8');
}

/** A line of a table or list that says something, and where it stands. */
export interface KnowledgeLine {
  text: string;
  /** As a message names it: "times/moving-holidays.tsv:12". */
  at: string;
}

/** The lines of a table (.tsv) or list (.txt), without comments; a user's own come behind ours. */
export function readKnowledgeLines(name: string, folder = KNOWLEDGE_FOLDER): KnowledgeLine[] {
  const lines = linesOf(readKnowledgeText(name, folder), name);
  const own = folder === KNOWLEDGE_FOLDER ? upperPath(name) : null;
  return own === null ? lines : [...lines, ...linesOf(readFileSync(own, 'utf8'), own)];
}

function linesOf(text: string, file: string): KnowledgeLine[] {
  return text
    .split('\n')
    .map((line, i) => ({ text: line.replace(/\r$/, ''), at: `${file}:${i + 1}` }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}

/**
 * Reads one YAML file against its schema, or what the build made of the same text, and lays a user's own file of that
 * name over it. What the schema gives out must be plain JSON. Throws KnowledgeError naming file, line and field.
 */
export function readKnowledgeYaml<S extends z.ZodType>(
  name: string,
  schema: S,
  folder = KNOWLEDGE_FOLDER,
): z.output<S> {
  const ours = readOneYaml(name, schema, folder);
  const own = folder === KNOWLEDGE_FOLDER ? upperPath(name) : null;
  return own === null ? ours : laidOver(ours, schema, own);
}

/** All the YAML files of a folder as one list, ours first; a user's may have any name there. */
export function readKnowledgeLists<S extends z.ZodType<unknown[]>>(
  inside: string,
  schema: S,
  folder = KNOWLEDGE_FOLDER,
): z.output<S> {
  // flatMap forgets that the parts of a list schema's lists are such a list again.
  let all = yamlFilesIn(folder, inside).flatMap((name) => readOneYaml(name, schema, folder)) as z.output<S>;
  if (folder === KNOWLEDGE_FOLDER && over !== null)
    for (const name of yamlFilesIn(over.folder, inside)) all = laidOver(all, schema, join(over.folder, name));
  return all;
}

function readOneYaml<S extends z.ZodType>(name: string, schema: S, folder: string): z.output<S> {
  const text = readKnowledgeText(name, folder);
  // The build checked the data of this very text against this schema.
  const compiled = folder === KNOWLEDGE_FOLDER ? (compiledData(name, text) as z.output<S> | undefined) : undefined;
  if (compiled !== undefined) return compiled;
  const yaml = soundYaml(text, name);
  const data = fitOrThrow(schema, yaml.data, (path) => `${name}:${yaml.lineOf(path)}`);
  noteRead(name, text, data);
  return data;
}

function laidOver<S extends z.ZodType>(ours: unknown, schema: S, path: string): z.output<S> {
  const yaml = soundYaml(readFileSync(path, 'utf8'), path);
  const laid = layOver(ours, yaml.data ?? (Array.isArray(ours) ? [] : {}));
  return fitOrThrow(schema, laid.data, (at) => `${path}:${yaml.lineOf(laid.upperPath(at) ?? [])}`);
}

function soundYaml(text: string, file: string): YamlText {
  const yaml = parseYaml(text);
  const [first] = yaml.faults;
  if (first) throw new KnowledgeError(`${file}:${first.line}: ${first.message}`);
  return yaml;
}

function fitOrThrow<S extends z.ZodType>(
  schema: S,
  data: unknown,
  placeOf: (path: readonly PropertyKey[]) => string,
): z.output<S> {
  const fit = fitData(schema, data);
  if (fit.faults === null) return fit.data;
  const [first] = fit.faults;
  throw new KnowledgeError(`${placeOf(first?.path ?? [])}: ${first?.message ?? 'does not fit its schema'}`);
}

/** The names of the YAML files right inside a folder of knowledge, in the order of the alphabet. */
export function yamlFilesIn(folder: string, inside: string): string[] {
  const path = join(folder, inside);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
    .sort()
    .map((name) => `${inside}/${name}`);
}

/** A user's folder of the same shape as ours, which is laid over it for this process. */
interface Over {
  folder: string;
  files: ReadonlySet<string>;
  sha256: string;
}

let over: Over | null = null;
let laidSoFar = 0;

/** Folders that take files of any name. */
const OPEN_FOLDERS = ['actors/groups'];
/** Built into the gazetteer by a script: a user's own would be read by nobody. */
const BUILT = ['places/curated.tsv', 'places/aliases.tsv', 'places/gazetteer.bin'];

/**
 * Lays a user's folder over ours for all that is opened from now on; null takes it away again. Throws KnowledgeError
 * where the folder holds nothing, or a file that would be read by nobody.
 */
export function useKnowledgeOver(folder: string | null): void {
  if (folder === null && over === null) return;
  over = folder === null ? null : readOver(folder);
  laidSoFar++;
}

/** The folder that is laid over ours, for a thread that is to know the same. */
export function knowledgeFolderOver(): string | null {
  return over?.folder ?? null;
}

/** The hash of what is laid over our knowledge, or null where nothing is. */
export function knowledgeOver(): string | null {
  return over?.sha256 ?? null;
}

/** Opens something once for as long as the same knowledge is laid over ours. */
export function openedOnce<T>(open: () => T): () => T {
  let opened: { at: number; value: T } | null = null;
  return () => {
    if (opened?.at !== laidSoFar) opened = { at: laidSoFar, value: open() };
    return opened.value;
  };
}

function readOver(folder: string): Over {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new KnowledgeError(`${folder}: no such folder; --knowledge takes a folder of the same shape as knowledge/`);
  const files = knowledgeFilesIn(folder);
  const stray = files.map((name) => strayFile(name, folder)).find((said) => said !== null);
  if (stray) throw new KnowledgeError(stray);
  if (files.length === 0)
    throw new KnowledgeError(`${folder}: holds no file of the shape of knowledge/, such as actors/groups/mine.yaml`);
  const hash = createHash('sha256');
  for (const name of files)
    hash
      .update(`${name}\n`)
      .update(readFileSync(join(folder, name)))
      .update('\n');
  return { folder, files: new Set(files), sha256: hash.digest('hex') };
}

/** Everything in a folder but its notes (.md) and hidden files, in the order of the alphabet. */
export function knowledgeFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !name.endsWith('.md') && !name.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** Why a file of a user's folder would be read by nobody; null where it has its place. */
export function strayFile(name: string, folder: string): string | null {
  const path = join(folder, name);
  if (BUILT.includes(name)) return `${path}:1: places are built into the gazetteer and cannot be laid over`;
  if (existsSync(join(KNOWLEDGE_FOLDER, name))) return null;
  if (name.endsWith('.yaml') && OPEN_FOLDERS.some((open) => name.startsWith(`${open}/`))) return null;
  return `${path}:1: no file of knowledge/ has this name, so nothing would read it`;
}

function upperPath(name: string): string | null {
  return over?.files.has(name) ? join(over.folder, name) : null;
}
