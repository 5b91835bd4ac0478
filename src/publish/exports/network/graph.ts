import type { FightingRecord, Network, RelationEnd, RelationRecord } from '../../../model/relation-record.ts';
import type { When } from '../../../model/when.ts';
import type { CaseSource } from '../case-source.ts';

/** Somebody, or a place that somebody operates from. `id` is the identity's slug, or "name:" and the name where none is known. */
export interface GraphNode {
  id: string;
  label: string;
  kind: string | null;
  party: string | null;
  edges: number;
}

/** First and last day, both included; null where it is open on that end. */
export interface Spell {
  start: string | null;
  end: string | null;
}

/** A relation, or fighting in one direction. */
export interface GraphEdge {
  id: string;
  source: string;
  target: string;
  type: string;
  standing: string | null;
  assertedBy: string[];
  deniedBy: string[];
  /** Days of the reports that say or deny it. */
  saidFirst: string | null;
  saidLast: string | null;
  /** Days on which it is said to have held, or on which the fighting took place; empty where no report gives any. */
  spells: Spell[];
  origins: number | null;
  incidents: string[];
  /** Of fighting: "drone strike 2, shelling 1". */
  blows: string | null;
  claims: string[];
}

export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** The network of a case as a graph with a node for each end, so that no edge leads nowhere. Days of fighting are those of its incidents. */
export async function graphOf(source: CaseSource): Promise<Graph> {
  const network = await source.network();
  const days = await daysOf(source, new Set(network.fighting.flatMap(({ incidents }) => incidents)));
  const edges = [
    ...network.relations.map(relationEdge),
    ...network.fighting.map((record) => fightingEdge(record, days)),
  ];
  return { nodes: nodesOf(network), edges };
}

async function daysOf(source: CaseSource, wanted: ReadonlySet<string>): Promise<Map<string, When>> {
  const days = new Map<string, When>();
  if (wanted.size === 0) return days;
  for await (const { incident } of source.incidents())
    if (incident.when && wanted.has(incident.id)) days.set(incident.id, incident.when);
  return days;
}

function nodesOf({ nodes, relations, fighting }: Network): GraphNode[] {
  const known = new Map<string, GraphNode>();
  const add = (end: RelationEnd, edges: number) => {
    const id = idOf(end);
    if (!known.has(id)) known.set(id, { id, label: end.name, kind: end.kind, party: end.party, edges });
  };
  for (const node of nodes) add(node, node.edges);
  for (const { subject, object } of [...relations, ...fighting]) {
    add(subject, 1);
    add(object, 1);
  }
  return [...known.values()];
}

function idOf({ slug, name, kind, party }: RelationEnd): string {
  return slug ?? `name:${kind ?? party ?? ''}:${name.toLowerCase()}`;
}

function relationEdge(record: RelationRecord): GraphEdge {
  return {
    id: record.id,
    source: idOf(record.subject),
    target: idOf(record.object),
    type: record.relation,
    standing: record.standing,
    assertedBy: names(record.asserted),
    deniedBy: names(record.denied),
    saidFirst: record.said.first,
    saidLast: record.said.last,
    spells: distinct(record.held.map(({ when, open }) => ({ start: day(when.from), end: open ? null : day(when.to) }))),
    origins: record.origins,
    incidents: [],
    blows: null,
    claims: record.claims,
  };
}

function fightingEdge(record: FightingRecord, days: ReadonlyMap<string, When>): GraphEdge {
  const [source, target] = [idOf(record.subject), idOf(record.object)];
  const voices = [...record.asserted, ...record.denied];
  const types = Object.entries(record.types).sort(([, a], [, b]) => b - a);
  return {
    id: `fighting:${source}:${target}`,
    source,
    target,
    type: 'fighting',
    standing: record.denied.length > 0 ? 'disputed' : null,
    assertedBy: names(record.asserted),
    deniedBy: names(record.denied),
    saidFirst: voices.map(({ first }) => first).sort()[0] ?? null,
    saidLast:
      voices
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? null,
    spells: joined(
      record.incidents.flatMap((id) => {
        const when = days.get(id);
        return when ? [{ start: day(when.from), end: day(when.to) }] : [];
      }),
    ),
    origins: null,
    incidents: record.incidents,
    blows: types.map(([type, count]) => `${type} ${count}`).join(', '),
    claims: record.claims,
  };
}

/** Days that overlap are one spell: a program draws an edge once a day. */
function joined(spells: readonly { start: string; end: string }[]): Spell[] {
  const all: { start: string; end: string }[] = [];
  for (const spell of [...spells].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = all.at(-1);
    if (!last || spell.start > last.end) all.push({ ...spell });
    else if (spell.end > last.end) last.end = spell.end;
  }
  return all;
}

function names(voices: readonly { by: string; hedged: boolean }[]): string[] {
  return voices.map(({ by, hedged }) => (hedged ? `${by} (hedged)` : by));
}

function day(iso: string): string {
  return iso.slice(0, 10);
}

/** Two voices that give the same days give one spell. */
function distinct(spells: readonly Spell[]): Spell[] {
  return [...new Map(spells.map((spell) => [`${spell.start}/${spell.end}`, spell])).values()];
}
