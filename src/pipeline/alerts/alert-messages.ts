import { createHash } from 'node:crypto';
import type { CaseFile } from '../../ledger/case-file.ts';
import { reportHeads } from '../../ledger/report-heads.ts';
import type { AlertMessage } from '../../model/alert.ts';
import type { Development, Told } from '../../model/development.ts';
import { feedItems } from '../../publish/feeds/feed-items.ts';
import { namesOfCase } from '../developments/names-of-case.ts';

export interface MessagesOf {
  rule: string;
  called: string;
  workbench: string | null;
}

/** A development that is to be sent. */
export interface Fresh {
  development: Development;
  /** Of a new incident, the figures that came with it. */
  opening: readonly Development[];
  /** At least those that these stand on. */
  claims: Told['claims'];
}

/** What is to be sent of developments, in the order they were told. */
export async function messagesOf(
  file: CaseFile,
  fresh: readonly Fresh[],
  { rule, called, workbench }: MessagesOf,
): Promise<AlertMessage[]> {
  if (fresh.length === 0) return [];
  const documents = fresh.flatMap(({ claims }) => claims.map(({ document }) => document));
  const reports = new Map((await reportHeads(file, [...new Set(documents)])).map((head) => [head.id, head]));
  const head = { name: 'changes' as const, title: '', base: workbench, case: called };
  const around = { head, names: await namesOfCase(file), reportOf: (id: string) => reports.get(id) ?? null };
  const told = fresh.toSorted((a, b) => compare(a.development.published, b.development.published));
  return told.flatMap(({ development, opening, claims }) => {
    const figure = development.figure && { ...development.figure, opening: false };
    const [item] = feedItems({ developments: [{ ...development, figure }, ...opening], claims: [...claims] }, around);
    if (!item) return [];
    const quotes = item.words.map(({ claim, claimant, quote, source, published, url }) => {
      return { claim, claimant, quote, source, published, url };
    });
    const { title, lines, url: page } = item;
    const id = createHash('sha256').update(`${rule}|${development.id}`).digest('hex').slice(0, 16);
    return { version: 1 as const, id: `a-${id}`, rule, case: called, title, lines, page, development, quotes };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
