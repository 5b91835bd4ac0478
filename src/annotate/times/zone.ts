const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Minutes east of Greenwich of an IANA zone at noon of a day (`2025-10-11`), or null for a zone that is not known.
 * Noon, because a change to summer time falls in the night: a clock time of that very night may be an hour off.
 */
export function zoneMinutes(zone: string, day: string): number | null {
  try {
    let format = formats.get(zone);
    if (!format) {
      format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });
      formats.set(zone, format);
    }
    const name = format.formatToParts(new Date(`${day}T12:00Z`)).find((part) => part.type === 'timeZoneName')?.value;
    const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name ?? '');
    if (!match) return null;
    const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
    return match[1] === '-' ? -minutes : minutes;
  } catch {
    return null; // RangeError: a zone name that this build of Intl does not have
  }
}
