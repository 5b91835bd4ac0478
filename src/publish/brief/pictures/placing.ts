import type { Where } from '../../../model/where.ts';
import type { Drawn } from './ground.ts';

/** The mean reach of a district, and half the width of a middling province, as on the workbench's map. */
const DISTRICT_KM = 30;

/** How a place is drawn; null where it is on no map: a line, a sea, or a name that was not placed. */
export function drawingOf({ precision, lat, lon, country, admin1 }: Where): Drawn | null {
  const province = country !== null && admin1 !== null ? `${country} ${admin1}` : null;
  if (precision === 7) return null;
  if (precision <= 3 && lat !== null && lon !== null)
    return precision === 3 ? { as: 'disc', at: [lon, lat], km: DISTRICT_KM } : { as: 'dot', at: [lon, lat] };
  if (precision <= 5 && province !== null) return { as: 'province', key: province };
  return precision === 6 && country !== null ? { as: 'country', key: country } : null;
}

/** The finest drawing of an incident's places. */
export function finestOf(where: readonly Where[]): { drawn: Drawn; place: Where } | null {
  const fine = [...where].sort((a, b) => a.precision - b.precision);
  for (const place of fine) {
    const drawn = drawingOf(place);
    if (drawn) return { drawn, place };
  }
  return null;
}
