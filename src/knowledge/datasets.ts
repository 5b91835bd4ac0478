import { z } from 'zod';
import { INCIDENT_TYPES, type IncidentType } from '../model/claim.ts';
import { DATASETS, type DatasetName } from '../model/dataset.ts';
import { openActors } from './actors.ts';
import { withoutClosingBracket } from './closing-bracket.ts';
import { type Codebooks, openCodebooks } from './codebooks.ts';
import { openCountryCodes } from './export-codes.ts';
import { openedOnce, readKnowledgeLines, readKnowledgeYaml } from './files.ts';
import { CODEBOOKS } from './numbers.ts';

const Types = z.array(z.enum(INCIDENT_TYPES));
const Iso = z.string().length(2);

const DatasetEntry = z.strictObject({
  name: z.string(),
  title: z.string(),
  licence: z.string(),
  attribution: z.string(),
  redistribute: z.boolean(),
  codebook: z.enum(CODEBOOKS).nullable(),
  /** What a 0 among its deaths means, in words. */
  zero: z.string(),
  /** Coded by a program, so that what it says is only ever probable. */
  machine: z.boolean(),
});
export type DatasetEntry = z.infer<typeof DatasetEntry>;

export const DatasetFile = z.strictObject({
  datasets: z.record(z.enum(DATASETS), DatasetEntry),
  acled: z.record(z.string(), Types),
  ucdp: z.record(z.string(), Types),
  names: z.strictObject({
    before: z.array(z.string()),
    nobody: z.array(z.string()),
    roles: z.record(z.string(), z.string()),
  }),
  countries: z.record(z.string(), Iso),
  fips: z.record(Iso, Iso),
});
export type DatasetFile = z.infer<typeof DatasetFile>;

/** What datasets that are imported write, in our words. */
export interface DatasetKnowledge {
  of(dataset: DatasetName): DatasetEntry;
  names: DatasetFile['names'];
  /** Types of ours for ACLED's sub_event_type or UCDP's type_of_violence; undefined where the code is not known. */
  typesOf(dataset: 'acled' | 'ucdp', code: string): readonly IncidentType[] | undefined;
  /** Types whose CAMEO code is this one, or the nearest above it. */
  cameo(code: string): readonly IncidentType[];
  /** Types of a PLOVER event type (small letters do) and one of its modes, or of the type alone. */
  plover(type: string, mode: string): readonly IncidentType[];
  /** ISO 3166-1 alpha-2 of a country by name, alpha-3 or alpha-2; null where it is not known. */
  country(name: string): string | null;
  /** ISO 3166-1 alpha-2 of a FIPS 10-4 code. */
  fips(code: string): string | null;
}

/** Millions of rows name some two hundred countries, each in a few ways. */
const MOST_ASKED = 10_000;

/** Reads what is known of datasets; once. Throws KnowledgeError. */
export const openDatasets = openedOnce((): DatasetKnowledge => {
  const file = readKnowledgeYaml('codebooks/datasets.yaml', DatasetFile);
  const codebooks = openCodebooks();
  const countries = countryNames(file, codebooks);
  const byFips = new Map(Object.entries(openCountryCodes()).flatMap(([iso, { fips }]) => (fips ? [[fips, iso]] : [])));
  const asked = new Map<string, string | null>();
  return {
    of: (dataset) => file.datasets[dataset],
    names: file.names,
    typesOf: (dataset, code) => file[dataset][code],
    ...codesBack(codebooks),
    country: (name) => {
      const met = asked.get(name);
      if (met !== undefined) return met;
      const iso = countries.get(folded(name)) ?? countries.get(folded(withoutClosingBracket(name))) ?? null;
      if (asked.size < MOST_ASKED) asked.set(name, iso);
      return iso;
    },
    fips: (code) => byFips.get(code) ?? file.fips[code] ?? null,
  };
});

function countryNames(file: DatasetFile, { alpha3 }: Codebooks): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  const add = (name: string, iso: string) => {
    const key = folded(name);
    if (key !== '' && !out.has(key)) out.set(key, iso);
  };
  for (const [name, iso] of Object.entries(file.countries)) add(name, iso);
  for (const { iso, name, also } of openActors().files.states)
    if (iso !== null) for (const each of [name.replace(/^the /, ''), ...also]) add(each, iso);
  for (const { text } of readKnowledgeLines('places/countries.tsv')) {
    const [iso = '', name = '', others = ''] = text.split('\t');
    for (const each of [name, ...others.split('|')]) add(each, iso);
  }
  for (const [iso, long] of alpha3) {
    add(long, iso);
    add(iso, iso);
  }
  return out;
}

function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The crosswalk of our types to CAMEO and PLOVER, read the other way round. */
function codesBack({ crosswalk }: Codebooks): Pick<DatasetKnowledge, 'cameo' | 'plover'> {
  const byCameo = new Map<string, IncidentType[]>();
  const byPlover = new Map<string, IncidentType[]>();
  const put = (map: Map<string, IncidentType[]>, key: string, type: IncidentType) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [type]);
    else if (!list.includes(type)) list.push(type);
  };
  for (const type of INCIDENT_TYPES) {
    const { cameo, plover, mode } = crosswalk.incidents[type];
    // 190 is the root 19 as such: "fight, not specified".
    for (const length of [4, 3, 2]) put(byCameo, cameo.slice(0, length), type);
    put(byPlover, plover, type);
    if (mode !== undefined) put(byPlover, `${plover} ${mode}`, type);
  }
  return {
    cameo: (code) => {
      const root = code.length === 2 ? `${code}0` : code;
      return byCameo.get(root) ?? byCameo.get(root.slice(0, 3)) ?? byCameo.get(root.slice(0, 2)) ?? [];
    },
    plover: (type, mode) => {
      const name = type.trim().toUpperCase();
      return byPlover.get(`${name} ${mode.trim()}`) ?? byPlover.get(name) ?? [];
    },
  };
}
