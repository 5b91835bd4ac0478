import type { CaseShelf } from './cases/case-shelf.ts';
import type { CaseViews } from './cases/case-views.ts';
import type { CaseWork } from './work/case-work.ts';

/** What every route is handed. The clock and the user's name come from outside, so that tests can do without. */
export interface Served {
  shelf: CaseShelf;
  views: CaseViews;
  work: CaseWork;
  version: string;
  /** Signs decisions that do not say who makes them. */
  user: string;
  now(): string; // ISO date-time
}
