import { openEvents } from '../knowledge/events.ts';
import { openedOnce } from '../knowledge/files.ts';
import type { CaseFile } from '../ledger/case-file.ts';
import { listDecisions, listEntries } from '../ledger/decisions.ts';
import { claimsWithIds } from '../ledger/find-claims.ts';
import { membersOf, strandsOfDocuments } from '../ledger/linking.ts';
import { blocksOf } from '../link/blocks.ts';
import type { Apart, Cluster, Joined } from '../link/cluster.ts';
import { type EventWords, eventWordsOf } from '../link/event-words.ts';
import { type Joint, leftApart } from '../link/link-incidents.ts';
import type { Claim } from '../model/claim.ts';
import { type DecisionEntry, holding } from '../model/decision.ts';
import type { Incident } from '../model/situation.ts';
import { decideJoints } from './derive/decided-joints.ts';
import { decidedIn } from './derive/lay-decisions.ts';
import { Materials } from './derive/materials.ts';
import { jointOfKept, StrandShelf } from './derive/strand-shelf.ts';

/** Why tellings were taken for one incident, and what was compared with it and left apart. */
export interface IncidentExplanation {
  /** The first claim of each telling, in text order. */
  tellings: Claim[];
  /** Each joining of two tellings: reasons with their weights, their sum and how much was asked for. */
  joined: (Pick<Joined, 'features' | 'score' | 'needed'> & { claim: Claim; with: Claim })[];
  /** `incident`: the other one's id; `against`: what forbids it, null where too little speaks for it. */
  apart: (Pick<Apart, 'features' | 'score' | 'needed' | 'against'> & { claim: Claim; with: Claim; incident: string })[];
  /** Tellings that linking had in another incident, with the decisions that brought them here. */
  brought: { claim: Claim; by: string[] }[];
  /** What linking joined to this and a decision took out: where it is now (null: in none), and by which decisions. */
  taken: { incident: string | null; claims: Claim[]; by: string[] }[];
  /** The decisions that made it what it is, and those that keep it apart from others. */
  decisions: DecisionEntry[];
}

/** The words of events, for `explainIncident`: opened without the rest of the reader. */
export const openEventWords = openedOnce((): EventWords => eventWordsOf(openEvents()));

/** From what linking kept of the incident and of what is near it; null where it kept nothing that holds its first claim. */
export async function explainIncident(
  file: CaseFile,
  incident: Incident,
  openWords: () => EventWords,
): Promise<IncidentExplanation | null> {
  const shelf = new StrandShelf(file.db);
  const found = await clusterOf(file, incident, { shelf, openWords });
  if (!found) return null;
  // What somebody put together or took apart was not weighed by linking.
  const apart = found.joint ? leftApart(found.joint, await near(file, found.joint, shelf)) : [];
  const { mentions, why } = found.cluster;
  const ids = [...mentions.map(({ id }) => id), ...[...why, ...apart].flatMap((one) => [one.mention, one.with])];
  const byId = new Map((await claimsWithIds(file, [...new Set(ids)])).map((claim) => [claim.id, claim]));
  const pair = <T extends { mention: string; with: string }>(one: T) => {
    const [claim, other] = [byId.get(one.mention), byId.get(one.with)];
    return claim && other ? [{ ...one, claim, with: other }] : [];
  };
  return {
    tellings: mentions.flatMap(({ id }) => byId.get(id) ?? []),
    joined: why.flatMap(pair),
    apart: apart.flatMap(pair).map((one) => ({ ...one, incident: one.with.incident ?? '' })),
    ...(await decidedOn(file, incident, found)),
  };
}

/** What decisions did beside linking: which tellings they brought, and what they took from what linking had together. */
async function decidedOn(
  file: CaseFile,
  { claims, decided = [] }: Incident,
  { cluster, involved }: Found,
): Promise<Pick<IncidentExplanation, 'brought' | 'taken' | 'decisions'>> {
  const entries = (await listEntries(file)).filter(({ holds }) => holds);
  const homeOf = new Map(
    involved.flatMap((one) => one.mentions.flatMap((m) => m.claims.map(({ id }) => [id, one] as const))),
  );
  const home = homeOf.get(claims[0] ?? '');
  const inside = new Set(claims);
  const by = (ids: readonly string[]): string[] =>
    entries.filter(({ fate }) => fate?.claims.some((id) => ids.includes(id))).map(({ id }) => id);
  const gone = (home?.mentions ?? []).flatMap((m) => m.claims.flatMap(({ id }) => (inside.has(id) ? [] : [id])));
  const moved = home ? cluster.mentions.filter(({ id }) => homeOf.get(id) !== home) : [];
  const known = new Map(
    (await claimsWithIds(file, [...gone, ...moved.map(({ id }) => id)])).map((claim) => [claim.id, claim]),
  );
  const left = gone.flatMap((id) => known.get(id) ?? []);
  const taken = [...new Set(left.map(({ incident }) => incident))].map((incident) => {
    const own = left.filter((claim) => claim.incident === incident);
    return { incident, claims: own, by: by(own.map(({ id }) => id)) };
  });
  return {
    brought: moved.flatMap(({ id, claims: own }) => {
      const claim = known.get(id);
      return claim ? [{ claim, by: by(own.map((each) => each.id)) }] : [];
    }),
    // What was itself taken out has the rest as gone, by no decision on the rest.
    taken: taken.filter((each) => each.by.length > 0),
    decisions: entries.filter(
      ({ id, ruling, fate }) =>
        decided.includes(id) ||
        (ruling?.kind === 'apart' && fate?.claims.some((claim) => inside.has(claim))) ||
        taken.some((each) => each.by.includes(id)),
    ),
  };
}

interface Found {
  cluster: Cluster;
  /** As linking has it; null where decisions changed it. */
  joint: Joint | null;
  /** The joints that some decision is about, as linking found them. */
  involved: readonly Joint[];
}

/** What linking found, or what decisions made of it. */
async function clusterOf(
  file: CaseFile,
  { claims: [first = ''] }: Incident,
  { shelf, openWords }: { shelf: StrandShelf; openWords: () => EventWords },
): Promise<Found | null> {
  const materials = new Materials(file.db, shelf, openWords);
  const made = holding(await listDecisions(file));
  const { decided } = await decidedIn(file, made);
  const { involved, clusters } = await decideJoints(file.db, made, decided.find, materials);
  const cluster = clusters.find((one) => one.mentions.some((m) => m.claims.some(({ id }) => id === first)));
  if (cluster) return { cluster, joint: involved.find((one) => one === cluster) ?? null, involved };
  const [claim] = await claimsWithIds(file, [first]);
  for (const row of claim ? await strandsOfDocuments(file.db, [claim.document]) : []) {
    const { stored, joint: id } = shelf.put(row);
    if (!stored.mentions.some((m) => m.claims.includes(first))) continue;
    const [joint] = (await shelf.joints([id])).map(jointOfKept);
    return joint ? { cluster: joint, joint, involved } : null;
  }
  return null;
}

/** Joints with a strand in a block of one of its strands. */
async function near({ db }: CaseFile, joint: Joint, shelf: StrandShelf): Promise<Joint[]> {
  const blocks = new Set(joint.strands.flatMap(({ profile }) => blocksOf(profile)));
  const strands = await shelf.strands((await membersOf(db, [...blocks])).map(({ key }) => key));
  return (await shelf.joints(strands.map((one) => one.joint))).map(jointOfKept);
}
