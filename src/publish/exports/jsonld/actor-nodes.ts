import type { RelationEnd, RelationRecord } from '../../../model/relation-record.ts';
import type { ActorKind, ActorRecord } from '../../../model/situation.ts';
import { oneLine } from '../../words/one-line.ts';
import { present, urn } from './context.ts';
import type { Node } from './report-nodes.ts';

/** A people has no type of its own in schema.org: it is only a Thing. */
const TYPES: Record<ActorKind, string> = {
  state: 'GovernmentOrganization',
  institution: 'GovernmentOrganization',
  'armed group': 'Organization',
  organisation: 'Organization',
  media: 'NewsMediaOrganization',
  person: 'Person',
  people: 'Thing',
};

/** `actors`: those that have a node in the file. */
export function actorNode(actor: ActorRecord, actors: ReadonlySet<string>): Node {
  const { slug, name, kind, party, aliases, wikidata, documents } = actor;
  return present({
    id: urn('actor', slug),
    type: TYPES[kind],
    identifier: slug,
    name: oneLine(name),
    alternateName: [...new Set(aliases.map(oneLine))].filter((alias) => alias !== oneLine(name)),
    disambiguatingDescription: kind,
    party: party && party !== slug && actors.has(party) ? urn('actor', party) : null,
    sameAs: wikidata ? `http://www.wikidata.org/entity/${encodeURIComponent(wikidata)}` : null,
    subjectOf: documents.map((id) => urn('report', id)),
  });
}

export function endUrn({ slug, name, kind, party }: RelationEnd): string {
  return slug === null ? urn('named', `${kind ?? party ?? ''} ${name.toLowerCase()}`) : urn('actor', slug);
}

/** One whom no actor record stands for. */
export function endNode(end: RelationEnd): Node {
  const type = end.kind === 'place' ? 'Place' : end.kind ? TYPES[end.kind] : 'Thing';
  return { id: endUrn(end), type, name: oneLine(end.name) };
}

/** Who is to whom what, according to whom: schema.org's own terms (memberOf, …) would say it as a fact. */
export function relationNode(record: RelationRecord): Node {
  const { id, relation, standing, asserted, denied, origins, held, claims } = record;
  return present({
    id: urn('relation', id),
    type: 'Relation',
    name: `${oneLine(record.subject.name)} ${relation} ${oneLine(record.object.name)}`,
    subject: endUrn(record.subject),
    relation,
    object: endUrn(record.object),
    status: standing,
    assertedBy: asserted.map(({ by }) => oneLine(by)),
    deniedBy: denied.map(({ by }) => oneLine(by)),
    origins,
    held: held.map(({ when, open }) =>
      present({ startDate: when.from, endDate: open ? null : when.to, grain: when.grain }),
    ),
    subjectOf: claims.map((claim) => urn('claim', claim)),
  });
}
