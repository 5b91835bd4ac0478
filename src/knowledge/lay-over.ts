import { identityOf, isRecord } from './yaml-text.ts';

type Path = PropertyKey[];

/** Data with somebody's own laid over it, and where in his file each part of it stands. */
export interface Laid {
  data: unknown;
  /** The path in the upper data of what is at a path of the whole; null where it is not his. */
  upperPath(path: readonly PropertyKey[]): Path | null;
}

/**
 * Lays one person's data over ours. Entries of the same name are joined: his words replace ours, his lists are added to
 * ours; `replace: true` in an entry forgets ours, `remove: true` takes the entry out. In a list of words `{ remove: x }`
 * takes one out. Lists of numbers are replaced whole. Neither argument is changed.
 */
export function layOver(ours: unknown, his: unknown): Laid {
  const from = new Map<object, Map<string, Path>>();
  const data = join(ours, his, [], from);
  return { data, upperPath: (path) => upperPathOf(data, path, from) };
}

type From = Map<object, Map<string, Path>>;

function join(ours: unknown, his: unknown, at: Path, from: From): unknown {
  if (Array.isArray(ours) && Array.isArray(his)) return joinLists(ours, his, at, from);
  if (isRecord(ours) && isRecord(his) && !Array.isArray(ours) && !Array.isArray(his))
    return joinRecords(ours, his, at, from);
  return his;
}

function joinRecords(ours: Record<string, unknown>, his: Record<string, unknown>, at: Path, from: From): unknown {
  const { replace, remove: _, ...rest } = his;
  const made: Record<string, unknown> = replace === true ? {} : { ...ours };
  const origin = new Map<string, Path>();
  for (const [key, value] of Object.entries(rest)) {
    if (isRemoval(value) && !Array.isArray(ours[key])) delete made[key];
    else {
      made[key] = key in made ? join(made[key], value, [...at, key], from) : bare(value);
      origin.set(key, [...at, key]);
    }
  }
  from.set(made, origin);
  return made;
}

function joinLists(ours: readonly unknown[], his: readonly unknown[], at: Path, from: From): unknown {
  const both = [...ours, ...his];
  if (both.some((item) => typeof item === 'number' || item === null || Array.isArray(item))) return his;
  const made = [...ours];
  const origins = new Map<unknown, Path>();
  his.forEach((item, i) => {
    const path = [...at, i];
    const called = keyOf(item);
    const place = called === null ? -1 : made.findIndex((one) => keyOf(one) === called);
    const removed = isRecord(item) ? item.remove : undefined;
    if (typeof removed === 'string') {
      const gone = made.indexOf(removed);
      if (gone >= 0) made.splice(gone, 1);
      // What is not there cannot be taken out: left for the schema to refuse, with its line.
      else made.push(item);
      return;
    }
    if (removed === true && place >= 0) made.splice(place, 1);
    else if (place >= 0) made[place] = typeof item === 'string' ? item : join(made[place], item, path, from);
    else made.push(bare(item));
    const now = place >= 0 && removed !== true ? made[place] : made[made.length - 1];
    if (isRecord(now)) origins.set(now, path);
  });
  // Only now is it settled where each of them stands.
  const origin = new Map<string, Path>();
  made.forEach((item, k) => {
    const path = origins.get(item) ?? (ours.includes(item) ? undefined : [...at, his.indexOf(item)]);
    if (path !== undefined) origin.set(String(k), path);
  });
  from.set(made, origin);
  return made;
}

/** What makes two entries of a list the same one. A state's offices of one kind differ by their days. */
function keyOf(item: unknown): string | null {
  if (typeof item === 'string') return item;
  const called = identityOf(item);
  if (called === null || !isRecord(item) || item.slug !== undefined || item.office !== called) return called;
  return [called, item.from, item.to].join('/');
}

/** A new entry without the words that only say what to do with an older one. */
function bare(value: unknown): unknown {
  if (!isRecord(value) || Array.isArray(value) || value.replace !== true) return value;
  const { replace: _, ...rest } = value;
  return rest;
}

function isRemoval(value: unknown): boolean {
  return isRecord(value) && !Array.isArray(value) && value.remove === true;
}

function upperPathOf(data: unknown, path: readonly PropertyKey[], from: From): Path | null {
  let value = data;
  let upper: Path | null = [];
  let last: Path | null = null;
  for (const key of path) {
    const origin: Map<string, Path> | undefined = isRecord(value) ? from.get(value) : undefined;
    if (origin) upper = origin.get(String(key)) ?? null;
    else if (upper !== null) upper = [...upper, key];
    if (upper !== null) last = upper;
    value = isRecord(value) ? value[String(key)] : undefined;
  }
  return upper ?? last;
}
