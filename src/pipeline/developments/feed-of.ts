import type { CaseFile } from '../../ledger/case-file.ts';
import { reportHeads } from '../../ledger/report-heads.ts';
import type { Development, Told } from '../../model/development.ts';
import type { FeedHead, FeedItem } from '../../publish/feeds/feed-item.ts';
import { feedItems } from '../../publish/feeds/feed-items.ts';
import { type Concern, concerns } from '../../reconcile/developments/concerns.ts';
import { developmentsIn } from './developments-in.ts';
import { namesOfCase } from './names-of-case.ts';

export interface FeedWish {
  head: FeedHead;
  /** ISO date; null for the whole case. */
  since: string | null;
  concern: Concern;
  limit: number;
}

/** The newest entries of a feed, the last told first. */
export async function feedOf(file: CaseFile, { head, since, concern, limit }: FeedWish): Promise<FeedItem[]> {
  const kept: { told: Told; last: string }[] = [];
  for await (const { developments, claims } of developmentsIn(file, { since })) {
    const fitting = developments.filter((one) => concerns(one, concern));
    if (fitting.length > 0) kept.push({ told: { developments: fitting, claims }, last: lastOf(fitting) });
  }
  const newest = kept.sort((a, b) => (a.last > b.last ? -1 : 1)).slice(0, limit);
  const reports = new Map(
    (
      await reportHeads(file, [...new Set(newest.flatMap(({ told }) => told.claims.map((claim) => claim.document)))])
    ).map(({ id, published, source, url }) => [id, { published, source, url }]),
  );
  const around = { head, names: await namesOfCase(file), reportOf: (id: string) => reports.get(id) ?? null };
  return newest
    .flatMap(({ told }) => feedItems(told, around))
    .sort((a, b) => (a.updated > b.updated ? -1 : a.updated < b.updated ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

function lastOf(developments: readonly Development[]): string {
  return developments.reduce((last, { published }) => (published > last ? published : last), '');
}
