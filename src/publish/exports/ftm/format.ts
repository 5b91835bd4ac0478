import type { RelationEnd, RelationRecord } from '../../../model/relation-record.ts';
import type { ActorRecord } from '../../../model/situation.ts';
import type { CaseSource } from '../case-source.ts';
import type { ExportFormat, Piece } from '../export-format.ts';
import { webAddress } from '../incident-facts.ts';
import { type Element, linePieces } from '../json-pieces.ts';
import type { Loss } from '../loss.ts';
import { actorEntity, actorId, endEntity, endId, schemaOf } from './actors.ts';
import { FTM_COLUMNS } from './columns.ts';
import { agreementEntity, incidentEntities } from './events.ts';
import { relationEntity } from './relations.ts';
import { reportEntities } from './reports.ts';

const FILE = 'entities.ftm.json';

/** In memory are identities, places that were written, the network, and the addresses of the reports that tell of it. */
async function* elements(source: CaseSource): AsyncGenerator<Element> {
  const { relations } = await source.network();
  const schemas = new Map<string, string>();
  for await (const actor of source.actors()) {
    schemas.set(actor.slug, schemaOf(actor.kind));
    yield { value: actorEntity(actor), losses: actorLosses(actor) };
  }
  const actors = new Set(schemas.keys());
  const addresses = new Map<string, string | null>();
  const wanted = new Set(relations.flatMap(({ claims }) => claims));
  for await (const record of source.reports()) {
    for (const { id } of record.claims) if (wanted.has(id)) addresses.set(id, webAddress(record.document.url));
    for (const value of reportEntities(record, actors)) yield { value, losses: [] };
  }
  yield* incidents(source, actors);
  for await (const record of source.agreements()) yield { value: agreementEntity(record, actors), losses: [] };
  yield* links(relations, schemas, addresses);
}

async function* incidents(source: CaseSource, actors: ReadonlySet<string>): AsyncGenerator<Element> {
  const placed = new Set<string>();
  for await (const record of source.incidents()) {
    const { entities, losses } = incidentEntities(record, actors, source.facts);
    yield { value: undefined, losses };
    for (const value of entities) {
      if (value.schema === 'Address' && placed.has(value.id)) continue;
      if (value.schema === 'Address') placed.add(value.id);
      yield { value, losses: [] };
    }
  }
}

function* links(
  relations: readonly RelationRecord[],
  actors: ReadonlyMap<string, string>,
  addresses: ReadonlyMap<string, string | null>,
): Generator<Element> {
  const schemas = new Map([...actors].map(([slug, schema]) => [actorId(slug), schema]));
  for (const record of relations) {
    if (record.standing === 'denied') {
      const what = 'nobody says so himself, somebody denies it: a link would assert it';
      yield {
        value: undefined,
        losses: [{ row: null, record: record.id, field: null, kind: 'left out', what, claims: record.claims }],
      };
      continue;
    }
    const written = (end: RelationEnd): Element[] => {
      if (schemas.has(endId(end))) return [];
      const value = endEntity(end);
      schemas.set(value.id, value.schema);
      return [{ value, losses: [] }];
    };
    yield* [...written(record.subject), ...written(record.object)];
    const ends = { subject: schemas.get(endId(record.subject)) ?? '', object: schemas.get(endId(record.object)) ?? '' };
    yield relationEntity(
      record,
      ends,
      record.claims.map((id) => addresses.get(id) ?? null),
    );
  }
}

function actorLosses({ slug, name, kind, claims }: ActorRecord): Loss[] {
  if (kind !== 'people') return [];
  const what = `${name}: a people became a legal entity, the least that may take part in an event`;
  return [{ row: actorId(slug), record: slug, field: 'schema', kind: 'type coarsened', what, claims }];
}

async function* pieces(source: CaseSource): AsyncGenerator<Piece> {
  yield* linePieces(elements(source));
}

export const ftm: ExportFormat = {
  name: 'ftm',
  title: 'FollowTheMoney entities, for Aleph and its like',
  codebook: null,
  files: [{ name: FILE, mediaType: 'application/json+ftm', pieces }],
  dictionary: [{ file: FILE, columns: FTM_COLUMNS }],
};
