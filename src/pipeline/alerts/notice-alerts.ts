import { createHash } from 'node:crypto';
import { openCodebooks } from '../../knowledge/numbers.ts';
import type { CaseFile } from '../../ledger/case-file.ts';
import { alertRule, keepNoticed, marksNoticed } from '../../ledger/deliveries.ts';
import { reportHeads } from '../../ledger/report-heads.ts';
import type { AlertMessage, AlertRule } from '../../model/alert.ts';
import type { Development, Told } from '../../model/development.ts';
import { feedItems } from '../../publish/feeds/feed-items.ts';
import { matchesRule } from '../../reconcile/developments/alert-matching.ts';
import { developmentsIn, dueIn } from '../developments/developments-in.ts';
import { namesOfCase } from '../developments/names-of-case.ts';

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
  /** ISO date-time; forecasts are due by its day. */
  now: string;
  /** Nothing is kept: what would be sent. */
  dry: boolean;
}

/** Looks through the case for what each rule waits for and has not noticed yet, and keeps it to be sent. */
export async function noticeAlerts(file: CaseFile, options: NoticeOptions): Promise<Notice[]> {
  const { rules, now } = options;
  const house = openCodebooks().house;
  const found = new Map<AlertRule, Told[]>(rules.map((rule) => [rule, []]));
  const sort = (told: Told) => {
    for (const [rule, own] of found) {
      const developments = told.developments.filter((development) => matchesRule(development, rule, house));
      if (developments.length > 0) own.push({ ...told, developments });
    }
  };
  for await (const told of developmentsIn(file, earliest(rules))) sort(told);
  const due = await dueIn(file, now.slice(0, 10));
  for (const development of due.developments)
    sort({ developments: [development], claims: due.claims.filter(({ id }) => development.claims.includes(id)) });
  const notices: Notice[] = [];
  for (const [rule, told] of found) notices.push(await noticeOf(file, rule, told, options));
  return notices;
}

/** The first day that any rule asks for; null where one asks for all. */
function earliest(rules: readonly AlertRule[]): string | null {
  const days = rules.map(({ since }) => since ?? '').sort();
  return days[0] === undefined || days[0] === '' ? null : days[0];
}

async function noticeOf(
  file: CaseFile,
  rule: AlertRule,
  found: readonly Told[],
  { called, now, dry }: NoticeOptions,
): Promise<Notice> {
  const text = createHash('sha256').update(JSON.stringify(rule)).digest('hex');
  const before = await alertRule(file, rule.name);
  const marks = found.flatMap(({ developments, claims }) => developments.flatMap((one) => marksOf(one, claims)));
  const known = await marksNoticed(file, rule.name, marks);
  const fresh = found.flatMap(({ developments, claims }) =>
    developments
      .filter((development) => !marksOf(development, claims).some((mark) => known.has(mark)))
      .map((development) => ({ development, claims })),
  );
  const silent = before?.text !== text && rule.since === undefined;
  const messages = silent ? [] : await messagesOf(file, rule, fresh, called);
  if (!dry) await keepNoticed(file, { rule: { name: rule.name, text }, marks, messages, targets: rule.to, at: now });
  return { rule: rule.name, messages, passed: silent ? fresh.length : 0 };
}

/**
 * By what it is known again. A new incident or accord is known by any claim of what it is about: an older report that comes
 * in later makes it stand on other claims.
 */
function marksOf({ id, kind }: Development, claims: Told['claims']): string[] {
  if (kind !== 'new incident' && kind !== 'new agreement') return [id];
  return claims.map((claim) => `${kind}|${claim.id}`);
}

async function messagesOf(
  file: CaseFile,
  rule: AlertRule,
  fresh: readonly { development: Development; claims: Told['claims'] }[],
  called: string,
): Promise<AlertMessage[]> {
  if (fresh.length === 0) return [];
  const documents = fresh.flatMap(({ claims }) => claims.map(({ document }) => document));
  const reports = new Map((await reportHeads(file, [...new Set(documents)])).map((head) => [head.id, head]));
  const head = { name: 'changes' as const, title: '', base: null, case: called };
  const around = { head, names: await namesOfCase(file), reportOf: (id: string) => reports.get(id) ?? null };
  const told = fresh.toSorted((a, b) => compare(a.development.published, b.development.published));
  return told.flatMap(({ development, claims }) => {
    const figure = development.figure && { ...development.figure, opening: false };
    const [item] = feedItems({ developments: [{ ...development, figure }], claims }, around);
    if (!item) return [];
    const quotes = item.words.map(({ claim, claimant, quote, source, published, url }) => {
      return { claim, claimant, quote, source, published, url };
    });
    const id = createHash('sha256').update(`${rule.name}|${development.id}`).digest('hex').slice(0, 16);
    return {
      version: 1 as const,
      id: `a-${id}`,
      rule: rule.name,
      case: called,
      title: item.title,
      development,
      quotes,
    };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
