import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { KNOWLEDGE_FOLDER, knowledgeFilesIn, readKnowledgeLines, strayFile, yamlFilesIn } from '../files.ts';
import { loadPlaceWords } from '../gazetteer-words.ts';
import { layOver } from '../lay-over.ts';
import { fitData, identityOf, parseYaml, type YamlText } from '../yaml-text.ts';
import { GROUPS, YAML_SCHEMAS, type YamlData, type YamlName } from './yaml-schemas.ts';

/** Something wrong in a file of knowledge. */
export interface Fault {
  file: string;
  line: number;
  message: string;
}

/** One YAML file as it lies on the disk. */
interface Source {
  file: string;
  text: string;
  yaml: YamlText;
}

/** All the YAML of `knowledge/`, with a user's folder laid over it, as far as it fits. */
export interface KnowledgeSet {
  /** The files that fit; what does not fit is missing here and stands in `faults`. */
  data: Partial<YamlData>;
  faults: Fault[];
  /** Words of ordinary English, small letters; nationalities and countries are none. */
  commonWords: ReadonlySet<string>;
  /** ISO 3166-1 codes of countries and territories. */
  countryCodes: readonly string[];
  /** Where an entry stands, or one word of it; a user's file before ours. */
  placeOf(name: YamlName, entry: string, word?: string): Pick<Fault, 'file' | 'line'>;
  /** Where a word stands in a file that is no list of entries: the last place that has it. */
  wordPlace(name: YamlName, word: string): Pick<Fault, 'file' | 'line'>;
}

/** Reads everything again from the text, whatever a build made of it. `over` is a user's folder. */
export function openKnowledgeSet(over: string | null, folder = KNOWLEDGE_FOLDER): KnowledgeSet {
  const faults: Fault[] = over === null ? [] : strayFaults(over);
  const sources = new Map<YamlName, Source[]>();
  const data: Partial<Record<YamlName, unknown>> = {};
  // Object.keys forgets that they are the names of the files.
  for (const name of Object.keys(YAML_SCHEMAS) as YamlName[]) {
    const ours = sourcesOf(name, folder);
    const his = over === null ? [] : sourcesOf(name, over);
    sources.set(name, [...his, ...ours]);
    const fitted = fitSources(YAML_SCHEMAS[name], ours, his, faults);
    if (fitted !== undefined) data[name] = fitted;
  }
  const found = (name: YamlName) => sources.get(name) ?? [];
  return {
    // Each part passed the schema that its name stands for.
    data: data as Partial<YamlData>,
    faults,
    commonWords: loadPlaceWords().common,
    countryCodes: readKnowledgeLines('places/countries.tsv').map((line) => line.text.slice(0, 2)),
    placeOf: (name, entry, word) => placeOfEntry(found(name), entry, word),
    wordPlace: (name, word) => placeOfWord(found(name), word),
  };
}

function sourcesOf(name: YamlName, folder: string): Source[] {
  const files = name === GROUPS ? yamlFilesIn(folder, GROUPS) : existsSync(join(folder, name)) ? [name] : [];
  return files.map((file) => sourceAt(join(folder, file)));
}

const parsed = new Map<string, Source>();

/** Parsed once for as long as the text is the same: whoever checks his folder again and again has ours in it each time. */
function sourceAt(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const known = parsed.get(file);
  if (known?.text === text) return known;
  const source = { file, text, yaml: parseYaml(text) };
  parsed.set(file, source);
  return source;
}

function strayFaults(over: string): Fault[] {
  return knowledgeFilesIn(over).flatMap((name) => {
    const said = strayFile(name, over);
    return said === null ? [] : [{ file: join(over, name), line: 1, message: said.replace(/^.*?:1: /, '') }];
  });
}

function fitSources(schema: z.ZodType, ours: readonly Source[], his: readonly Source[], faults: Fault[]): unknown {
  const before = faults.length;
  for (const { file, yaml } of [...ours, ...his])
    for (const { line, message } of yaml.faults) faults.push({ file, line, message });
  if (faults.length > before) return undefined;
  let all: unknown;
  for (const { file, yaml } of ours) {
    const fit = fitData(schema, yaml.data);
    if (fit.faults === null) all = Array.isArray(fit.data) && Array.isArray(all) ? [...all, ...fit.data] : fit.data;
    else for (const { path, message } of fit.faults) faults.push({ file, line: yaml.lineOf(path), message });
  }
  if (faults.length > before) return undefined;
  for (const { file, yaml } of his) {
    const laid = layOver(all, yaml.data ?? (Array.isArray(all) ? [] : {}));
    const fit = fitData(schema, laid.data);
    if (fit.faults === null) all = fit.data;
    else
      for (const { path, message } of fit.faults)
        faults.push({ file, line: yaml.lineOf(laid.upperPath(path) ?? []), message });
  }
  return faults.length > before ? undefined : all;
}

function placeOfEntry(sources: readonly Source[], entry: string, word?: string): Pick<Fault, 'file' | 'line'> {
  for (const { file, yaml } of sources) {
    const list = Array.isArray(yaml.data) ? yaml.data : [];
    const at = list.findIndex((one) => identityOf(one) === entry && (word === undefined || pathTo(one, word) !== null));
    if (at < 0) continue;
    const inside = word === undefined ? [] : (pathTo(list[at], word) ?? []);
    return { file, line: yaml.lineOf([at, ...inside]) };
  }
  return { file: sources[0]?.file ?? '', line: 1 };
}

/** The way to a text within data: the first place that holds it as a value or a key. */
function pathTo(data: unknown, word: string): PropertyKey[] | null {
  if (data === word || String(data) === word) return [];
  if (typeof data !== 'object' || data === null) return null;
  for (const [key, value] of Object.entries(data)) {
    if (key === word) return [key];
    const inside = pathTo(value, word);
    if (inside !== null) return [key, ...inside];
  }
  return null;
}

function placeOfWord(sources: readonly Source[], word: string): Pick<Fault, 'file' | 'line'> {
  const quoted = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${quoted}(?![\\p{L}\\p{N}-])`, 'u');
  for (const { file, text } of sources) {
    const at = text.split('\n').findLastIndex((line) => !line.startsWith('#') && pattern.test(line));
    if (at >= 0) return { file, line: at + 1 };
  }
  return { file: sources[0]?.file ?? '', line: 1 };
}
