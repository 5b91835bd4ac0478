/**
 * Zone names that stand for one offset only, in minutes east of Greenwich.
 * Left out because they are used for two places: IST (India, Israel, Ireland), BST (Britain, Bangladesh), PST (Pacific,
 * Pakistan, Philippines), MST, CST, AST, GST, SST. Leaving one out costs the time of day, never the day.
 */
const ZONES: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  cat: 120,
  sast: 120,
  msk: 180,
  eat: 180,
  irst: 210,
  aft: 270,
  pkt: 300,
  npt: 345,
  mmt: 390,
  hkt: 480,
  jst: 540,
  kst: 540,
  est: -300,
  edt: -240,
  cdt: -300,
  mdt: -360,
  pdt: -420,
};

/** "Z", "+05:00", "+0430", "GMT", "UTC+3", "PKT", "+0000 (UTC)" as minutes east of Greenwich; null where unknown. */
export function zoneMinutes(zone: string): number | null {
  const said = zone
    .trim()
    .toLowerCase()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/(?<!\s)\s*\([a-z]+\)$/, '');
  if (Object.hasOwn(ZONES, said)) return ZONES[said] ?? null;
  const offset = /^(?:gmt|utc)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(said);
  if (!offset) return null;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  if (minutes > 14 * 60) return null; // no zone on earth is farther from Greenwich
  return offset[1] === '-' ? -minutes : minutes;
}
