import type { Claim } from '../model/claim.ts';

/**
 * For each toll, whose losses it tells, seen from its claimant: 'own', 'adversary' where the document itself sets the
 * two parties against each other, else 'other'; null where the victims' party is not known and could be anyone's.
 */
export function settleSides(claims: readonly Claim[]): Claim[] {
  const opposed = opposedPairs(claims);
  return claims.map((claim) => (claim.kind === 'toll' ? { ...claim, about: aboutOf(claim, opposed) } : claim));
}

type Toll = Extract<Claim, { kind: 'toll' }>;

function aboutOf(toll: Toll, opposed: ReadonlySet<string>): Toll['about'] {
  const speaker = toll.claimant.party;
  const { party } = toll.victims;
  if (speaker === null) return toll.claimant.as === 'unnamed' || mayBeOwn(toll) ? null : 'other';
  if (party === null) return toll.victims.role === 'civilians' ? 'other' : null;
  if (party === speaker) return 'own';
  return opposed.has(pairKey(speaker, party)) ? 'adversary' : 'other';
}

/** "The army put its own dead at 12": a side, and nobody says which; its dead may be its own. */
function mayBeOwn({ claimant, victims, agents }: Toll): boolean {
  return claimant.as === 'party' && agents.length === 0 && (victims.role === null || OWN.has(victims.role));
}

const OWN = new Set(['soldiers', 'men', 'police', 'officer', 'commander']);

/** Pairs of parties that some claim shows attacking, fighting or accusing each other. */
function opposedPairs(claims: readonly Claim[]): Set<string> {
  const out = new Set<string>();
  const oppose = (as: readonly (string | null)[], bs: readonly (string | null)[]): void => {
    for (const a of as) for (const b of bs) if (a !== null && b !== null && a !== b) out.add(pairKey(a, b));
  };
  for (const claim of claims) {
    if (claim.kind === 'incident' && claim.certainty !== 'negated') {
      const agents = claim.agents.map((w) => w.party);
      oppose(
        agents,
        claim.targets.map((w) => w.party),
      );
      if (claim.type === 'armed clash') oppose(agents, agents);
    }
    if (claim.kind === 'toll') oppose([...claim.agents.map((w) => w.party)], [claim.victims.party]);
    if (claim.kind === 'responsibility' && claim.stance === 'accuses')
      oppose([claim.claimant.party], [claim.agent.party]);
    if (claim.kind === 'agreement' && claim.type === 'ceasefire') {
      const sides = claim.parties.map((w) => w.party);
      oppose(sides, sides);
    }
    if (claim.kind === 'relation' && claim.relation === 'hostile to')
      oppose([claim.subject.party], [claim.object.party]);
  }
  return out;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}
