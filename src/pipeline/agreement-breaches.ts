import type { CaseFile } from '../ledger/case-file.ts';
import { soOthersCanGo } from '../ledger/claim-index/slices.ts';
import { deedsWithin } from '../ledger/deeds-within.ts';
import type { Filter } from '../ledger/filter.ts';
import { findAgreements } from '../ledger/find-situation.ts';
import { keptWhileUnchanged } from '../ledger/kept-while-unchanged.ts';
import type { Agreement, Violation, ViolationRow } from '../model/agreement.ts';
import type { Incident } from '../model/situation.ts';
import { derivedBreaches } from '../reconcile/derived-breaches.ts';
import { isAt } from '../reconcile/developments/concerns.ts';
import { FIGHTING } from '../reconcile/fighting-types.ts';

/** Incidents looked through for one truce; a long one is cut there, the earliest first. A guess. */
const MOST_INCIDENTS = 500;

/** The breaches of an accord: those that somebody speaks of, then those that follow from incidents within its clock. */
export async function breachesOf(file: CaseFile, agreement: Agreement): Promise<Violation[]> {
  const { starts, ends, until = null, breaches = [], statusBy, parties } = agreement;
  const asOf = (statusBy?.asOf ?? '').slice(0, 10);
  if (agreement.type !== 'ceasefire' || !starts || asOf === '') return breaches;
  const last = ends && until === null && ends.to.slice(0, 10) < asOf ? ends.to.slice(0, 10) : asOf;
  const sides = [...new Set(parties.flatMap(({ party }) => party ?? []))];
  const [side] = sides;
  if (!side) return breaches;
  const incidents = await deedsWithin(file, {
    types: [...FIGHTING],
    parties: sides.length === 2 ? sides : [side],
    since: starts.from.slice(0, 10),
    until: last,
    limit: MOST_INCIDENTS,
  });
  return [...breaches, ...derivedBreaches(agreement, incidents, asOf)];
}

/** What is derived of an accord from some incidents alone. */
export function breachesAmong(agreement: Agreement, incidents: readonly Incident[]): Violation[] {
  const asOf = (agreement.statusBy?.asOf ?? '').slice(0, 10);
  return asOf === '' ? [] : derivedBreaches(agreement, incidents, asOf);
}

/** The breaches of every accord, by day; those without one come last. Narrowed by day, place, and by who accuses or is accused. */
export async function violationsIn(file: CaseFile, filter: Filter): Promise<ViolationRow[]> {
  return (await allViolations(file))
    .filter((row) => isAsked(row, filter))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

function allViolations(file: CaseFile): Promise<readonly ViolationRow[]> {
  return keptWhileUnchanged(file, 'violations', async () => {
    const rows: ViolationRow[] = [];
    for (const agreement of (await findAgreements(file, {})).rows) {
      for (const violation of await breachesOf(file, agreement)) rows.push({ agreement: agreement.id, ...violation });
      await soOthersCanGo();
    }
    return rows;
  });
}

function isAsked(row: ViolationRow, { since, until, actor, place }: Filter): boolean {
  const [from, to] = [row.when?.from.slice(0, 10), row.when?.to.slice(0, 10)];
  if (since !== undefined && (to === undefined || to < since)) return false;
  if (until !== undefined && (from === undefined || from > until)) return false;
  if (place !== undefined && !row.where.some((where) => isAt(where, place.toLowerCase()))) return false;
  if (actor === undefined) return true;
  const low = actor.toLowerCase();
  const named = [
    ...row.accused.flatMap(({ name, actor: slug, party }) => [name, slug, party]),
    ...[...row.accusers, ...row.deniers].flatMap(({ by, party }) => [by, party]),
  ];
  return named.some((name) => name?.toLowerCase().includes(low));
}

function dayOf({ when, accusers }: Violation): string {
  return when?.from ?? accusers[0]?.day ?? '9999';
}
