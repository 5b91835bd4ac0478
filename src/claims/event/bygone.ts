import type { DocumentView, SentenceView } from '../view.ts';
import { isWarlike } from './other-topic.ts';

/** Years after which what happened is history and no report. A guess: the oldest who tell of it were children then. */
const LIVING_MEMORY = 70;
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const BEFORE_YEAR = new Set(['in', 'since', 'until', 'from', 'of', 'by', 'before', 'after', 'around', 'about']);

/** Told of a time out of living memory: its own year, else the sentence's years, else words for worlds long gone. */
export function isBygone(view: DocumentView, s: SentenceView, own: string | null): boolean {
  const oldest = Number(view.document.published.slice(0, 4)) - LIVING_MEMORY;
  if (own !== null && Number(own.slice(0, 4)) < oldest) return true;
  const written = s.tree.tokens.flatMap((_, i) => yearAt(s, i) ?? []);
  if (written.length > 0) return written.every((year) => year < oldest);
  if (own !== null) return false;
  const years = s.times.flatMap(({ when }) => (when === null ? [] : [Number(when.to.slice(0, 4))]));
  if (years.length > 0) return years.every((year) => year < oldest);
  const named = s.tree.tokens.some(
    ({ index, lower }) => view.knowledge.senses.bygone.has(lower) && s.actorAt(index)?.kind !== 'person',
  );
  return named && !isWarlike(view, s);
}

/** "in 1258", "14 October 1066", "793", "900 BC" where it stands as a year and counts nothing. */
function yearAt(s: SentenceView, i: number): number | null {
  const { tokens } = s.tree;
  const text = tokens[i]?.text ?? '';
  if (!/^[1-9]\d{2,3}$/.test(text)) return null;
  if (tokens[i + 1]?.lower === 'bc') return -Number(text);
  const year = Number(text);
  if (year < 500 || year > 2100) return null;
  const before = tokens[i - 1]?.lower ?? '';
  if (!BEFORE_YEAR.has(before) && !MONTHS.test(before)) return null;
  return s.quantities.some((q) => q.first <= i && i <= q.last && q.noun !== null) ? null : year;
}
