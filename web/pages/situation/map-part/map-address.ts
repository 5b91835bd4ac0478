/** The map's view as it stands in the address: "67.1,33.2,5". Null where there is none, or it is no view. */
export function viewFrom(typed: string | undefined): { lon: number; lat: number; zoom: number } | null {
  const parts = typed?.split(',').map(Number) ?? [];
  const [lon, lat, zoom] = parts;
  if (parts.length !== 3 || lon === undefined || lat === undefined || zoom === undefined) return null;
  const isView = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  return isView ? { lon, lat, zoom } : null;
}

export function viewTyped({ lon, lat, zoom }: { lon: number; lat: number; zoom: number }): string {
  return [lon.toFixed(3), lat.toFixed(3), zoom.toFixed(2)].map(Number).join(',');
}

/** What stands below the map as a table, as the address calls it beside other charts' tables. */
const LISTED = { all: 'map', off: 'off the map' } as const;
type Listed = keyof typeof LISTED;

export function listedFrom(tables: readonly string[] | undefined): Listed | null {
  if (tables?.includes(LISTED.all)) return 'all';
  return tables?.includes(LISTED.off) ? 'off' : null;
}

/** The tables of an address once another one, or none, is the map's. */
export function tableWith(tables: readonly string[] | undefined, listed: Listed | null): string[] | undefined {
  const others = tables?.filter((each) => each !== LISTED.all && each !== LISTED.off) ?? [];
  const next = listed === null ? others : [...others, LISTED[listed]];
  return next.length > 0 ? next : undefined;
}
