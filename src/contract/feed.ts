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
  key: z
    .string()
    .max(200)
    .optional()
    .describe('Where the server has a token: the key of `feeds`, for readers that can send no header.'),
});

/** The feeds of a case, for whoever sets up a feed reader. */
export const FeedList = z.object({
  feeds: z.array(
    z.object({
      name: z.enum(FEEDS),
      title: z.string(),
      /** What an entry is, in a sentence. */
      holds: z.string(),
      /** Addresses on this server, by shape: "/api/v1/cases/border/feeds/changes.atom", with the key where there is one. */
      files: z.array(z.object({ format: z.enum(FEED_FORMATS), mediaType: z.string(), path: z.string() })),
    }),
  ),
  /** Opens the feeds of this case and nothing else, as `?key=…` or as the password of HTTP Basic; null where the server has no token. */
  key: z.string().nullable(),
});
export type FeedList = z.infer<typeof FeedList>;
