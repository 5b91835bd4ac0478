import { furniture } from '../../knowledge/furniture.ts';
import { failed, type Outcome } from '../../model/problem.ts';
import type { Reading } from '../read-flags.ts';
import { cutFurniture } from '../text/cut-furniture.ts';
import { headline } from '../text/headline.ts';
import { articleLines } from './article-lines.ts';
import { findArticle } from './find-article.ts';
import { PageCleaner } from './page-cleaner.ts';
import type { PageFacts } from './page-facts.ts';

/** Below so many characters the page is read once more, without leaving out parts by what the site calls them. Guess. */
const TOO_LITTLE = 400;
/** A paragraph of a report has at least so many words; menus, captions and buttons have fewer. Guess. */
const BODY_WORDS = 8;
/** A page with at most so many words may be a notice ("page not found") rather than a report. Guess. */
const SHORT_PAGE = 150;

const ADVICE = 'Give the page of one report, saved whole, or copy its text into a .txt file.';

/** A web page's article as text, with what the page states about itself. Problem: 'no article'. */
export function readHtml(page: string, file: string | null): Outcome<Reading> {
  const first = readPage(page, { byName: true, bySheet: true });
  const second = first.text.length < TOO_LITTLE ? readPage(page, { byName: false, bySheet: true }) : first;
  const shown = second.text.length > first.text.length ? second : first;
  // Some pages hide their article until their scripts have run.
  const { facts, text } = noArticle(shown.facts, shown.text) ? readPage(page, { byName: true, bySheet: false }) : shown;
  const why = noArticle(facts, text);
  if (why) return failed('no article', `${why} ${ADVICE}`, { file });
  const stated = facts.stated();
  // A page without any mark of its title: the first line is judged as in plain text, and stays.
  return { ok: true, value: { text, stated: { ...stated, title: stated.title ?? headline(text) } } };
}

function readPage(page: string, how: { byName: boolean; bySheet: boolean }): { facts: PageFacts; text: string } {
  const cleaner = new PageCleaner(page, how);
  const body = cleaner.run();
  const found = /\S/.test(body) ? findArticle(body, '') : null;
  const lines = found ? articleLines(found.root) : [];
  const title = cleaner.facts.stated().title;
  return { facts: cleaner.facts, text: cutFurniture(withoutTitle(lines, title).join('\n')) };
}

/** The title stands in Document.title; sites repeat it above the body. */
function withoutTitle(lines: string[], title: string | null): string[] {
  const same = (line: string | undefined) => title !== null && line?.toLowerCase() === title.toLowerCase();
  return same(lines[0]) ? lines.slice(1) : lines;
}

/** Why a page holds no report, or null where it does. */
function noArticle(facts: PageFacts, text: string): string | null {
  const words = text.split(/\s+/).length;
  const titles = [facts.pageTitle, ...facts.headings].filter((title) => title !== null);
  const deadEnd = titles.some((title) => furniture().deadEndTitle(title)) || furniture().deadEndNotice(text);
  if (words <= SHORT_PAGE && deadEnd) return 'This page is a notice or a login form, not a report.';
  const body = text.split('\n').some((line) => isBody(line));
  return body ? null : 'No article was found on this page: it may be a list of links or need a login or scripts.';
}

/** Words and a final stop, of any script; Chinese and Japanese have no spaces to count words by. */
function isBody(line: string): boolean {
  const ended = /[.!?…。！？؟۔।።]["”’»)\]]*$/.test(line);
  const long = line.split(/\s+/, BODY_WORDS).length === BODY_WORDS || /[\p{Script=Han}\p{Script=Thai}]{20}/u.test(line);
  return ended && long;
}
