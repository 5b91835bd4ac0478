import type { Kysely } from 'kysely';
import type { CaseFile } from '../../ledger/case-file.ts';
import {
  insertJoints,
  insertProposals,
  jointsById,
  moveStrands,
  pairsOfStrands,
  proposalsOf,
  proposedTo,
  removeJoints,
  removeProposals,
  type StoredProposal,
} from '../../ledger/linking.ts';
import { incidentBodies, putIncidents, putState, stateOf } from '../../ledger/situation.ts';
import type { Tables } from '../../ledger/tables.ts';
import { eventWordsOf } from '../../link/event-words.ts';
import { isIncident, type Joint, proposalsFor } from '../../link/link-incidents.ts';
import type { Strand } from '../../link/strand.ts';
import type { Claim } from '../../model/claim.ts';
import type { ClaimAnchor, DecisionRecord, Fate, Ruling } from '../../model/decision.ts';
import type { Incident } from '../../model/situation.ts';
import type { Engine } from '../engine.ts';
import { type DecidedJoints, decideJoints } from './decided-joints.ts';
import { updateExtracts } from './incident-extracts.ts';
import { incidentsFrom, proposalRow, withoutAnswered, withProposals } from './incidents-from.ts';
import { Materials } from './materials.ts';
import { relink } from './relink.ts';
import { DECIDED } from './state-names.ts';
import { jointOfKept, type KeptJoint, type StrandShelf } from './strand-shelf.ts';

interface News {
  /** The strands of reports that came in or changed. */
  reports: ReadonlyMap<string, readonly Strand[]>;
  made: readonly (DecisionRecord & { ruling: Ruling })[];
  /** The claim, as read, that an anchor means today. */
  find: (anchor: ClaimAnchor) => Claim | null;
  engine: Engine;
}

export interface UpdatedIncidents {
  changed: string[];
  gone: string[];
  /** The claims of all of these, as they were and are. */
  claims: string[];
  fates: Fate[];
}

/** Joins anew what reports and decisions touch, and makes anew the incidents that came out otherwise. */
export async function updateIncidents(file: CaseFile, news: News): Promise<UpdatedIncidents> {
  const { db } = file;
  const { changed, before, shelf } = await relink(db, news.reports);
  const past = await pastDecided(db);
  const materials = new Materials(db, shelf, () => eventWordsOf(news.engine.claims.events));
  const joints = [...changed, ...(await untouched(past.joints, { changed, before, shelf }))];
  const old = [...before, ...(await shelf.joints(past.joints))];
  const neighbours = new Set(
    await proposedTo(
      db,
      [...joints, ...old].map(({ id }) => id),
    ),
  );
  const kept = await store(db, { joints, old, shelf });
  for (const id of await storeProposals(db, { joints, kept, shelf })) neighbours.add(id);
  const decided = await decideJoints(db, news.made, news.find, materials);
  for (const id of await proposedTo(
    db,
    decided.involved.map(({ id }) => id),
  ))
    neighbours.add(id);
  const involved = new Set(decided.involved.map(({ id }) => id));
  old.push(...(await shelf.joints(involved)));
  const plain = await materials.complete(joints.filter((joint) => isIncident(joint) && !involved.has(joint.id)));
  const made = incidentsFrom({ plain, decided, engine: news.engine });
  await noteIncidents(db, { joints, made: made.ofJoint, decided, incidents: made.ofDecided });
  const own = new Set([...joints.map(({ id }) => id), ...involved]);
  const proposed = await propose(
    db,
    made,
    [...neighbours].filter((id) => !own.has(id)),
  );
  const incidents = withoutAnswered(proposed, decided.apart);
  const written = await write(db, incidents, [...old.flatMap(({ incident }) => incident ?? []), ...past.incidents]);
  await updateExtracts(file, [...made.asking.values(), ...made.silent], written.gone);
  return { ...written, fates: decided.fates };
}

/** Joints that a decision was about when the situation was last derived, and what became of them. */
interface PastDecided {
  joints: string[];
  incidents: string[];
}

async function pastDecided(db: Kysely<Tables>): Promise<PastDecided> {
  const stored = await stateOf(db, DECIDED);
  return stored === null ? { joints: [], incidents: [] } : (JSON.parse(stored) as PastDecided);
}

async function untouched(
  ids: readonly string[],
  { changed, before, shelf }: { changed: readonly Joint[]; before: readonly KeptJoint[]; shelf: StrandShelf },
): Promise<Joint[]> {
  const known = new Set([...changed, ...before].map(({ id }) => id));
  return (await shelf.joints(ids.filter((id) => !known.has(id)))).map(jointOfKept);
}

interface Storing {
  joints: readonly Joint[];
  old: readonly KeptJoint[];
  shelf: StrandShelf;
}

