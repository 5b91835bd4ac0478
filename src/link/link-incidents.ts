import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { type Cluster, cluster } from './cluster.ts';
import { mentionsOf } from './mention.ts';

/** Joins the claims of some documents into incidents; the order of the documents does not matter. */
export function linkIncidents(documents: readonly Document[], claims: readonly Claim[]): Cluster[] {
  const byDocument = new Map<string, Claim[]>();
  for (const claim of claims) {
    const list = byDocument.get(claim.document);
    if (list) list.push(claim);
    else byDocument.set(claim.document, [claim]);
  }
  return cluster(documents.flatMap((d) => mentionsOf(d, byDocument.get(d.id) ?? [])));
}
