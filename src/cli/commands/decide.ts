import { userInfo } from 'node:os';
import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsToDecideOn } from '../../ledger/decided-claims.ts';
import { decisionsByPrefix, listEntries } from '../../ledger/decisions.ts';
import { documentsMeant, sourcesOf } from '../../ledger/find-documents.ts';
import { incidentsByPrefix, incidentsHolding } from '../../ledger/find-situation.ts';
import { type Claim, type ClaimKind, RESOLUTIONS, type Resolution } from '../../model/claim.ts';
import { type DecisionEntry, type DecisionKind, GRADES, rowName } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { Incident } from '../../model/situation.ts';
import type { Span } from '../../model/span.ts';
import { type Hand, record, undo } from '../../pipeline/decide/record.ts';
import { linkingRow, type RowMeant, rowsMeant, unlinkingRow } from '../../pipeline/decide/row-rulings.ts';
import {
  adding,
  correcting,
  dismissing,
  joining,
  judging,
  moving,
  notClaiming,
  parting,
  preferring,
  type Ruled,
  type RulingFault,
  resolving,
  splitting,
} from '../../pipeline/decide/rulings.ts';
import { typedFields } from '../../pipeline/decide/typed-fields.ts';
import { type Engine, openEngine } from '../../pipeline/engine.ts';
import { claimWords } from '../../publish/terminal/claim-words.ts';
import { decisionLines } from '../../publish/terminal/history-page.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { CommandEnd, EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { theOne } from '../the-one.ts';
import { withSituation } from '../with-case.ts';

export interface DecideOptions {
  case: string;
  why: string;
  by?: string;
  json?: boolean;
}

/** `sitrep decide accept` and `reject`: a decision for each claim. */
export function onClaims(
  kind: 'accept' | 'reject',
  ids: readonly string[],
  options: DecideOptions,
  console: Console,
): Promise<ExitCode> {
  return deciding(kind, options, console, async (file) => {
    const claims = await Promise.all(ids.map((id) => claimMeant(file, id)));
    return Promise.all(claims.map((claim) => judging(file, kind, claim)));
  });
}

/** `sitrep decide prefer`: claims of a model count in the place of ours of the same words. */
export function prefer(ids: readonly string[], options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding('prefer', options, console, async (file) => {
    const claims = await Promise.all(ids.map((id) => claimMeant(file, id)));
    return Promise.all(claims.map((claim) => preferring(file, claim)));
  });
}

/** `sitrep decide correct`: fields of a claim, each checked against the model. */
export function correct(id: string, options: DecideOptions & { set: string[] }, console: Console): Promise<ExitCode> {
  return deciding('correct', options, console, async (file, engine) => [
    await correcting(file, await claimMeant(file, id), typedFields(options.set, engine)),
  ]);
}

/** `sitrep decide merge` and `apart`: two incidents or more are one, or are not. */
export function join(
  kind: 'merge' | 'apart',
  ids: readonly string[],
  options: DecideOptions,
  console: Console,
): Promise<ExitCode> {
  return deciding(kind, options, console, async (file) => [
    await joining(file, kind, await Promise.all(ids.map((id) => incidentMeant(file, id)))),
  ]);
}

/** `sitrep decide dismiss`: what the case suggests of a forecast does not settle it. */
export function dismiss(id: string, options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding('dismiss', options, console, async (file) => [await dismissing(file, await claimMeant(file, id))]);
}

/** `sitrep decide split`: claims of an incident become one of their own. */
export function split(id: string, ids: readonly string[], options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding('split', options, console, async (file) => {
    const incident = await incidentMeant(file, id);
    return [await splitting(file, incident, await Promise.all(ids.map((each) => claimMeant(file, each))))];
  });
}

/** `sitrep decide move`: a claim goes to another incident. */
export function move(id: string, to: string, options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding('move', options, console, async (file) => [
    await moving(file, await claimMeant(file, id), await incidentMeant(file, to)),
  ]);
}

/** Words of a report, by where they stand or by themselves. */
interface WordsMeant {
  document: string;
  span?: string;
  quote?: string;
}

interface AddOptions extends DecideOptions, WordsMeant {
  kind: ClaimKind;
  set?: string[];
}

/** `sitrep decide add`: a claim by hand, on words of a document. */
export function add(options: AddOptions, console: Console): Promise<ExitCode> {
  return deciding('add', options, console, async (file, engine) => {
    const document = await documentMeant(file, options.document);
    const { kind } = options;
    const typed = typedFields(options.set ?? [], engine);
    return [await adding(file, document, { kind, span: spanMeant(document, options, 'add'), typed }, engine)];
  });
}

