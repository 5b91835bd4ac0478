import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CaseFile } from '../../ledger/case-file.ts';
import { addWatched, forgetWatched, listWatched, type WatchedKind } from '../../ledger/watched.ts';
import { openEngine } from '../../pipeline/engine.ts';
import { isAddress } from '../../pipeline/find-inputs.ts';
import { DISK } from '../../pipeline/input-files.ts';
import type { ReadFlags } from '../../pipeline/read-input.ts';
import { watchRules } from '../../pipeline/watch/rules.ts';
import { type LookDone, type WatchResult, watchCase } from '../../pipeline/watch/watch-case.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { rulesOf } from '../alert-rules.ts';
import { type Console, printLines } from '../console.ts';
import { durationTyped } from '../duration.ts';
import { CommandEnd, EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { problemWords } from '../print-problems.ts';
import { readFlagsOf } from '../read-flags.ts';
import { stopOnInterrupt } from '../stop-on-interrupt.ts';
import { withCase } from '../with-case.ts';
import { doneWords } from './read.ts';
import { watchAlerts } from './watch-alerts.ts';
import { watchedLines } from './watch-list.ts';

export interface WatchCommandOptions extends ReadFlags {
  case: string;
  every: string;
  once?: boolean;
  list?: boolean;
  forget?: string;
  allowPrivate: string[];
  archive?: boolean;
  alerts?: string;
  json?: boolean;
}

/** `sitrep watch`: reads what comes in, until it is stopped. */
export async function watch(targets: string[], options: WatchCommandOptions, console: Console): Promise<ExitCode> {
  const { list, forget } = options;
  const everyMs = durationTyped('--every', options.every);
  if (list || forget !== undefined) {
    if (options.alerts !== undefined) throw usage('watch: --alerts belongs to watching, not to --list or --forget');
    if (targets.length > 0) throw usage('watch: --list and --forget take no targets beside them');
    return withCase(options.case, { create: false }, (file) =>
      forget === undefined ? listed(file, options, console) : forgotten(file, forget, console),
    );
  }
  const kinds = targets.map(targetTyped);
  // Rules that cannot be used are refused before a case is made.
  if (options.alerts !== undefined) await rulesOf(options.alerts);
  return withCase(options.case, { create: targets.length > 0 }, async (file) => {
    const flags = plainFlags(readFlagsOf(options));
    for (const { target, kind } of kinds) await addWatched(file, { target, kind, everyMs, flags }, console.now());
    if ((await listWatched(file)).length === 0)
      throw usage(
        'watch: nothing is watched in this case yet; name a folder, the address of a feed, or a mailbox file',
      );
    const only = kinds.length === 0 ? null : new Set(kinds.map(({ target }) => target));
    return watching(file, { ...options, only }, console);
  });
}

async function watching(
  file: CaseFile,
  options: WatchCommandOptions & { only: ReadonlySet<string> | null },
  console: Console,
): Promise<ExitCode> {
  const { once = false, json = false, only, archive = false, allowPrivate } = options;
  const stop = stopOnInterrupt(console, 'the report at hand');
  const told: Promise<void>[] = [];
  const tell = (text: string) => void told.push(console.out(`${text}\n`));
  const { signal } = stop;
  const alerts =
    options.alerts === undefined
      ? null
      : await watchAlerts({ rules: options.alerts, case: options.case, json, signal, console });
  const result = await watchCase(file, openEngine(), {
    files: DISK,
    rules: watchRules(allowPrivate),
    now: console.now,
    sleep: (ms) => wait(ms, undefined, { signal }).catch(() => undefined),
    stop: signal,
    only,
    once,
    keepBytes: archive,
    ...(alerts ? { alert: () => alerts.run(file) } : {}),
    onInput: (done) => {
      tell(json ? safeJson(JSON.stringify({ event: 'document', ...done })) : doneWords(done));
      if (done.outcome === 'failed' && !json) told.push(console.err(`${problemWords(done.problem)}\n`));
    },
    onLook: (look) => {
      if (json) tell(safeJson(JSON.stringify({ event: 'look', ...look })));
      else if (isWorthTelling(look)) told.push(console.err(`sitrep: ${lookWords(look)}\n`));
    },
  }).finally(() => stop.forget());
  await Promise.all(told);
  const isAllSent = alerts === null || (await alerts.end(file));
  if (!json) await console.out(`${resultWords(result, options.case)}\n`);
  // ^C is how watching ends.
  return once && (result.failing > 0 || result.failed > 0 || !isAllSent) ? EXIT.someFailed : EXIT.ok;
}

/** A folder in which nothing happened is looked at every few seconds, and not told of each time. */
function isWorthTelling({ target, counts, problem, skipped }: LookDone): boolean {
  return isAddress(target) || skipped || problem !== null || counts.found > 0;
}

function lookWords({ target, counts, problem, due, skipped }: LookDone): string {
  const next = `next look at ${due.slice(0, 16).replace('T', ' ')} UTC`;
  const name = safeLine(target);
  const failing = problem === null ? '' : ` FAILING: ${safeLine(problem)}`;
  if (skipped) return `${name}: not due yet;${failing} ${next}`;
  if (problem !== null) return `${name}:${failing} (${next})`;
  const { added, known, failed } = counts;
  return `${name}: ${added} added, ${known} already there, ${failed} failed; ${next}`;
}

function resultWords({ added, known, failed, failing }: WatchResult, path: string): string {
  const bad = failing > 0 ? `; ${failing} could not be looked at (\`sitrep watch --list\` says why)` : '';
  return `${safeLine(path)}: ${added} added, ${known} already there, ${failed} failed${bad}.`;
}

/** A target as it is kept: an address, or a path from the root, so that another folder to start from makes no difference. */
function targetTyped(typed: string): { target: string; kind: WatchedKind } {
  if (isAddress(typed)) {
    if (!URL.canParse(typed)) throw usage(`watch: ${typed} is no address`);
    return { target: new URL(typed).href, kind: 'feed' };
  }
  const found = statSync(typed, { throwIfNoEntry: false });
  if (!found)
    throw new CommandEnd(
      EXIT.notFound,
      `watch: ${typed}: no such file or folder. The address of a feed begins with http:// or https://.`,
    );
  if (found.isDirectory()) return { target: resolve(typed), kind: 'folder' };
  if (/\.(?:mbox|mbx)$/i.test(typed)) return { target: resolve(typed), kind: 'mailbox' };
  throw usage(
    `watch: ${typed} is a file, and not called .mbox. Watch the folder that it is in, or read it once: sitrep read ${typed}`,
  );
}

function plainFlags(flags: ReadFlags): Record<string, string> {
  return Object.fromEntries(
    Object.entries(flags).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

async function listed(file: CaseFile, { json = false }: WatchCommandOptions, console: Console): Promise<ExitCode> {
  const watched = await listWatched(file);
  if (json) await console.out(`${safeJson(JSON.stringify({ watched }))}\n`);
  else await printLines(console, watchedLines(watched, console.page));
  return EXIT.ok;
}

async function forgotten(file: CaseFile, typed: string, console: Console): Promise<ExitCode> {
  for (const target of [typed, isAddress(typed) && URL.canParse(typed) ? new URL(typed).href : resolve(typed)])
    if (await forgetWatched(file, target)) {
      await console.out(`${safeLine(target)} is watched no more; what was read stays.\n`);
      return EXIT.ok;
    }
  throw new CommandEnd(EXIT.notFound, `watch: ${typed} is not watched; \`sitrep watch --list\` says what is`);
}
