import type { RelationEnd } from '../../../model/relation-record.ts';
import type { ActorKind, ActorRecord } from '../../../model/situation.ts';
import { oneLine } from '../../words/one-line.ts';
import { type StixId, stixId } from './ids.ts';
import { extension, OF_THE_MAPPING, object, type StixObject, type Versions } from './objects.ts';

/**
 * Identity-class vocabulary of STIX 2.1. An armed group is a group, not a threat actor or an intrusion set: those are of
 * attacks on computers, and say that somebody judged it a threat.
 */
const CLASSES: Record<ActorKind, string> = {
  state: 'organization',
  institution: 'organization',
  'armed group': 'group',
  organisation: 'organization',
  media: 'organization',
  person: 'individual',
  people: 'class',
};
const SECTORS: Partial<Record<ActorKind, string[]>> = {
  state: ['government-national'],
  institution: ['government-national'],
  media: ['communications'],
};

export function identityId(slug: string): StixId {
  return stixId('identity', `actor:${slug}`);
}

export function identityOf(actor: ActorRecord, versions: Versions): StixObject {
  const aliases = actor.aliases.map(oneLine).filter((alias) => alias !== actor.name);
  const sectors = SECTORS[actor.kind];
  return object('identity', `actor:${actor.slug}`, versions, {
    name: oneLine(actor.name),
    identity_class: CLASSES[actor.kind],
    ...(sectors ? { sectors } : {}),
    ...(actor.role ? { roles: [actor.role] } : {}),
    ...(aliases.length > 0 ? { description: `Also named: ${aliases.join('; ')}` } : {}),
    ...(actor.wikidata ? { external_references: [wikidata(actor.wikidata)] } : {}),
    extensions: extension({ slug: actor.slug, kind: actor.kind, party: actor.party, aliases }),
  });
}

function wikidata(id: string): Record<string, unknown> {
  return { source_name: 'wikidata', external_id: id, url: `https://www.wikidata.org/wiki/${encodeURIComponent(id)}` };
}

/** An end of a relation by the id of its identity, or by its words where none is known. Places are no identities. */
export function endId({ slug, name, party }: RelationEnd): StixId {
  return slug === null ? stixId('identity', `named:${party ?? ''}:${name.toLowerCase()}`) : identityId(slug);
}

/** One whom no actor record stands for: known by name only. */
export function namedIdentity(end: RelationEnd, versions: Versions = OF_THE_MAPPING): StixObject {
  const { slug, name, kind, party } = end;
  const made = object('identity', 'named', versions, {
    name: oneLine(name),
    identity_class: kind === null || kind === 'place' ? 'unknown' : CLASSES[kind],
    extensions: extension({ slug, kind, party: party ?? 'not known' }),
  });
  return { ...made, id: endId(end) };
}