/** Puts joints in the place of those that were opened. */
async function store(db: Kysely<Tables>, { joints, old, shelf }: Storing): Promise<KeptJoint[]> {
  const gone = old.map(({ id }) => id);
  await removeJoints(db, gone);
  await removeProposals(db, [...gone, ...joints.map(({ id }) => id)]);
  const kept = joints.map(({ id, across, strands }): KeptJoint => {
    return { id, incident: null, across, members: shelf.byId(strands.map((strand) => strand.id)) };
  });
  for (const { id, members } of kept)
    await moveStrands(
      db,
      id,
      members.map(({ key }) => key),
    );
  shelf.rejoined(gone, kept);
  return kept;
}

/** Keeps what may be the same as one of these joints. Returns the others, whose proposals are otherwise now. */
async function storeProposals(
  db: Kysely<Tables>,
  { joints, kept, shelf }: { joints: readonly Joint[]; kept: readonly KeptJoint[]; shelf: StrandShelf },
): Promise<string[]> {
  const known = new Map(joints.map((joint) => [joint.id, joint]));
  const rows: StoredProposal[] = [];
  const others = new Set<string>();
  for (const { id, members } of kept) {
    const joint = known.get(id);
    if (!joint || !isIncident(joint)) continue;
    const pairs = await pairsOfStrands(
      db,
      members.map(({ key }) => key),
    );
    const near = new Set((await shelf.strands(pairs.flat())).map((one) => one.joint));
    near.delete(id);
    const beside = (await shelf.joints(near)).map((one) => known.get(one.id) ?? jointOfKept(one));
    for (const apart of proposalsFor(joint, beside)) {
      rows.push(proposalRow(apart));
      if (known.has(apart.with)) continue;
      rows.push(proposalRow({ ...apart, mention: apart.with, with: apart.mention }));
      others.add(apart.with);
    }
  }
  await insertProposals(db, rows);
  return [...others];
}

/** Notes which incident each joint is, and what decisions are about. */
async function noteIncidents(
  db: Kysely<Tables>,
  {
    joints,
    made,
    decided,
    incidents,
  }: {
    joints: readonly Joint[];
    made: ReadonlyMap<string, string>;
    decided: DecidedJoints;
    incidents: readonly Incident[];
  },
): Promise<void> {
  await insertJoints(
    db,
    [...joints, ...decided.involved].map(({ id, across }) => ({
      id,
      incident: made.get(id) ?? null,
      why: JSON.stringify(across),
    })),
  );
  const past: PastDecided = { joints: decided.involved.map(({ id }) => id), incidents: incidents.map(({ id }) => id) };
  await putState(db, DECIDED, JSON.stringify(past));
}

/** The new incidents with what may be the same, and those others whose proposals came out otherwise. */
async function propose(
  db: Kysely<Tables>,
  made: ReturnType<typeof incidentsFrom>,
  neighbours: readonly string[],
): Promise<Incident[]> {
  const asking = [...made.asking.keys(), ...neighbours];
  const proposals = await proposalsOf(db, asking);
  const joints = new Map(
    (await jointsById(db, [...new Set([...asking, ...proposals.map(({ other }) => other)])])).map((joint) => [
      joint.id,
      joint,
    ]),
  );
  const incidentOf = (joint: string) => joints.get(joint)?.incident ?? null;
  const bodies = await incidentBodies(
    db,
    neighbours.flatMap((id) => incidentOf(id) ?? []),
  );
  const beside = neighbours.flatMap((id) => {
    const body = bodies.get(incidentOf(id) ?? '');
    return body === undefined ? [] : [[id, JSON.parse(body) as Incident] as const];
  });
  const own = [...made.asking, ...beside].map(([joint, incident]) =>
    withProposals(
      incident,
      proposals.filter((row) => row.joint === joint),
      incidentOf,
    ),
  );
  return [...own, ...made.silent];
}

/** Writes those that are otherwise than before. */
async function write(
  db: Kysely<Tables>,
  incidents: readonly Incident[],
  old: readonly string[],
): Promise<Pick<UpdatedIncidents, 'changed' | 'gone' | 'claims'>> {
  const ids = new Set(incidents.map(({ id }) => id));
  const gone = [...new Set(old)].filter((id) => !ids.has(id));
  const bodies = await incidentBodies(db, [...ids, ...gone]);
  const changed = incidents.filter((incident) => bodies.get(incident.id) !== JSON.stringify(incident));
  await putIncidents(db, changed, gone);
  const claims = new Set(changed.flatMap((incident) => incident.claims));
  for (const id of [...gone, ...changed.map((incident) => incident.id)])
    for (const claim of (JSON.parse(bodies.get(id) ?? '{"claims":[]}') as Pick<Incident, 'claims'>).claims)
      claims.add(claim);
  return { changed: changed.map(({ id }) => id), gone, claims: [...claims] };
}
