import { createHash } from 'node:crypto';
import { openCodebooks } from '../../knowledge/numbers.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { type Changes, changesSince, lastChange } from '../../ledger/changes.ts';
import { alertRules, keepNoticed, marksNoticed, type RuleRun } from '../../ledger/deliveries.ts';
import type { AlertMessage, AlertRule } from '../../model/alert.ts';
import type { Development, Told } from '../../model/development.ts';
import { matchesRule } from '../../reconcile/developments/alert-matching.ts';
import { developmentsIn, dueIn } from '../developments/developments-in.ts';
import { type Fresh, messagesOf } from './alert-messages.ts';

export interface Notice {
  rule: string;
  /** What is to be sent, in the order it was told. */
  messages: AlertMessage[];
  /** It ran for the first time, or with another text, and has no `since`: what was known before is not sent. */
  passed: number;
}

export interface NoticeOptions {
  rules: readonly AlertRule[];
  /** What the case is called in messages. */
  called: string;
  /** Where the workbench is reached; null where nobody says. */
  workbench: string | null;
  /** ISO date-time; forecasts are due by its day. */
  now: string;
  /** Nothing is kept: what would be sent. */
  dry: boolean;
}

/**
 * Looks for what each rule waits for and has not noticed yet, and keeps it to be sent. A rule that has run before looks only
 * at what was written since.
 */
export async function noticeAlerts(file: CaseFile, options: NoticeOptions): Promise<Notice[]> {
  // Before anything is looked at: what is written meanwhile is looked at the next time.
  const change = await lastChange(file.db);
  const before = await alertRules(file);
  const day = options.now.slice(0, 10);
  const runs = options.rules.map((rule) => new Noticing(rule, before.get(rule.name) ?? null, { change, day }));
  const late = runs.filter(({ isUpToDate }) => !isUpToDate);
  if (late.length > 0) await look(file, late);
  const notices: Notice[] = [];
  for (const run of runs) notices.push(await run.end(file, options));
  return notices;
}

async function look(file: CaseFile, runs: readonly Noticing[]): Promise<void> {
  const house = openCodebooks().house;
  const take = (told: Told) => {
    for (const run of runs) {
      const developments = told.developments.filter((development) => matchesRule(development, run.rule, house));
      for (const development of developments) run.take(development, told);
    }
  };
  const changes = await changesFor(file, runs);
  const isChanged = changes === 'all' || changes.claims.length + changes.incidents.length > 0;
  if (isChanged) for await (const told of developmentsIn(file, { since: earliest(runs), changes })) take(told);
  if (runs.some(({ rule }) => [rule.when].flat().includes('forecast due')))
    take(await dueIn(file, runs[0]?.now.day ?? ''));
}

/** What was written since the first of these rules looked; 'all' where one never did. */
async function changesFor(file: CaseFile, runs: readonly Noticing[]): Promise<Changes | 'all'> {
  const seen = runs.map((run) => run.seen ?? -1);
  const first = Math.min(...seen);
  return first < 0 ? 'all' : changesSince(file.db, first);
}

/** The first day that any rule asks for; null where one asks for all. */
function earliest(runs: readonly Noticing[]): string | null {
  const days = runs.map(({ rule }) => rule.since ?? '').sort();
  return days[0] === undefined || days[0] === '' ? null : days[0];
}

interface Found extends Fresh {
  marks: string[];
}

/** One rule, while it looks. */
class Noticing {
  readonly rule: AlertRule;
  readonly now: { change: number; day: string };
  /** The change up to which it looked before; null where it never did, with this text, at this case. */
  readonly seen: number | null;
  readonly isUpToDate: boolean;
  private readonly text: string;
  /** It runs for the first time, and nobody asked for what is known already. */
  private readonly isSilent: boolean;
  private readonly found: Found[] = [];

  constructor(rule: AlertRule, before: RuleRun | null, now: { change: number; day: string }) {
    this.rule = rule;
    this.now = now;
    this.text = createHash('sha256').update(JSON.stringify(rule)).digest('hex');
    const isSame = before?.text === this.text;
    this.isSilent = !isSame && rule.since === undefined;
    // A case that was put back from a copy has fewer changes than the rule has seen.
    this.seen = isSame && before.seen !== null && before.seen <= now.change ? before.seen : null;
    this.isUpToDate = this.seen === now.change && before?.day === now.day;
  }

  take(development: Development, { developments, claims }: Told): void {
    const opening = development.kind === 'new incident' ? developments.filter(({ figure }) => figure?.opening) : [];
    const own = new Set([development, ...opening].flatMap((each) => each.claims));
    const kept = this.isSilent ? [] : claims.filter(({ id }) => own.has(id));
    this.found.push({ development, opening, claims: kept, marks: marksOf(development, claims) });
  }

  async end(file: CaseFile, { called, workbench, now, dry }: NoticeOptions): Promise<Notice> {
    const { rule, isSilent } = this;
    if (this.isUpToDate) return { rule: rule.name, messages: [], passed: 0 };
    const marks = this.found.flatMap((found) => found.marks);
    const known = await marksNoticed(file, rule.name, marks);
    const fresh = this.found.filter((found) => !found.marks.some((mark) => known.has(mark)));
    const messages = isSilent ? [] : await messagesOf(file, fresh, { rule: rule.name, called, workbench });
    const run = { name: rule.name, text: this.text, seen: this.now.change, day: this.now.day };
    if (!dry) await keepNoticed(file, { rule: run, marks, messages, targets: rule.to, at: now });
    return { rule: rule.name, messages, passed: isSilent ? fresh.length : 0 };
  }
}

/**
 * By what it is known again. A new incident or accord is known by any claim of what it is about, and a violation that follows
 * from an incident by that one's: an older report that comes in later makes it stand on other claims.
 */
function marksOf({ id, kind, derived }: Development, claims: Told['claims']): string[] {
  if (derived) return derived.claims.map((claim) => `${kind}|${derived.sides.join(' ')}|${claim}`);
  if (kind !== 'new incident' && kind !== 'new agreement') return [id];
  return claims.map((claim) => `${kind}|${claim.id}`);
}
