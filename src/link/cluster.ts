import { compare, type Feature, THRESHOLD, total } from './features.ts';
import type { Mention } from './mention.ts';

/** Mentions that are one incident, and why each is in. */
export interface Cluster {
  mentions: Mention[];
  why: { mention: string; with: string; features: Feature[] }[];
}

/** Mentions farther back in one document than this are compared only through a shared day, place or figure. */
const WINDOW = 400;

/**
 * Joins mentions into incidents: each goes to the cluster holding the mention it scores best with, if it contradicts
 * none of that cluster's mentions. Mentions are taken in an order of their own (best described first), so that the
 * order in which documents came in changes nothing.
 */
export function cluster(mentions: readonly Mention[]): Cluster[] {
  const ordered = [...mentions].sort((a, b) => described(b) - described(a) || (a.published < b.published ? -1 : a.published > b.published ? 1 : 0) || a.at - b.at || (a.id < b.id ? -1 : 1));
  const clusters: Cluster[] = [];
  for (const mention of ordered) {
    const best = bestCluster(clusters, mention);
    if (best) {
      best.cluster.mentions.push(mention);
      best.cluster.why.push({ mention: mention.id, with: best.with.id, features: best.features });
    } else clusters.push({ mentions: [mention], why: [] });
  }
  return clusters;
}

/** How much a mention says of itself: day, place, sides. */
function described(m: Mention): number {
  const day = m.when && ['minute', 'hour', 'day'].includes(m.when.grain) ? 2 : m.when ? 1 : 0;
  return day + (m.where.length > 0 ? 1 : 0) + (m.agents.length > 0 ? 1 : 0) + (m.targets.length > 0 ? 1 : 0) + (m.typeInferred ? 0 : 1);
}

function bestCluster(clusters: readonly Cluster[], mention: Mention): { cluster: Cluster; with: Mention; features: Feature[] } | null {
  let best: { cluster: Cluster; with: Mention; features: Feature[]; score: number } | null = null;
  for (const c of clusters.slice(-WINDOW)) {
    let here: { with: Mention; features: Feature[]; score: number } | null = null;
    let against = false;
    for (const other of c.mentions) {
      const features = compare(mention, other);
      if (features === null) {
        against = true;
        break;
      }
      const score = total(features);
      if (!here || score > here.score) here = { with: other, features, score };
    }
    if (against || !here || here.score < THRESHOLD) continue;
    if (!best || here.score > best.score) best = { cluster: c, ...here };
  }
  return best;
}
