import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Knot, Tie } from './tie.ts';

const ROUNDS = 400;

/** Knots of a large network at their places: begun from a ring in the order of their keys, so the same each time. */
export function graphOf(
  knots: readonly Knot[],
  ties: readonly Tie[],
  colourOf: (party: string | null) => string,
): Graph {
  const graph = new Graph({ multi: true, type: 'undirected' });
  const inOrder = [...knots].sort((a, b) => a.key.localeCompare(b.key));
  for (const [at, { key, name, party, edges }] of inOrder.entries()) {
    const turn = (at / inOrder.length) * 2 * Math.PI;
    graph.addNode(key, {
      label: name,
      x: Math.cos(turn),
      y: Math.sin(turn),
      size: 7 + Math.min(edges, 8) * 1.3,
      color: colourOf(party),
    });
  }
  for (const { from, to } of ties) graph.addEdge(from, to);
  forceAtlas2.assign(graph, {
    iterations: ROUNDS,
    settings: { ...forceAtlas2.inferSettings(graph), gravity: 1.4, adjustSizes: false, scalingRatio: 12 },
  });
  // Lines are painted with their own marks, which sigma has none of.
  graph.clearEdges();
  return graph;
}
