import { type Day, isoDay } from './calendar.ts';
import type { Found } from './expression.ts';
import { approximately, type Resolved } from './resolved.ts';
import { zoneMinutes } from './zone.ts';

export function withHours(resolved: Resolved, one: Found): Resolved {
  if (!one.hours || one.clock || resolved.grain !== 'day') return resolved;
  const { kind } = one.expression;
  // "overnight" alone is the night into the day in play; "overnight Saturday" the night out of it.
  const into = one.hours === 'overnight' && kind === 'hours';
  const outOf = one.hours === 'overnight' && kind !== 'hours' && resolved.from === resolved.to;
  return approximately({
    ...resolved,
    from: into ? resolved.from - 1 : resolved.from,
    to: outOf ? resolved.to + 1 : resolved.to,
    grain: 'hour',
  });
}

export function withClock(resolved: Resolved, { clock }: Found): Resolved {
  if (!clock || resolved.from !== resolved.to) return resolved;
  const offset = clock.offset ?? (clock.place ? zoneMinutes(clock.place, isoDay(resolved.from)) : null);
  if (offset === null) return approximately(resolved);
  return { ...resolved, grain: clock.fine ? 'minute' : 'hour', minute: clock.hour * 60 + clock.minute - offset };
}

export function withLimit(resolved: Resolved, one: Found, published: Day): Resolved {
  if (one.limit !== 'since' || !(resolved.from <= published)) return resolved;
  // "since Monday", told on a Monday: the one before.
  const today = one.expression.kind === 'weekday' && one.expression.which === null && resolved.from === published;
  return {
    ...resolved,
    from: today ? resolved.from - 7 : resolved.from,
    to: Math.max(published, resolved.from),
    minute: null,
  };
}
