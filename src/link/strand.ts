import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Joined } from './cluster.ts';
import type { EventWords } from './event-words.ts';
import type { Joinable } from './groups.ts';
import { joinByEvidence } from './link-by-evidence.ts';
import { linkInText } from './link-in-text.ts';
import { type Mention, mentionsOf } from './mention.ts';
import { Tellings } from './tellings.ts';

/**
 * What one report tells of one event. It depends on nothing but the report, so that it is made once; strands of different
 * reports are then joined into incidents.
 */
export interface Strand extends Joinable {
  /** The id of its first mention. */
  id: string;
  document: string;
  /** Its place in the order of all: by the report's day, the report, and where in it. */
  order: string;
  mentions: readonly Mention[];
  /** Why its mentions are one. */
  why: readonly Joined[];
}

/** A guess: in the sample reports nothing is joined in a third one. */
const ROUNDS = 2;

/** The events that one report tells of. `claims` are its own, in any order. */
export function strandsOf(document: Document, claims: readonly Claim[], words: EventWords): Strand[] {
  const mentions = mentionsOf(document, claims, words);
  const groups = new Tellings(mentions);
  joinByEvidence(groups);
  // What a toll leans on gives it a day and sides, by which it may be known elsewhere in the report, and there lean again.
  for (let round = 0; round < ROUNDS; round++) {
    linkInText(groups);
    joinByEvidence(groups);
  }
  return groups.groups().flatMap(({ members, profile, facts, why }) => {
    const own = [...members].sort((a, b) => a - b).flatMap((index) => mentions[index] ?? []);
    const [first] = own;
    if (!first) return [];
    const { id } = first;
    return [
      { id, document: document.id, order: orderOf(first), mentions: own, why, profile, facts: [...facts.values()] },
    ];
  });
}

/** Digits of a place in a text's length: enough for any report. */
const DIGITS = 9;

export function orderOf({ published, document, at, id }: Mention): string {
  return `${published}|${document}|${String(at).padStart(DIGITS, '0')}|${id}`;
}

/** In the order of all strands. */
export function inOrder(a: { order: string }, b: { order: string }): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
}
