import { SOURCE_KINDS, type SourceKind } from '../model/document.ts';

/** The last word of a kind as people write it ("local monitor", "medical charity", "state television"). */
const KIND_BY_NOUN: Readonly<Record<string, SourceKind>> = {
  wire: 'agency',
  tabloid: 'newspaper',
  daily: 'newspaper',
  weekly: 'newspaper',
  magazine: 'newspaper',
  paper: 'newspaper',
  press: 'newspaper',
  television: 'broadcaster',
  tv: 'broadcaster',
  radio: 'broadcaster',
  channel: 'broadcaster',
  station: 'broadcaster',
  ministry: 'government',
  army: 'government',
  military: 'government',
  police: 'government',
  state: 'government',
  militia: 'armed group',
  rebels: 'armed group',
  faction: 'armed group',
  organisation: 'organisation',
  organization: 'organisation',
  ngo: 'organisation',
  charity: 'organisation',
  monitor: 'organisation',
  monitors: 'organisation',
  network: 'organisation',
  committee: 'organisation',
  association: 'organisation',
  union: 'organisation',
  un: 'organisation',
  observatory: 'organisation',
  mission: 'organisation',
  group: 'organisation',
  institute: 'think tank',
  centre: 'think tank',
  center: 'think tank',
  university: 'think tank',
  tank: 'think tank',
  blog: 'newsletter',
  bulletin: 'newsletter',
};
/** Agencies that carry no news. */
const OF_RELIEF = /\b(?:un|united nations|aid|relief|humanitarian|refugee|health|rights|intelligence)\b/;
const FIGHTING_GROUP = /\b(?:armed|rebel|militant|insurgent|jihadist|guerrilla)\b/;

/** The kind of desk that a front matter names in its own words; 'unknown' for words that say nothing, null for a misspelling. */
export function sourceKindOf(said: string): SourceKind | null {
  const words = said
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ');
  const exact = SOURCE_KINDS.find((kind) => kind === words);
  if (exact) return exact;
  const noun = words.split(' ').at(-1) ?? '';
  if (noun === 'group' && FIGHTING_GROUP.test(words)) return 'armed group';
  if (noun === 'agency' && OF_RELIEF.test(words)) return 'organisation';
  const byNoun = SOURCE_KINDS.find((kind) => kind === noun) ?? KIND_BY_NOUN[noun];
  if (byNoun) return byNoun;
  return SOURCE_KINDS.some((kind) => isMisspelt(words, kind)) ? null : 'unknown';
}

/** One letter left out, added, changed or swapped. */
function isMisspelt(word: string, kind: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === kind[start]) start++;
  let end = 0;
  while (end < Math.min(word.length, kind.length) - start && word.at(-1 - end) === kind.at(-1 - end)) end++;
  const left = [word.slice(start, word.length - end), kind.slice(start, kind.length - end)].map((rest) => rest.length);
  return Math.max(...left) <= 2 && kind.length > 4 && Math.min(...left) + Math.max(...left) <= 4;
}
