import type { Agreement, Violation } from '../../../model/agreement.ts';
import type { RelationRecord } from '../../../model/relation-record.ts';
import type { ActorRecord } from '../../../model/situation.ts';
import type { Who } from '../../../model/who.ts';
import { columnsOf, joined } from '../column.ts';
import type { Column } from '../export-format.ts';

const names = (parties: readonly Who[]) => joined(parties.map(({ name }) => name));
const slugs = (parties: readonly Who[]) => joined(parties.map(({ actor, party }) => actor ?? party));

const act = columnsOf<ActorRecord>();
export const ACTOR_COLUMNS: readonly Column<ActorRecord>[] = [
  act('slug', 'text', 'What tells him from others; stable.', (r) => r.slug),
  act('name', 'text', 'What he is called.', (r) => r.name),
  act('kind', 'text', 'state, institution, armed group, organisation, media, person or people.', (r) => r.kind),
  act('party', 'text', 'Slug of his side.', (r) => r.party),
  act('role', 'text', 'His part: leader, spokesperson …', (r) => r.role),
  act('aliases', 'text', 'Other names, parted by "; ".', (r) => joined(r.aliases)),
  act('wikidata', 'text', 'Wikidata id, where it is certain.', (r) => r.wikidata),
  act('reports', 'integer', 'Reports that name him.', (r) => r.documents.length),
  act('claims', 'integer', 'Claims that name him in any part.', (r) => r.claims.length),
];

const agr = columnsOf<Agreement>();
export const AGREEMENT_COLUMNS: readonly Column<Agreement>[] = [
  agr('id', 'text', 'Of the agreement.', (r) => r.id),
  agr('type', 'text', 'ceasefire, peace deal, talks or diplomatic ties.', (r) => r.type),
  agr('parties', 'text', 'Those bound, in the words of the reports.', (r) => names(r.parties)),
  agr('party_slugs', 'text', 'Their slugs.', (r) => slugs(r.parties)),
  agr('mediators', 'text', 'Who mediated.', (r) => names(r.mediators)),
  agr('requested_by', 'text', 'Who asked for it, according to whom.', (r) =>
    joined(r.requested.map(({ by, according }) => `${by.name} (according to ${according})`)),
  ),
  agr('starts_from', 'time', 'First day or hour that it may begin.', (r) => r.starts?.from ?? null),
  agr('starts_to', 'time', 'Last.', (r) => r.starts?.to ?? null),
  agr('ends_from', 'time', 'First day or hour that it may end, extensions included.', (r) => r.ends?.from ?? null),
  agr('ends_to', 'time', 'Last.', (r) => r.ends?.to ?? null),
  agr('until', 'text', 'The event, in words, that it runs to.', (r) => r.until ?? null),
  agr('status', 'text', 'announced, in force, expired, broken or extended.', (r) => r.status),
  agr('status_by', 'text', 'What says so: clock, word or successor.', (r) => r.statusBy?.basis ?? null),
  agr('follows', 'text', 'The accord before it.', (r) => r.follows ?? null),
  agr('followed_by', 'text', 'The accord after it.', (r) => r.followedBy ?? null),
  agr('violations', 'integer', 'Breaches that are said or derived.', (r) => (r.breaches ?? []).length),
  agr('claims', 'text', 'Ids of its claims.', (r) => joined(r.claims)),
];

/** A breach with the accord that it is of. */
export interface BreachRow {
  agreement: Agreement;
  breach: Violation;
}
const bre = columnsOf<BreachRow>();
export const VIOLATION_COLUMNS: readonly Column<BreachRow>[] = [
  bre('id', 'text', 'Of the breach.', (r) => r.breach.id),
  bre('agreement', 'text', 'Id of the accord.', (r) => r.agreement.id),
  bre(
    'basis',
    'text',
    'said: somebody calls it one; derived: nobody does, and violence between the sides falls within the clock.',
    (r) => r.breach.basis,
  ),
  bre('incident', 'text', 'Id of the incident; empty where what was done is not told.', (r) => r.breach.incident),
  bre('accusers', 'text', 'Who says so.', (r) => joined(r.breach.accusers.map(({ by }) => by))),
  bre('accused', 'text', 'Whom.', (r) => names(r.breach.accused)),
  bre('deniers', 'text', 'Who denies it.', (r) => joined(r.breach.deniers.map(({ by }) => by))),
  bre('from', 'time', 'When.', (r) => r.breach.when?.from ?? null),
  bre('until', 'time', 'Its end.', (r) => r.breach.when?.to ?? null),
  bre('places', 'text', 'Where.', (r) => joined(r.breach.where.map(({ name }) => name))),
  bre('times', 'text', 'How often, as said, where the charge is a count.', (r) => r.breach.times?.said ?? null),
  bre('claims', 'text', 'Ids of the claims of charge and denial.', (r) =>
    joined([...r.breach.accusers, ...r.breach.deniers].flatMap(({ claims }) => claims)),
  ),
];

const rel = columnsOf<RelationRecord>();
export const RELATION_COLUMNS: readonly Column<RelationRecord>[] = [
  rel('id', 'text', 'Of the relation.', (r) => r.id),
  rel('subject', 'text', 'Who.', (r) => r.subject.name),
  rel('subject_slug', 'text', 'His slug.', (r) => r.subject.slug),
  rel('relation', 'text', 'Is what: leads, shelters, allied with …', (r) => r.relation),
  rel('object', 'text', 'To whom.', (r) => r.object.name),
  rel('object_slug', 'text', 'His slug.', (r) => r.object.slug),
  rel('standing', 'text', 'stated, alleged, disputed or denied.', (r) => r.standing),
  rel('asserted_by', 'text', 'Who says so.', (r) => joined(r.asserted.map(({ by }) => by))),
  rel('denied_by', 'text', 'Who denies it.', (r) => joined(r.denied.map(({ by }) => by))),
  rel('held_from', 'time', 'First day that it is said to have held.', (r) => r.held[0]?.when.from ?? null),
  rel('held_to', 'time', 'Last; empty where it is open.', (r) =>
    r.held[0]?.open === false ? r.held[0].when.to : null,
  ),
  rel('said_first', 'date', 'Day of the first report.', (r) => r.said.first),
  rel('said_last', 'date', 'Day of the last.', (r) => r.said.last),
  rel('origins', 'integer', 'Independent voices that it rests on.', (r) => r.origins),
  rel('claims', 'text', 'Ids of the claims.', (r) => joined(r.claims)),
];

/** What a case has of one source. */
export interface SourceRow {
  source: string | null;
  kind: string | null;
  party: string | null;
  reports: number;
  claims: number;
  first: string;
  last: string;
}
const src = columnsOf<SourceRow>();
export const SOURCE_COLUMNS: readonly Column<SourceRow>[] = [
  src('source', 'text', 'Its name; empty for reports that name none.', (r) => r.source),
  src('kind', 'text', 'agency, newspaper, broadcaster, government …', (r) => r.kind),
  src('party', 'text', 'Slug of the side that it is of, if any.', (r) => r.party),
  src('reports', 'integer', 'How many.', (r) => r.reports),
  src('claims', 'integer', 'Claims in them.', (r) => r.claims),
  src('first', 'time', 'When the first came out.', (r) => r.first),
  src('last', 'time', 'When the last came out.', (r) => r.last),
];
