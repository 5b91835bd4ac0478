import type { Incident } from '../../../model/situation.ts';
import type { Where } from '../../../model/where.ts';
import type { Losses } from '../losses.ts';

/** The one place that a row has: the finest that lies somewhere, else the finest by name; null where none is told. */
export function placeOf({ where }: Incident): Where | null {
  const finest = [...where].sort((a, b) => a.precision - b.precision);
  return finest.find(({ lat }) => lat !== null) ?? finest[0] ?? null;
}

/** Says which further places a row does not name. */
export function notePlaces(incident: Incident, chosen: Where, field: string, losses: Losses): void {
  const others = incident.where.filter((where) => where !== chosen).map(({ name }) => name);
  if (others.length > 0)
    losses.add('place coarsened', field, `one place a row: ${others.join(', ')} left out`, incident.claims);
}
