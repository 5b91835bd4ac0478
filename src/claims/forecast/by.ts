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
  if (!best?.when) return within(s, inside, published);
  if (best.limit === 'before' && best.when.from.slice(0, 10) > published) return until(best.when, published);
  return best.when.to.slice(0, 10) >= published ? best.when : nextOf(best.when, published);
}

const DAY = 86_400_000;
const DAYS: Record<string, number> = { D: 1, W: 7, M: 30, Y: 365 };

/** "within two weeks", "in the next 30 days": from the report on, a month taken for 30 days and a year for 365. */
function within(s: SentenceView, inside: ReadonlySet<number>, published: string): When | null {
  for (const { use, duration, limit, first, head, span } of s.times) {
    if (use !== 'duration' || duration === null || !inside.has(head)) continue;
    const before = s.tree.tokens.slice(Math.max(0, first - 3), first + 2).map((t) => t.lower);
    const ahead = limit === 'within' || before.includes('within') || before.some((w) => w === 'next' || w === 'coming');
    const parts = /^P(?:(\d+)([DWMY])|T(\d+)H)$/.exec(duration);
    if (!ahead || !parts) continue;
    const days = parts[3] ? Math.ceil(Number(parts[3]) / 24) : Number(parts[1]) * (DAYS[parts[2] ?? ''] ?? 0);
    const to = new Date(Date.parse(`${published}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
    return {
      from: published,
      to,
      grain: 'day',
      approximate: parts[2] === 'M' || parts[2] === 'Y',
      basis: 'relative',
      span,
    };
  }
  return null;
}

/** "before November" ends with October. */
function until(when: When, published: string): When {
  const to = new Date(Date.parse(`${when.from.slice(0, 10)}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
  return { ...when, from: published, to: to < published ? published : to, grain: 'day' };
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
