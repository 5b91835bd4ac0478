import type { FightingRecord, Office, RelationEnd, RelationRecord } from '../../../../src/model/relation-record.ts';
import { counted } from '../../../words/quantity.ts';
import { accordingWords, type Firmness, isReport } from '../tie.ts';

/** A stretch of time on the axis; an end that nobody fixes is null. */
export interface Stretch {
  from: string | null;
  to: string | null;
  approximate: boolean;
}

/** A row of the chart: who to whom, when it held, and who says so. */
export interface RelationRow {
  key: string;
  words: string;
  other: RelationEnd | null;
  /** Whether the other stands before the words: "TTP shelters". */
  otherFirst: boolean;
  /** What is counted, after both: ", 3 incidents". */
  tail: string;
  held: Stretch[];
  /** Days of the reports, for what nobody dates. */
  said: { first: string; last: string } | null;
  firmness: Firmness;
  according: string;
  claims: readonly string[];
  denied: boolean;
}

/** Relations, offices and fighting of one actor, the longest told of first. */
export function relationRows(
  slug: string,
  {
    relations,
    offices,
    fighting,
  }: { relations: readonly RelationRecord[]; offices: readonly Office[]; fighting: readonly FightingRecord[] },
): RelationRow[] {
  return [
    ...relations.map((record) => rowOfRelation(slug, record)),
    ...offices.map((office, at) => rowOfOffice(office, at)),
    ...fighting.map((record) => rowOfFighting(slug, record)),
  ];
}

function rowOfRelation(slug: string, record: RelationRecord): RelationRow {
  const { subject, object, standing, asserted, denied, held } = record;
  const otherFirst = object.slug === slug;
  return {
    key: record.id,
    words: record.relation,
    other: otherFirst ? subject : object,
    otherFirst,
    tail: '',
    held: held.map(({ when, open }) => ({ from: when.from, to: open ? null : when.to, approximate: when.approximate })),
    said: record.said,
    firmness: standing !== 'stated' ? 'alleged' : asserted.every(isReport) ? 'reports alone' : 'undisputed',
    according: accordingWords(asserted, denied, standing === 'alleged'),
    claims: record.claims,
    denied: denied.length > 0,
  };
}

function rowOfOffice({ person, office, of, state, basis, from, to, claims }: Office, at: number): RelationRow {
  const was = state === 'held' ? '' : `${state} `;
  return {
    key: `office ${at} ${person}`,
    words: of ? `${was}${office} of` : `${was}${office}`,
    other: of ? { slug: of.slug, name: of.name, kind: null, party: null } : null,
    otherFirst: false,
    tail: '',
    held: basis === 'knowledge' && (from || to) ? [{ from, to, approximate: false }] : [],
    said: basis === 'reports' && from && to ? { first: from, last: to } : null,
    firmness: basis === 'knowledge' ? 'undisputed' : 'reports alone',
    according: basis === 'knowledge' ? 'known beforehand' : 'per reports',
    claims,
    denied: false,
  };
}

function rowOfFighting(slug: string, record: FightingRecord): RelationRow {
  const { subject, object, asserted, denied, incidents } = record;
  const otherFirst = object.slug === slug;
  const days = [...asserted, ...denied].flatMap(({ first, last }) => [first, last]).sort();
  const [first, last] = [days[0], days[days.length - 1]];
  return {
    key: `fighting ${subject.name} ${object.name}`,
    words: otherFirst ? 'attacks it' : 'attacks',
    tail: `, ${counted(incidents.length, 'incident')}`,
    other: otherFirst ? subject : object,
    otherFirst,
    held: [],
    said: first && last ? { first, last } : null,
    firmness: denied.length > 0 ? 'alleged' : asserted.every(isReport) ? 'reports alone' : 'undisputed',
    according: accordingWords(asserted, denied),
    claims: record.claims,
    denied: denied.length > 0,
  };
}

/** First and last day that any row has; null where none has one. */
export function extentOfRows(
  rows: readonly RelationRow[],
  latest: string | null,
): { first: string; last: string } | null {
  const days = rows
    .flatMap(({ held, said }) => [
      ...held.flatMap(({ from, to }) => [from, to]),
      said?.first ?? null,
      said?.last ?? null,
    ])
    .concat(latest)
    .filter((day): day is string => day !== null && /^\d{4}-/.test(day))
    .map((day) => day.slice(0, 10))
    .sort();
  const [first, last] = [days[0], days[days.length - 1]];
  return first && last ? { first, last } : null;
}
