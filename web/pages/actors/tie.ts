import type {
  FightingRecord,
  Network,
  RelationEnd,
  RelationRecord,
  RelationVoice,
} from '../../../src/model/relation-record.ts';
import { counted } from '../../words/quantity.ts';

/** How firmly a line stands: nobody disputes it; it is a charge or in doubt; only reports in their own voice have it. */
export const FIRMNESSES = ['undisputed', 'alleged', 'reports alone'] as const;
export type Firmness = (typeof FIRMNESSES)[number];

/** An end of lines, with what the drawing needs. */
export interface Knot extends RelationEnd {
  key: string;
  edges: number;
}

/** A line between two: a relation, or their fighting with both directions in one. */
export interface Tie {
  id: string;
  from: string;
  to: string;
  /** Said of both, or done by both: no arrow. */
  mutual: boolean;
  words: string;
  according: string;
  firmness: Firmness;
  denied: boolean;
  voices: readonly RelationVoice[];
  deniers: readonly RelationVoice[];
  claims: readonly string[];
  /** How many there are in all; of a large case fewer are listed. */
  counts: { voices: number; deniers: number; claims: number; incidents: number };
}

const MUTUAL = new Set<RelationRecord['relation']>([
  'hostile to',
  'allied with',
  'aligned with',
  'also known as',
  'distinct from',
  'borders',
]);

export function keyOf({ slug, name }: Pick<RelationEnd, 'slug' | 'name'>): string {
  return slug ?? `“${name}”`;
}

/** Knots and lines of a network; what relates somebody to himself is no line. */
export function tiesOf({ nodes, relations, fighting }: Pick<Network, 'nodes' | 'relations' | 'fighting'>): {
  knots: Knot[];
  ties: Tie[];
} {
  const ties = [...relations.map(tieOfRelation), ...tiesOfFighting(fighting)].filter(({ from, to }) => from !== to);
  const drawn = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const knots = nodes
    .map((node) => ({ ...node, key: keyOf(node) }))
    .filter(({ key }, at, all) => drawn.has(key) && all.findIndex((other) => other.key === key) === at);
  const known = new Set(knots.map(({ key }) => key));
  return { knots, ties: ties.filter(({ from, to }) => known.has(from) && known.has(to)) };
}

function tieOfRelation(record: RelationRecord): Tie {
  const { id, subject, object, relation, standing, asserted, denied, held, claims } = record;
  const firmness: Firmness =
    standing !== 'stated' ? 'alleged' : asserted.every(isReport) ? 'reports alone' : 'undisputed';
  const [first] = held;
  const since = first ? `, ${first.open ? 'since' : 'in'} ${first.when.from.slice(0, 4)}` : '';
  return {
    id,
    from: keyOf(subject),
    to: keyOf(object),
    mutual: MUTUAL.has(relation),
    words: relation,
    according: `${accordingWords(asserted, denied, standing === 'alleged')}${since}`,
    firmness,
    denied: denied.length > 0,
    voices: asserted,
    deniers: denied,
    claims,
    counts: { voices: asserted.length, deniers: denied.length, claims: claims.length, incidents: 0 },
  };
}

/** One line a pair; where each did something to the other it has no arrow. */
function tiesOfFighting(fighting: readonly FightingRecord[]): Tie[] {
  const pairs = new Map<string, FightingRecord[]>();
  for (const record of fighting) {
    const pair = [keyOf(record.subject), keyOf(record.object)].sort().join(' and ');
    pairs.set(pair, [...(pairs.get(pair) ?? []), record]);
  }
  return [...pairs].flatMap(([pair, records]) => {
    const [first] = records;
    if (!first) return [];
    const voices = records.flatMap(({ asserted }) => asserted);
    const deniers = records.flatMap(({ denied }) => denied);
    const counts = countsOf(records);
    return [
      {
        id: `fighting ${pair}`,
        from: keyOf(first.subject),
        to: keyOf(first.object),
        mutual: records.length > 1,
        words: records.length > 1 ? 'fighting, both ways' : 'attacks',
        according: `${counted(counts.incidents, 'incident')}: ${kindsOf(records)}`,
        firmness: firmnessOfFighting(records),
        denied: deniers.length > 0,
        voices,
        deniers,
        claims: [...new Set(records.flatMap(({ claims }) => claims))],
        counts,
      },
    ];
  });
}