/** `sitrep decide part`: a toll counts people of another one; `none` for one of its own. */
export function part(id: string, whole: string, options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding('part', options, console, async (file) => {
    const claim = await claimMeant(file, id);
    return [await parting(file, claim, whole === 'none' ? null : await claimMeant(file, whole))];
  });
}

/** `sitrep decide no-claim`: numbers in some words of a report claim nothing. */
export function noClaim(options: DecideOptions & WordsMeant, console: Console): Promise<ExitCode> {
  return deciding('no claim', options, console, async (file) => {
    const document = await documentMeant(file, options.document);
    return [await notClaiming(file, document, spanMeant(document, options, 'no-claim'))];
  });
}

/** `sitrep decide link-row`: a dataset's row is an incident. */
export function linkRow(typed: string, incident: string, options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding('link row', options, console, async (file) => [
    await linkingRow(file, await rowMeant(file, typed), await incidentMeant(file, incident)),
  ]);
}

/** `sitrep decide unlink-row`: a dataset's row is not an incident, or none of the case. */
export function unlinkRow(
  typed: string,
  incident: string | undefined,
  options: DecideOptions,
  console: Console,
): Promise<ExitCode> {
  return deciding('unlink row', options, console, async (file) => [
    await unlinkingRow(
      file,
      await rowMeant(file, typed),
      incident === undefined ? null : await incidentMeant(file, incident),
    ),
  ]);
}

/** `sitrep decide resolve`: how a forecast turned out. */
export function resolve(id: string, outcome: string, options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding('resolve', options, console, async (file) => {
    const wanted = outcome.replaceAll('-', ' ');
    const resolution: Resolution | undefined = RESOLUTIONS.find((each) => each === wanted);
    if (!resolution) throw usage(`resolve: "${outcome}" is not one of came-true, did-not, void`);
    return [await resolving(file, await claimMeant(file, id), resolution)];
  });
}

/** `sitrep decide grade`: how reliable a source is. */
export function grade(source: string, letter: string, options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding('grade', options, console, async (file) => {
    const wanted = GRADES.find((each) => each === letter.toUpperCase());
    if (!wanted) throw usage(`grade: "${letter}" is not one of ${GRADES.join(', ')}`);
    const sources = await sourcesOf(file);
    const named = sources.filter((each) => each.toLowerCase() === source.toLowerCase());
    const near = named.length > 0 ? named : sources.filter((each) => each.toLowerCase().includes(source.toLowerCase()));
    const [only] = near;
    if (!only || near.length > 1)
      throw new CommandEnd(
        EXIT.notFound,
        `${only ? `"${source}" could be any of these` : `no report is by "${source}". The sources are`}:\n${(only ? near : sources).map((each) => `  ${safeLine(each)}`).join('\n')}`,
      );
    return [{ ok: true, ruling: { kind: 'grade', source: only, grade: wanted } }];
  });
}

/** `sitrep decide undo`: takes a decision back, by another one. */
export function undoDecision(id: string, options: DecideOptions, console: Console): Promise<ExitCode> {
  return withSituation(options, async (file) => {
    const hand = handOf(options, console);
    const candidates = await decisionsByPrefix(file, id, 10);
    const { id: decision } = theOne(
      candidates,
      id,
      'decision',
      (each) => `${each.id}  ${each.kind}: ${safeLine(each.why)}`,
    );
    const taken = (await listEntries(file)).find((each) => each.id === decision);
    if (taken?.revokedBy)
      throw usage(`undo: ${decision} was taken back already, by ${taken.revokedBy}; undo that one to have it back`);
    await print(file, [await undo(file, decision, hand, openEngine())], options, console);
    return EXIT.ok;
  });
}

/** Records the rulings that `rule` gives, one after the other, and prints each with what became of it. */
function deciding(
  kind: DecisionKind,
  options: DecideOptions,
  console: Console,
  rule: (file: CaseFile, engine: Engine) => Promise<Ruled[]>,
): Promise<ExitCode> {
  return withSituation(options, async (file) => {
    const hand = handOf(options, console);
    const engine = openEngine();
    const rulings = (await rule(file, engine)).map((each) => {
      if (each.ok) return each.ruling;
      throw usage(faultWords(kind, each.fault));
    });
    const made = await record(file, rulings, hand, engine);
    await print(file, made, options, console);
    return EXIT.ok;
  });
}

