import type { Kysely } from 'kysely';
import {
  insertPairs,
  insertStrands,
  membersOf,
  pairsOfStrands,
  removePairs,
  removeStrands,
  strandsOfDocuments,
} from '../../ledger/linking.ts';
import type { Tables } from '../../ledger/tables.ts';
import {
  areCompared,
  type ChangedBlock,
  comparedWith,
  crowding,
  type Member,
  type Two,
} from '../../link/block-changes.ts';
import { blocksOf } from '../../link/blocks.ts';
import { weigh } from '../../link/link-by-evidence.ts';
import { type Joint, jointOf } from '../../link/link-incidents.ts';
import { rejoin } from '../../link/rejoin.ts';
import { storedStrand } from '../../link/stored-strand.ts';
import type { Strand } from '../../link/strand.ts';
import { jointOfKept, type Kept, type KeptJoint, StrandShelf } from './strand-shelf.ts';

/** What became of joined strands after reports came in or changed. Mentions are without their claims. */
export interface Relinked {
  /** Joined anew or otherwise than before, or told by a report whose claims changed. */
  changed: Joint[];
  /** Those that were opened and are no more, or are otherwise now. */
  before: KeptJoint[];
  shelf: StrandShelf;
}

/**
 * Puts the strands of some reports in the place of what these reports told before, and joins anew what they may belong to.
 * `reports` has the strands of each report by its id; none for one that tells of nothing any more.
 */
export async function relink(db: Kysely<Tables>, reports: ReadonlyMap<string, readonly Strand[]>): Promise<Relinked> {
  const shelf = new StrandShelf(db);
  const { removed, added, same } = await changesIn(db, reports, shelf);
  const blocks = new Set(
    [...removed.map(({ strand }) => strand), ...added].flatMap(({ profile }) => blocksOf(profile)),
  );
  const members = await blockMembers(db, [...blocks]);
  await removeStrands(
    db,
    removed.map(({ key, strand }) => ({ key, blocks: blocksOf(strand.profile) })),
  );
  const fresh = await insert(db, added, shelf);
  const changed = changedBlocks(members, removed, fresh);
  await addPairs(db, comparedWith(new Set(fresh.map(({ key }) => key)), changed.values()), shelf);
  const opened = new Set([...removed.map(({ joint }) => joint), ...(await settleCrowds(db, changed, shelf))]);
  const open = await joinAnew(db, { fresh, removed, opened, shelf });
  const told = await shelf.joints(same.map(({ joint }) => joint).filter((id) => !open.opened.has(id)));
  const before = await shelf.joints(open.opened);
  return { changed: [...open.joints, ...told.map(jointOfKept)], before: [...before, ...told], shelf };
}

interface Changes {
  removed: Kept[];
  added: Strand[];
  /** Told as before, by a report whose claims may have changed all the same. */
  same: Kept[];
}

async function changesIn(
  db: Kysely<Tables>,
  reports: ReadonlyMap<string, readonly Strand[]>,
  shelf: StrandShelf,
): Promise<Changes> {
  const before = new Map((await strandsOfDocuments(db, [...reports.keys()])).map((row) => [row.id, row]));
  const added: Strand[] = [];
  const same: Kept[] = [];
  for (const strand of [...reports.values()].flat()) {
    const row = before.get(strand.id);
    if (row && row.body === JSON.stringify(storedStrand(strand))) {
      same.push(shelf.put(row));
      before.delete(strand.id);
    } else added.push(strand);
  }
  return { removed: [...before.values()].map((row) => shelf.put(row)), added, same };
}

async function insert(db: Kysely<Tables>, added: readonly Strand[], shelf: StrandShelf): Promise<Kept[]> {
  const rows = added.map((strand) => ({
    id: strand.id,
    document: strand.document,
    place: strand.order,
    joint: strand.id,
    body: JSON.stringify(storedStrand(strand)),
    blocks: blocksOf(strand.profile),
  }));
  const keys = await insertStrands(db, rows);
  return rows.map((row) => shelf.put({ ...row, key: keys.get(row.id) ?? 0 }));
}

async function blockMembers(db: Kysely<Tables>, blocks: readonly string[]): Promise<Map<string, Member[]>> {
  const out = new Map<string, Member[]>(blocks.map((block) => [block, []]));
  for (const { block, key, place } of await membersOf(db, blocks)) out.get(block)?.push({ key, place });
  return out;
}

