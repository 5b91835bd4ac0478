import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { type Cluster, Groups } from './cluster.ts';
import { type EventWords, NO_EVENT_WORDS } from './event-words.ts';
import { leftApart, linkByEvidence } from './link-by-evidence.ts';
import { linkInText } from './link-in-text.ts';
import { type Mention, mentionsOf } from './mention.ts';

/**
 * Joins the claims of some documents into incidents; the order of documents and claims does not matter. Claims that
 * speak of no incident one could name (asked, denied, a surge of attacks somewhere) are in none.
 */
export function linkIncidents(
  documents: readonly Document[],
  claims: readonly Claim[],
  words: EventWords = NO_EVENT_WORDS,
): Cluster[] {
  const byDocument = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = byDocument.get(claim.document);
    if (list) list.push(claim);
    else byDocument.set(claim.document, [claim]);
  }
  const ordered = [...documents].sort((a, b) => compareText(a.published, b.published) || compareText(a.id, b.id));
  const groups = new Groups(ordered.flatMap((d) => mentionsOf(d, byDocument.get(d.id) ?? [], words)));
  linkByEvidence(groups);
  // What a toll leans on gives it a day and sides, by which it may be known in another report, and there lean again.
  for (let round = 0; round < ROUNDS; round++) {
    linkInText(groups);
    linkByEvidence(groups);
  }
  const clusters = groups.clusters().filter(isIncident);
  const incidentOf = new Map(clusters.flatMap((cluster) => cluster.mentions.map((m) => [m.id, cluster] as const)));
  for (const list of leftApart(groups).values())
    for (const apart of list) if (incidentOf.has(apart.with)) incidentOf.get(apart.mention)?.apart.push(apart);
  return clusters;
}

/** A guess: in the sample reports nothing is joined in a third one. */
const ROUNDS = 2;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Something that is said to have happened, with enough told of it to be one event and not a kind of events. */
function isIncident({ mentions }: Cluster): boolean {
  const said = mentions.filter((m) => !m.unsaid);
  return said.some((m) => !m.leaning && isDescribed(m)) || said.some(isCounted);
}

/** A day or month, a place below the country, or both sides and their kind of fight. */
function isDescribed(m: Mention): boolean {
  if (m.when !== null && m.when.basis !== 'published') return true;
  if (m.where.some((p) => p.precision <= 5)) return true;
  return sidesOf(m).size >= 2 && m.type !== 'armed attack';
}

/** A number of dead, injured or taken whose side is told. */
function isCounted(m: Mention): boolean {
  return m.figures.some((f) => f.effect !== 'destroyed' && (f.party !== null || m.when !== null || m.where.length > 0));
}

function sidesOf(m: Mention): Set<string> {
  return new Set([...m.agents, ...m.targets].flatMap((w) => (w.party === null ? [] : [w.party])));
}
