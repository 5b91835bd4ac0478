import type { CaseSource } from '../case-source.ts';
import type { Column, ExportFormat, Piece } from '../export-format.ts';
import type { Loss } from '../loss.ts';
import { EDGE_ATTRIBUTES, NETWORK_COLUMNS, NODE_ATTRIBUTES } from '../network/attributes.ts';
import { type Graph, type GraphEdge, graphOf, type Spell } from '../network/graph.ts';
import { xmlPieces } from '../network/xml-pieces.ts';
import { xmlText } from '../network/xml-text.ts';

const FILE = 'network.gexf';

async function* pieces(source: CaseSource): AsyncGenerator<Piece> {
  const graph = await graphOf(source);
  yield* xmlPieces(graph, parts(graph, source), graph.edges.flatMap(lossesOf));
}

/** A timeline shows an edge without spells always, which nobody says. */
function lossesOf(edge: GraphEdge): Loss[] {
  if (edge.spells.length > 0) return [];
  const what = 'no report says on which days it held: a timeline shows it on all';
  return [{ row: edge.id, record: edge.id, field: 'spells', kind: 'date coarsened', what, claims: edge.claims }];
}

/** GEXF 1.3: dynamic, so that a timeline shows an edge on the days of its spells; one without any is shown on all. */
function* parts(
  { nodes, edges }: Graph,
  { reader, asKnownOn }: Pick<CaseSource, 'reader' | 'asKnownOn'>,
): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  const known = asKnownOn ? `<description>as known on ${xmlText(asKnownOn)}</description>` : '';
  yield `<meta><creator>${xmlText(reader)}</creator>${known}</meta>\n`;
  yield '<graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield declared('node', NODE_ATTRIBUTES);
  yield declared('edge', EDGE_ATTRIBUTES);
  yield '<nodes>\n';
  for (const node of nodes)
    yield `<node id="${xmlText(node.id)}" label="${xmlText(node.label)}">${values(NODE_ATTRIBUTES, node)}</node>\n`;
  yield '</nodes>\n<edges>\n';
  for (const edge of edges) yield edgeElement(edge);
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** `kind` tells parallel edges apart: without it Gephi joins two edges of the same ends into one. */
function edgeElement(edge: GraphEdge): string {
  const type = xmlText(edge.type);
  const ends = `id="${xmlText(edge.id)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}"`;
  return `<edge ${ends} type="directed" kind="${type}" label="${type}">${values(EDGE_ATTRIBUTES, edge)}${spells(edge)}</edge>\n`;
}

function spells({ spells: all }: GraphEdge): string {
  return all.length === 0 ? '' : `<spells>${all.map(spell).join('')}</spells>`;
}

function spell({ start, end }: Spell): string {
  return `<spell${start ? ` start="${start}"` : ''}${end ? ` end="${end}"` : ''}/>`;
}

function declared<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): string {
  const all = columns.map(({ name, type }) => {
    return `<attribute id="${name}" title="${name}" type="${type === 'integer' ? 'integer' : 'string'}"/>\n`;
  });
  return `<attributes class="${of}" mode="static">\n${all.join('')}</attributes>\n`;
}

function values<Row>(columns: readonly Column<Row>[], row: Row): string {
  const all = columns.flatMap(({ name, cell }) => {
    const value = cell(row);
    return value === null ? [] : [`<attvalue for="${name}" value="${xmlText(String(value))}"/>`];
  });
  return all.length > 0 ? `<attvalues>${all.join('')}</attvalues>` : '';
}

export const gexf: ExportFormat = {
  name: 'gexf',
  title: 'GEXF 1.3 of the network, with its days',
  codebook: null,
  files: [{ name: FILE, mediaType: 'application/gexf+xml', pieces }],
  dictionary: [
    {
      file: FILE,
      columns: [
        ...NETWORK_COLUMNS,
        {
          name: 'edge spells',
          type: 'date',
          holds:
            'The same days as in `days`, as intervals with both ends included, for a timeline. An edge without any is shown on all days.',
        },
      ],
    },
  ],
};
