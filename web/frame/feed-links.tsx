import { useQuery } from '@tanstack/react-query';
import type { FeedList } from '../../src/contract/feed.ts';
import type { FeedFormat } from '../../src/model/feed.ts';
import { useCase } from '../api/case-context.tsx';
import { type ApiFailure, ask } from '../api/client.ts';

/** The feeds of the case in view; they are of the case as it stands, whatever day is looked at. */
export function useFeeds() {
  const { name } = useCase();
  return useQuery<FeedList, ApiFailure>({
    queryKey: [name, 'feeds'],
    queryFn: ({ signal }) => ask('feeds', { params: { case: name } }, signal),
  });
}

/** For browsers and programs that look for feeds in a page's head; React puts these there. */
export function FeedLinks({ title }: { title: string }) {
  const { data } = useFeeds();
  return data?.feeds.flatMap((feed) =>
    feed.files.map(({ format, mediaType, path }) => (
      <link
        key={path}
        rel="alternate"
        type={mediaType}
        title={`${feed.title}: ${title} (${FEED_SHAPES[format]})`}
        href={path}
      />
    )),
  );
}

export const FEED_SHAPES: Record<FeedFormat, string> = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' };
