import type { Agreement, Violation } from '../model/agreement.ts';
import type { Incident } from '../model/situation.ts';
import type { Who } from '../model/who.ts';
import { isWithin } from './agreement-course.ts';
import { FIGHTING } from './fighting-types.ts';
import { byDay, idOf } from './violations.ts';

/**
 * Breaches of a truce that nobody speaks of and that follow from incidents: violence by one of its sides against another,
 * or, where one side alone declared it, by that side against anybody known, surely within its clock. `asOf`: ISO day.
 */
export function derivedBreaches(agreement: Agreement, incidents: readonly Incident[], asOf: string): Violation[] {
  const { id, type, parties, starts, ends, until = null, breaches = [] } = agreement;
  if (type !== 'ceasefire') return [];
  const sides = new Set(parties.flatMap(({ party }) => party ?? []));
  const said = new Set(breaches.flatMap(({ incident }) => incident ?? []));
  return incidents
    .flatMap((incident): Violation[] => {
      const { when, where } = incident;
      if (!when || when.basis === 'published' || said.has(incident.id)) return [];
      if (isWithin({ starts, ends, until }, when, asOf) !== true) return [];
      const accused = attackers(incident, sides);
      if (accused.length === 0) return [];
      return [
        {
          id: idOf(id, incident.id, 'derived'),
          basis: 'derived',
          incident: incident.id,
          accusers: [],
          accused,
          deniers: [],
          when,
          where,
          times: null,
        },
      ];
    })
    .sort(byDay);
}

/** The sides of the truce that did violence to one of its sides: in a clash, both. */
function attackers({ type, status, sides: { agents, targets } }: Incident, sides: ReadonlySet<string>): Who[] {
  if (!FIGHTING.has(type) || status === 'denied' || status === 'unconfirmed') return [];
  const mutual = type === 'armed clash';
  // Where two sides stand as doers of one blow, the telling is not clear enough to charge anybody with it.
  if (!mutual && new Set(agents.flatMap(({ party }) => party ?? [])).size !== 1) return [];
  const struck = mutual ? [...agents, ...targets] : targets;
  return (mutual ? struck : agents).filter(
    ({ party }) =>
      party !== null &&
      sides.has(party) &&
      struck.some((t) => t.party !== null && t.party !== party && (sides.size === 1 || sides.has(t.party))),
  );
}
