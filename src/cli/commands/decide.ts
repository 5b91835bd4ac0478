import { userInfo } from 'node:os';
import type { CaseFile } from '../../ledger/case-file.ts';
import { claimsToDecideOn } from '../../ledger/decided-claims.ts';
import { decisionsByPrefix, listEntries } from '../../ledger/decisions.ts';
import { documentsMeant, sourcesOf } from '../../ledger/find-documents.ts';
import { incidentsByPrefix, incidentsHolding } from '../../ledger/find-situation.ts';
import { type Claim, type ClaimKind, RESOLUTIONS, type Resolution } from '../../model/claim.ts';
import { type ClaimAnchor, type DecisionEntry, GRADES, type Ruling } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { Incident } from '../../model/situation.ts';
import type { Span } from '../../model/span.ts';
import { anchorClaim, anchorIncident } from '../../pipeline/decide/anchors.ts';
import { claimByHand } from '../../pipeline/decide/claim-by-hand.ts';
import { correctedClaim } from '../../pipeline/decide/correction.ts';
import { type Hand, record, undo } from '../../pipeline/decide/record.ts';
import { typedFields } from '../../pipeline/decide/typed-fields.ts';
import { type Engine, openEngine } from '../../pipeline/engine.ts';
import { forecastView } from '../../pipeline/forecast-view.ts';
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
  return deciding(options, console, async (file) => {
    const claims = await Promise.all(ids.map((id) => claimMeant(file, id)));
    return Promise.all(claims.map(async (claim): Promise<Ruling> => ({ kind, claim: await anchorClaim(file, claim) })));
  });
}

/** `sitrep decide correct`: fields of a claim, each checked against the model. */
export function correct(id: string, options: DecideOptions & { set: string[] }, console: Console): Promise<ExitCode> {
  return deciding(options, console, async (file, engine) => {
    const claim = await claimMeant(file, id);
    const typed = typedFields(options.set, engine);
    if (!typed.ok) throw usage(faultWords('correct', typed.faults));
    const changed = correctedClaim(claim, typed.set);
    if (!changed.ok) throw usage(faultWords(`correct ${claim.id}`, changed.faults));
    return [{ kind: 'correct', claim: await anchorClaim(file, claim), set: typed.set }];
  });
}

/** `sitrep decide merge`: two incidents or more are one. */
export function merge(ids: readonly string[], options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding(options, console, async (file) => {
    const incidents = await Promise.all(ids.map((id) => incidentMeant(file, id)));
    if (new Set(incidents.map((each) => each.id)).size < incidents.length)
      throw usage('merge: an incident is named twice; name two different ones');
    return [{ kind: 'merge', incidents: await Promise.all(incidents.map((each) => anchorIncident(file, each))) }];
  });
}

/** `sitrep decide apart`: incidents are not one, whatever speaks for it. */
export function apart(ids: readonly string[], options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding(options, console, async (file) => {
    const incidents = await Promise.all(ids.map((id) => incidentMeant(file, id)));
    if (new Set(incidents.map((each) => each.id)).size < incidents.length)
      throw usage('apart: an incident is named twice; name two different ones, or `sitrep decide split` one');
    return [{ kind: 'apart', incidents: await Promise.all(incidents.map((each) => anchorIncident(file, each))) }];
  });
}

/** `sitrep decide dismiss`: what the case suggests of a forecast does not settle it. */
export function dismiss(id: string, options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding(options, console, async (file) => {
    const claim = await claimMeant(file, id);
    if (claim.kind !== 'forecast')
      throw usage(`dismiss: ${claim.id} is a ${claim.kind}; only what is proposed of forecasts is dismissed`);
    const [forecast] = await forecastView(file, [claim]);
    const proposal = forecast?.proposal;
    if (!proposal) throw usage(`dismiss: nothing is proposed of ${claim.id}; \`sitrep show proposals\` lists what is`);
    const evidence: ClaimAnchor[] = [];
    for (const each of proposal.evidence.flatMap(({ claims }) => claims)) {
      const [own] = await claimsToDecideOn(file, each, 1);
      if (own) evidence.push(await anchorClaim(file, own));
    }
    const outcome = proposal.outcome ?? 'did not';
    return [{ kind: 'dismiss', claim: await anchorClaim(file, claim), outcome, evidence }];
  });
}

/** `sitrep decide split`: claims of an incident become one of their own. */
export function split(id: string, ids: readonly string[], options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding(options, console, async (file) => {
    const incident = await incidentMeant(file, id);
    const claims = await Promise.all(ids.map((each) => claimMeant(file, each)));
    for (const claim of claims)
      if (!incident.claims.includes(claim.id))
        throw usage(
          `split: ${claim.id} is not in ${incident.id}; \`sitrep show incident ${incident.id}\` lists its claims`,
        );
    if (new Set(claims.map((claim) => claim.id)).size === incident.claims.length)
      throw usage(`split: these are all the claims of ${incident.id}; leave one in at least`);
    const anchors = await Promise.all(claims.map((claim) => anchorClaim(file, claim)));
    return [{ kind: 'split', incident: await anchorIncident(file, incident), claims: anchors }];
  });
}

