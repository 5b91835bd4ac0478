import type { CaseSource } from '../case-source.ts';
import type { Column, ExportFormat, Piece } from '../export-format.ts';
import { EDGE_ATTRIBUTES, NETWORK_COLUMNS, NODE_ATTRIBUTES } from '../network/attributes.ts';
import { type Graph, graphOf } from '../network/graph.ts';
import { xmlPieces } from '../network/xml-pieces.ts';
import { xmlText } from '../network/xml-text.ts';

const FILE = 'network.graphml';
const SPACE = 'http://graphml.graphdrawing.org/xmlns';

async function* pieces(source: CaseSource): AsyncGenerator<Piece> {
  const graph = await graphOf(source);
  yield* xmlPieces(graph, parts(graph, source.asKnownOn));
}

function* parts({ nodes, edges }: Graph, asKnownOn: string | null): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="${SPACE}">\n`;
  yield key('label', 'node', 'label', 'string');
  for (const column of NODE_ATTRIBUTES) yield key(`n-${column.name}`, 'node', column.name, typeOf(column));
  for (const column of EDGE_ATTRIBUTES) yield key(`e-${column.name}`, 'edge', column.name, typeOf(column));
  yield '<graph id="network" edgedefault="directed">\n';
  if (asKnownOn) yield `<desc>as known on ${xmlText(asKnownOn)}</desc>\n`;
  for (const node of nodes)
    yield `<node id="${xmlText(node.id)}">${data('label', node.label)}${cells(NODE_ATTRIBUTES, node, 'n')}</node>\n`;
  for (const edge of edges)
    yield `<edge id="${xmlText(edge.id)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}">${cells(EDGE_ATTRIBUTES, edge, 'e')}</edge>\n`;
  yield '</graph>\n</graphml>\n';
}

function key(id: string, element: 'node' | 'edge', name: string, type: string): string {
  return `<key id="${id}" for="${element}" attr.name="${name}" attr.type="${type}"/>\n`;
}

/** GraphML knows no dates. */
function typeOf({ type }: Pick<Column<never>, 'type'>): 'int' | 'string' {
  return type === 'integer' ? 'int' : 'string';
}

function cells<Row>(columns: readonly Column<Row>[], row: Row, prefix: string): string {
  return columns
    .map(({ name, cell }) => {
      const value = cell(row);
      return value === null ? '' : data(`${prefix}-${name}`, String(value));
    })
    .join('');
}

function data(id: string, value: string): string {
  return `<data key="${id}">${xmlText(value)}</data>`;
}

export const graphml: ExportFormat = {
  name: 'graphml',
  title: 'GraphML of the network',
  codebook: null,
  files: [{ name: FILE, mediaType: 'application/graphml+xml', pieces }],
  dictionary: [{ file: FILE, columns: NETWORK_COLUMNS }],
};
