import type { RelationEnd } from '../../../model/relation-record.ts';
import type { ActorKind, ActorRecord } from '../../../model/situation.ts';
import { entity, type FtmEntity, ftmId } from './entity.ts';

/** A people is no legal entity, but nothing else may take part in an event: listed as a loss. */
const SCHEMAS: Record<ActorKind, 'PublicBody' | 'Organization' | 'Person' | 'LegalEntity'> = {
  state: 'PublicBody',
  institution: 'PublicBody',
  'armed group': 'Organization',
  organisation: 'Organization',
  media: 'Organization',
  person: 'Person',
  people: 'LegalEntity',
};

export function actorId(slug: string): string {
  return ftmId('actor', slug);
}

export function schemaOf(kind: ActorKind): string {
  return SCHEMAS[kind];
}

/** Descriptions ("rebels") are weak aliases, which are not matched by. No topics: calling somebody a criminal is nobody's claim here. */
export function actorEntity(actor: ActorRecord): FtmEntity {
  const { slug, name, kind, party, role, aliases, wikidata, documents } = actor;
  const names = aliases.filter((alias) => alias !== name);
  return entity(actorId(slug), SCHEMAS[kind], {
    name,
    alias: names.filter((alias) => !isDescription(alias)),
    weakAlias: names.filter(isDescription),
    classification: kind,
    ...(kind === 'person' ? { position: role } : {}),
    summary: party && party !== slug ? `of the side ${party}` : null,
    wikidataId: wikidata,
    proof: documents.map((id) => ftmId('report', id)),
  });
}

function isDescription(alias: string): boolean {
  return /^\p{Ll}/u.test(alias);
}

export function endId({ slug, name, kind, party }: RelationEnd): string {
  return slug === null ? ftmId('named', `${kind ?? party ?? ''} ${name.toLowerCase()}`) : actorId(slug);
}

/** One whom no actor record stands for: a place, or somebody known by name only. */
export function endEntity(end: RelationEnd): FtmEntity {
  const { name, kind } = end;
  if (kind === 'place') return entity(endId(end), 'Address', { name, full: name });
  return entity(endId(end), kind ? SCHEMAS[kind] : 'LegalEntity', { name, classification: kind });
}
