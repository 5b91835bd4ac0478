import type { Kysely } from 'kysely';
import { claimsById, partiesOfSayers } from '../../ledger/case-claims.ts';
import { documentsById } from '../../ledger/find-documents.ts';
import type { Tables } from '../../ledger/tables.ts';
import type { EventWords } from '../../link/event-words.ts';
import type { Joint } from '../../link/link-incidents.ts';
import { withClaims } from '../../link/stored-strand.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import { lacksParty, withParties } from '../../reconcile/party-of-sayer.ts';
import { jointOfKept, type StrandShelf } from './strand-shelf.ts';

/** What incidents are made from, fetched from a case file. */
export class Materials {
  private readonly openWords: () => EventWords;
  private readonly db: Kysely<Tables>;
  private readonly shelf: StrandShelf;

  /** `openWords` is asked only where a decision makes tellings anew. */
  constructor(db: Kysely<Tables>, shelf: StrandShelf, openWords: () => EventWords) {
    this.db = db;
    this.shelf = shelf;
    this.openWords = openWords;
  }

  get words(): EventWords {
    return this.openWords();
  }

  documents(ids: readonly string[]): Promise<Document[]> {
    return documentsById(this.db, ids);
  }

  /** The claims with their sayers' parties. */
  async sided(claims: readonly Claim[]): Promise<Claim[]> {
    const actors = new Set(claims.filter(lacksParty).flatMap(({ claimant }) => claimant.actor ?? []));
    const parties = await partiesOfSayers(this.db, [...actors]);
    return withParties(claims, (actor) => parties.get(actor) ?? null);
  }

  /** Kept joints with the claims of their mentions. */
  async joints(ids: readonly string[]): Promise<Joint[]> {
    return this.complete((await this.shelf.joints(ids)).map(jointOfKept));
  }

  /** Joints with the claims of their mentions, whose ids are kept with the strands. */
  async complete(joints: readonly Joint[]): Promise<Joint[]> {
    const keptOf = new Map(
      this.shelf
        .byId(joints.flatMap(({ strands }) => strands.map(({ id }) => id)))
        .map((kept) => [kept.strand.id, kept]),
    );
    const ids = [...keptOf.values()].flatMap(({ stored }) => stored.mentions.flatMap(({ claims }) => claims));
    const claims = new Map((await this.sided([...(await claimsById(this.db, ids)).values()])).map((c) => [c.id, c]));
    return joints.map((joint) => ({
      ...joint,
      mentions: joint.strands.flatMap(({ id }) => {
        const kept = keptOf.get(id);
        return kept ? withClaims(kept.stored, claims) : [];
      }),
    }));
  }
}
