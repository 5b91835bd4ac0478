import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Cluster } from './cluster.ts';
import type { EventWords } from './event-words.ts';
import { type Mention, mentionsOfDecided } from './mention.ts';

/**
 * Clusters with the claims that somebody decided on, by id: a telling that was taken apart is told by what is left of it,
 * and a claim that was in no incident becomes a telling of its own. In the order of their first tellings, as linking gives them.
 */
export function regroup(
  clusters: readonly Cluster[],
  groups: readonly { claims: readonly string[] }[],
  { documents, claims, words }: { documents: readonly Document[]; claims: readonly Claim[]; words: EventWords },
): Cluster[] {
  const clusterOf = new Map(
    clusters.flatMap((c) => c.mentions.flatMap((m) => m.claims.map(({ id }) => [id, c] as const))),
  );
  const byId = new Map(claims.map((c) => [c.id, c]));
  const texts = new Map(documents.map((d) => [d.id, d]));
  const made = groups.map(({ claims: ids }) => {
    const own = new Set(ids.map((id) => clusterOf.get(id)));
    const [only] = own;
    if (only && own.size === 1 && only.mentions.reduce((n, m) => n + m.claims.length, 0) === ids.length) return only;
    const kept = wholeMentions(own, new Set(ids));
    const told = new Set(kept.flatMap((m) => m.claims.map(({ id }) => id)));
    const loose = ids.flatMap((id) => (told.has(id) ? [] : (byId.get(id) ?? [])));
    const mentions = [...kept, ...retold(loose, texts, words)].sort(inOrder);
    const inside = new Set(mentions.map(({ id }) => id));
    const why = [...own].flatMap((c) => c?.why ?? []).filter((w) => inside.has(w.mention) && inside.has(w.with));
    return { mentions, why, perhaps: [] };
  });
  const firsts = made.flatMap((cluster) => (cluster.mentions[0] ? [{ cluster, first: cluster.mentions[0] }] : []));
  return firsts.sort((a, b) => inOrder(a.first, b.first)).map(({ cluster }) => cluster);
}

function wholeMentions(clusters: ReadonlySet<Cluster | undefined>, ids: ReadonlySet<string>): Mention[] {
  return [...clusters].flatMap((c) => (c?.mentions ?? []).filter((m) => m.claims.every(({ id }) => ids.has(id))));
}

function retold(claims: readonly Claim[], texts: ReadonlyMap<string, Document>, words: EventWords): Mention[] {
  return [...new Set(claims.map((c) => c.document))].flatMap((id) => {
    const document = texts.get(id);
    return document
      ? mentionsOfDecided(
          document,
          claims.filter((c) => c.document === id),
          words,
        )
      : [];
  });
}

function inOrder(a: Mention, b: Mention): number {
  return compare(a.published, b.published) || compare(a.document, b.document) || a.at - b.at || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
