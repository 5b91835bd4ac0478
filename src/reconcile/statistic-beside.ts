import type { StatisticClaim } from '../model/claim.ts';
import type { SummedIncident } from '../model/incident-extract.ts';
import type { OtherCount, StatisticBeside, StatisticDifference } from '../model/statistic.ts';
import type { When } from '../model/when.ts';
import { type CodingRules, ledgerSum, type Window } from './ledger-sum.ts';

/** So many other counts are told of, of either year. A guess. */
const MOST_BESIDE = 20;

/** What of a case a statistic is laid beside. Incidents and reports are those of its window and of the one a year earlier. */
export interface Ledger {
  statistics: readonly StatisticClaim[];
  incidents: readonly SummedIncident[];
  before: readonly SummedIncident[];
  reports: { own: number; before: number };
  /** The days of the first and the last report of the case (ISO). */
  first: string;
  last: string;
  /** Adds up incidents; `ledgerSum` where it is left out. */
  sum?: typeof ledgerSum;
}

export function windowOf({ from, to }: When): Window {
  return { from: from.slice(0, 10), to: to.slice(0, 10) };
}

/** The same days a year earlier; 29 February becomes the 28th. */
export function yearEarlier({ from, to }: Window): Window {
  const back = (iso: string): string =>
    `${Number(iso.slice(0, 4)) - 1}${iso.slice(4) === '-02-29' ? '-02-28' : iso.slice(4)}`;
  return { from: back(from), to: back(to) };
}

/** A statistic beside the ledger's sum, the year before and other counts, with what makes them differ. */
export function statisticBeside(claim: StatisticClaim, ledger: Ledger, rules: CodingRules): StatisticBeside {
  const window = windowOf(claim.period);
  const earlier = yearEarlier(window);
  const { sum = ledgerSum } = ledger;
  const { contested, ...own } = sum(claim, window, ledger.incidents, rules, ledger.reports.own);
  const { contested: _, ...before } = sum(claim, earlier, ledger.before, rules, ledger.reports.before);
  const alike = ledger.statistics.filter((other) => other.id !== claim.id && isAlike(other, claim));
  const now = spanOf(window);
  const sameWindow = alike.filter((other) => isSameWindow(seenOf(other), now));
  const others = sameWindow.slice(0, MOST_BESIDE).map(countOf);
  const year = earlier.from.slice(0, 4);
  const [then, thatYear] = [spanOf(earlier), spanOf({ from: `${year}-01-01`, to: `${year}-12-31` })];
  const earlierCounts = alike.filter(
    (other) => isSameWindow(seenOf(other), then) || isSameWindow(seenOf(other), thatYear),
  );
  const counts = earlierCounts.slice(0, MOST_BESIDE).map(countOf);
  const same = counts.find((count) => count.counter === counterOf(claim) && isSameWindow(spanOf(count.period), then));
  const differences: StatisticDifference[] = [
    ...coverage(claim, window, ledger, own),
    ...placeAndBase(claim, ledger, window),
    ...(contested > 0
      ? [
          {
            kind: 'contested' as const,
            words: `${contested} of the ledger's figures are contested; its lowest and highest stand apart for that`,
          },
        ]
      : []),
    ...others.map((other) => counterWords(claim, other)),
    ...counts
      .filter((count) => !isSameWindow(spanOf(count.period), then))
      .map((count) => ({
        kind: 'window' as const,
        words: `${count.counter} counts ${count.quantity.said} in the whole of ${year}; this is ${daysOf(window)} days`,
      })),
  ];
  const more = sameWindow.length - others.length + earlierCounts.length - counts.length;
  return {
    ledger: own,
    yearBefore: { ledger: before, counts, change: changeOf(claim, same) },
    others,
    differences,
    more,
  };
}

function isAlike(a: StatisticClaim, b: StatisticClaim): boolean {
  if (a.measure !== b.measure || a.certainty === 'negated') return false;
  const [x, y] = [seenOf(a), seenOf(b)];
  return (
    (x.place === y.place || x.place === null || y.place === null) && (x.whom === y.whom || x.everybody === y.everybody)
  );
}

/** What of a statistic others are compared with. */
interface Seen {
  place: string | null;
  whom: string;
  everybody: boolean;
  /** First and last day, counted from 1970. */
  from: number;
  to: number;
}

/** Worked out once a claim, since each is compared with all others of the case. */
const SEEN = new WeakMap<StatisticClaim, Seen>();

function seenOf(claim: StatisticClaim): Seen {
  const known = SEEN.get(claim);
  if (known) return known;
  const seen = {
    place: claim.where.length > 0 ? claim.where.map((w) => w.place ?? w.name).join('|') : null,
    whom: `${claim.victims?.party ?? ''}|${claim.victims?.role ?? ''}`,
    everybody: isEverybody(claim),
    ...spanOf(windowOf(claim.period)),
  };
  SEEN.set(claim, seen);
  return seen;
}

