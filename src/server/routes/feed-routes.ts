import type { OpenAPIHono } from '@hono/zod-openapi';
import { API } from '../../contract/paths.ts';
import { publishedSpan } from '../../ledger/find-documents.ts';
import { FEED_FORMATS, FEEDS, type FeedFormat, type FeedName } from '../../model/feed.ts';
import { feedOf } from '../../pipeline/developments/feed-of.ts';
import { FEED_HOLDS, FEED_TITLES, feedTitle } from '../../publish/feeds/feed-item.ts';
import { FEED_TYPES, renderFeed } from '../../publish/feeds/render-feed.ts';
import { serve } from '../api/operation.ts';
import { feedKey } from '../safety/feed-key.ts';
import type { Served } from '../served.ts';

/** Where nobody says since when: a feed reader asks often, and has what is older. */
const USUAL_DAYS = 30;

/** Feeds of a case; where the server has a token, readers of feeds get in by a key of their own. */
export function addFeedRoutes(app: OpenAPIHono, { views }: Served, token: string | null): void {
  serve(app, 'feeds', async ({ params }) => {
    await views.of(params.case, {});
    const key = token === null ? null : feedKey(token, params.case);
    const behind = key === null ? '' : `?key=${key}`;
    const feeds = FEEDS.map((name) => ({
      name,
      title: FEED_TITLES[name],
      holds: FEED_HOLDS[name],
      files: FEED_FORMATS.map((format) => ({
        format,
        mediaType: FEED_TYPES[format].split(';')[0] ?? '',
        path: `${API}/cases/${params.case}/feeds/${name}.${format}${behind}`,
      })),
    }));
    return { feeds, key };
  });
  serve(app, 'feed', async ({ params, query, context }) => {
    const { file, shelved } = await views.of(params.case, query);
    const { place, actor, limit } = query;
    // The address was checked to be a feed, a dot and a format.
    const [name, format] = params.feed.split('.') as [FeedName, FeedFormat];
    const head = {
      name,
      title: feedTitle(name, shelved.title, query.asKnownOn ?? null),
      base: new URL(context.req.url).origin,
      case: params.case,
    };
    const last = (await publishedSpan(file))?.last ?? null;
    const since = query.since ?? (last === null ? null : daysBefore(last, USUAL_DAYS));
    const items = await feedOf(file, { head, since, concern: { place, actor }, limit });
    return context.body(renderFeed(format, head, items), 200, { 'Content-Type': FEED_TYPES[format] });
  });
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
