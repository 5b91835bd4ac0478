/** Longitude and latitude in degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number];
export type Line = readonly LonLat[];
/** West, south, east, north. */
export type Box = readonly [number, number, number, number];

/** The ground of a map: land and borders around the places of a brief, cut to a box a little wider than what is drawn. */
export interface BriefGround {
  box: Box;
  land: Line[];
  borders: Line[];
  disputed: Line[];
  names: { text: string; at: LonLat }[];
  /** Outlines of areas that places are known no closer than, by the key of their place. */
  areas: { key: string; rings: Line[] }[];
}

/** How closely a place is drawn: a dot, a disc of so many kilometres, or an area of the ground. */
export type Drawn =
  | { as: 'dot'; at: LonLat }
  | { as: 'disc'; at: LonLat; km: number }
  | { as: 'province' | 'country'; key: string };