function spanOf({ from, to }: Window): { from: number; to: number } {
  return { from: Date.parse(from) / DAY, to: Date.parse(to) / DAY };
}

/** "deaths", "people", "lives": nobody in particular. */
function isEverybody({ victims }: StatisticClaim): boolean {
  return !victims || (victims.party === null && (victims.role === null || victims.role === 'people'));
}

/** Days by which two windows may differ and still be one: "since 1 January" and "this year". A guess. */
const SLACK_DAYS = 5;
const DAY = 86_400_000;

function isSameWindow(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  return Math.abs(a.from - b.from) <= SLACK_DAYS && Math.abs(a.to - b.to) <= SLACK_DAYS;
}

function daysOf({ from, to }: Window): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
}

export function counterOf({ claimant }: StatisticClaim): string {
  return claimant.actor ?? claimant.party ?? claimant.name;
}

function countOf(claim: StatisticClaim): OtherCount {
  return { claim: claim.id, counter: counterOf(claim), quantity: claim.quantity, period: windowOf(claim.period) };
}

function changeOf(claim: StatisticClaim, before: OtherCount | undefined): { n: number; percent: number } | null {
  const [now, then] = [claim.quantity.n, before?.quantity.n ?? null];
  if (now === null || then === null || then === 0) return null;
  return { n: now - then, percent: Math.round(((now - then) / then) * 100) };
}

function coverage(
  { measure, quantity }: StatisticClaim,
  window: Window,
  { first, last }: Ledger,
  own: StatisticBeside['ledger'],
): StatisticDifference[] {
  const days = daysOf(window);
  const reports = `${counted(own.reports, 'report')} of the case came out in these ${counted(days, 'day')}`;
  const withFigure = measure === 'incidents' || own.incidents === 0 ? '' : `, ${own.figures || 'none'} with a figure`;
  const isSummed = quantity.n && (measure === 'incidents' ? own.incidents : own.figures) > 0;
  const share = isSummed ? `: ${shareOf(own.best, quantity.n ?? 0)} of the count` : '';
  const out: StatisticDifference[] = [
    {
      kind: 'coverage',
      words: `${reports}; the case tells of ${counted(own.incidents, 'incident')} in them${withFigure}${share}`,
    },
  ];
  if (window.from < first || window.to > last)
    out.push({
      kind: 'window',
      words: `the reports run from ${first} to ${last}, the count from ${window.from} to ${window.to}`,
    });
  return out;
}

function counted(n: number, thing: string): string {
  return `${n === 0 ? 'no' : n} ${thing}${n === 1 ? '' : 's'}`;
}

function shareOf(part: number, whole: number): string {
  const percent = (part / whole) * 100;
  return percent > 0 && percent < 1 ? 'less than 1 %' : `${Math.round(percent)} %`;
}

function placeAndBase(claim: StatisticClaim, { statistics }: Ledger, window: Window): StatisticDifference[] {
  const out: StatisticDifference[] = [];
  const { measure, where, victims } = claim;
  if (where.length === 0)
    out.push({ kind: 'place', words: 'the count names no place; the ledger adds up the whole case' });
  if (measure === 'deaths' && isEverybody(claim))
    out.push({
      kind: 'base',
      words: 'the count does not say whose deaths; the ledger adds up everybody killed, fighters and civilians',
    });
  else if (victims && !isEverybody(claim))
    out.push({
      kind: 'base',
      words: `only ${[victims.party, victims.role].filter(Boolean).join(' ')} are counted; people of whom no more is said are left out of the sum`,
    });
  if (measure === 'casualties')
    out.push({ kind: 'measure', words: 'casualties are killed and injured together; they are no count of deaths' });
  const span = spanOf(window);
  const wider = statistics.filter(
    (o) =>
      o.id !== claim.id && o.measure !== measure && isSameWindow(seenOf(o), span) && counterOf(o) === counterOf(claim),
  );
  for (const other of wider.slice(0, MOST_BESIDE))
    out.push({
      kind: 'measure',
      words: `${counterOf(other)} also counts ${other.quantity.said} ${other.measure} for it, which is another thing`,
    });
  return out;
}

function counterWords(claim: StatisticClaim, other: OtherCount): StatisticDifference {
  const [a, b] = [claim.quantity.n, other.quantity.n];
  const by = a !== null && b !== null && a !== b ? `, ${Math.abs(a - b)} ${b > a ? 'more' : 'fewer'}` : '';
  const who = other.counter === counterOf(claim) ? `${other.counter} itself, elsewhere,` : other.counter;
  return { kind: 'counter', words: `${who} gives ${other.quantity.said} for the same window${by}` };
}
