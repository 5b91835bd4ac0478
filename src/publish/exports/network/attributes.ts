import type { Column } from '../export-format.ts';
import type { GraphEdge, GraphNode } from './graph.ts';

/** The attributes of nodes and edges, the same in both formats. Lists are joined by "; ". */
export const NODE_ATTRIBUTES: Column<GraphNode>[] = [
  {
    name: 'kind',
    type: 'text',
    holds:
      'state, institution, armed group, organisation, media, person, people or place; left out where it is not known.',
    cell: ({ kind }) => kind,
  },
  { name: 'party', type: 'text', holds: 'The side it belongs to, as our identity.', cell: ({ party }) => party },
  {
    name: 'edges',
    type: 'integer',
    holds: 'How many relations and directions of fighting it has a part in.',
    cell: ({ edges }) => edges,
  },
];

export const EDGE_ATTRIBUTES: Column<GraphEdge>[] = [
  {
    name: 'type',
    type: 'text',
    holds:
      'The relation from source to target (leads, shelters, hostile to, …), or fighting: what the source does to the target with arms.',
    cell: ({ type }) => type,
  },
  {
    name: 'standing',
    type: 'text',
    holds: 'stated, alleged, disputed or denied. Fighting has disputed where somebody denies it, and else none.',
    cell: ({ standing }) => standing,
  },
  {
    name: 'assertedBy',
    type: 'text',
    holds: 'Who says so; “(hedged)” after one who never says so plainly.',
    cell: ({ assertedBy }) => listed(assertedBy),
  },
  { name: 'deniedBy', type: 'text', holds: 'Who denies it.', cell: ({ deniedBy }) => listed(deniedBy) },
  {
    name: 'saidFirst',
    type: 'date',
    holds: 'Day of the first report that says or denies it.',
    cell: ({ saidFirst }) => saidFirst,
  },
  { name: 'saidLast', type: 'date', holds: 'Day of the last one.', cell: ({ saidLast }) => saidLast },
  {
    name: 'days',
    type: 'text',
    holds:
      'Days on which it is said to have held, or on which the incidents took place: from/to, an open end left out ("2018-01-01/").',
    cell: ({ spells }) => listed(spells.map(({ start, end }) => `${start ?? ''}/${end ?? ''}`)),
  },
  {
    name: 'origins',
    type: 'integer',
    holds: 'How many independent origins assert it; reports that carry one statement are one. Relations only.',
    cell: ({ origins }) => origins,
  },
  {
    name: 'blows',
    type: 'text',
    holds: 'Of fighting: incidents by type, the most frequent first.',
    cell: ({ blows }) => blows,
  },
  {
    name: 'incidents',
    type: 'text',
    holds: 'Of fighting: ids of the incidents.',
    cell: ({ incidents }) => listed(incidents),
  },
  { name: 'claims', type: 'text', holds: 'Ids of the claims that it rests on.', cell: ({ claims }) => listed(claims) },
];

function listed(all: readonly string[]): string | null {
  return all.length > 0 ? all.join('; ') : null;
}

/** What the attributes stand for, for the dictionary: ids and ends first. */
export const NETWORK_COLUMNS: Pick<Column<never>, 'name' | 'type' | 'holds'>[] = [
  {
    name: 'node id',
    type: 'text',
    holds: 'Our identity (“pakistan-army”); “name:” and the words where none is known.',
  },
  { name: 'node label', type: 'text', holds: 'The name.' },
  ...NODE_ATTRIBUTES.map(({ name, type, holds }) => ({ name: `node ${name}`, type, holds })),
  {
    name: 'edge id',
    type: 'text',
    holds: 'The relation’s id; “fighting:” and both ends of fighting. Directed; two nodes may have several edges.',
  },
  ...EDGE_ATTRIBUTES.map(({ name, type, holds }) => ({ name: `edge ${name}`, type, holds })),
];
