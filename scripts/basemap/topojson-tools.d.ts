// Neither package ships types; only what the build calls is declared.
declare module 'topojson-server' {
  import type { FeatureCollection } from 'geojson';
  import type { Topology } from 'topojson-specification';
  export function topology(objects: Record<string, FeatureCollection>, quantization?: number): Topology;
}

declare module 'topojson-simplify' {
  import type { Objects, Topology } from 'topojson-specification';
  /** Each point of each arc becomes [x, y, weight]: the area of its triangle, Infinity at both ends of the arc. */
  export function presimplify(topology: Topology): Topology;
  export function quantile(topology: Topology, p: number): number;
  export function simplify(topology: Topology, minWeight: number): Topology<Objects>;
  export function filter(topology: Topology, keep?: (ring: unknown, interior: boolean) => boolean): Topology;
}
