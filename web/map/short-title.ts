/** Longer titles are cut by the label's width. A guess. */
const LONG = 30;
/** Who it was between, or by whom, where the place follows: "Armed clash between A and B in Mir Ali". */
const SIDES = /^(.+?) (?:between|by|against|on) .+( in .+)$/;

/** A title for a map, where there is little room and the place is what tells one from another: its sides go first. */
export function shortTitle(title: string): string {
  if (title.length <= LONG) return title;
  const [, what, where] = SIDES.exec(title) ?? [];
  return what !== undefined && where !== undefined ? `${what}${where}` : title;
}