/** What both directions have counts once. */
function countsOf(records: readonly FightingRecord[]): Tie['counts'] {
  const left = (of: 'claims' | 'incidents' | 'asserted' | 'denied') =>
    records.reduce((sum, { more }) => sum + (more?.[of] ?? 0), 0);
  const once = (of: 'claims' | 'incidents') => {
    const both = records.find(({ more }) => more !== undefined)?.more?.both[of];
    const all = records.flatMap((record) => record[of]);
    if (both === undefined) return new Set(all).size;
    return all.length + left(of) - (records.length > 1 ? both : 0);
  };
  return {
    voices: records.reduce((sum, { asserted }) => sum + asserted.length, left('asserted')),
    deniers: records.reduce((sum, { denied }) => sum + denied.length, left('denied')),
    claims: once('claims'),
    incidents: once('incidents'),
  };
}

/** A charge by the side that was hurt alone is alleged; so is what somebody denies. */
function firmnessOfFighting(records: readonly FightingRecord[]): Firmness {
  if (records.some(({ denied }) => denied.length > 0)) return 'alleged';
  if (records.every(({ asserted }) => asserted.every(isReport))) return 'reports alone';
  const others = records.some(({ asserted, object }) =>
    asserted.some((voice) => !voice.hedged && (isReport(voice) || voice.party !== object.party)),
  );
  return others ? 'undisputed' : 'alleged';
}

/** Kinds of what happened, the most frequent first. */
function kindsOf(records: readonly FightingRecord[]): string {
  const counts = new Map<string, number>();
  for (const { types } of records)
    for (const [type, n] of Object.entries(types)) counts.set(type, Math.max(counts.get(type) ?? 0, n));
  const [most, ...rest] = [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  if (!most) return '';
  return rest.length === 0 ? most[0] : `${most[0]} and ${counted(rest.length, 'other kind')}`;
}

/** A report in its own voice, not somebody whom it quotes. */
export function isReport({ as }: Pick<RelationVoice, 'as'>): boolean {
  return as === 'narrator' || as === 'media';
}

/** "alleged by Pakistan, denied by Taliban"; "per reports" where nobody is quoted. Without a verb: "officials" and "Pakistan" alike. */
export function accordingWords(
  asserted: readonly RelationVoice[],
  denied: readonly RelationVoice[],
  alleged = false,
): string {
  const who = namesOf(asserted.filter((voice) => !isReport(voice)));
  const said =
    who.length > 0
      ? `${alleged ? 'alleged by' : 'per'} ${listed(who)}`
      : asserted.length > 0
        ? 'per reports'
        : 'said by nobody';
  return denied.length === 0 ? said : `${said}, denied by ${listed(namesOf(denied))}`;
}

function namesOf(voices: readonly RelationVoice[]): string[] {
  return [...new Set(voices.map(({ by, as }) => (as === 'unnamed' && by === 'unnamed' ? 'somebody unnamed' : by)))];
}

const NAMED = 2;
function listed(names: readonly string[]): string {
  if (names.length > NAMED) return `${names[0]} and ${names.length - 1} others`;
  return names.join(' and ');
}

/** What stands in a knot: the letters of the side that it is, or its own initials. */
export function lettersOf(name: string, ownLetters: string | null): string {
  if (ownLetters) return ownLetters;
  const words = name
    .replace(/\(.*?\)/g, '')
    .split(/[\s\-’']+/)
    .filter((word) => /^\p{L}/u.test(word));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  const used = (capital.length > 0 ? capital : words).slice(0, 3);
  if (used.length === 1) return (used[0] ?? '').slice(0, 2).toUpperCase();
  return used
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/** What is drawn, and which line is chosen; `width` in pixels. */
export interface Drawn {
  knots: readonly Knot[];
  ties: readonly Tie[];
  width: number;
  selected: string | null;
  select: (tie: string | null) => void;
  label: string;
}
