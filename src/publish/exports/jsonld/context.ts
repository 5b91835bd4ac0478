/**
 * The whole context, so that nothing has to be fetched: schema.org's terms by @vocab, ours (urn:sitrep:terms:) where it has
 * none. Terms that hold ids of other nodes are typed so.
 */
export const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  sitrep: 'urn:sitrep:terms:',
  id: '@id',
  type: '@type',
  datePublished: { '@type': 'Date' },
  startDate: { '@type': 'Date' },
  endDate: { '@type': 'Date' },
  url: { '@type': '@id' },
  sameAs: { '@type': '@id' },
  about: { '@type': '@id' },
  appearance: { '@type': '@id' },
  subjectOf: { '@type': '@id' },
  Relation: 'sitrep:Relation',
  incidentType: 'sitrep:incidentType',
  grain: 'sitrep:grain',
  status: 'sitrep:status',
  agent: 'sitrep:agent',
  target: 'sitrep:target',
  toll: 'sitrep:toll',
  figure: 'sitrep:figure',
  bound: 'sitrep:bound',
  victims: 'sitrep:victims',
  claimant: 'sitrep:claimant',
  party: { '@id': 'sitrep:party', '@type': '@id' },
  stance: 'sitrep:stance',
  certainty: 'sitrep:certainty',
  claimantAs: 'sitrep:claimantAs',
  role: 'sitrep:role',
  precision: 'sitrep:precision',
  subject: { '@id': 'sitrep:subject', '@type': '@id' },
  object: { '@id': 'sitrep:object', '@type': '@id' },
  relation: 'sitrep:relation',
  assertedBy: 'sitrep:assertedBy',
  deniedBy: 'sitrep:deniedBy',
  origins: 'sitrep:origins',
  held: 'sitrep:held',
  claim: { '@id': 'sitrep:claim', '@type': '@json' },
} as const;

export function urn(kind: string, key: string): string {
  return `urn:sitrep:${kind}:${encodeURIComponent(key)}`;
}

/** What is unknown has no property. */
export function present<T extends Record<string, unknown>>(node: T): Partial<T> {
  const kept = Object.entries(node).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  // The same properties as came in, without those that hold nothing.
  return Object.fromEntries(kept) as Partial<T>;
}
