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
