import type { Piece } from '../export-format.ts';
import type { Loss } from '../loss.ts';
import type { Graph } from './graph.ts';

/** Characters a piece. Guess. */
const PIECE = 65_536;

/** Parts of an XML file as pieces; each edge is a row. What was lost goes with the last piece. */
export async function* xmlPieces(graph: Graph, parts: Iterable<string>, losses: Loss[] = []): AsyncGenerator<Piece> {
  let data = '';
  for (const part of parts) {
    data += part;
    if (data.length < PIECE) continue;
    yield { data, rows: 0, losses: [] };
    data = '';
  }
  yield { data, rows: graph.edges.length, losses };
}
