import { createHash } from 'node:crypto';
import type { Grain, When } from '../../../model/when.ts';
import { oneLine } from '../../words/one-line.ts';

/** An entity of FollowTheMoney as JSON Lines have it: each property a list of text. */
export interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

type Value = string | null | undefined | readonly (string | null | undefined)[];

/** The longest that FollowTheMoney takes of a name, and of a line of text, in characters. */
const LONGEST_NAME = 384;
const LONGEST_LINE = 1024;
const NAMES = new Set(['name', 'alias', 'weakAlias']);
const LONG_TEXT = new Set(['summary', 'description', 'notes']);

/** What is unknown has no property; a value is there once. */
export function entity(id: string, schema: string, properties: Record<string, Value>): FtmEntity {
  const kept = Object.entries(properties).map(([name, value]) => {
    const values = typeof value === 'string' || value === null || value === undefined ? [value] : value;
    const texts = values.map((one) => clean(name, one ?? '')).filter((text) => text !== '');
    return { name, texts: [...new Set(texts)] };
  });
  return {
    id,
    schema,
    properties: Object.fromEntries(
      kept.filter(({ texts }) => texts.length > 0).map(({ name, texts }) => [name, texts]),
    ),
  };
}

function clean(name: string, text: string): string {
  if (LONG_TEXT.has(name)) return text.trim();
  const longest = NAMES.has(name) ? LONGEST_NAME : LONGEST_LINE;
  const line = oneLine(text);
  const points = [...line];
  return points.length <= longest || name === 'sourceUrl' ? line : `${points.slice(0, longest - 1).join('')}…`;
}

/** Letters, digits, dots and hyphens are all that FollowTheMoney allows in an id; any other key goes by its hash. */
export function ftmId(kind: string, key: string): string {
  const plain = /^[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(key);
  return `sitrep-${kind}-${plain ? key : createHash('sha1').update(key, 'utf8').digest('hex')}`;
}

/** Dates as finely as told: a year or month stays one ("2031-02"), a minute is UTC. Both ends included. */
export function datesOf(when: When | null): { startDate: string | null; endDate: string | null; date: string | null } {
  if (!when) return { startDate: null, endDate: null, date: null };
  const startDate = dateOf(when.from, 'from', when.grain);
  const endDate = dateOf(when.to, 'to', when.grain);
  return { startDate, endDate, date: startDate === endDate ? startDate : null };
}

/** By how fine the text is: "since 2018" begins in 2018, not on its first day. */
function dateOf(iso: string, edge: 'from' | 'to', grain: Grain): string {
  const [day = '', clock] = iso.split('T');
  if (clock) return `${day}T${clock.slice(0, 5)}:00`;
  if (BY_YEAR.has(grain) && day.endsWith(edge === 'from' ? '-01-01' : '-12-31')) return day.slice(0, 4);
  if (BY_MONTH.has(grain) && (edge === 'from' ? day.endsWith('-01') : isLastOfMonth(day))) return day.slice(0, 7);
  return day;
}

const BY_YEAR: ReadonlySet<Grain> = new Set<Grain>(['year', 'decade']);
const BY_MONTH: ReadonlySet<Grain> = new Set<Grain>(['month', 'quarter', 'season', 'year', 'decade']);

function isLastOfMonth(day: string): boolean {
  const [year = 0, month = 0, date] = day.split('-').map(Number);
  return date === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
