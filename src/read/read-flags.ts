import type { SourceKind } from '../model/document.ts';

/** What the user says about a document on the command line; used only where the file itself does not state it. */
export interface ReadFlags {
  published?: string | undefined;
  title?: string | undefined;
  source?: string | undefined;
  sourceKind?: SourceKind | undefined;
  author?: string | undefined;
  url?: string | undefined;
  party?: string | undefined;
  language?: string | undefined;
  sample?: boolean | undefined;
}

/** What a file states about itself, as found by the reader of its format; null where it says nothing. */
export interface Stated {
  title: string | null;
  /** Dates as written, the most trustworthy first; the first one that reads as a date is taken. */
  published: string[];
  source: string | null;
  /** Used only where neither file nor flags name a source: the host of the page's own address. */
  host: string | null;
  sourceKind: SourceKind | null;
  party: string | null;
  author: string | null;
  url: string | null;
  language: string | null;
  sample: boolean;
}

export const NOTHING_STATED: Stated = {
  title: null,
  published: [],
  source: null,
  host: null,
  sourceKind: null,
  party: null,
  author: null,
  url: null,
  language: null,
  sample: false,
};

/** The body of a report and what its file states, before date, source and identity are settled. */
export interface Reading {
  text: string;
  stated: Stated;
}
