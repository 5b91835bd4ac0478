import type { Claim, TollClaim } from '../../model/claim.ts';
import type { Incident } from '../../model/situation.ts';
import { VIOLENCE } from '../fighting-types.ts';
import { originsOf } from '../origins.ts';
import { isAdmission } from '../own-interest.ts';
import { asserts, denies } from '../relations/voices.ts';
import type { ClassOf } from '../toll-victims.ts';

/** What grades are given by; the words are explained in knowledge/codebooks/grades.yaml. */
export interface GradeFacts {
  plain: boolean;
  origins: number;
  harmOrigins: number;
  denied: boolean;
  contested: boolean;
  admitted: boolean;
  charge: boolean;
  doer: boolean;
  rivals: boolean;
  civilians: 'reported' | 'denied' | 'none';
  owned: boolean;
}

/** The facts of one incident, from its own claims. */
export function gradeFacts(incident: Incident, claims: readonly Claim[], classOf: ClassOf): GradeFacts {
  const said = claims.filter(asserts);
  const plain = said.filter(({ certainty, stance }) => certainty === 'asserted' && stance !== 'suspects');
  const origins = originsOf(plain);
  const denied = claims.some((claim) => claim.kind === 'incident' && denies(claim));
  const byId = new Map(plain.map((claim) => [claim.id, claim]));
  const doers = origins.map((origin) => doersIn(origin.claims.flatMap((id) => byId.get(id) ?? [])));
  const [only] = origins;
  const tolls = VIOLENCE.has(incident.type) ? claims.filter((claim) => claim.kind === 'toll') : [];
  // "Seven soldiers were killed and 13 others hurt": the others are as likely soldiers.
  const fighters = tolls.some(({ victims }) => victims.party !== null || isFighter(victims.role, classOf));
  const civilian = tolls.filter((toll) => isCivilian(toll, classOf) || (!fighters && isUnknown(toll)));
  const told = civilian.filter(asserts);
  return {
    plain: plain.length > 0,
    origins: origins.length,
    harmOrigins: originsOf(told.filter(({ id }) => byId.has(id))).length,
    denied,
    contested: denied || incident.tolls.some((row) => row.contested),
    admitted: said.some((claim) => isAdmission(claim, said, classOf)),
    charge: origins.length === 1 && only?.party != null && [...(doers[0] ?? [])].some((doer) => doer !== only.party),
    doer: doersIn(said).size > 0,
    rivals: incident.type !== 'armed clash' && areRivals(doers.filter((set) => set.size > 0)),
    civilians: told.length > 0 ? 'reported' : civilian.length > 0 ? 'denied' : 'none',
    owned: told.some(isOwned),
  };
}

function doersIn(claims: readonly Claim[]): Set<string> {
  return new Set(
    claims.flatMap((claim) => {
      const who =
        claim.kind === 'incident' || claim.kind === 'toll'
          ? claim.agents
          : claim.kind === 'responsibility'
            ? [claim.agent]
            : [];
      return who.flatMap(({ party }) => party ?? []);
    }),
  );
}

/** Two who name doers and share none. */
function areRivals(doers: readonly ReadonlySet<string>[]): boolean {
  return doers.some((one, at) => doers.slice(at + 1).some((other) => [...one].every((doer) => !other.has(doer))));
}

function isFighter(role: string | null, classOf: ClassOf): boolean {
  return role !== null && (classOf(role)?.endsWith('combatant') ?? false);
}

function isCivilian(toll: TollClaim, classOf: ClassOf): boolean {
  return isHarm(toll) && toll.victims.role !== null && classOf(toll.victims.role) === 'civilian';
}

/** People of whom no more is said. */
function isUnknown(toll: TollClaim): boolean {
  return isHarm(toll) && toll.victims.role === null && toll.victims.party === null;
}

function isHarm({ effect, quantity }: TollClaim): boolean {
  return (effect === 'killed' || effect === 'injured') && quantity.bound !== 'none';
}

/** The doer himself gives the figure, of what he did. */
function isOwned({ claimant, certainty, agents }: TollClaim): boolean {
  const { party } = claimant;
  return party !== null && certainty === 'asserted' && agents.length > 0 && agents.every((who) => who.party === party);
}
