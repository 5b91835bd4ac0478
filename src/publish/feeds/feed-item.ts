import type { Development } from '../../model/development.ts';
import type { FeedName } from '../../model/feed.ts';

/** An entry of a feed before it takes one of the three shapes. Times are ISO date-times in UTC. */
export interface FeedItem {
  /** `urn:sitrep:…`: stays as it is while the entry is about the same. */
  id: string;
  /** Its page in the workbench; null where nobody said where that is. */
  url: string | null;
  title: string;
  published: string;
  updated: string;
  words: Quoted[];
  /** What the entry adds to its title, each a line. */
  lines: string[];
  categories: string[];
}

/** The exact words that an entry stands on. */
export interface Quoted {
  quote: string;
  claimant: string;
  source: string | null;
  published: string;
  url: string | null;
  claim: string;
}

/** What a feed is, and is of. */
export interface FeedHead {
  name: FeedName;
  /** "Incidents – border (as known on 12 Oct 2025)" */
  title: string;
  /** Where the workbench is reached ("https://desk.example.org"); null where nobody said. */
  base: string | null;
  /** The case's name in that workbench. */
  case: string;
}

/** ISO date or date-time as a date-time in UTC: a day begins at midnight. */
export function instant(published: string): string {
  const time = new Date(published.length === 10 ? `${published}T00:00:00Z` : published);
  return Number.isNaN(time.getTime()) ? '1970-01-01T00:00:00Z' : time.toISOString();
}

/** The page of what a development is about. */
export function pageOf(
  { base, case: name }: Pick<FeedHead, 'base' | 'case'>,
  { kind, id }: Development['of'],
): string | null {
  if (base === null) return null;
  const page = { incident: `incidents/${id}`, agreement: `agreements/${id}`, forecast: `forecasts?claim=${id}` }[kind];
  return `${base.replace(/\/{1,9}$/, '')}/c/${encodeURIComponent(name)}/${page}`;
}

export const FEED_TITLES: Record<FeedName, string> = {
  incidents: 'Incidents',
  changes: 'What changed',
  agreements: 'Agreements',
};

/** What an entry of each is. */
export const FEED_HOLDS: Record<FeedName, string> = {
  incidents:
    'An entry for each incident, with every figure and who gives it; it comes up again when more is told of it.',
  changes:
    'An entry for each new incident, each figure given, revised or taken back, each turn of an agreement, each violation charged or derived.',
  agreements: 'An entry for each agreement, with its turns and violations.',
};

export function feedTitle(name: FeedName, called: string, asKnownOn: string | null): string {
  return `${FEED_TITLES[name]}: ${called}${asKnownOn === null ? '' : `, as known on ${asKnownOn}`}`;
}
