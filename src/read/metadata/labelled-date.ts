/** Only with a label is a date in the text the date of publication; a bare one may be the date of an event. */
const LABELLED =
  /^\s*(?:date|dated|published|published on|publication date|first published|posted|posted on|issued on)\s*:\s*(\S.{0,70})$/i;

/** The date as written in a line that labels it ("Published: 15 October 2025"), or null. */
export function labelledDate(line: string): string | null {
  return line.length > 120 ? null : (LABELLED.exec(line)?.[1]?.trim() ?? null);
}
