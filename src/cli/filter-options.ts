import { type Command, Option } from 'commander';
import type { Filter } from '../ledger/filter.ts';
import { AGREEMENT_TYPES, CLAIM_KINDS, INCIDENT_TYPES, STANCES } from '../model/claim.ts';
import { POSITION_KINDS } from '../model/position.ts';
import { ACTOR_KINDS } from '../model/situation.ts';
import { usage } from './exit-codes.ts';

export const LISTS = [
  'incidents',
  'claims',
  'actors',
  'agreements',
  'violations',
  'positions',
  'statistics',
  'forecasts',
  'documents',
] as const;
export type List = (typeof LISTS)[number];

/** Which filters narrow which list; one that would do nothing is refused rather than passed over. */
export const FILTERS: Record<List, readonly (keyof Filter)[]> = {
  incidents: ['since', 'until', 'place', 'actor', 'claimant', 'stance', 'kind', 'text', 'document', 'limit'],
  claims: ['since', 'until', 'place', 'actor', 'claimant', 'stance', 'kind', 'text', 'document', 'limit'],
  actors: ['actor', 'kind', 'limit'],
  agreements: ['since', 'until', 'actor', 'kind', 'limit'],
  violations: ['since', 'until', 'actor', 'limit'],
  positions: ['since', 'until', 'actor', 'claimant', 'stance', 'kind', 'text', 'document', 'limit'],
  statistics: ['since', 'until', 'place', 'claimant', 'stance', 'text', 'document', 'limit'],
  forecasts: ['since', 'until', 'claimant', 'stance', 'text', 'document', 'limit'],
  documents: ['since', 'until', 'text', 'document', 'limit'],
};

const KINDS: Partial<Record<List, readonly string[]>> = {
  incidents: INCIDENT_TYPES,
  claims: CLAIM_KINDS,
  actors: ACTOR_KINDS,
  agreements: AGREEMENT_TYPES,
  positions: POSITION_KINDS,
};

export function addFilters(command: Command): Command {
  return command
    .option('--since <date>', 'from this day on: 2025-10-11, 2025-10 or 2025')
    .option('--until <date>', 'up to this day, or to the end of this month or year')
    .option('--place <name>', 'at a place (or what its name begins with), in a province, or in a country (PK)')
    .option('--actor <name>', 'naming somebody in any part: a slug (ttp), or part of a name')
    .option('--claimant <name>', 'said by somebody: a slug, a party, or part of a name')
    .addOption(new Option('--stance <stance>', 'how it is said').choices([...STANCES]))
    .option(
      '--kind <kind>',
      "a claim's kind, an incident's type, an actor's kind, an agreement's type, a position's kind",
    )
    .option('--text <words>', 'with these words in the quote (documents: in title or text)')
    .option('--document <id>', 'from this document (the beginning of its id is enough)')
    .option('--limit <n>', 'at most so many');
}

export type FilterOptions = { [K in Exclude<keyof Filter, 'newest' | 'offset'>]?: string };

/** Checks what was typed. Throws a usage error that names the option and what it takes. */
export function filterOf(list: List, options: FilterOptions): Filter {
  const allowed = FILTERS[list];
  for (const name of Object.keys(options))
    if (!isFilterName(name) || !allowed.includes(name))
      throw usage(`--${name} does not narrow ${list}. It takes: ${allowed.map((each) => `--${each}`).join(' ')}`);
  const { since, until, limit, kind, ...words } = options;
  checkKind(list, kind);
  return {
    ...words,
    ...(kind ? { kind } : {}),
    ...(since ? { since: firstDay(since) } : {}),
    ...(until ? { until: lastDay(until) } : {}),
    ...(limit ? { limit: countOf(limit) } : {}),
  } as Filter; // the words that are left are all strings, under Filter's own names
}

const NAMES: readonly string[] = FILTERS.claims;
function isFilterName(name: string): name is keyof FilterOptions {
  return NAMES.includes(name);
}

function checkKind(list: List, kind: string | undefined): void {
  const kinds = KINDS[list];
  if (kind && kinds && !kinds.includes(kind))
    throw usage(`--kind: "${kind}" is not one of the kinds of ${list}: ${kinds.join(', ')}`);
}

export function countOf(typed: string): number {
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw usage(`--limit: "${typed}" is not a number from 1 on`);
  return Number(typed);
}

function firstDay(typed: string): string {
  return dayOf('--since', typed, '-01', '-01');
}

function lastDay(typed: string): string {
  const [year, month] = typed.split('-');
  // Day 0 of the next month is the last one of this month.
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  return dayOf('--until', typed, '-12', `-${last}`);
}

function dayOf(option: string, typed: string, month: string, day: string): string {
  const match = /^(\d{4})(-\d{2})?(-\d{2})?$/.exec(typed);
  const whole = match ? `${match[1]}${match[2] ?? month}${match[3] ?? day}` : '';
  const parsed = new Date(`${whole}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== whole)
    throw usage(`${option}: "${typed}" is not a day. Write 2025-10-11, 2025-10 or 2025`);
  return whole;
}