function changedBlocks(
  members: ReadonlyMap<string, readonly Member[]>,
  removed: readonly Kept[],
  fresh: readonly Kept[],
): Map<string, ChangedBlock> {
  const gone = new Set(removed.map(({ key }) => key));
  const out = new Map<string, { before: readonly Member[]; after: Member[] }>();
  for (const [block, before] of members) out.set(block, { before, after: before.filter(({ key }) => !gone.has(key)) });
  for (const { key, strand } of fresh)
    for (const block of blocksOf(strand.profile)) out.get(block)?.after.push({ key, place: strand.order });
  return out;
}

/** Weighs two and two, and keeps those that have much in common. */
async function addPairs(db: Kysely<Tables>, twos: readonly Two[], shelf: StrandShelf): Promise<Two[]> {
  const kept = new Map((await shelf.strands(twos.flat())).map((one) => [one.key, one.strand]));
  const pairs = twos.filter(([a, b]) => {
    const [x, y] = [kept.get(a), kept.get(b)];
    if (!x || !y) return false;
    return (x.order < y.order ? weigh(x.profile, y.profile) : weigh(y.profile, x.profile)) !== null;
  });
  await insertPairs(db, pairs);
  return pairs;
}

/** Takes away and adds pairs where blocks are crowded. Returns the joints that this may change. */
async function settleCrowds(
  db: Kysely<Tables>,
  blocks: ReadonlyMap<string, ChangedBlock>,
  shelf: StrandShelf,
): Promise<string[]> {
  const { lost, gained } = crowding(blocks.values());
  if (lost.length + gained.length === 0) return [];
  const stored = new Set((await pairsOfStrands(db, [...new Set(lost.flat())])).map((two) => two.join()));
  const ending: Two[] = [];
  for (const two of lost) if (stored.has(two.join()) && !(await isComparedElsewhere(db, two, shelf))) ending.push(two);
  await removePairs(db, ending);
  const begun = await addPairs(db, gained, shelf);
  return (await shelf.strands([...ending, ...begun].flat())).map(({ joint }) => joint);
}

async function isComparedElsewhere(db: Kysely<Tables>, two: Two, shelf: StrandShelf): Promise<boolean> {
  const [a, b] = await shelf.strands(two);
  if (!a || !b) return false;
  const own = new Set(blocksOf(a.strand.profile));
  const shared = blocksOf(b.strand.profile).filter((block) => own.has(block));
  const members = await blockMembers(db, shared);
  return [...members.values()].some((block) => areCompared(two, block));
}

interface Opening {
  fresh: readonly Kept[];
  removed: readonly Kept[];
  opened: ReadonlySet<string>;
  shelf: StrandShelf;
}

/** Joins what is open, and opens what takes part, until nothing more takes part. */
async function joinAnew(
  db: Kysely<Tables>,
  { fresh, removed, opened: first, shelf }: Opening,
): Promise<{ joints: Joint[]; opened: Set<string> }> {
  const gone = new Set(removed.map(({ key }) => key));
  const opened = new Set(first);
  for (;;) {
    const members = (await shelf.joints(opened)).flatMap((joint) => joint.members);
    const open = new Map([...fresh, ...members].filter(({ key }) => !gone.has(key)).map((one) => [one.key, one]));
    const pairs = await pairsOfStrands(db, [...open.keys()]);
    const beside = (await shelf.strands(pairs.flat())).filter(({ key }) => !open.has(key));
    const settled = await shelf.joints(beside.map(({ joint }) => joint));
    const ids = new Map([...open.values(), ...beside].map(({ key, strand }) => [key, strand.id]));
    const result = rejoin({
      open: [...open.values()].map(({ strand }) => strand),
      settled: settled.map(({ id, members: own, across }) => ({ id, strands: own.map((m) => m.strand), why: across })),
      pairs: pairs.map(([a, b]) => [ids.get(a) ?? '', ids.get(b) ?? ''] as const),
    });
    if ('groups' in result) return { joints: result.groups.map((group) => jointOf(group, result.strands)), opened };
    for (const id of result.opens) opened.add(id);
  }
}