function handOf({ why, by }: DecideOptions, console: Console): Hand {
  if (why.trim() === '') throw usage('--why: say why, in a word at least');
  const who = (by ?? userInfo().username).trim();
  if (who === '') throw usage('--by: say who decides');
  return { who, why: why.trim(), at: console.now() };
}

async function print(
  file: CaseFile,
  made: readonly DecisionEntry[],
  { json }: DecideOptions,
  console: Console,
): Promise<void> {
  if (json) return console.out(`${safeJson(JSON.stringify(made))}\n`);
  const incidents = await incidentsHolding(
    file,
    made.flatMap(({ fate }) => fate?.claims ?? []),
  );
  await printLines(console, [
    ...made.flatMap((entry) => decisionLines(entry, console.page)),
    ...incidents.map(
      ({ id, title, claims }) =>
        `  now in ${id}  ${safeLine(title)} (${claims.length} ${claims.length === 1 ? 'claim' : 'claims'})`,
    ),
  ]);
}

async function claimMeant(file: CaseFile, typed: string): Promise<Claim> {
  if (/^[ai]-/.test(typed))
    throw usage(`"${typed}" is not a claim; ids of claims begin with c-, \`sitrep show claims\` lists them`);
  return theOne(await claimsToDecideOn(file, typed, 10), typed, 'claim', (each) => `${each.id}  ${claimWords(each)}`);
}

async function rowMeant(file: CaseFile, typed: string): Promise<RowMeant> {
  const rows = (await rowsMeant(file, typed, 10)).map((row) => ({ ...row, id: rowName(row.anchor) }));
  const [only] = rows;
  if (!only)
    throw new CommandEnd(
      EXIT.notFound,
      `no imported row has an id that begins with "${safeLine(typed)}"; \`sitrep compare\` shows rows, \`sitrep import --list\` what was imported`,
    );
  const named = rows.filter(({ anchor }) => anchor.id === typed);
  return named.length === 1 && named[0] ? named[0] : theOne(rows, typed, 'row', ({ id }) => safeLine(id));
}

async function incidentMeant(file: CaseFile, typed: string): Promise<Incident> {
  if (/^[acm]-/.test(typed))
    throw usage(`"${typed}" is not an incident; ids of incidents begin with i-, \`sitrep show incidents\` lists them`);
  return theOne(
    await incidentsByPrefix(file, typed, 10),
    typed,
    'incident',
    (each) => `${each.id}  ${safeLine(each.title)}`,
  );
}

async function documentMeant(file: CaseFile, typed: string): Promise<Document> {
  const candidates = await documentsMeant(file, typed, 10);
  return theOne(candidates, typed, 'document', (each) => `${each.id}  ${safeLine(each.title ?? '')}`);
}

function spanMeant({ text }: Document, { span, quote }: WordsMeant, command: string): Span {
  if ((span === undefined) === (quote === undefined))
    throw usage(`${command}: give either --span START-END or --quote "the words"`);
  if (quote !== undefined) {
    const start = text.indexOf(quote);
    if (quote.trim() === '' || start < 0)
      throw usage(`--quote: the report has no words "${safeLine(quote)}"; they must stand in it letter for letter`);
    if (text.indexOf(quote, start + 1) >= 0)
      throw usage('--quote: the words stand in the report more than once; give more of them, or --span');
    return { start, end: start + quote.length };
  }
  const match = /^(\d+)-(\d+)$/.exec(span ?? '');
  if (!match)
    throw usage(
      `--span: "${span}" is not a stretch of the report's ${text.length} letters; write start-end, as 120-180`,
    );
  return { start: Number(match[1]), end: Number(match[2]) };
}

/** Where to look for what can be decided so. */
const LOOK: Partial<Record<DecisionKind, string>> = {
  apart: 'or `sitrep decide split` one',
  split: '`sitrep show incident ID` lists the claims of one',
  resolve: '`sitrep show forecasts` lists them',
  dismiss: '`sitrep show proposals` lists what is proposed',
  part: '`sitrep show claims --kind toll` lists tolls',
  'unlink row': '`sitrep compare INCIDENT` shows its rows',
};

function faultWords(kind: DecisionKind, { field, faults }: RulingFault): string {
  const what = field === 'span' ? '--span' : kind;
  if (faults.length > 1) return `${what}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`;
  const look = LOOK[kind];
  return look === undefined ? `${what}: ${faults[0]}` : `${what}: ${faults[0]}; ${look}`;
}
