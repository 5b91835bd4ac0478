import type { Feature } from './features.ts';
import type { Mention } from './mention.ts';

/** Mentions that are one incident, and why each is in. */
export interface Cluster {
  mentions: Mention[];
  why: Joined[];
  /** What may be the same incident: nothing forbids it and too little speaks for it. The likest first. */
  perhaps: Apart[];
}

/** What speaks for two tellings being one: features, their sum, and how much was asked for. */
export interface Weighed {
  features: Feature[];
  score: number;
  needed: number;
}

/** Another group of tellings that has much in common with this one and was not joined. */
export interface Apart extends Weighed {
  /** The first mention of this group and that of the other, by id. */
  mention: string;
  with: string;
  /** What forbids it; null where too little speaks for it, so that a person may decide. */
  against: string | null;
}

/** Two tellings that were taken for one, with the reasons and their sum. */
export interface Joined extends Weighed {
  mention: string;
  with: string;
}
