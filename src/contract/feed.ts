import { z } from 'zod';
import { FEED_FORMATS, FEEDS } from '../model/feed.ts';
import { Clocks, Day, InCase, MOST_ROWS, Narrowing, USUAL_ROWS } from './query.ts';

/** A feed and its shape, as an address ends: "incidents.atom". */
export const FeedFile = z.templateLiteral([z.enum(FEEDS), '.', z.enum(FEED_FORMATS)]);

export const InFeed = InCase.extend({ feed: FeedFile });
export const FeedQuery = Clocks.extend({
  since: Day.optional().describe(
    'Only what reports of this day or later told; 30 days before the last report unless given.',
  ),
  place: Narrowing.shape.place,
  actor: Narrowing.shape.actor,
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(USUAL_ROWS),
});
