import { createHash } from 'node:crypto';
import type { Document } from '../../../model/document.ts';
import type { RelationEnd, RelationRecord } from '../../../model/relation-record.ts';
import type { CaseSource } from '../case-source.ts';
import type { ExportFormat, Piece } from '../export-format.ts';
import { type Element, jsonPieces } from '../json-pieces.ts';
import type { Loss } from '../loss.ts';
import { STIX_COLUMNS } from './columns.ts';
import { endId, identityId, identityOf, namedIdentity } from './identities.ts';
import { type StixId, stixId } from './ids.ts';
import { incidentObjects } from './incidents.ts';
import { reportObjects, type Subjects } from './notes.ts';
import { preamble, type StixObject, versionsOf } from './objects.ts';
import { leftOut, relationId, relationObject } from './relations.ts';

const FILE = 'bundle.json';

/** An object, or nothing where there is only something lost. */
interface Made extends Element {
  value: StixObject | undefined;
}

interface Told {
  days: Map<string, Pick<Document, 'published' | 'sample'>>;
  /** Claims on relations that are in no invented report. */
  real: Set<string>;
}

const NO_ACCORD = 'STIX has no object for an accord; its claims are notes';
const NO_CLAIM = 'no claim in it: a STIX report must refer to something';

/** Objects in an order in which each is read once: in memory are the days of reports, the identities, the places and the network. */
async function* elements(source: CaseSource): AsyncGenerator<Made> {
  for (const value of preamble(source.reader)) yield { value, losses: [] };
  const { relations } = await source.network();
  const actors = new Set<string>();
  for await (const { slug } of source.actors()) actors.add(slug);
  const told: Told = { days: new Map(), real: new Set() };
  yield* reportsIn(source, { actors, relations: byClaim(relations) }, told);
  for await (const actor of source.actors()) {
    const reports = actor.documents.flatMap((id) => told.days.get(id) ?? []);
    yield { value: identityOf(actor, versionsOf(reports)), losses: [] };
  }
  yield* incidents(source, actors);
  yield* relationships(relations, actors, told.real);
  for await (const { agreement } of source.agreements()) yield* nothing(agreement.id, NO_ACCORD, agreement.claims);
}

function byClaim(relations: readonly RelationRecord[]): Map<string, StixId[]> {
  const found = new Map<string, StixId[]>();
  for (const record of relations.filter((one) => leftOut(one) === null))
    for (const claim of record.claims) found.set(claim, [...(found.get(claim) ?? []), relationId(record.id)]);
  return found;
}

async function* reportsIn(source: CaseSource, about: Subjects, told: Told): AsyncGenerator<Made> {
  for await (const record of source.reports()) {
    const { id, published, sample } = record.document;
    told.days.set(id, { published, sample });
    if (!sample) for (const claim of record.claims) if (about.relations.has(claim.id)) told.real.add(claim.id);
    for (const value of reportObjects(record, about)) yield { value, losses: [] };
    if (record.claims.length === 0) yield* nothing(id, NO_CLAIM, []);
  }
}

async function* incidents(source: CaseSource, actors: ReadonlySet<string>): AsyncGenerator<Made> {
  const placed = new Set<StixId>();
  for await (const record of source.incidents()) {
    const { incident, places, links, losses } = incidentObjects(record, actors, source.facts);
    const fresh = places.filter(({ id }) => !placed.has(id) && placed.add(id));
    yield { value: incident, losses };
    for (const value of [...fresh, ...links]) yield { value, losses: [] };
  }
}

async function* relationships(
  relations: readonly RelationRecord[],
  actors: ReadonlySet<string>,
  real: ReadonlySet<string>,
): AsyncGenerator<Made> {
  const known = new Set<StixId>([...actors].map(identityId));
  const unknown = (end: RelationEnd): StixObject[] => {
    if (known.has(endId(end))) return [];
    known.add(endId(end));
    return [namedIdentity(end)];
  };
  for (const record of relations) {
    const why = leftOut(record);
    if (why) {
      yield* nothing(record.id, why, record.claims);
      continue;
    }
    for (const value of [...unknown(record.subject), ...unknown(record.object)]) yield { value, losses: [] };
    yield relationObject(record, !record.claims.some((id) => real.has(id)));
  }
}

/** No object, only what it lost: an element without a value is not written. */
function* nothing(record: string, what: string, claims: string[]): Generator<Made> {
  const loss: Loss = { row: null, record, field: null, kind: 'left out', what, claims };
  yield { value: undefined, losses: [loss] };
}

/** The bundle’s id follows from which objects are in it, and in which version. */
async function* pieces(source: CaseSource): AsyncGenerator<Piece> {
  const contents = createHash('sha256');
  async function* counted(): AsyncGenerator<Made> {
    for await (const element of elements(source)) {
      if (element.value) contents.update(`${element.value.id} ${element.value.modified ?? ''}\n`);
      yield element;
    }
  }
  yield* jsonPieces({ type: 'bundle' }, 'objects', counted(), () => ({ id: stixId('bundle', contents.digest('hex')) }));
}

export const stix: ExportFormat = {
  name: 'stix',
  title: 'STIX 2.1 bundle',
  codebook: null,
  files: [{ name: FILE, mediaType: 'application/stix+json;version=2.1', pieces }],
  dictionary: [{ file: FILE, columns: STIX_COLUMNS }],
};
