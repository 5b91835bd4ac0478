import type {
  FightingRecord,
  HeldDays,
  RelationEnd,
  RelationRecord,
  RelationVoice,
} from '../../model/relation-record.ts';
import { momentWords, timeWords } from '../words/time-words.ts';
import { type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';

const MARKS = { stated: null, alleged: 'doubt', disputed: 'clash', denied: 'clash' } as const;

/** One relation: who to whom what, how it stands, when it held; then who says so and who denies it, from when to when. */
export function relationLines(record: RelationRecord, page: Page, indent = 2): string[] {
  const { paint } = page;
  const { subject, relation, object, standing, held, asserted, denied, origins, id } = record;
  const mark = MARKS[standing];
  const stands = mark ? paint[mark](standing) : standing;
  const head = [
    `${endWords(subject, page)} ${relation} ${endWords(object, page)}`,
    heldWords(held),
    stands,
    origins > 1 ? `${origins} origins` : '',
    paint.faint(id),
  ];
  return [
    wrap(head.filter((part) => part !== '').join(' · '), page, indent),
    ...voiceLines(asserted, 'says so', page, indent + 2),
    ...voiceLines(denied, 'denies it', page, indent + 2),
  ];
}

/** Fighting between two in one direction: how many incidents of which kind, and who says so. */
export function fightingLines(record: FightingRecord, page: Page, indent = 2): string[] {
  const { subject, object, types, incidents, asserted, denied } = record;
  const kinds = Object.entries(types)
    .sort((a, b) => b[1] - a[1])
    .map(([type, n]) => `${type} ${n}`);
  const count = incidents.length === 1 ? '1 incident' : `${incidents.length} incidents`;
  const what = incidents.length > 0 ? `${count} (${kinds.join(', ')})` : page.paint.clash('only denied');
  return [
    wrap(`${endWords(subject, page)} strikes ${endWords(object, page)} · ${what}`, page, indent),
    ...voiceLines(asserted, 'says so', page, indent + 2),
    ...voiceLines(denied, 'denies it', page, indent + 2),
  ];
}

export function endWords({ name, kind, party }: RelationEnd, { paint }: Page): string {
  const side = kind === 'place' ? ' (place)' : kind === 'person' && party !== null ? ` (${safeLine(party)})` : '';
  return `${paint.name(safeLine(name))}${side}`;
}

/** "since 2018", "2013–2018": each stretch once, with how many say so where they differ. */
export function heldWords(held: readonly HeldDays[]): string {
  const words = held.map(({ when, open }) =>
    open ? `since ${timeWords({ ...when, to: endOfGrain(when.from, when.grain) })}` : timeWords(when),
  );
  return [...new Set(words)].join(' or ');
}

/** The end of the year, month or day that a time begins in: "since 2018" has no end of its own. */
function endOfGrain(from: string, grain: HeldDays['when']['grain']): string {
  if (grain === 'year' || grain === 'decade') return `${from.slice(0, 4)}-12-31`;
  return from;
}

function voiceLines(voices: readonly RelationVoice[], verb: string, page: Page, indent: number): string[] {
  return voices.map((voice) => {
    const days =
      voice.first === voice.last
        ? momentWords(voice.first)
        : `${momentWords(voice.first)} to ${momentWords(voice.last)}`;
    const how = verb === 'denies it' ? page.paint.clash('denies') : stanceOf(voice, page);
    const claims = voice.claims.length === 1 ? voice.claims[0] : `${voice.claims.length} claims, ${voice.claims[0]} …`;
    return wrap(
      `${page.paint.name(safeLine(voice.by))} ${how} · ${days} · ${page.paint.faint(claims ?? '')}`,
      page,
      indent,
    );
  });
}

function stanceOf({ stance, hedged }: RelationVoice, { paint }: Page): string {
  return hedged ? paint.doubt(`${stance}, hedged`) : stance;
}
