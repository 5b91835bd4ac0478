import { type Chance, pick, upTo } from './chance.ts';
import { type Side, THEATRES, type Theatre } from './theatres.ts';

export const KINDS = ['air strike', 'drone strike', 'shelling', 'ambush', 'car bombing', 'clash', 'abduction'] as const;
export type Kind = (typeof KINDS)[number];

/** What happened, as only the maker of the case knows it. */
export interface Invented {
  /** Its number: the known truth that linking is measured against. */
  id: number;
  theatre: Theatre;
  town: string;
  province: string;
  /** Days since the first one. */
  day: number;
  kind: Kind;
  by: Side;
  against: Side;
  civilians: boolean;
  /** The toll as it is known in the end; early reports have less. */
  killed: number;
  injured: number;
}

/** `count` incidents, so many a day in each theatre; towns and kinds come again on neighbouring days. */
export function inventIncidents(count: number, perDay: number, chance: Chance): Invented[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, id) => {
    const day = Math.floor(id / perDay);
    const { theatre, town, province, kind } = free(day, taken, chance);
    const [first, second] = theatre.sides;
    if (!first || !second) throw new Error(`${theatre.country} needs two sides`);
    const [by, against] = kind === 'air strike' || chance() < 0.5 ? [second, first] : [first, second];
    const killed = 2 + upTo(chance, chance() < 0.2 ? 60 : 18);
    return {
      id,
      theatre,
      town,
      province,
      day,
      kind,
      by,
      against,
      civilians: kind === 'abduction' || chance() < 0.5,
      killed,
      injured: killed + 1 + upTo(chance, 20),
    };
  });
}

/** Two of one kind in one town on one day could not be told apart by anybody. */
function free(
  day: number,
  taken: Set<string>,
  chance: Chance,
): Pick<Invented, 'theatre' | 'town' | 'province' | 'kind'> {
  for (;;) {
    const theatre = pick(chance, THEATRES);
    const [town, province] = pick(chance, theatre.towns);
    const kind = pick(chance, KINDS);
    const key = `${day} ${town} ${kind}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return { theatre, town, province, kind };
  }
}
