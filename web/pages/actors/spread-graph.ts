import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { layOut } from './lay-out.ts';
import type { Knot, Tie } from './tie.ts';

const ROUNDS = 400;
/** Up to so many the groups stand side by side, each spread for itself; beyond, that takes too long and all push each other. */
const MOST_IN_GROUPS = 90;

/** Knots of a large network at their places: begun in the order of their keys, so the same each time. */
export function graphOf(
  knots: readonly Knot[],
  ties: readonly Tie[],
  width: number,
  colourOf: (party: string | null) => string,
): Graph {
  const graph = new Graph({ multi: true, type: 'undirected' });
  const inOrder = [...knots].sort((a, b) => a.key.localeCompare(b.key));
  const inGroups = inOrder.length <= MOST_IN_GROUPS;
  const { spots } = inGroups
    ? layOut(
        inOrder.map(({ key }) => ({ key, r: 14 })),
        ties,
        Math.max(width, 800),
      )
    : { spots: null };
  for (const [at, { key, name, party, edges }] of inOrder.entries()) {
    const turn = (at / inOrder.length) * 2 * Math.PI;
    const spot = spots?.get(key);
    graph.addNode(key, {
      label: name,
      x: spot ? spot.x : Math.cos(turn),
      // Here up is up.
      y: spot ? -spot.y : Math.sin(turn),
      size: 7 + Math.min(edges, 8) * 1.3,
      color: colourOf(party),
    });
  }
  if (inGroups) return graph;
  for (const { from, to } of ties) graph.addEdge(from, to);
  forceAtlas2.assign(graph, {
    iterations: ROUNDS,
    settings: { ...forceAtlas2.inferSettings(graph), gravity: 1.4, scalingRatio: 12 },
  });
  // Lines are painted with their own marks, which sigma has none of.
  graph.clearEdges();
  return graph;
}