/** `sitrep decide move`: a claim goes to another incident. */
export function move(id: string, to: string, options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding(options, console, async (file) => {
    const claim = await claimMeant(file, id);
    if (claim.kind !== 'incident' && claim.kind !== 'toll' && claim.kind !== 'responsibility')
      throw usage(
        `move: ${claim.id} is a ${claim.kind}; only incident, toll and responsibility claims belong to incidents`,
      );
    const incident = await incidentMeant(file, to);
    if (incident.claims.includes(claim.id)) throw usage(`move: ${claim.id} is in ${incident.id} already`);
    return [{ kind: 'move', claim: await anchorClaim(file, claim), to: await anchorIncident(file, incident) }];
  });
}

interface AddOptions extends DecideOptions {
  document: string;
  kind: ClaimKind;
  span?: string;
  quote?: string;
  set?: string[];
}

/** `sitrep decide add`: a claim by hand, on words of a document. */
export function add(options: AddOptions, console: Console): Promise<ExitCode> {
  return deciding(options, console, async (file, engine) => {
    const candidates = await documentsMeant(file, options.document, 10);
    const document = theOne(
      candidates,
      options.document,
      'document',
      (each) => `${each.id}  ${safeLine(each.title ?? '')}`,
    );
    const span = spanMeant(document, options);
    const typed = typedFields(options.set ?? [], engine);
    if (!typed.ok) throw usage(faultWords('add', typed.faults));
    const made = claimByHand(document, { kind: options.kind, span, set: typed.set }, engine);
    if (!made.ok) throw usage(faultWords('add', made.faults));
    const [known] = await claimsToDecideOn(file, made.claim.id, 1);
    if (known) throw usage(`add: the case has this very claim: ${known.id}`);
    return [{ kind: 'add', added: made.claim }];
  });
}

/** `sitrep decide resolve`: how a forecast turned out. */
export function resolve(id: string, outcome: string, options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding(options, console, async (file) => {
    const wanted = outcome.replaceAll('-', ' ');
    const resolution: Resolution | undefined = RESOLUTIONS.find((each) => each === wanted);
    if (!resolution) throw usage(`resolve: "${outcome}" is not one of came-true, did-not, void`);
    const claim = await claimMeant(file, id);
    if (claim.kind !== 'forecast')
      throw usage(
        `resolve: ${claim.id} is a ${claim.kind}; only forecasts can be resolved, \`sitrep show forecasts\` lists them`,
      );
    return [{ kind: 'resolve', claim: await anchorClaim(file, claim), outcome: resolution }];
  });
}

/** `sitrep decide grade`: how reliable a source is. */
export function grade(source: string, letter: string, options: DecideOptions, console: Console): Promise<ExitCode> {
  return deciding(options, console, async (file) => {
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
    return [{ kind: 'grade', source: only, grade: wanted }];
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
  options: DecideOptions,
  console: Console,
  rule: (file: CaseFile, engine: Engine) => Promise<Ruling[]>,
): Promise<ExitCode> {
  return withSituation(options, async (file) => {
    const hand = handOf(options, console);
    const engine = openEngine();
    const made = await record(file, await rule(file, engine), hand, engine);
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

async function incidentMeant(file: CaseFile, typed: string): Promise<Incident> {
  if (/^[ac]-/.test(typed))
    throw usage(`"${typed}" is not an incident; ids of incidents begin with i-, \`sitrep show incidents\` lists them`);
  return theOne(
    await incidentsByPrefix(file, typed, 10),
    typed,
    'incident',
    (each) => `${each.id}  ${safeLine(each.title)}`,
  );
}

function spanMeant({ text }: Document, { span, quote }: AddOptions): Span {
  if ((span === undefined) === (quote === undefined))
    throw usage('add: give either --span START-END or --quote "the words"');
  if (quote !== undefined) {
    const start = text.indexOf(quote);
    if (quote.trim() === '' || start < 0)
      throw usage(`--quote: the report has no words "${safeLine(quote)}"; they must stand in it letter for letter`);
    if (text.indexOf(quote, start + 1) >= 0)
      throw usage('--quote: the words stand in the report more than once; give more of them, or --span');
    return { start, end: start + quote.length };
  }
  const match = /^(\d+)-(\d+)$/.exec(span ?? '');
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || start >= end || end > text.length)
    throw usage(
      `--span: "${span}" is not a stretch of the report's ${text.length} letters; write start-end, as 120-180`,
    );
  if (text.slice(start, end).trim() === '') throw usage(`--span: there are no words at ${span}`);
  return { start, end };
}

function faultWords(what: string, faults: readonly string[]): string {
  return faults.length === 1 ? `${what}: ${faults[0]}` : `${what}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`;
}
