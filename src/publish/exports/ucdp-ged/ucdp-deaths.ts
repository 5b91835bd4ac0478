import type { TollClaim } from '../../../model/claim.ts';
import type { CaseSource, IncidentRecord } from '../case-source.ts';
import type { Losses } from '../losses.ts';
import { codedFor, noteFigures } from '../of-incident/figures.ts';
import { harmedAs } from '../of-incident/harmed.ts';
import { type Party, partyOf } from '../of-incident/party.ts';
import { sideKey, type UcdpSides } from './ucdp-sides.ts';

export interface UcdpDeaths {
  a: number;
  b: number;
  civilians: number;
  unknown: number;
  best: number;
  high: number;
  low: number;
}

const UCDP = 'ucdp';

/** The dead by UCDP's rule; null where nobody gives a figure, or nobody died. The four parts add up to `best`, as they do there. */
export function ucdpDeaths(
  record: IncidentRecord,
  { sides, facts, losses }: { sides: UcdpSides; facts: CaseSource['facts']; losses: Losses },
): UcdpDeaths | null {
  const coded = codedFor(record, UCDP, 'killed');
  const tolls = record.claims.filter((claim): claim is TollClaim => claim.kind === 'toll' && claim.effect === 'killed');
  const best = coded?.best ?? coded?.low ?? null;
  if (coded === null || best === null) return null;
  const day = record.incident.when?.from.slice(0, 10) ?? null;
  const claimsOn = (class_: VictimClass) =>
    tolls.filter((claim) => classOf(claim, sides, partyOf(claim.victims, facts, day)) === class_);
  const codedOn = (claims: readonly TollClaim[]) =>
    codedFor({ claims: [...claims], codedOf: record.codedOf }, UCDP, 'killed');
  const of = (class_: VictimClass): number => codedOn(claimsOn(class_))?.best ?? 0;
  /** Of a side whose highest is open above, the highest number that is told. */
  const highestOf = (class_: VictimClass): number => {
    const own = claimsOn(class_);
    const known = codedOn(own);
    return known?.high ?? Math.max(known?.best ?? 0, ...own.flatMap(({ quantity: { n, to } }) => [n ?? 0, to ?? 0]));
  };
  const sidesHighest = highestOf('a') + highestOf('b') + highestOf('civilians');
  const high = Math.max(best, coded.high ?? Math.max(sidesHighest, highestOf('unknown')));
  if (high === 0) return null;
  const low = Math.min(best, coded.low ?? best);
  const ids = tolls.map(({ id }) => id);
  noteFigures(tolls, { effect: 'killed', field: 'best', became: `${low}, ${best}, ${high}`, losses });
  if (coded.high === null) losses.add('range cut', 'high', `open above: ${high} is the highest that is told`, ids);
  const parts = { a: of('a'), b: of('b'), civilians: of('civilians') };
  const known = parts.a + parts.b + parts.civilians;
  if (known <= best) return { ...parts, unknown: best - known, best, high, low };
  losses.add(
    'range cut',
    'deaths_unknown',
    `${parts.a} of side a, ${parts.b} of side b and ${parts.civilians} civilians are more than ${best}: all are of unknown sides here`,
    ids,
  );
  return { a: 0, b: 0, civilians: 0, unknown: best, best, high, low };
}

type VictimClass = 'a' | 'b' | 'civilians' | 'unknown';

function classOf({ victims }: TollClaim, { a, b }: UcdpSides, party: Party): VictimClass {
  if (harmedAs(victims.role) === 'civilian') return 'civilians';
  if (!party.fights) return 'unknown';
  if (a.party && sideKey(party) === sideKey(a.party)) return 'a';
  return b.party && sideKey(party) === sideKey(b.party) ? 'b' : 'unknown';
}
