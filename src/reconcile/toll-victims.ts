import type { TollClaim } from '../model/claim.ts';

/** A toll with the victims it is counted under: the claim's own, or those that the words before it name. */
export interface Counted {
  claim: TollClaim;
  party: string | null;
  role: string | null;
  group: VictimGroup;
  /** The role's class: soldiers and militants without a side are not one group of victims. */
  kind: string;
}

export type VictimGroup = 'combatants' | 'civilians' | 'things' | 'people';

/** What a role is in the field: 'state combatant', 'civilian', 'thing', ...; null where unknown. */
export type ClassOf = (role: string) => string | null;

/** Roles that take others in: "22 people" may be the pupils and the teachers. */
export const AT_LARGE = new Set(['people', 'civilians', 'residents', 'members', 'victims', 'refugees']);

/** Whom each toll of an incident counts. Parts of a figure are left out: they are in it already. */
export function countedVictims(claims: readonly TollClaim[], classOf: ClassOf): Counted[] {
  const whole = claims.filter((c) => c.partOf === null);
  const counted = whole.map((claim) => withVictims(claim, elided(claim, whole), classOf));
  return counted.map((one) => (one.party === null ? settle(one, counted) : one));
}

function withVictims(claim: TollClaim, from: TollClaim, classOf: ClassOf): Counted {
  const { party, role } = from.victims;
  const kind = role === null ? null : classOf(role);
  // Members of a family are no fighters; members of a party are.
  const member = role === 'members' && party === null;
  // "Two of our men": of a side that counts its own dead they are its fighters.
  const own = role === 'men' && party !== null && claim.claimant.party === party;
  const group = member ? 'people' : own ? 'combatants' : groupOf(kind, role);
  return { claim, party, role, group, kind: own ? 'men' : (kind ?? role ?? '') };
}

/** "23 of its soldiers were killed and 29 wounded": the 29 are soldiers too, in the same mouth and sentence. */
function elided(claim: TollClaim, all: readonly TollClaim[]): TollClaim {
  if (
    claim.victims.party !== null ||
    claim.victims.role !== null ||
    /\p{L}{3}/u.test(claim.victims.name.replace(/\b(?:more|than|about|least|some|over|nearly|others?|several)\b/gi, ''))
  )
    return claim;
  const before = all.filter(
    (c) =>
      c.document === claim.document &&
      c.trace.sentence === claim.trace.sentence &&
      c.effect !== claim.effect &&
      c.span.start <= claim.span.start &&
      (c.victims.party !== null || c.victims.role !== null),
  );
  return before.reduce((last, c) => (last === claim || c.span.start > last.span.start ? c : last), claim);
}

function groupOf(roleClass: string | null, role: string | null): VictimGroup {
  if (role === 'things' || roleClass === 'thing') return 'things';
  if (roleClass?.includes('combatant') || roleClass === 'leader' || roleClass === 'armed' || role === 'members')
    return 'combatants';
  return roleClass === 'civilian' ? 'civilians' : 'people';
}

/**
 * Victims without a side are those of the one side whose losses are told with the same role or the same number, or of the one
 * that has combatants of their kind to lose; with two such sides they stay without.
 */
function settle(one: Counted, all: readonly Counted[]): Counted {
  if (one.group === 'things') return one;
  const parties = (fits: (other: Counted) => boolean): Set<string> =>
    new Set(all.flatMap((o) => (o.party !== null && o.claim.effect === one.claim.effect && fits(o) ? [o.party] : [])));
  const { n } = one.claim.quantity;
  const none = new Set<string>();
  const byNumber = parties(
    (o) =>
      n !== null &&
      n >= TELLING &&
      o.claim.quantity.n === n &&
      o.claim.quantity.to === one.claim.quantity.to &&
      o.group === one.group,
  );
  const byRole = one.role === null || one.group !== 'combatants' ? none : parties((o) => o.role === one.role);
  const byKind = COMBATANTS.has(one.kind)
    ? parties(
        (o) =>
          o.group === 'combatants' &&
          mayHave(
            one.kind,
            all.filter(({ party }) => party === o.party),
          ),
      )
    : none;
  for (const found of [byNumber, byRole, byKind]) {
    const [party] = found;
    if (found.size === 1 && party !== undefined) return { ...one, party };
  }
  return one;
}

/** Kinds of those who fight: soldiers of a state, fighters of a group. */
const COMBATANTS = new Set(['state combatant', 'group combatant']);

/** Whether a side has combatants of a kind: of one that is told to have lost "19 fighters", no "22 soldiers" can be. */
function mayHave(kind: string, told: readonly Counted[]): boolean {
  const kinds = told.filter(({ role }) => role !== 'members').map((one) => one.kind);
  return kinds.includes(kind) || !kinds.some((other) => COMBATANTS.has(other));
}

/** Numbers from here on are seldom met twice by chance. A guess, as in linking. */
const TELLING = 10;
