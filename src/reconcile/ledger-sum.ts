import type { CodebookRules } from '../knowledge/numbers.ts';
import type { Effect, IncidentType, Measure, StatisticClaim } from '../model/claim.ts';
import type { SummedIncident, SummedToll } from '../model/incident-extract.ts';
import type { LedgerSum } from '../model/statistic.ts';
import { FIGHTING } from './fighting-types.ts';
import { endsOf } from './toll-tellings.ts';
import type { ClassOf } from './toll-victims.ts';

/** Which losses a measure adds up, and of incidents of which types where it does not take all. */
const EFFECTS_OF: Record<Exclude<Measure, 'incidents'>, readonly Effect[]> = {
  deaths: ['killed'],
  injuries: ['injured'],
  casualties: ['killed', 'injured'],
  missing: ['missing'],
  captured: ['captured'],
  arrests: ['captured'],
  abductions: ['captured'],
  surrenders: ['captured'],
  displaced: ['displaced'],
  destroyed: ['destroyed'],
};
const ONLY_IN: Partial<Record<Measure, readonly IncidentType[]>> = {
  arrests: ['arrest'],
  abductions: ['abduction', 'hostage taking'],
  surrenders: ['surrender'],
};

export type Scope = Pick<StatisticClaim, 'measure' | 'where' | 'victims' | 'agents' | 'types'>;
export interface Window {
  from: string;
  to: string;
}
export interface CodingRules {
  house: CodebookRules;
  classOf: ClassOf;
}

/** Adds up the incidents of a case within a statistic's scope and window (ISO dates); `reports` came out in it. */
export function ledgerSum(
  scope: Scope,
  period: Window,
  incidents: readonly SummedIncident[],
  { house, classOf }: CodingRules,
  reports: number,
): LedgerSum & { contested: number } {
  const own = incidents.filter((incident) => isIn(incident, period) && isOf(incident, scope));
  const sum = {
    period,
    reports,
    incidents: own.length,
    figures: 0,
    low: 0,
    best: 0,
    rule: 'house' as const,
    contested: 0,
  };
  let high: number | null = 0;
  for (const { tolls } of own) {
    if (scope.measure === 'incidents') continue;
    for (const effect of EFFECTS_OF[scope.measure]) {
      const rows = tolls.filter((row) => row.effect === effect && isCounted(row, scope, classOf));
      const coded = codedRows(rows, house, classOf);
      if (!coded) continue;
      sum.figures += 1;
      sum.low += coded.low;
      sum.best += coded.best;
      high = high === null || coded.high === null ? null : high + coded.high;
      if (rows.some(({ contested }) => contested)) sum.contested += 1;
    }
  }
  if (scope.measure === 'incidents')
    return { ...sum, figures: own.length, low: own.length, best: own.length, high: own.length };
  return { ...sum, high };
}

/** `ledgerSum` for many scopes of one case: what was added up once for a scope and window is known. */
export function rememberedSums(): typeof ledgerSum {
  const known = new Map<string, ReturnType<typeof ledgerSum>>();
  return (scope, period, ...rest) => {
    const { measure, where, victims, agents, types } = scope;
    const key = JSON.stringify([
      period,
      measure,
      where,
      victims?.party,
      victims?.role,
      agents?.map(({ party }) => party),
      types,
    ]);
    const sum = known.get(key) ?? ledgerSum(scope, period, ...rest);
    known.set(key, sum);
    return sum;
  };
}

function isIn({ when, status }: SummedIncident, { from, to }: Window): boolean {
  return when !== null && status !== 'denied' && when.from.slice(0, 10) >= from && when.to.slice(0, 10) <= to;
}

function isOf(incident: SummedIncident, { measure, where, agents = [], types }: Scope): boolean {
  const { type, sides } = incident;
  const kinds = types ?? ONLY_IN[measure];
  if (kinds ? !kinds.includes(type) : measure === 'incidents' && !FIGHTING.has(type)) return false;
  const doers = new Set(agents.flatMap(({ party }) => party ?? []));
  if (doers.size > 0 && !sides.agents.some(({ party }) => doers.has(party ?? ''))) return false;
  return where.length === 0 || where.some((place) => incident.where.some((at) => lies(at, place)));
}

/** Within a country, a province, or at the place itself. */
function lies(at: SummedIncident['where'][number], place: Scope['where'][number]): boolean {
  if (place.precision >= 6) return place.country !== null && at.country === place.country;
  if (at.place !== null && at.place === place.place) return true;
  if (place.precision !== 4 && place.precision !== 5) return at.name === place.name;
  return (
    at.country === place.country && (at.admin1 === place.name || (place.admin1 !== null && at.admin1 === place.admin1))
  );
}

function isCounted({ victims, effect }: SummedToll, { victims: asked }: Scope, classOf: ClassOf): boolean {
  const kind = victims.role === null ? null : classOf(victims.role);
  if (effect !== 'destroyed' && (kind === 'thing' || victims.role === 'things')) return false;
  if (!asked) return true;
  const wanted = asked.role === null ? null : classOf(asked.role);
  if (wanted === 'civilian' || wanted?.includes('combatant')) {
    if (kind !== wanted && !(wanted !== 'civilian' && kind?.includes('combatant'))) return false;
  }
  return asked.party === null || victims.party === asked.party;
}

/** One incident's losses: its groups added; people of whom no more is said may be the same, so that the greater count stands. */
function codedRows(
  rows: readonly SummedToll[],
  rules: CodebookRules,
  classOf: ClassOf,
): { low: number; best: number; high: number | null } | null {
  const coded = rows.flatMap((row) => {
    const one = codedRow(row, rules);
    return one ? [{ ...one, known: row.victims.party !== null || isKnown(row.victims.role, classOf) }] : [];
  });
  const add = (of: typeof coded) =>
    of.length === 0
      ? null
      : of.reduce((a, b) => ({
          known: a.known,
          low: a.low + b.low,
          best: a.best + b.best,
          high: a.high === null || b.high === null ? null : a.high + b.high,
        }));
  const known = add(coded.filter((c) => c.known));
  const people = coded.filter((c) => !c.known).sort((a, b) => b.best - a.best)[0] ?? null;
  if (!known || !people) return known ?? people;
  return people.best > known.best ? people : known;
}

function isKnown(role: string | null, classOf: ClassOf): boolean {
  const kind = role === null ? null : classOf(role);
  return kind !== null && (kind === 'civilian' || kind === 'leader' || kind.includes('combatant'));
}

/** From the lowest to the highest that anybody gives; best is what most give, of two the lower. */
function codedRow(
  { figures }: SummedToll,
  rules: CodebookRules,
): { low: number; best: number; high: number | null } | null {
  const ends = figures.flatMap(({ quantity }) => (quantity.bound === 'none' ? [] : [endsOf(quantity, rules)]));
  const lows = ends.flatMap(({ low, high }) => low ?? high ?? []);
  if (lows.length === 0) return null;
  const open = ends.some(({ high }) => high === null);
  const votes = new Map<number, number>();
  for (const n of lows) votes.set(n, (votes.get(n) ?? 0) + 1);
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0];
  return {
    low: Math.min(...lows),
    best,
    high: open ? null : Math.max(...ends.flatMap(({ high }) => high ?? []), ...lows),
  };
}
