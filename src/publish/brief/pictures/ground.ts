export type Ring = readonly (readonly [lon: number, lat: number])[];

/** The ground of a map: coasts and borders around the places of a brief, WGS 84 degrees. */
export interface BriefGround {
  /** [west, south, east, north] */
  box: readonly [number, number, number, number];
  countries: { name: string; at: readonly [number, number]; rings: Ring[] }[];
  provinces: { key: string; rings: Ring[] }[];
  disputed: Ring[];
}
