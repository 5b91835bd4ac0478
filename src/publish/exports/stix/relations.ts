import type { RelationRecord, RelationVoice } from '../../../model/relation-record.ts';
import { oneLine } from '../../words/one-line.ts';
import type { Loss } from '../loss.ts';
import { endId } from './identities.ts';
import { moment, type StixId, stixId } from './ids.ts';
import { extension, object, type StixObject } from './objects.ts';

export function relationId(id: string): StixId {
  return stixId('relationship', id);
}

/** Why a relation has no relationship: nobody says that it is so, or an end of it is a place that STIX cannot name. */
export function leftOut({ standing, subject, object: other }: RelationRecord): string | null {
  if (standing === 'denied') return 'nobody says so himself, somebody denies it: a relationship would assert it';
  if (subject.kind === 'place' || other.kind === 'place')
    return 'a place without country or coordinates is no STIX location';
  return null;
}

/** Types are ours with hyphens ("member-of"): the vocabulary is open. Days are first and last of those on which it is said to have held. */
export function relationObject(record: RelationRecord, sample: boolean): { value: StixObject; losses: Loss[] } {
  const { relation, standing, said, asserted, denied, origins, claims } = record;
  const versions = { created: moment(said.first), modified: moment(said.last), sample };
  const value = object('relationship', record.id, versions, {
    relationship_type: relation.replaceAll(' ', '-'),
    source_ref: endId(record.subject),
    target_ref: endId(record.object),
    description: [
      `${standing}; according to ${voices(asserted)}`,
      ...(denied.length > 0 ? [`denied by ${voices(denied)}`] : []),
      `claims ${claims.join(', ')}`,
    ].join('; '),
    ...daysOf(record),
    extensions: extension({ standing, asserted_by: names(asserted), denied_by: names(denied), origins, claims }),
  });
  const stretches = [...new Set(record.held.map(({ when }) => `${when.from}/${when.to}`))];
  const several = stretches.length > 1 ? stretches.join(', ') : null;
  const loss = {
    row: value.id,
    record: record.id,
    field: 'start_time, stop_time',
    kind: 'date coarsened' as const,
    claims,
  };
  return { value, losses: several ? [{ ...loss, what: `${several} became one stretch` }] : [] };
}

function daysOf({ held }: RelationRecord): { start_time?: string; stop_time?: string } {
  const first = held.map(({ when }) => when.from).sort()[0];
  const last = held
    .map(({ when }) => when.to)
    .sort()
    .at(-1);
  if (!first || !last) return {};
  const open = held.some(({ open: still }) => still);
  return { start_time: moment(first), ...(open ? {} : { stop_time: moment(last, 'last') }) };
}

function voices(all: readonly RelationVoice[]): string {
  return names(all).join('; ');
}

function names(all: readonly RelationVoice[]): string[] {
  return all.map(({ by, hedged }) => (hedged ? `${oneLine(by)} (hedged)` : oneLine(by)));
}
