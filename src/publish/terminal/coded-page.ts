import type { Document } from '../../model/document.ts';
import type { Coded } from '../../model/situation.ts';
import { momentWords } from '../words/time-words.ts';
import { claimsByKind } from './claim-list.ts';
import type { Page } from './page.ts';
import { safeLine } from './safe-text.ts';

/** What was found in some reports, for reading: each report with its claims grouped by kind. */
export function codedPage(coded: Coded, page: Page): string[] {
  const pages = coded.documents.map((document) => documentLines(document, coded, page));
  return pages.flatMap((lines, at) => (at === 0 ? lines : ['', '', ...lines]));
}

function documentLines(document: Document, coded: Coded, page: Page): string[] {
  const claims = coded.claims.filter((claim) => claim.document === document.id);
  const from = [document.source, `published ${momentWords(document.published)}`, `id ${document.id}`];
  return [
    page.paint.strong(safeLine(document.title ?? document.file ?? 'Untitled report')),
    page.paint.faint(safeLine(from.filter((part) => part !== null).join(' · '))),
    ...(claims.length > 0 ? claimsByKind(claims, page) : ['', 'No claims found.']),
  ];
}
