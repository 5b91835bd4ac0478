import type { Console } from '../console.ts';
import { type ExitCode, usage } from '../exit-codes.ts';
import type { DerivedCase } from '../with-case.ts';

/** What `sitrep show` takes beside its lists: a page on one thing, or one of the whole case. */
interface Page {
  /** What the id is of; left out where the page is of the whole case and takes none. */
  id?: { of: string; needed: boolean };
  /** Options of `sitrep show` that it takes beside --json, --case and --as-known-on. */
  takes: readonly string[];
  show(file: DerivedCase, asked: Asked, console: Console): Promise<ExitCode>;
}

/** What was typed: `id` is the empty string where there was none. */
interface Asked {
  id: string;
  json: boolean;
  options: Readonly<Record<string, string | undefined>>;
}

/** Each page is loaded when it is asked for: some of them take the whole reader, which opens longer than a page prints. */
export const PAGES: Readonly<Record<string, Page>> = {
  incident: {
    id: { of: 'incident', needed: true },
    takes: ['grades'],
    show: async (file, { id, json, options }, console) =>
      (await import('./show-incident.ts')).showIncident(file, id, { json, grades: options.grades }, console),
  },
  coded: {
    id: { of: 'incident', needed: true },
    takes: [],
    show: async (file, { id, json }, console) => (await import('./show-coded.ts')).showCoded(file, id, json, console),
  },
  agreement: {
    id: { of: 'agreement', needed: true },
    takes: [],
    show: async (file, { id, json }, console) =>
      (await import('./show-agreement.ts')).showAgreement(file, id, json, console),
  },
  statistic: {
    id: { of: 'statistic', needed: true },
    takes: [],
    show: async (file, { id, json }, console) =>
      (await import('./show-statistic.ts')).showStatistic(file, id, json, console),
  },
  actor: {
    id: { of: 'actor', needed: true },
    takes: [],
    show: async (file, { id, json }, console) => (await import('./show-actor.ts')).showActor(file, id, json, console),
  },
  network: {
    takes: ['year', 'on'],
    show: async (file, { json, options }, console) =>
      (await import('./show-network.ts')).showNetwork(file, options, json, console),
  },
  forecast: {
    id: { of: 'forecast', needed: true },
    takes: [],
    show: async (file, { id, json }, console) =>
      (await import('./show-forecasts.ts')).showForecast(file, id, json, console),
  },
  calibration: {
    takes: ['scale'],
    show: async (file, { json, options }, console) =>
      (await import('./show-forecasts.ts')).showCalibration(file, options, json, console),
  },
  proposals: {
    takes: ['limit'],
    show: async (file, { json, options }, console) =>
      (await import('./show-proposals.ts')).showProposals(file, { json, limit: options.limit }, console),
  },
  gaps: {
    takes: [],
    show: async (file, { json }, console) => (await import('./show-gaps.ts')).showGaps(file, json, console),
  },
  readers: {
    id: { of: 'report', needed: false },
    takes: [],
    show: async (file, { id, json }, console) =>
      (await import('./show-readers.ts')).showReaders(file, id === '' ? undefined : id, json, console),
  },
  coverage: {
    id: { of: 'report', needed: false },
    takes: [],
    show: async (file, { id, json }, console) =>
      (await import('./show-coverage.ts')).showCoverage(file, id === '' ? undefined : id, json, console),
  },
};

/** Checks what was typed after `show PAGE`. Throws a usage error that says what the page takes. */
export function pageAsked(
  what: string,
  page: Page,
  { id, json, options }: { id: string | undefined; json: boolean; options: Asked['options'] },
): Asked {
  const stray = Object.keys(options).find((name) => !page.takes.includes(name));
  const takes = page.takes.length > 0 ? `; it takes ${page.takes.map((name) => `--${name}`).join(', ')}` : '';
  if (stray !== undefined) throw usage(`show ${what} takes no --${stray}${takes}`);
  if (id !== undefined && !page.id) throw usage(`show ${what} is of the whole case and takes no id`);
  if (id === undefined && page.id?.needed)
    throw usage(`show ${what} takes the id of one, as \`sitrep show ${page.id.of}s\` lists them`);
  return { id: id ?? '', json, options };
}
