import type { Where } from '../../model/where.ts';
import type { FrameBook } from '../attribution/frame.ts';
import { wheresOf } from '../event/circumstances.ts';
import type { DocumentView, SentenceView } from '../view.ts';
import { countryAlone, isLocated, violentTokens, votesForCountries, wheresOfSheet } from './circumstance.ts';
import type { Told } from './group-sentences.ts';

/** A place that an incident may have, with the numbers by which one is chosen. */
export interface Option {
  value: Where;
  measures: Record<string, number>;
}

/** Sentences before and behind the telling whose places may be its own. */
const NEAR = 3;

interface Seen {
  value: Where;
  own: number;
  told: number;
  distance: number;
  mentions: number;
  located: number;
  order: number;
}

function distanceTo(told: readonly Told[], s: SentenceView): { away: number; chance: number } {
  let away = 99;
  let chance = 0;
  for (const one of told) {
    const d = Math.abs(one.s.index - s.index);
    if (d < away || (d === away && one.some > chance)) chance = one.some;
    away = Math.min(away, d);
  }
  return { away, chance };
}

/** The places that an incident may have, the countries of the text among them. */
export function whereOptions(view: DocumentView, told: readonly Told[], book: FrameBook): Option[] {
  const ruled = wheresOfSheet(view, told, book);
  const votes = votesForCountries(view);
  const all = [...votes.values()].reduce((a, b) => a + b, 0) || 1;
  const most = Math.max(0, ...votes.values());
  const dateline = view.sentences[0]?.places.find((p) => p.first < 4)?.where ?? null;
  const seen = new Map<string, Seen>();
  const keyOf = (w: Where): string => `${w.name}|${w.country}`;
  const owned = new Set(
    told.flatMap(({ s }) =>
      violentTokens(view, s).flatMap((token) => wheresOf(s, token, book).map((w) => `${s.index}:${keyOf(w)}`)),
    ),
  );
  for (const s of view.sentences) {
    const { away, chance } = distanceTo(told, s);
    for (const p of s.places) {
      if (p.where.country === null || (away > NEAR && s.index > 0)) continue;
      const key = keyOf(p.where);
      const before = seen.get(key);
      seen.set(key, {
        value: before?.value ?? p.where,
        own: Math.max(before?.own ?? 0, owned.has(`${s.index}:${key}`) ? 1 : 0),
        told: Math.max(before?.told ?? 0, away === 0 ? chance : 0),
        distance: Math.min(before?.distance ?? 99, away),
        mentions: (before?.mentions ?? 0) + 1,
        located: Math.max(before?.located ?? 0, isLocated(s, p) ? 1 : 0),
        order: before?.order ?? seen.size,
      });
    }
  }
  for (const country of votes.keys()) {
    const where = countryAlone(country);
    if (![...seen.values()].some(({ value }) => value.country === country && value.precision >= 6))
      seen.set(keyOf(where), {
        value: where,
        own: 0,
        told: 0,
        distance: 99,
        mentions: 0,
        located: 0,
        order: 99,
      });
  }
  const finest = Math.min(
    9,
    ...[...seen.values()].filter(({ told: at }) => at > 0).map(({ value }) => value.precision),
  );
  return [...seen.values()].map((one) => {
    const rank = ruled.findIndex((w) => keyOf(w) === keyOf(one.value));
    const share = votes.get(one.value.country ?? '') ?? 0;
    return {
      value: one.value,
      measures: {
        located: one.located,
        order: one.order,
        own: one.own,
        at: one.told,
        distance: one.distance,
        mentions: one.mentions,
        rank: rank < 0 ? 20 : rank,
        precision: one.value.precision,
        coarser: one.value.precision - finest,
        share: share / all,
        main: share === most ? 1 : 0,
        dateline: dateline && keyOf(dateline) === keyOf(one.value) ? 1 : 0,
        datelineCountry: dateline?.country === one.value.country ? 1 : 0,
        options: seen.size,
        drafted: told.length,
      },
    };
  });
}
