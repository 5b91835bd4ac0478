import type { PlaceMention } from '../../model/annotation.ts';
import type { When } from '../../model/when.ts';
import type { Where } from '../../model/where.ts';
import type { FrameBook } from '../attribution/frame.ts';
import { whenOf, wheresOf } from '../event/circumstances.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import type { Told } from './group-sentences.ts';
import { violentAt } from './violence.ts';

const FINE = new Set(['day', 'hour', 'minute']);
const COARSE = new Set(['week', 'month']);

const byChance = (told: readonly Told[]): Told[] => [...told].sort((a, b) => b.some - a.some);

export function violentTokens(view: DocumentView, s: SentenceView): number[] {
  return s.tree.tokens.flatMap((t) => {
    const kind = violentAt(view, s, t.index);
    return kind !== null && kind !== 'weapon' ? [t.index] : [];
  });
}

/**
 * When the sentences say it was: by the words of the violent words' own clauses, else by a day that hangs on no verb of
 * saying. The finest that the likeliest sentence has; null where none has any.
 */
export function whenOfSheet(view: DocumentView, told: readonly Told[], book: FrameBook): When | null {
  const latest = view.document.published.slice(0, 10);
  for (const grains of [FINE, COARSE]) {
    for (const { s } of byChance(told)) {
      for (const token of violentTokens(view, s)) {
        const when = whenOf(s, token, book, latest);
        if (when && grains.has(when.grain) && when.basis !== 'published') return when;
      }
    }
    for (const { s } of byChance(told)) {
      const time = s.times.find(
        (t) =>
          t.when &&
          t.use === 'date' &&
          !t.limit &&
          t.when.from.slice(0, 10) <= latest &&
          grains.has(t.when.grain) &&
          !hangsOnSaying(view, s, t.head),
      );
      if (time?.when) return time.when;
    }
  }
  return null;
}

export function hangsOnSaying(view: DocumentView, s: SentenceView, i: number): boolean {
  const { head } = s.tree.token(i);
  return (
    head < 0 ||
    view.knowledge.speech.saying.has(s.tree.token(head).lemma) ||
    view.knowledge.speech.reporting.has(s.tree.token(head).lemma)
  );
}

/** Prepositions of where something is. */
const IN = /^(?:in|at|near|on|outside|inside|within|off|along|around|between|of|to|from|into|throughout|across)\b/;

/** Sentences behind the last telling in which its place may still be named: "the attack took place in …". A guess. */
const BEHIND = 1;

/**
 * Where the sentences say it was, the likeliest first: by the violent words' own clauses, then by other words of place,
 * then in the sentences between and right behind them. The country of the text closes the list.
 */
export function wheresOfSheet(view: DocumentView, told: readonly Told[], book: FrameBook): Where[] {
  const out: Where[] = [];
  const add = (place: Where): void => {
    if (!out.some((w) => w.name === place.name && w.country === place.country)) out.push(place);
  };
  for (const { s } of byChance(told)) {
    const own = violentTokens(view, s).flatMap((token) => wheresOf(s, token, book));
    for (const place of own.sort((a, b) => a.precision - b.precision)) if (place.precision < 6) add(place);
    for (const place of locatedIn(s)) if (place.precision < 6) add(place);
  }
  if (out.length === 0)
    for (const s of between(view, told)) for (const place of locatedIn(s)) if (place.precision < 6) add(place);
  const country = mainCountry(view);
  const named = byChance(told).flatMap(({ s }) => locatedIn(s).filter((p) => p.precision >= 6));
  for (const place of named) add(place);
  const home = out.filter((w) => w.country === country || country === null);
  return [...home, ...out.filter((w) => !home.includes(w)), ...(country ? [countryAlone(country)] : [])];
}

/** Whether a preposition of place stands before it, or it explains another place. */
export function isLocated(s: SentenceView, p: PlaceMention): boolean {
  return IN.test(s.tree.caseOf(p.head)) || s.tree.token(p.head).rel === 'appos';
}

function locatedIn(s: SentenceView): Where[] {
  return s.places
    .filter((p) => isLocated(s, p))
    .map((p) => p.where)
    .sort((a, b) => a.precision - b.precision);
}

function between(view: DocumentView, told: readonly Told[]): SentenceView[] {
  const at = told.map(({ s }) => s.index);
  const [first, last] = [Math.min(...at), Math.max(...at) + BEHIND];
  return view.sentences.filter((s) => s.index > first && s.index <= last && !at.includes(s.index));
}

/** The country that most of the text is about. */
function mainCountry(view: DocumentView): string | null {
  return [...votesForCountries(view)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** How often a text names places of each country, and people and bodies that are its own; the dateline's counts once. */
export function votesForCountries(view: DocumentView): Map<string, number> {
  const votes = new Map<string, number>();
  for (const s of view.sentences)
    for (const { where } of s.places)
      if (where.country !== null) votes.set(where.country, (votes.get(where.country) ?? 0) + 1);
  const day = view.document.published.slice(0, 10);
  for (const [country, n] of votes) {
    const own = view.knowledge.governmentOf(country, day);
    const actors = view.annotated.actors.filter((m) => own !== null && m.form !== 'pronoun' && m.party === own);
    votes.set(country, n + actors.length);
  }
  return votes;
}

export function countryAlone(country: string): Where {
  return { name: country, place: null, country, admin1: null, lat: null, lon: null, precision: 6, span: null };
}
