import type { TimeMention } from '../../model/annotation.ts';
import type { When } from '../../model/when.ts';
import type { Reading } from '../draft.ts';
import type { SentenceView } from '../view.ts';

/** By when something is foreseen: a date within the foreseen words, counted forward from the report. */
export function byOf(reading: Reading, s: SentenceView, outcome: readonly number[]): When | null {
  const inside = new Set(outcome);
  const published = reading.view.document.published.slice(0, 10);
  let best: TimeMention | null = null;
  for (const t of s.times) {
    if (!t.when || t.use !== 'date' || t.limit === 'since' || t.limit === 'after' || !inside.has(t.head)) continue;
    if (!best || (t.limit && !best.limit)) best = t;
  }
  if (!best?.when) return null;
  return best.when.to.slice(0, 10) >= published ? best.when : nextOf(best.when, published);
}

/** "before the summer", said in autumn, is the summer to come; a year that has passed stays what it is and is no date to come. */
function nextOf(when: When, published: string): When | null {
  if (when.basis === 'stated' || !['season', 'month', 'day'].includes(when.grain)) return null;
  const years = Number(published.slice(0, 4)) - Number(when.to.slice(0, 4));
  for (let n = Math.max(0, years); n <= years + 1; n++) {
    const moved = { ...when, from: later(when.from, n), to: later(when.to, n) };
    if (moved.to.slice(0, 10) >= published) return moved;
  }
  return null;
}

function later(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
}
