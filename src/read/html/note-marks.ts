/** What a raised mark stands for: the number of a note goes, a power stays, anything else ("5th") is text. */
export type RaisedMark = { kind: 'note' } | { kind: 'power'; text: string } | { kind: 'text' };

const ONE = '(?:\\d{1,3}|[a-z]|[ivx]{2,5}|[*†‡§¶]{1,3}|note \\d+)';
const NOTES = new RegExp(`^[[(]?${ONE}(?:\\s?[,;–-]\\s?${ONE})*[\\])]?,?$`, 'i');
/** "[citation needed]", "[2][3]". */
const IN_BRACKETS = /^(?:\[[^\][]{1,40}\]\s?)+$/;
/** Behind these a raised 2 or 3 makes an area or a volume. */
const UNIT = /(?:\d|\s|^)(?:[kcmd]?m|mi|ft|in|yd)\.?$/i;
const POWERS: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

/** What a raised mark is, behind the text that stands before it on its line. */
export function raisedMark(mark: string, before: string): RaisedMark {
  const said = mark.replace(/[\s\u00A0]+/g, ' ').trim();
  const power = POWERS[said];
  if (power !== undefined && UNIT.test(before)) return { kind: 'power', text: power };
  return said === '' || NOTES.test(said) || IN_BRACKETS.test(said) ? { kind: 'note' } : { kind: 'text' };
}
