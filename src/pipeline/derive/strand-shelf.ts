import type { Kysely } from 'kysely';
import { jointsById, type StoredStrandRow, strandsByKey, strandsOfJoints } from '../../ledger/linking.ts';
import type { Tables } from '../../ledger/tables.ts';
import type { Joined } from '../../link/cluster.ts';
import { type Joint, jointFrom } from '../../link/link-incidents.ts';
import { type StoredStrand, strandFrom } from '../../link/stored-strand.ts';
import type { Strand } from '../../link/strand.ts';

/** A strand as it is kept. */
export interface Kept {
  key: number;
  strand: Strand;
  stored: StoredStrand;
  joint: string;
}

/** Joined strands as they are kept. */
export interface KeptJoint {
  id: string;
  incident: string | null;
  across: readonly Joined[];
  members: Kept[];
}

/** Strands of a case, each taken from the file once. */
export class StrandShelf {
  private readonly db: Kysely<Tables>;
  private readonly byKey = new Map<number, Kept>();
  private readonly named = new Map<string, Kept>();
  private readonly whole = new Map<string, KeptJoint>();

  constructor(db: Kysely<Tables>) {
    this.db = db;
  }

  /** The strands of these keys; those that are not kept any more are left out. */
  async strands(keys: Iterable<number>): Promise<Kept[]> {
    const wanted = [...new Set(keys)];
    const missing = wanted.filter((key) => !this.byKey.has(key));
    if (missing.length > 0) for (const row of await strandsByKey(this.db, missing)) this.put(row);
    return wanted.flatMap((key) => this.byKey.get(key) ?? []);
  }

  /** Strands that were taken already, by id. */
  byId(ids: readonly string[]): Kept[] {
    return ids.flatMap((id) => this.named.get(id) ?? []);
  }

  /** Whole joints with all their strands. */
  async joints(ids: Iterable<string>): Promise<KeptJoint[]> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !this.whole.has(id));
    if (missing.length > 0) {
      const rows = new Map((await jointsById(this.db, missing)).map((row) => [row.id, row]));
      const members = new Map<string, Kept[]>();
      for (const row of await strandsOfJoints(this.db, missing)) {
        const list = members.get(row.joint);
        if (list) list.push(this.put(row));
        else members.set(row.joint, [this.put(row)]);
      }
      for (const [id, { incident, why }] of rows)
        this.whole.set(id, { id, incident, across: JSON.parse(why) as Joined[], members: members.get(id) ?? [] });
    }
    return wanted.flatMap((id) => this.whole.get(id) ?? []);
  }

  /** Takes note of a strand, or of what became of it. */
  put(row: StoredStrandRow): Kept {
    const known = this.byKey.get(row.key);
    if (known) return known;
    const stored = JSON.parse(row.body) as StoredStrand; // only linking writes it
    const kept = { key: row.key, strand: strandFrom(stored), stored, joint: row.joint };
    this.byKey.set(row.key, kept);
    this.named.set(row.id, kept);
    return kept;
  }

  /** Takes note that strands are joined otherwise from now on. */
  rejoined(gone: Iterable<string>, joints: readonly KeptJoint[]): void {
    for (const id of gone) this.whole.delete(id);
    for (const joint of joints) {
      this.whole.set(joint.id, joint);
      for (const member of joint.members) member.joint = joint.id;
    }
  }
}

/** What is known of joined strands, from what is kept. */
export function jointOfKept({ members, across }: KeptJoint): Joint {
  return jointFrom(
    members.map(({ strand }) => strand),
    across,
  );
}
