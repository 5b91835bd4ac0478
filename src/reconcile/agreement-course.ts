import type { Agreement, AgreementTurn } from '../model/agreement.ts';
import type { AgreementClaim } from '../model/claim.ts';
import type { When } from '../model/when.ts';
import { type Clock, completed, dayOf, lastMoment, minutesOf, shifted } from './agreement-clock.ts';
import type { Telling } from './agreement-groups.ts';
import { finest } from './incident-view.ts';

/** An accord's clock with what was said to become of it. */
export interface Course extends Clock {
  turns: AgreementTurn[];
  /** The event, in words, that it was extended to last. */
  until: string | null;
}

/** The clock that was agreed, moved by what it was extended to; and every turn with whose word it is. */
export function courseOf(group: readonly Telling[], sides: ReadonlySet<string>): Course {
  const agreed = clockOf(group);
  const turns = turnsOf(group, sides);
  return { ...extended(agreed, group), turns };
}

function clockOf(group: readonly Telling[]): Clock {
  const starts = finest(group.flatMap(({ clock }) => (clock.starts ? [clock.starts] : [])));
  const ends = finest(group.flatMap(({ clock }) => (clock.ends ? [clock.ends] : [])));
  const duration = group.map((t) => t.claim.duration).find((d) => d !== null) ?? null;
  return completed({ starts, ends }, duration);
}

/** Days between two tellings of one extension. A guess. */
const SAME_EXTENSION_DAYS = 3;

/** Several may tell of one extension: a length is added once in those days. */
function extended({ starts, ends }: Clock, group: readonly Telling[]): Clock & { until: string | null } {
  let [end, until] = [ends, null as string | null];
  const added: { by: string; told: string }[] = [];
  for (const { claim, told, turn } of group) {
    if (turn !== 'extended' || claim.certainty !== 'asserted') continue;
    const { by = null, until: event = null } = claim.course ?? {};
    const again = added.some(
      (one) => one.by === by && Date.parse(told) - Date.parse(one.told) <= SAME_EXTENSION_DAYS * 86_400_000,
    );
    if (claim.ends) [end, until] = [claim.ends, null];
    else if (by !== null && !again && end && minutesOf(by)) {
      [end, until] = [shifted(end, minutesOf(by) ?? 0), null];
      added.push({ by, told });
    } else if (event !== null) until = event;
  }
  return { starts, ends: end, until };
}

/** One row for each voice and turn, the earliest word first. */
function turnsOf(group: readonly Telling[], sides: ReadonlySet<string>): AgreementTurn[] {
  const rows = new Map<string, AgreementTurn>();
  for (const { claim, told, turn } of group) {
    if (turn === null || claim.certainty !== 'asserted') continue;
    const { party, actor, name } = claim.claimant;
    const until = claim.course?.until ?? null;
    const ends = turn === 'extended' || turn === 'broken' || turn === 'expired' ? claim.ends : null;
    const key = [turn, party ?? actor ?? name, until, ends?.from].join('|');
    const known = rows.get(key);
    if (known) known.claims.push(claim.id);
    else {
      const bound = party !== null && sides.has(party);
      rows.set(key, { by: actor ?? name, party, day: told, claims: [claim.id], turn, bound, until, ends });
    }
  }
  return [...rows.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export type Status = Pick<Agreement, 'status'> & { statusBy: NonNullable<Agreement['statusBy']> };

/**
 * Where it stands at a moment (ISO day, then to its end, or date-time): by its clock, as far as that is known, else by
 * the last word of it. That the other side broke it is an allegation and changes nothing; who gives it up himself, the
 * report's own voice, or both sides in one say that it is broken.
 */
export function statusOf(course: Course, claims: readonly AgreementClaim[], asOf: string): Status {
  const { starts, ends, until, turns } = course;
  const now = lastMoment(asOf);
  const by = (basis: Status['statusBy']['basis'], words: readonly AgreementTurn[] = []): Status['statusBy'] => ({
    basis,
    by: [...new Set(words.map((w) => w.by))],
    asOf,
  });
  const said = (turn: AgreementTurn['turn']): AgreementTurn[] => turns.filter((t) => t.turn === turn);
  const broken = decisive(said('broken'), claims);
  const since = broken.map(({ day }) => day).sort()[0] ?? '';
  const restored = turns.some((t) => (t.turn === 'in force' || t.turn === 'extended') && t.day > since);
  if (broken.length > 0 && !restored) return { status: 'broken', statusBy: by('word', broken) };
  if (ends && until === null && lastMoment(ends.to) < now)
    return { status: 'expired', statusBy: by('clock', said('expired')) };
  if (said('extended').length > 0) return { status: 'extended', statusBy: by('word', said('extended')) };
  if (said('expired').length > 0) return { status: 'expired', statusBy: by('word', said('expired')) };
  if (starts && Date.parse(starts.from) <= now) return { status: 'in force', statusBy: by('clock', said('in force')) };
  if (said('in force').length > 0 && !starts) return { status: 'in force', statusBy: by('word', said('in force')) };
  return { status: 'announced', statusBy: by('word', said('announced')) };
}

/** Of those who say that it is over, the ones whose word makes it so. */
function decisive(words: readonly AgreementTurn[], claims: readonly AgreementClaim[]): AgreementTurn[] {
  const own = words.filter(
    (w) => !w.bound || claims.some((c) => w.claims.includes(c.id) && c.parties.some(({ party }) => party === w.party)),
  );
  const sides = new Set(words.flatMap((w) => (w.bound && w.party !== null ? [w.party] : [])));
  return sides.size > 1 ? [...words] : own;
}

/** Whether a day lies within the clock; null where the clock, or the hour of the day, leaves it open. */
export function isWithin(
  { starts, ends, until }: Pick<Course, 'starts' | 'ends' | 'until'>,
  when: When,
  asOf: string,
): boolean | null {
  const [first, last] = [when.from.slice(0, 10), when.to.slice(0, 10)];
  const [from, to] = [dayOf(starts), until === null ? dayOf(ends) : asOf.slice(0, 10)];
  if (from === null || !starts) return null;
  const hours = (edge: When | null): boolean => edge?.from.includes('T') ?? false;
  if (last < from || (to !== null && first > to)) return false;
  if (first < from || (to !== null && last > to)) return null;
  // On the day itself, whether it was before or after the hour is known only where both have one.
  if (first === from && hours(starts) && !(when.from.includes('T') && when.grain !== 'day' && when.from >= starts.from))
    return null;
  if (to !== null && last === to && until === null && hours(ends)) return null;
  return true;
}
