import { type Chance, pick, upTo } from '../situation/chance.ts';
import { type Happening, TYPES } from './invented-report.ts';
import { type Ground, somePlace } from './invented-world.ts';

/** Days that the invented case lasts, however many reports it has. */
export const DAYS = 3 * 365;
/** Reports for each happening. */
export const REPORTS_EACH = 2;
/** A report comes at most so many days after what it leads with, and looks back at most so far beyond. */
export const LATEST = 4;
export const LOOKED_BACK = 6;

const UNDATED = 0.04;

/** A report to come: the day it is published on, and what it leads with. */
export interface Plan {
  told: number;
  lead: Happening;
}

/** Happenings in the order of their days. What has no day is told of on one all the same: `since`. */
export function inventHappenings(count: number, grounds: readonly Ground[], chance: Chance) {
  return Array.from({ length: count }, (_, number): { happening: Happening; since: number } => {
    const since = Math.floor((number / count) * (DAYS - LATEST));
    const ground = pick(chance, grounds);
    const [by, against] = chance() < 0.5 ? ground.sides : [ground.sides[1], ground.sides[0]];
    return {
      since,
      happening: {
        number,
        ground,
        type: pick(chance, TYPES.slice(0, chance() < 0.7 ? 5 : TYPES.length)),
        by,
        against,
        where: somePlace(chance, ground),
        day: chance() < UNDATED ? null : since,
        civilians: chance() < 0.4,
        killed: 2 + upTo(chance, chance() < 0.1 ? 80 : 15),
      },
    };
  });
}

/** Which reports come out on which day. */
export function planReports(count: number, happenings: ReturnType<typeof inventHappenings>, chance: Chance): Plan[][] {
  const days = Array.from({ length: DAYS }, (): Plan[] => []);
  for (let number = 0; number < count; number++) {
    const one = happenings[number % happenings.length];
    if (!one) throw new Error('nothing happened');
    const told = one.since + upTo(chance, LATEST);
    days[told]?.push({ told, lead: one.happening });
  }
  return days;
}
