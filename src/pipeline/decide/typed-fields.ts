import type { GazetteerEntry } from '../../knowledge/gazetteer.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import type { Who } from '../../model/who.ts';
import type { Engine } from '../engine.ts';

/** Fields as somebody types them, or what is wrong with them by field. */
export type TypedFields = { ok: true; set: Record<string, unknown> } | { ok: false; faults: string[] };

const TIMES = /^(?:when|said|starts|ends|valid|by|period)$/;
const PEOPLE = /^(?:victims|agent|requestedBy|subject|object|towards|claimant)$/;
const LISTS_OF_PEOPLE = /^(?:agents|targets|parties|mediators)$/;
const PLACES = /^where$/;
const WORDS = /^(?:name|actor|party|role|word|channel|on|outcome|scope|terms)$/;

/**
 * Reads `field=value`. A value is JSON where it can be (23, null, true, ["drone"]), else its letters. A day is enough for
 * a time (2025-10-11, 2025-10, 2025, two of them with ".." between), a name or slug for somebody, a name for a place
 * ("Qarsan", "Qarsan, XV", or the gazetteer's id); several are parted by ";".
 */
export function typedFields(typed: readonly string[], engine: Engine): TypedFields {
  const faults: string[] = [];
  const fields: [string, string][] = [];
  for (const each of typed) {
    const at = each.indexOf('=');
    const path = each.slice(0, at).trim();
    if (at < 1 || path === '') faults.push(`--set takes field=value, as quantity.n=23; not "${each}"`);
    else fields.push([path, each.slice(at + 1).trim()]);
  }
  return readFields(fields, engine, faults);
}

/** The same, of values by their paths. */
export function fieldsByPath(values: Readonly<Record<string, string>>, engine: Engine): TypedFields {
  return readFields(
    Object.entries(values).map(([path, value]) => [path.trim(), value.trim()]),
    engine,
    [],
  );
}

function readFields(fields: readonly [string, string][], engine: Engine, faults: string[]): TypedFields {
  const set: Record<string, unknown> = {};
  for (const [path, typed] of fields) {
    const value = readValue(path, typed, engine);
    if (value.ok) set[path] = value.value;
    else faults.push(`${path}: ${value.fault}`);
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, set };
}

type Value = { ok: true; value: unknown } | { ok: false; fault: string };

function readValue(path: string, typed: string, engine: Engine): Value {
  const json = asJson(typed);
  const keys = path.split('.');
  const member = /^\d+$/.test(keys.at(-1) ?? '');
  const field = (member ? keys.at(-2) : keys.at(-1)) ?? '';
  const isTime = keys.length === 1 && TIMES.test(field);
  // "when=2025", "where=1138958" and "victims.name=2024" are letters though they look like numbers.
  const letters =
    isTime || path === 'quantity.said' || [PEOPLE, LISTS_OF_PEOPLE, PLACES, WORDS].some((kind) => kind.test(field));
  if (json !== undefined && !(letters && typeof json === 'number')) return { ok: true, value: json };
  if (isTime) return timeOf(typed);
  if (PEOPLE.test(field)) return { ok: true, value: whoOf(typed, field, engine) };
  if (LISTS_OF_PEOPLE.test(field))
    return {
      ok: true,
      value: member ? whoOf(typed, field, engine) : parts(typed).map((one) => whoOf(one, field, engine)),
    };
  if (field === 'weapons' && !member) return { ok: true, value: parts(typed) };
  if (PLACES.test(field)) return placesOf(member ? [typed] : parts(typed), member, engine);
  return { ok: true, value: typed };
}

function asJson(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return undefined;
  }
}

function parts(typed: string): string[] {
  return typed.split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

/** A slug that knowledge has is that actor; anything else is a name that nobody knows. */
function whoOf(typed: string, field: string, engine: Engine): Who {
  const known = engine.actors.bySlug.get(typed);
  const who = {
    name: known?.name ?? typed,
    actor: known ? typed : null,
    party: known?.party ?? null,
    role: null,
    span: null,
  };
  return field === 'claimant' ? ({ ...who, as: known ? 'party' : 'unnamed' } as Who) : who;
}

function timeOf(typed: string): Value {
  const [first = '', last = first] = typed.split('..').map((end) => end.trim());
  const [from, to] = [intervalOf(first), intervalOf(last)];
  if (!from || !to)
    return {
      ok: false,
      fault: `"${typed}" is not a time. Write 2025-10-11, 2025-10, 2025, or two days with ".." between`,
    };
  const when: When = { from: from.from, to: to.to, grain: from.grain, approximate: false, basis: 'stated', span: null };
  return { ok: true, value: when };
}

function intervalOf(typed: string): Pick<When, 'from' | 'to' | 'grain'> | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(typed);
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (day) return { from: typed, to: typed, grain: 'day' };
  if (!month) return { from: `${year}-01-01`, to: `${year}-12-31`, grain: 'year' };
  // Day 0 of the next month is the last one of this month.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${typed}-01`, to: `${typed}-${last}`, grain: 'month' };
}

function placesOf(typed: readonly string[], member: boolean, engine: Engine): Value {
  const found = typed.map((one) => placeOf(one, engine));
  const faults = found.flatMap((one) => (typeof one === 'string' ? [one] : []));
  if (faults.length > 0) return { ok: false, fault: faults.join('; ') };
  return { ok: true, value: member ? found[0] : found };
}

/** Candidates shown where a name is that of several places. */
const SHOWN = 8;

/** "Kabul", or with what tells it from its namesakes: "Kabul, AF", "Kabul, capital", "Kabul, 1138958". */
function placeOf(typed: string, { gazetteer }: Engine): Where | string {
  const exact = gazetteer.byId(typed);
  if (exact) return whereOf(exact.name, exact);
  const [name = '', ...more] = typed.split(',').map((part) => part.trim());
  const hits = new Map(
    gazetteer
      .lookup(name)
      .filter((hit) => more.every((part) => marksOf(hit).includes(part.toLowerCase())))
      .map((hit) => [hit.id, hit]),
  );
  const [only] = hits.values();
  if (!only)
    return `the gazetteer has no place "${typed}"; give the whole place as JSON, with place null where it is in no gazetteer`;
  if (hits.size === 1) return whereOf(name, only);
  const lines = [...hits.values()].sort((a, b) => b.population - a.population).slice(0, SHOWN);
  return `"${typed}" could be any of these; write it so:\n${lines.map((hit) => placeLine(name, hit)).join('\n')}`;
}

function marksOf({ id, kind, country, admin1 }: GazetteerEntry): string[] {
  return [id, kind, country, admin1?.name].flatMap((mark) => mark?.toLowerCase() ?? []);
}

function placeLine(name: string, { id, kind, country, admin1 }: GazetteerEntry): string {
  return `  "${name}, ${id}"  ${[kind, admin1?.name, country].filter(Boolean).join(', ')}`;
}

function whereOf(name: string, { id, country, admin1, lat, lon, precision }: GazetteerEntry): Where {
  return { name, place: id, country, admin1: admin1?.name ?? null, lat, lon, precision, span: null };
}
