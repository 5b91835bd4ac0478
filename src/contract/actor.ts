import { z } from 'zod';
import { ActorView } from '../model/actor-view.ts';
import { Network } from '../model/relation-record.ts';
import { ActorKind, ActorRecord } from '../model/situation.ts';
import { ClaimRow } from './claim.ts';
import { Clocks, Day, Paging, pageOf } from './query.ts';

export const ActorListQuery = Clocks.extend(Paging.shape).extend({
  actor: z.string().min(1).optional(),
  kind: ActorKind.optional(),
});
/** `mentions`: claims that name the actor in any part; `makes`: claims of which the actor, or anybody for the party, is the claimant. */
export const ActorRow = ActorRecord.omit({ claims: true, documents: true }).extend({
  mentions: z.int(),
  makes: z.int(),
});
export type ActorRow = z.infer<typeof ActorRow>;
export const ActorPage = pageOf(ActorRow);

/**
 * `view` without the ids of the claims and reports that name the actor, of which there may be thousands: those lists are empty,
 * and `mentions` and `documents` say how many. `positions` are its latest.
 */
export const ActorPageView = z.object({
  view: ActorView,
  mentions: z.int(),
  documents: z.int(),
  makes: z.int(),
  positions: z.array(ClaimRow),
  /** Claims that the view's relations, offices and figures stand on, by id. */
  claims: z.array(ClaimRow),
});
export type ActorPageView = z.infer<typeof ActorPageView>;

export const NetworkQuery = Clocks.extend({
  year: z.coerce.number().int().min(1000).max(2999).optional(),
  on: Day.optional(),
});
export const NetworkView = z.object({
  network: Network,
  /** First and last year in which any relation held or fighting fell. */
  years: z.object({ first: z.int(), last: z.int() }).nullable(),
});
export type NetworkView = z.infer<typeof NetworkView>;
