/** What feeds are of: incidents with all that is told of each; single changes; agreements. */
export const FEEDS = ['incidents', 'changes', 'agreements'] as const;
export type FeedName = (typeof FEEDS)[number];

/** Atom 1.0, RSS 2.0, JSON Feed 1.1. */
export const FEED_FORMATS = ['atom', 'rss', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];
