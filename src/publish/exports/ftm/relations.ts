import type { RelationRecord, RelationVoice } from '../../../model/relation-record.ts';
import { oneLine } from '../../words/one-line.ts';
import type { Loss } from '../loss.ts';
import { endId } from './actors.ts';
import { datesOf, entity, type FtmEntity, ftmId } from './entity.ts';

/** The schema of the link, and what its two ends are called there. */
interface Shape {
  schema: string;
  subject: string;
  object: string;
}

const LINK: Shape = { schema: 'UnknownLink', subject: 'subject', object: 'object' };
const LEADS: Shape = { schema: 'Directorship', subject: 'director', object: 'organization' };
const BELONGS: Shape = { schema: 'Membership', subject: 'member', object: 'organization' };
const SPEAKS: Shape = { schema: 'Representation', subject: 'agent', object: 'client' };
const SUCCEEDED: Shape = { schema: 'Succession', subject: 'successor', object: 'predecessor' };

/** Whom a body may be led by or made of is asked for by the schema: an organisation of any kind. */
const BODIES = new Set(['Organization', 'PublicBody']);

/** `schemas`: what each end is written as. A relation that FollowTheMoney has no schema for is a link with its name as role. */
function shapeOf({ relation }: RelationRecord, schemas: { subject: string; object: string }): Shape {
  if (schemas.subject === 'Address' || schemas.object === 'Address') return LINK;
  const toBody = BODIES.has(schemas.object);
  if (relation === 'leads' && toBody) return LEADS;
  if ((relation === 'member of' || relation === 'part of') && toBody) return BELONGS;
  if (relation === 'speaks for') return SPEAKS;
  if (relation === 'succeeded') return SUCCEEDED;
  return LINK;
}

/** A relation as an interval, with the addresses of the reports that tell of it. */
export function relationEntity(
  record: RelationRecord,
  schemas: { subject: string; object: string },
  sources: readonly (string | null)[],
): { value: FtmEntity; losses: Loss[] } {
  const { relation, standing, asserted, denied, origins, claims, said } = record;
  const shape = shapeOf(record, schemas);
  const starts = record.held.map(({ when }) => datesOf(when).startDate ?? '').sort();
  const ends = record.held.map(({ when }) => datesOf(when).endDate ?? '').sort();
  const open = record.held.some(({ open: still }) => still);
  const value = entity(ftmId('relation', record.id), shape.schema, {
    [shape.subject]: endId(record.subject),
    [shape.object]: endId(record.object),
    role: relation,
    status: standing,
    startDate: starts[0],
    endDate: open ? null : ends.at(-1),
    summary: `${standing}; according to ${voices(asserted)}${denied.length > 0 ? `; denied by ${voices(denied)}` : ''}`,
    description: `Said from ${said.first} to ${said.last}, ${origins} ${origins === 1 ? 'origin' : 'origins'}. Claims: ${claims.join(', ')}.`,
    recordId: record.id,
    sourceUrl: sources,
  });
  return { value, losses: lossesOf(record, shape) };
}

function lossesOf(record: RelationRecord, shape: Shape): Loss[] {
  const loss = { row: ftmId('relation', record.id), record: record.id, claims: record.claims };
  const coarse = shape === LINK ? [`${record.relation} became a link without direction, with that role`] : [];
  const stretches = [...new Set(record.held.map(({ when }) => `${when.from}/${when.to}`))];
  const days = stretches.length > 1 ? [`${stretches.join(', ')} became one stretch`] : [];
  return [
    ...coarse.map((what) => ({ ...loss, field: 'schema', kind: 'type coarsened' as const, what })),
    ...days.map((what) => ({ ...loss, field: 'startDate, endDate', kind: 'date coarsened' as const, what })),
  ];
}

function voices(all: readonly RelationVoice[]): string {
  return all.map(({ by, hedged }) => (hedged ? `${oneLine(by)} (hedged)` : oneLine(by))).join('; ');
}
