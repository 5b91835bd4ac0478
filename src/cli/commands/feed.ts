import { basename } from 'node:path';
import { publishedSpan } from '../../ledger/find-documents.ts';
import type { FeedFormat, FeedName } from '../../model/feed.ts';
import { feedOf } from '../../pipeline/developments/feed-of.ts';
import { feedTitle } from '../../publish/feeds/feed-item.ts';
import { renderFeed } from '../../publish/feeds/render-feed.ts';
import { dayTyped } from '../clock-options.ts';
import type { Console } from '../console.ts';
import { EXIT, type ExitCode, usage } from '../exit-codes.ts';
import { countOf } from '../filter-options.ts';
import { type CaseOptions, withSituation } from '../with-case.ts';
import { writeWhole } from '../write-whole.ts';

export interface FeedOptions extends CaseOptions {
  format: FeedFormat;
  since?: string;
  place?: string;
  actor?: string;
  limit: string;
  base?: string;
  out?: string;
}

/** `sitrep feed`: incidents, changes or agreements for a feed reader. */
export async function feed(name: FeedName, options: FeedOptions, console: Console): Promise<ExitCode> {
  const { place, actor, format, out } = options;
  const wish = {
    since: options.since === undefined ? null : dayTyped('--since', options.since),
    concern: { place, actor },
    limit: countOf(options.limit),
    base: options.base === undefined ? null : baseTyped(options.base),
  };
  const text = await withSituation(options, async (file) => {
    const known = options.asKnownOn ?? null;
    const called = basename(options.case).replace(/\.db$/, '');
    const head = { name, title: feedTitle(name, called, known), base: wish.base, case: called };
    if ((await publishedSpan(file)) === null) await console.err('sitrep: the case has no reports; the feed is empty\n');
    return renderFeed(format, head, await feedOf(file, { ...wish, head }));
  });
  if (out === undefined) await console.out(text);
  else await writeWhole('--out', out, text);
  return EXIT.ok;
}

function baseTyped(typed: string): string {
  if (!URL.canParse(typed) || !/^https?:$/.test(new URL(typed).protocol))
    throw usage(
      `--base: "${typed}" is not an address. Write where the workbench is reached, as https://desk.example.org`,
    );
  return typed;
}
