import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../../src/pipeline/engine.ts';
import type { Mistake } from '../corpora/corpus.ts';
import { type Alarm, alarmsIn } from './alarms.ts';
import { thirdPartyTexts } from './third-party.ts';

const SENTENCES = fileURLToPath(new URL('./sentences/', import.meta.url));
/** Written at one go before the reader had seen them, and not looked at since: no rule or weight may be fitted to them. */
const KEPT_ASIDE = fileURLToPath(new URL('./kept-aside/', import.meta.url));
const CONFLICT_KEPT_ASIDE = fileURLToPath(new URL('./conflict/kept-aside.txt', import.meta.url));
/** Kinds in which people do die or get hurt, by nobody's deed: a toll without a side is no alarm there. */
const MISHAPS = new Set(['accidents-weather', 'health', 'health-science', 'obituaries', 'animals', 'everyday-animals']);

export interface QuietText {
  kind: string;
  id: string;
  text: string;
  sentences: number;
}
export interface QuietRun {
  /** Sentences read, by kind. */
  read: Map<string, number>;
  alarms: { text: QuietText; alarm: Alarm }[];
}

/** Each sentence is a text of its own: nothing around it tells that it is about football. */
export function quietSentences(folder = SENTENCES): QuietText[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const kind = file.replace(/\.txt$/, '');
      return linesOf(folder + file).map((text, at) => ({ kind, id: `${kind} ${at + 1}`, text, sentences: 1 }));
    });
}

const linesOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** @param part `own` for the sentences of this folder, or the name of a corpus read in place; null where that is not here. */
export function runQuiet(part: string, engine: Engine): QuietRun | null {
  const texts = part === 'own' ? quietSentences() : thirdPartyTexts(part);
  return texts === null ? null : read(texts, engine);
}

export interface KeptAside {
  quiet: QuietRun;
  /** Sentences of conflict, and how many of them give an incident, a toll or a responsibility. */
  conflict: { read: number; found: number };
}

/** Counts only: whoever reads which of these sentences fail has used them up. */
export function runKeptAside(engine: Engine): KeptAside {
  const conflict = linesOf(CONFLICT_KEPT_ASIDE);
  const found = conflict.filter((text) =>
    alarmsIn('conflict', text, engine).some(({ what }) => what !== 'talks, visits, protests'),
  );
  return { quiet: read(quietSentences(KEPT_ASIDE), engine), conflict: { read: conflict.length, found: found.length } };
}

function read(texts: readonly QuietText[], engine: Engine): QuietRun {
  const run: QuietRun = { read: new Map(), alarms: [] };
  for (const text of texts) {
    run.read.set(text.kind, (run.read.get(text.kind) ?? 0) + text.sentences);
    for (const alarm of alarmsIn(text.id, text.text, engine)) {
      if (alarm.what === 'toll' && MISHAPS.has(text.kind)) continue;
      run.alarms.push({ text, alarm });
    }
  }
  return run;
}

const COLUMNS: readonly Alarm['what'][] = [
  'incident',
  'toll with a side',
  'toll',
  'agreement',
  'responsibility',
  'talks, visits, protests',
];

/** A line a kind, how many alarms of each sort, and incidents per thousand sentences. */
export function quietTable(run: QuietRun): string {
  const cell = (said: string | number): string => String(said).padStart(10);
  const heads = ['sentences', 'incidents', 'sided', 'tolls', 'agreements', 'who did', 'civil', 'a 1,000'];
  const line = (kind: string, read: number, alarms: QuietRun['alarms']): string => {
    const counts = COLUMNS.map((what) => alarms.filter(({ alarm }) => alarm.what === what).length);
    return kind.padEnd(28) + [read, ...counts, perThousand(counts[0] ?? 0, read).toFixed(1)].map(cell).join('');
  };
  const kinds = [...run.read].map(([kind, read]) =>
    line(
      kind,
      read,
      run.alarms.filter(({ text }) => text.kind === kind),
    ),
  );
  return ['kind'.padEnd(28) + heads.map(cell).join(''), ...kinds, line('all', sentencesRead(run), run.alarms)].join(
    '\n',
  );
}

export function quietMistakes(run: QuietRun): Mistake[] {
  return run.alarms.map(({ text, alarm }) => ({
    kind: `${text.kind}: ${alarm.what}`,
    id: text.id,
    says: `${alarm.says}: "${alarm.quote}"${text.sentences === 1 && alarm.quote !== text.text ? ` in: ${text.text}` : ''}`,
  }));
}

export function sentencesRead(run: QuietRun): number {
  return [...run.read.values()].reduce((sum, n) => sum + n, 0);
}

export const perThousand = (count: number, of: number): number => (of === 0 ? 0 : (1000 * count) / of);

/** The whole table of the own sentences, for callers that only print. */
export function quietReport(engine: Engine): string {
  const run = runQuiet('own', engine);
  return run === null ? '' : quietTable(run);
}
