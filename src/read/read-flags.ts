import type { DocumentFormat, SourceKind } from '../model/document.ts';
import type { ProblemKind } from '../model/problem.ts';

/** As `published`: the day on which the file says that it was made, where nothing better is stated. */
export const BY_METADATA = 'metadata';

/** What the user says about a document on the command line; used only where the file itself does not state it. */
export interface ReadFlags {
  published?: string | undefined; // a date, or BY_METADATA
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
  /** When the file says that it was made (PDF, Word) or saved (MHTML): no statement of when it was published. */
  made: string | null;
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
  made: null,
  source: null,
  host: null,
  sourceKind: null,
  party: null,
  author: null,
  url: null,
  language: null,
  sample: false,
};

/** What a person who relies on a reading should know of it; the document is read all the same. */
export interface Remark {
  kind: Extract<ProblemKind, 'doubtful figure' | 'hidden text' | 'no text'>;
  message: string;
}

/** The body of a report and what its file states, before date, source and identity are settled. */
export interface Reading {
  text: string;
  stated: Stated;
  remarks?: readonly Remark[];
}

/** Where a document was read from, and what else is known of it. */
export interface ReadFrom {
  file: string | null;
  flags?: ReadFlags | undefined;
  /** What whoever gives it says of this very document: wins over what it states. */
  known?: ReadFlags | undefined;
  /** How it is written, where whoever gives it says so; without it, found out. */
  format?: DocumentFormat | undefined;
  /** As a server stated it: "text/html; charset=utf-8". */
  contentType?: string | null | undefined;
  /** What a document that another one holds takes over from it, where it states nothing itself. */
  within?: { published: string[]; source: string | null } | undefined;
}
