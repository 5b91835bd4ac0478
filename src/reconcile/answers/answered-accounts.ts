import type { AnsweredItem, Answerer } from '../../model/answers.ts';
import type { Claim, IncidentClaim, ResponsibilityClaim } from '../../model/claim.ts';
import { VIOLENCE } from '../fighting-types.ts';
import { originsOf } from '../origins.ts';
import { asserts, denies, voiceKey } from '../relations/voices.ts';

type Told = IncidentClaim | ResponsibilityClaim;

/** A party's account of an incident and its denial, where it gives them, and what others make of each. */
export function answeredAccounts(
  party: string,
  claims: readonly Claim[],
  nameOf: (slug: string) => string,
): Omit<AnsweredItem, 'incident' | 'title' | 'day'>[] {
  const told = claims.filter((claim): claim is Told => claim.kind === 'incident' || claim.kind === 'responsibility');
  const own = told.filter((claim) => voiceKey(claim) === party);
  const said = own.filter(asserts);
  const denied = own.filter(denies);
  const others = othersOf(party, told);
  return [
    ...(said.length > 0 ? [account(said, others, nameOf)] : []),
    ...(denied.length > 0 ? [denial(party, denied, others)] : []),
  ];
}

interface Others {
  /** Those who say that it happened, once for each origin, with whom they name as the doer. */
  tellers: { who: Answerer; doers: ReadonlySet<string>; clash: boolean }[];
  deniers: Answerer[];
}

function account(said: readonly Told[], { tellers, deniers }: Others, nameOf: (slug: string) => string) {
  const doers = doersIn(said);
  const clash = said.some(({ type }) => type === 'armed clash');
  const violent = said.some(({ type }) => VIOLENCE.has(type));
  const shares = (other: ReadonlySet<string>): boolean => [...other].some((doer) => doers.has(doer));
  const borneOut = tellers.filter((teller) => (doers.size === 0 ? true : shares(teller.doers)));
  const contradicted = tellers.filter(
    (teller) => doers.size > 0 && teller.doers.size > 0 && !shares(teller.doers) && !clash && !teller.clash,
  );
  const by = [...doers].map(nameOf).join(' and ');
  return {
    kind: 'account' as const,
    what:
      by === ''
        ? 'that it happened'
        : clash
          ? `a clash with ${by}`
          : violent
            ? `that it was ${by}`
            : `that it happened, with ${by}`,
    claims: said.map(({ id }) => id),
    borneOut: borneOut.map(({ who }) => who),
    contradicted: contradicted.map(({ who }) => who),
    denied: deniers,
  };
}

/** Who denies a deed is contradicted by those who say that he did it. */
function denial(party: string, denied: readonly Told[], { tellers, deniers }: Others) {
  return {
    kind: 'denial' as const,
    what: 'that it was not so',
    claims: denied.map(({ id }) => id),
    borneOut: deniers,
    contradicted: tellers.filter(({ doers }) => doers.has(party)).map(({ who }) => who),
    denied: [],
  };
}

function othersOf(party: string, told: readonly Told[]): Others {
  const byId = new Map(told.map((claim) => [claim.id, claim]));
  const tellers = originsOf(told).flatMap(({ by, party: side, claims }) => {
    const own = claims.flatMap((id) => byId.get(id) ?? []).filter(asserts);
    // What is carried from the party itself is its own word, whoever carries it.
    if (own.length === 0 || own.some((claim) => voiceKey(claim) === party)) return [];
    const who = { by, party: side, claims: own.map(({ id }) => id) };
    return [{ who, doers: doersIn(own), clash: own.some(({ type }) => type === 'armed clash') }];
  });
  const deniers = new Map<string, Answerer>();
  for (const claim of told) {
    if (!denies(claim) || voiceKey(claim) === party) continue;
    const { name, party: side } = claim.claimant;
    const known = deniers.get(voiceKey(claim)) ?? { by: name, party: side, claims: [] };
    deniers.set(voiceKey(claim), known);
    known.claims.push(claim.id);
  }
  return { tellers, deniers: [...deniers.values()] };
}

/** In a clash each side is a doer. */
function doersIn(told: readonly Told[]): Set<string> {
  return new Set(
    told.flatMap((claim) => {
      const who = claim.kind === 'responsibility' ? [claim.agent] : claim.agents;
      const both = claim.kind === 'incident' && claim.type === 'armed clash' ? [...who, ...claim.targets] : who;
      return both.flatMap(({ party }) => party ?? []);
    }),
  );
}
