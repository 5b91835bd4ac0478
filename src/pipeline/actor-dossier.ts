import type { CaseFile } from '../ledger/case-file.ts';
import { searchClaims } from '../ledger/claim-search.ts';
import { claimsMade, documentsNaming } from '../ledger/find-actors.ts';
import { claimsWithIds } from '../ledger/find-claims.ts';
import type { ListedActor } from '../ledger/find-situation.ts';
import type { ActorView } from '../model/actor-view.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import { bySaying, claimRows } from '../publish/claim-rows.ts';
import { positionKind } from '../reconcile/position-answers.ts';
import { actorView } from './actor-view.ts';

/** Everything that the page on somebody shows. */
export interface ActorDossier {
  /** Without the ids of the claims and reports that name the actor, of which there may be thousands. */
  view: ActorView;
  mentions: number;
  documents: number;
  makes: number;
  /** The latest. */
  positions: ClaimRow[];
  claims: ClaimRow[];
}

/** So many positions, of the statements made last, and so many claims behind figures are told of. Guesses. */
const MOST_POSITIONS = 20;
const MOST_STATEMENTS = 200;
const MOST_CLAIMS = 1_000;

export async function actorDossier(file: CaseFile, actor: ListedActor): Promise<ActorDossier> {
  const { mentions, ...record } = actor;
  const view = await actorView(file, { ...record, claims: [], documents: [] });
  const said = await searchClaims(
    file,
    { kind: ['position'], claimant: [actor.slug] },
    { order: 'said, newest', offset: 0, limit: MOST_STATEMENTS },
  );
  const positions = said.rows.filter((claim) => claim.kind === 'position' && positionKind(claim) !== null);
  return {
    view,
    mentions,
    documents: await documentsNaming(file, actor.slug),
    makes: (await claimsMade(file, [actor.slug])).get(actor.slug) ?? 0,
    positions: (await claimRows(file, positions)).sort((a, b) => bySaying(b, a)).slice(0, MOST_POSITIONS),
    claims: await claimRows(file, await claimsWithIds(file, claimsBehind(view).slice(0, MOST_CLAIMS))),
  };
}

/** The claims that relations, offices and figures stand on. */
function claimsBehind({ relations, offices, losses, alleges }: ActorView): string[] {
  const gaps = [...losses, ...alleges].flatMap((each) => each.gaps);
  return [
    ...new Set([
      ...relations.flatMap(({ claims }) => claims),
      ...offices.flatMap(({ claims }) => claims),
      ...gaps.flatMap(({ claims }) => [...claims.alleged, ...claims.admitted]),
    ]),
  ];
}
