import { searchOf } from './api/client.ts';

/** What may stand in an address behind "?": each page takes its own of these, and every page the clocks. */
export interface Search {
  asKnownOn?: string | undefined;
  decidedBy?: string | undefined;
  /** Days of what happened. */
  since?: string | undefined;
  until?: string | undefined;
  text?: string | undefined;
  /** The claim that is selected. */
  claim?: string | undefined;
  /** Narrowing of lists; of several values any may hold. */
  kind?: string[] | undefined;
  party?: string[] | undefined;
  claimant?: string[] | undefined;
  stance?: string[] | undefined;
  certainty?: string[] | undefined;
  place?: string[] | undefined;
  source?: string[] | undefined;
  review?: string[] | undefined;
  reader?: string[] | undefined;
  type?: string[] | undefined;
  status?: string[] | undefined;
  actor?: string | undefined;
  incident?: string | undefined;
  document?: string | undefined;
  saidSince?: string | undefined;
  saidUntil?: string | undefined;
  undated?: string | undefined;
  unplaced?: string | undefined;
  order?: string | undefined;
  /** Columns that are shown. */
  columns?: string[] | undefined;
  /** What a page shows of itself: a codebook, a scale, a tab. */
  view?: string | undefined;
  /** The language of a brief. */
  lang?: string | undefined;
  /** Charts that are shown as tables. */
  table?: string[] | undefined;
  /** The day since which changes are told. */
  from?: string | undefined;
  /** The day or year that a network is of. */
  on?: string | undefined;
  year?: string | undefined;
  /** The line of a network that is opened. */
  tie?: string | undefined;
  /** What is looked at of those that wait. */
  item?: string | undefined;
  /** A dataset that was imported, and in what it and our reports differ. */
  dataset?: string | undefined;
  differs?: string[] | undefined;
  /** What is unfolded by hand; and what stands open of itself and was closed. */
  open?: string[] | undefined;
  closed?: string[] | undefined;
  /** Longitude, latitude and zoom of the map: "67.1,33.2,5". */
  map?: string | undefined;
}

const LISTS = new Set<string>([
  'kind',
  'party',
  'claimant',
  'stance',
  'certainty',
  'place',
  'source',
  'review',
  'reader',
  'type',
  'status',
  'columns',
  'table',
  'differs',
  'open',
  'closed',
]);
const SINGLE = new Set<string>([
  'asKnownOn',
  'decidedBy',
  'since',
  'until',
  'text',
  'claim',
  'actor',
  'incident',
  'document',
  'saidSince',
  'saidUntil',
  'undated',
  'unplaced',
  'order',
  'view',
  'lang',
  'from',
  'on',
  'year',
  'tie',
  'item',
  'dataset',
  'map',
]);

/** Addresses as people write them: `?kind=toll&kind=incident&since=2025-10-09`, nothing packed. */
export function parseSearch(typed: string): Search {
  const search: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(typed)) {
    if (value === '') continue;
    const before = search[name];
    if (LISTS.has(name)) search[name] = [...(Array.isArray(before) ? before : []), value];
    else if (SINGLE.has(name)) search[name] = value;
  }
  return search;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const typed = searchOf(search);
  return typed === '' ? '' : `?${typed}`;
}

/** What an address holds, as it came from `parseSearch`; a link's own object takes the same way. */
export function validateSearch(search: Record<string, unknown>): Search {
  return parseSearch(searchOf(search));
}
