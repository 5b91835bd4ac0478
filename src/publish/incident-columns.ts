import type { IncidentMark } from '../ledger/incident-marks.ts';
import { INCIDENT_TYPES } from '../model/claim.ts';
import { STATUSES } from '../model/situation.ts';

/** Marks as a column each; titles and places only where there are no more than `withWords`. */
export function incidentColumns(marks: readonly IncidentMark[], withWords: number) {
  const types = INCIDENT_TYPES.filter((type) => marks.some((mark) => mark.type === type));
  const statuses = STATUSES.filter((status) => marks.some((mark) => mark.status === status));
  const typeAt = new Map<string, number>(types.map((type, at) => [type, at]));
  const statusAt = new Map<string, number>(statuses.map((status, at) => [status, at]));
  const worded = marks.length <= withWords;
  return {
    total: marks.length,
    id: marks.map(({ id }) => id),
    type: marks.map(({ type }) => typeAt.get(type) ?? 0),
    types: [...types],
    status: marks.map(({ status }) => statusAt.get(status) ?? 0),
    statuses: [...statuses],
    from: marks.map(({ when }) => when?.from ?? null),
    to: marks.map(({ when }) => when?.to ?? null),
    grain: marks.map(({ when }) => when?.grain ?? null),
    approximate: marks.map(({ when }) => when?.approximate ?? false),
    published: marks.map(({ when }) => when?.basis === 'published'),
    precision: marks.map(({ where }) => where?.precision ?? null),
    lat: marks.map(({ where }) => where?.lat ?? null),
    lon: marks.map(({ where }) => where?.lon ?? null),
    country: marks.map(({ where }) => where?.country ?? null),
    admin1: marks.map(({ where }) => where?.admin1 ?? null),
    claims: marks.map(({ claims }) => claims),
    title: worded ? marks.map(({ title }) => title) : null,
    place: worded ? marks.map(({ where }) => where?.name ?? null) : null,
  };
}
