/** No day. Sorts after every day. */
export const NO_DAY = 0x7fffffff;

/** A number that sorts as the text of a day does, "2025-10" and "2025" included; few lie between two neighbouring days. */
export function dayNumber(day: string | null): number {
  if (day === null) return NO_DAY;
  const [year, month = '0', date = '0'] = day.split('-');
  const number = (Number(year) * 13 + Number(month)) * 32 + Number(date.slice(0, 2));
  return Number.isFinite(number) ? number : NO_DAY;
}
