import {
  AgreementClaim,
  type Claim,
  type ClaimKind,
  ForecastClaim,
  IncidentClaim,
  PositionClaim,
  RelationClaim,
  ResponsibilityClaim,
  StatisticClaim,
  TollClaim,
} from '../../model/claim.ts';
import type { When } from '../../model/when.ts';

/** A changed claim, or what is wrong by field: "quantity.n: …". */
export type Changed = { ok: true; claim: Claim } | { ok: false; faults: string[] };

const SHAPES = {
  incident: IncidentClaim,
  toll: TollClaim,
  responsibility: ResponsibilityClaim,
  agreement: AgreementClaim,
  relation: RelationClaim,
  position: PositionClaim,
  forecast: ForecastClaim,
  statistic: StatisticClaim,
} as const;

/** Fields that are the words themselves, or are decided by other means; and what to do instead. */
const FIXED: Record<string, string> = {
  id: 'an id is made from the words and cannot be set',
  document: 'a claim stays in its document; reject it and add one there',
  span: 'the words of a claim stay as they are; reject it and add one with the right --span',
  quote: 'the words of a claim stay as they are; reject it and add one with the right --span',
  kind: 'a claim stays of its kind; reject it and add one of the other kind',
  incident: 'use `sitrep decide move CLAIM INCIDENT`',
  trace: 'how a claim came about is a record and cannot be set',
  decided: 'what was decided is a record and cannot be set',
  resolution: 'use `sitrep decide resolve CLAIM came-true|did-not|void`',
};

/** A claim with fields put to other values, each by its path ("quantity.n", "agents.0.party"); checked against the model. */
export function withFields(claim: Claim, set: Readonly<Record<string, unknown>>): Changed {
  return checkedClaim(claim.kind, claim, set);
}

/** The same for what is to become a claim of a kind. */
export function checkedClaim(kind: ClaimKind, blank: object, set: Readonly<Record<string, unknown>>): Changed {
  const faults: string[] = [];
  const fields = fieldsOf(kind);
  let changed: unknown = structuredClone(blank);
  for (const [path, value] of Object.entries(set)) {
    const [first = ''] = path.split('.');
    const fixed = Object.hasOwn(FIXED, first) ? FIXED[first] : undefined;
    if (fixed) faults.push(`${path}: ${fixed}`);
    else if (!fields.includes(first))
      faults.push(`${path}: a claim of kind ${kind} has no such field. It has: ${fields.join(', ')}`);
    else changed = put(changed, path.split('.'), value);
  }
  if (faults.length > 0) return { ok: false, faults };
  const parsed = SHAPES[kind].safeParse(changed);
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  for (const path of Object.keys(set))
    if (!isThere(parsed.data, path.split('.'))) faults.push(unknownField(parsed.data, path));
  faults.push(...senseOf(parsed.data));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, claim: parsed.data };
}

/** Names of the fields that a person may set on a claim of a kind. */
export function fieldsOf(kind: ClaimKind): string[] {
  return Object.keys(SHAPES[kind].shape).filter((name) => !Object.hasOwn(FIXED, name));
}

/** The value at a path; undefined where there is none. */
export function valueAt(record: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), record);
}

function put(at: unknown, [key = '', ...rest]: string[], value: unknown): unknown {
  if (Array.isArray(at)) {
    // One past the end adds a member. Anything else that is no member is left for the check to find missing.
    const index = /^\d+$/.test(key) ? Number(key) : -1;
    if (index < 0 || index > at.length) return at;
    const copy = [...at];
    copy[index] = rest.length === 0 ? value : put(at[index] ?? {}, rest, value);
    return copy;
  }
  const record = isRecord(at) ? at : {};
  return { ...record, [key]: rest.length === 0 ? value : put(record[key] ?? {}, rest, value) };
}

function isThere(at: unknown, [key = '', ...rest]: string[]): boolean {
  if (key === '') return true;
  return isRecord(at) && Object.hasOwn(at, key) && isThere(at[key], rest);
}

function unknownField(claim: Claim, path: string): string {
  const above = path.split('.').slice(0, -1).join('.');
  const parent = valueAt(claim, above);
  if (Array.isArray(parent))
    return `${path}: ${above} has ${parent.length} members; the next one is ${above}.${parent.length}`;
  return `${path}: there is no such field${isRecord(parent) ? `. ${above} has: ${Object.keys(parent).join(', ')}` : ''}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?$/;

/** What the shapes alone do not say: counts are whole and not below zero, times are days or moments in order. */
function senseOf(claim: Claim): string[] {
  const faults: string[] = [];
  const walk = (at: unknown, path: string): void => {
    if (!isRecord(at)) return;
    if (isQuantity(at)) faults.push(...quantityFaults(at, path));
    if (isWhen(at)) faults.push(...timeFaults(at, path));
    for (const [key, value] of Object.entries(at)) walk(value, path === '' ? key : `${path}.${key}`);
  };
  walk(claim, '');
  return faults;
}

function isQuantity(
  at: Record<string, unknown>,
): at is { n: number | null; to: number | null; bound: string; word: string | null } {
  return 'bound' in at && 'said' in at && 'n' in at;
}

function quantityFaults(
  { n, to, bound, word }: { n: number | null; to: number | null; bound: string; word: string | null },
  path: string,
): string[] {
  const faults: string[] = [];
  if (n === null && word === null && bound !== 'none' && bound !== 'vague')
    faults.push(
      `${path}.n: a number is missing; where the text has only a word, set ${path}.bound=vague and ${path}.word`,
    );
  if (n !== null && (!Number.isInteger(n) || n < 0))
    faults.push(`${path}.n: a count is a whole number from 0 on, not ${n}`);
  if (to !== null && (!Number.isInteger(to) || to < (n ?? 0)))
    faults.push(`${path}.to: the upper end is a whole number not below n, not ${to}`);
  return faults;
}

function isWhen(at: Record<string, unknown>): at is When & Record<string, unknown> {
  return 'from' in at && 'grain' in at && 'basis' in at;
}

function timeFaults({ from, to }: When, path: string): string[] {
  const faults = Object.entries({ from, to })
    .filter(([, moment]) => !ISO.test(moment) || Number.isNaN(Date.parse(moment)))
    .map(([end, moment]) => `${path}.${end}: "${moment}" is not a day as 2025-10-11 or a moment as 2025-10-11T13:00Z`);
  if (faults.length === 0 && to.slice(0, from.length) < from.slice(0, to.length))
    faults.push(`${path}: it ends (${to}) before it begins (${from})`);
  return faults;
}
