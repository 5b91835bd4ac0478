import { openCountryCodes } from '../../../knowledge/export-codes.ts';
import type { TollClaim } from '../../../model/claim.ts';
import type { CaseSource, IncidentRecord } from '../case-source.ts';
import { countryNameIn } from '../of-incident/country.ts';
import type { Sides } from '../of-incident/doers.ts';
import { type Party, partyOf } from '../of-incident/party.ts';

/** 1 state-based, 2 non-state, 3 one-sided. */
export type ViolenceType = 1 | 2 | 3;

export interface UcdpSide {
  name: string;
  /** Gleditsch and Ward's number, where it is a government. */
  gw: number | null;
  party: Party | null;
}

export interface UcdpSides {
  type: ViolenceType;
  a: UcdpSide;
  b: UcdpSide;
  /** Named on either side, and left out. */
  others: string[];
}

/** Two organised sides, or one and civilians; a text where the incident tells no such thing. */
export function ucdpSidesOf(
  record: IncidentRecord,
  { doers, targets, mutual }: Sides,
  facts: CaseSource['facts'],
): UcdpSides | string {
  const organised = doers.filter(isOrganised);
  const [first, ...rest] = organised;
  if (!first) return 'no organised actor is named as having done it, or not by most';
  const victims = record.claims
    .filter((claim): claim is TollClaim => claim.kind === 'toll' && claim.effect === 'killed')
    .map((claim) => partyOf(claim.victims, facts, record.incident.when?.from.slice(0, 10)));
  const hit = [...(mutual ? rest : []), ...targets, ...victims];
  const enemy = hit.find((party) => isOrganised(party) && sideKey(party) !== sideKey(first));
  if (enemy) {
    const others = [...organised, ...targets.filter(isOrganised)]
      .filter((party) => party !== first && party !== enemy)
      .map(({ name }) => name);
    const [a, b] = isGovernment(first) || !isGovernment(enemy) ? [first, enemy] : [enemy, first];
    return {
      type: isGovernment(a) ? 1 : 2,
      a: sideOf(a),
      b: sideOf(b),
      others: [...new Set(others)].filter((name) => name !== a.name && name !== b.name),
    };
  }
  if (hit.some(({ sort }) => sort === 'civilians' || sort === 'protesters'))
    return {
      type: 3,
      a: sideOf(first),
      b: { name: 'Civilians', gw: null, party: null },
      others: rest.map(({ name }) => name),
    };
  return `whom ${first.name} hit is not told: UCDP asks for a second organised side, or civilians`;
}

function isOrganised({ sort }: Party): boolean {
  return sort === 'state' || sort === 'group';
}

/** A state's own, or a group that governs one. */
export function isGovernment({ sort, iso }: Party): boolean {
  return iso !== null && (sort === 'state' || sort === 'group');
}

/** What tells sides apart: offices of one government are one side. */
export function sideKey({ iso, key }: Party): string {
  return iso ?? key;
}

function sideOf(party: Party): UcdpSide {
  if (party.iso === null) return { name: party.force ?? party.name, gw: null, party };
  const gw = openCountryCodes()[party.iso]?.gw ?? null;
  return { name: `Government of ${countryNameIn('ucdp', party.iso) ?? party.name}`, gw, party };
}
